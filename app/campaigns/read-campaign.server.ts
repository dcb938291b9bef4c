import { sql } from "kysely";
import { tagCodes } from "~/comments/listed-parts.server";
import { wholeText } from "~/comments/whole-text.server";
import type { Stretch } from "~/comments/word-difference";
import type { Db } from "~db/connect";
import type { ResemblanceKind } from "./campaign";
import { listDifferences, listOwnWords, ownWordsAmong } from "./differences";
import { kindsOf, leaderOf, standOf } from "./list-campaigns.server";

export const MEMBERS_PER_PAGE = 25;
/** Countries are counted among so many of a campaign's first comments: 20,000 of 200,000 took 198 ms on a busy machine. */
export const COUNTED_AMONG = 5000;
const COUNTRIES = 12;
/** What a row shows of a comment's own words. */
const OWN_STRETCHES = 3;
const OWN_CHARACTERS = 240;

export type CampaignRead = NonNullable<Awaited<ReturnType<typeof findCampaign>>>;

/** A campaign with its representative's text; undefined where there is none. */
export async function findCampaign(db: Db, id: number) {
  const found = await db
    .selectFrom("campaigns")
    .innerJoin("notices", "notices.id", "campaigns.noticeId")
    .innerJoin("comments", "comments.id", "campaigns.representativeId")
    .leftJoin("staff as maker", "maker.id", "campaigns.madeBy")
    .leftJoin("staff as chooser", "chooser.id", "campaigns.representedBy")
    .where("campaigns.id", "=", id)
    .select((eb) => [
      "campaigns.id",
      "campaigns.noticeId",
      "campaigns.name",
      "campaigns.size",
      "campaigns.version",
      "notices.docketNumber",
      "maker.name as madeBy",
      "chooser.name as representedBy",
      "comments.trackingNumber",
      "comments.locale",
      "comments.commenterKind",
      "comments.organizationName",
      "comments.publicName",
      "comments.publication",
      wholeText.as("text"),
      tagCodes(eb).as("tags"),
      kindsOf.as("kinds"),
      standOf.as("stand"),
      leaderOf.as("leader"),
    ])
    .executeTakeFirst();
  return found && { ...found, tags: found.tags.map(({ code }) => code) };
}

/** Whether there still is such a campaign. */
export async function isThere(db: Db, id: number): Promise<boolean> {
  return (
    (await db.selectFrom("campaigns").where("id", "=", id).select("id").executeTakeFirst()) !== undefined
  );
}

/** How many of a campaign's comments come from each country; null for those that name none. */
export async function countCountries(
  db: Db,
  campaignId: number,
): Promise<readonly { readonly country: string | null; readonly n: number }[]> {
  const { rows } = await sql<{ country: string | null; n: number }>`
    select c.country, count(*) as n
    from (
      select comment_id from campaign_members where campaign_id = ${campaignId}
      order by comment_id limit ${COUNTED_AMONG}) m
    join comments c on c.id = m.comment_id
    group by c.country order by count(*) desc, c.country limit ${COUNTRIES}`.execute(db);
  return rows;
}

export interface MemberFilter {
  readonly kind?: ResemblanceKind | undefined;
  /** The comment that the page begins after, by its tracking number. */
  readonly after?: string | undefined;
}

export type CampaignMember = Awaited<ReturnType<typeof listMembers>>["members"][number];

/** A page of a campaign's comments in the order of their arrival, each with its author's own words. */
export async function listMembers(
  db: Db,
  campaign: { readonly id: number; readonly text: string },
  { kind, after }: MemberFilter,
) {
  const found = await membersOf(db, campaign.id)
    .$if(kind !== undefined, (query) => query.where("m.kind", "=", kind ?? "exact"))
    .$if(after !== undefined, (query) =>
      query.where("m.commentId", ">", (eb) =>
        eb
          .selectFrom("comments as before")
          .where("before.trackingNumber", "=", after ?? "")
          .select("before.id"),
      ),
    )
    .orderBy("m.commentId")
    .limit(MEMBERS_PER_PAGE + 1)
    .execute();
  const members = found.slice(0, MEMBERS_PER_PAGE).map(({ text, ...member }) => ({
    ...member,
    own: member.kind === "exact" ? [] : cutOwnWords(listOwnWords(campaign.text, text)),
  }));
  return {
    members,
    next: found.length > MEMBERS_PER_PAGE ? members.at(-1)?.trackingNumber : undefined,
  };
}

/** The first of the stretches, and no more of them than fit a row; undefined where the texts were too long to compare. */
function cutOwnWords(own: readonly string[] | undefined): readonly string[] | undefined {
  return own?.slice(0, OWN_STRETCHES).map((words) => {
    const characters = [...words];
    return characters.length > OWN_CHARACTERS ? `${characters.slice(0, OWN_CHARACTERS).join("")}…` : words;
  });
}

/** One comment of a campaign, held against its representative. */
export async function findMember(
  db: Db,
  campaign: { readonly id: number; readonly text: string },
  trackingNumber: string,
) {
  const found = await membersOf(db, campaign.id)
    .where("comments.trackingNumber", "=", trackingNumber)
    .executeTakeFirst();
  if (!found) return undefined;
  const stretches: readonly Stretch[] | undefined = listDifferences(campaign.text, found.text);
  return { ...found, stretches };
}

function membersOf(db: Db, campaignId: number) {
  return db
    .selectFrom("campaignMembers as m")
    .innerJoin("comments", "comments.id", "m.commentId")
    .innerJoin("campaigns", "campaigns.id", "m.campaignId")
    .leftJoin("staff", "staff.id", "m.joinedBy")
    .where("m.campaignId", "=", campaignId)
    .select([
      "comments.trackingNumber",
      "comments.locale",
      "comments.commenterKind",
      "comments.organizationName",
      "comments.publicName",
      "comments.publication",
      "comments.country",
      "comments.status",
      "comments.held",
      "m.kind",
      "m.similarity",
      "staff.name as joinedBy",
      "m.joinedAt",
      wholeText.as("text"),
      sql<boolean>`campaigns.representative_id = m.comment_id`.as("represents"),
    ]);
}

export type Membership = NonNullable<Awaited<ReturnType<typeof findMembership>>>;

/** The campaign that a comment is in, with what is its author's own; undefined where it is in none. */
export async function findMembership(db: Db, trackingNumber: string) {
  const row = await db
    .selectFrom("comments")
    .innerJoin("campaignMembers as m", "m.commentId", "comments.id")
    .where("comments.trackingNumber", "=", trackingNumber)
    .select("m.campaignId")
    .executeTakeFirst();
  const campaign = row && (await findCampaign(db, row.campaignId));
  const member = campaign && (await findMember(db, campaign, trackingNumber));
  if (!campaign || !member) return undefined;
  const { id, name, size, version, kinds } = campaign;
  const { kind, similarity, joinedBy, joinedAt, represents, stretches } = member;
  return {
    campaign: { id, name, size, version, kinds, representative: campaign.trackingNumber },
    kind,
    similarity,
    joinedBy,
    joinedAt,
    represents,
    own: kind === "exact" ? [] : cutOwnWords(stretches && ownWordsAmong(stretches)),
    stretches: kind === "exact" ? undefined : stretches,
  };
}
