import { type RawBuilder, sql } from "kysely";
import type { Db } from "~db/connect";
import { standingOf } from "../findings.server";
import type { SectionPlace } from "../section";
import { isOfSection, isQuotable } from "./quotable.server";

/** What is longer is for a person to cut. */
const PROPOSED_CHARACTERS = 1_000;
/** So many of a section's comments are chosen from where it has no passages: the newest, along an index. */
const MOST_CONSIDERED = 500;

/**
 * The passages that stand best for a section, by a rule that can be told: one of each comment at most, and one of each
 * campaign; stakeholder types take turns, those with most voices first; within a type a larger campaign comes first, and then what came
 * last. Returns their ids in that order.
 */
export async function findRepresentative(
  db: Db,
  noticeId: number,
  place: SectionPlace,
  most: number,
): Promise<readonly number[]> {
  const quotable = db
    .selectFrom("passages")
    .innerJoin("comments", "comments.id", "passages.commentId")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .leftJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
    .where("comments.noticeId", "=", noticeId)
    .where(isOfSection(place))
    .where(sql<boolean>`char_length(passages.quote) <= ${PROPOSED_CHARACTERS}`)
    .where((eb) => isQuotable(eb))
    .select(["passages.id", "comments.stakeholderType", "comments.submittedAt", voice, weight]);
  const { rows } = await taking(sql<{ id: number }>`${quotable}`, most).execute(db);
  return rows.map(({ id }) => id);
}

/** The public comments that stand best for a section by the same rule, among its newest; their tracking numbers. */
export async function findRepresentativeComments(
  db: Db,
  noticeId: number,
  place: SectionPlace,
  most: number,
): Promise<readonly string[]> {
  const newest = sql<{ commentId: number }>`(
    select comment_id from queue_entries
    where notice_id = ${noticeId} and state = 'posted' and ${isEntered(place)}
    order by submitted_at desc, comment_id desc limit ${MOST_CONSIDERED})`;
  const tagged = db
    .selectFrom(newest.as("newest"))
    .innerJoin("comments", "comments.id", "newest.commentId")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .leftJoin("campaigns", "campaigns.id", "campaignMembers.campaignId")
    .where((eb) => sql<boolean>`${standingOf(eb)} = 'public'`)
    .select([
      "comments.trackingNumber as id",
      "comments.stakeholderType",
      "comments.submittedAt",
      voice,
      weight,
    ]);
  const { rows } = await taking(sql<{ id: string }>`${tagged}`, most).execute(db);
  return rows.map(({ id }) => id);
}

/** A campaign and a comment of none never have the same: one is negative. */
const voice = sql<number>`coalesce(campaigns.id, -comments.id)`.as("voice");
const weight = sql<number>`coalesce(campaigns.size, 1)`.as("weight");

/** One of each voice, stakeholder types in turns. */
const taking = <Row>(candidates: RawBuilder<Row>, most: number): RawBuilder<Row> => sql<Row>`
  with candidates as (${candidates}),
  voices as (
    select distinct on (voice) * from candidates order by voice, submitted_at desc, id desc),
  turns as (
    select id, stakeholder_type,
      row_number() over (partition by stakeholder_type order by weight desc, submitted_at desc, id desc) as turn,
      count(*) over (partition by stakeholder_type) as of_type
    from voices)
  select id from turns order by turn, of_type desc, stakeholder_type limit ${most}`;

/** Whether an entry of the queue carries a section's tag; the whole has all. */
function isEntered({ section, pillarId, workstreamId, themeId }: SectionPlace): RawBuilder<boolean> {
  if (section === "overall") return sql<boolean>`true`;
  return sql<boolean>`facets @> array[${`${section}:${pillarId ?? workstreamId ?? themeId}`}]`;
}
