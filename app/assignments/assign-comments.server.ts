import { sql, type Transaction } from "kysely";
import { recordEvents } from "~/audit/audit.server";
import type { LockedComment } from "~/comments/changing/change-comment.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { shareOut } from "./share-rule";

/** Who had a comment before, and who has it now; null is nobody. */
export interface Reassigned {
  readonly before: string | null;
  readonly after: string | null;
}

/** Comments that nobody else can change until the transaction ends. */
type Locked = readonly Pick<LockedComment, "id" | "trackingNumber">[];

/** Which of locked comments somebody else has by now than whoever had them on a moderator's page. */
export async function findTaken(
  trx: Transaction<Database>,
  comments: Locked,
  from: string | null,
): Promise<ReadonlySet<number>> {
  const holders = await readHolders(trx, comments);
  return new Set(comments.flatMap(({ id }) => ((holders.get(id) ?? null) === from ? [] : [id])));
}

/**
 * Gives locked comments to one person, or to nobody, with an audit event each. Returns those that changed hands. Whose a
 * comment is says nothing about it, so its version stays: nobody's open page is overtaken by it.
 */
export function assignComments(
  trx: Transaction<Database>,
  comments: Locked,
  to: string | null,
  staffId: string,
): Promise<ReadonlyMap<number, Reassigned>> {
  return reassign(trx, comments, { now: undefined, choose: () => to, staffId });
}

/**
 * Shares locked comments out by the rule of `shareOut`, with an audit event for each that changed hands. Returns those.
 * Without `staffId` it is the portal that does so.
 */
export async function shareComments(
  trx: Transaction<Database>,
  comments: Locked,
  among: readonly string[],
  staffId: string | null,
): Promise<ReadonlyMap<number, Reassigned>> {
  // two who share at once would count the same loads; they take turns
  await sql`select pg_advisory_xact_lock(hashtext('share-comments'))`.execute(trx);
  const now = await readHolders(trx, comments);
  const campaigns = await readCampaigns(trx, comments);
  const shares = shareOut(
    comments.map(({ id }) => ({ id, holder: now.get(id) ?? null, campaign: campaigns.get(id) ?? null })),
    {
      loads: await countLoads(trx, among),
      ownerOf: await readOwners(trx, [...new Set(campaigns.values())], among),
    },
  );
  return reassign(trx, comments, { now, choose: (id, holder) => shares.get(id) ?? holder, staffId });
}

/** What each of them still has to decide, a campaign counted as one; in the order in which they are given. */
async function countLoads(
  trx: Transaction<Database>,
  among: readonly string[],
): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom("assignments")
    .innerJoin("comments", "comments.id", "assignments.commentId")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .where("assignments.staffId", "in", [...among])
    .where("comments.status", "in", ["received", "in-review"])
    .groupBy("assignments.staffId")
    .select([
      "assignments.staffId",
      sql<number>`count(distinct campaign_members.campaign_id)
        + count(*) filter (where campaign_members.campaign_id is null)`.as("count"),
    ])
    .execute();
  const counted = new Map(rows.map(({ staffId, count }) => [staffId, count]));
  return new Map([...new Set(among)].map((id) => [id, counted.get(id) ?? 0]));
}

async function readCampaigns(
  trx: Transaction<Database>,
  comments: Locked,
): Promise<ReadonlyMap<number, number>> {
  const rows = await trx
    .selectFrom("campaignMembers")
    .where(sql<boolean>`comment_id = any(${comments.map(({ id }) => id)}::bigint[])`)
    .select(["commentId", "campaignId"])
    .execute();
  return new Map(rows.map(({ commentId, campaignId }) => [commentId, campaignId]));
}

/** Who of them has a campaign: whoever has its representative, or else the most of its letters. */
async function readOwners(
  trx: Transaction<Database>,
  campaigns: readonly number[],
  among: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  if (campaigns.length === 0) return new Map();
  const rows = await trx
    .selectFrom("campaignMembers")
    .innerJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
    .innerJoin("assignments", "assignments.commentId", "campaignMembers.commentId")
    .where(sql<boolean>`campaign_members.campaign_id = any(${campaigns}::integer[])`)
    .where("assignments.staffId", "in", [...among])
    .groupBy(["campaignMembers.campaignId", "assignments.staffId"])
    .orderBy(sql`bool_or(assignments.comment_id = campaigns.representative_id)`, "desc")
    .orderBy((eb) => eb.fn.countAll(), "desc")
    .orderBy("assignments.staffId")
    .select(["campaignMembers.campaignId", "assignments.staffId"])
    .execute();
  // the first row of each campaign is its owner's
  return new Map(rows.reverse().map(({ campaignId, staffId }) => [campaignId, staffId]));
}

async function readHolders(
  trx: Transaction<Database>,
  comments: Locked,
): Promise<ReadonlyMap<number, string>> {
  const rows = await trx
    .selectFrom("assignments")
    .where(sql<boolean>`comment_id = any(${comments.map(({ id }) => id)}::bigint[])`)
    .select(["commentId", "staffId"])
    .execute();
  return new Map(rows.map(({ commentId, staffId }) => [commentId, staffId]));
}

async function reassign(
  trx: Transaction<Database>,
  comments: Locked,
  {
    now,
    choose,
    staffId,
  }: {
    readonly now: ReadonlyMap<number, string> | undefined;
    readonly choose: (id: number, holder: string | null) => string | null;
    readonly staffId: string | null;
  },
): Promise<ReadonlyMap<number, Reassigned>> {
  const holders = now ?? (await readHolders(trx, comments));
  const moved = comments.flatMap(({ id, trackingNumber }) => {
    const before = holders.get(id) ?? null;
    const after = choose(id, before);
    return before === after ? [] : [{ id, trackingNumber, before, after }];
  });
  if (moved.length === 0) return new Map();
  await trx
    .deleteFrom("assignments")
    .where(sql<boolean>`comment_id = any(${moved.map(({ id }) => id)}::bigint[])`)
    .execute();
  const given = moved.flatMap(({ id, after }) =>
    after === null ? [] : [{ commentId: id, staffId: after, assignedBy: staffId }],
  );
  if (given.length > 0) await trx.insertInto("assignments").values(given).execute();
  const nameOf = await readNames(
    trx,
    moved.flatMap(({ before, after }) => [before, after]),
  );
  await recordEvents(
    trx,
    moved.map(({ trackingNumber, before, after }) => ({
      actor: staffId === null ? "system" : { staffId },
      action: "comment.assigned",
      subject: { kind: "comment", id: trackingNumber },
      before: { assignee: nameOf(before) },
      after: { assignee: nameOf(after) },
    })),
  );
  return new Map(moved.map(({ id, before, after }) => [id, { before, after }]));
}

/** What people are called, for the history: it tells of people, not of keys. */
export async function readNames(db: Db | Transaction<Database>, ids: readonly (string | null)[]) {
  const rows = await db
    .selectFrom("staff")
    .where(sql<boolean>`id = any(${ids.filter((id) => id !== null)}::text[])`)
    .select(["id", "name"])
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
}

/** The moderators that comments can be given to, by name. */
export function listModerators(db: Db): Promise<{ readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom("staff")
    .where("role", "=", "moderator")
    .orderBy("name")
    .limit(500)
    .select(["id", "name"])
    .execute();
}
