import { sql } from "kysely";
import type { CommenterKind, CommentStatus, Publication } from "~/comments/comment";
import { tagCodes } from "~/comments/listed-parts.server";
import { wholeText } from "~/comments/whole-text.server";
import type { Db } from "~db/connect";
import type { ResemblanceKind } from "./campaign";

export const CAMPAIGNS_PER_PAGE = 20;
/** Who signed most is looked for among so many of a campaign's first comments. */
export const LED_AMONG = 1000;
const EXCERPT_CHARACTERS = 280;

/** Where a page of the list begins: after a campaign, the larger first. */
export interface CampaignCursor {
  readonly size: number;
  readonly id: number;
}

export interface CampaignFilter {
  readonly docket?: string | undefined;
  readonly after?: CampaignCursor | undefined;
}

export type CampaignListed = Awaited<ReturnType<typeof listCampaigns>>["campaigns"][number];

/** How many of a campaign's comments are in each state; `held` are those that wait to be let in. */
export type CampaignStates = Readonly<Partial<Record<CommentStatus | "held" | "gone", number>>>;
export type CampaignKinds = Readonly<Partial<Record<ResemblanceKind, number>>>;

export interface Commenter {
  readonly commenterKind: CommenterKind;
  readonly organizationName: string | null;
  readonly publicName: string | null;
  readonly publication: Publication;
}

/**
 * A page of campaigns, the largest first, paged by keyset; one that grows meanwhile may be met twice, and none is passed
 * over that is not larger by then.
 */
export async function listCampaigns(db: Db, { docket, after }: CampaignFilter) {
  const found = await db
    .selectFrom("campaigns")
    .innerJoin("notices", "notices.id", "campaigns.noticeId")
    .innerJoin("comments", "comments.id", "campaigns.representativeId")
    .$if(docket !== undefined, (query) =>
      // a sub-select of its own, so that the planner knows a single notice and walks that notice's index
      query.where("campaigns.noticeId", "=", (eb) =>
        eb
          .selectFrom("notices as wanted")
          .where("docketNumber", "=", docket ?? "")
          .select("wanted.id"),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(campaigns.size < ${after?.size ?? 0}
          or (campaigns.size = ${after?.size ?? 0} and campaigns.id > ${after?.id ?? 0}))`,
      ),
    )
    .select((eb) => [
      "campaigns.id",
      "campaigns.name",
      "campaigns.size",
      "notices.docketNumber",
      "comments.locale",
      sql<string>`left(${wholeText}, ${sql.lit(EXCERPT_CHARACTERS)})`.as("excerpt"),
      tagCodes(eb).as("tags"),
      kindsOf.as("kinds"),
      standOf.as("stand"),
      leaderOf.as("leader"),
    ])
    .orderBy("campaigns.size", "desc")
    .orderBy("campaigns.id")
    .limit(CAMPAIGNS_PER_PAGE + 1)
    .execute();
  const campaigns = found.slice(0, CAMPAIGNS_PER_PAGE);
  const last = campaigns.at(-1);
  return {
    campaigns: campaigns.map(({ tags, ...campaign }) => ({
      ...campaign,
      tags: tags.map(({ code }) => code),
    })),
    next:
      found.length > CAMPAIGNS_PER_PAGE && last
        ? ({ size: last.size, id: last.id } satisfies CampaignCursor)
        : undefined,
  };
}

/** From an index alone: with states and leader, a list with a campaign of 200,000 took 84 ms on a busy machine. */
export const kindsOf = sql<CampaignKinds>`(
  select coalesce(jsonb_object_agg(kind, n), '{}') from (
    select kind, count(*) as n from campaign_members m where m.campaign_id = campaigns.id group by kind) k)`;

export interface CampaignStand {
  readonly states: CampaignStates;
  /** When its first and its last comment came, in ISO 8601; null for a campaign that is just being made. */
  readonly first: string | null;
  readonly last: string | null;
}

export const standOf = sql<CampaignStand>`(
  select jsonb_build_object(
    'states', coalesce(jsonb_object_agg(state, n), '{}'),
    'first', to_char(min(first) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'last', to_char(max(last) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from (
    select state, count(*) as n, min(submitted_at) as first, max(submitted_at) as last
    from queue_entries e where e.campaign_id = campaigns.id group by state) s)`;

/** The organization that signs most of its first comments, and how many; null where there is none. */
export const leaderOf = sql<{ readonly name: string; readonly n: number } | null>`(
  select jsonb_build_object('name', organization_name, 'n', n) from (
    select c.organization_name, count(*) as n
    from (
      select comment_id from campaign_members m where m.campaign_id = campaigns.id
      order by comment_id limit ${sql.lit(LED_AMONG)}) m
    join comments c on c.id = m.comment_id
    where c.organization_name is not null
    group by c.organization_name order by count(*) desc, c.organization_name limit 1) l)`;

/** Dockets that have campaigns, to choose one. */
export async function listCampaignDockets(db: Db): Promise<readonly string[]> {
  const found = await db
    .selectFrom("notices")
    .where((eb) =>
      eb.exists(
        eb.selectFrom("campaigns").whereRef("campaigns.noticeId", "=", "notices.id").select("campaigns.id"),
      ),
    )
    .select("docketNumber")
    .orderBy("docketNumber", "desc")
    .execute();
  return found.map(({ docketNumber }) => docketNumber);
}
