import { sql } from "kysely";
import type { Db } from "~db/connect";
import type { SectionPlace } from "../section";
import { isOfSection, isQuotable } from "./quotable.server";

/** What is longer is for a person to cut. */
const PROPOSED_CHARACTERS = 1_000;

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
    .select(["passages.id", "comments.stakeholderType", "comments.submittedAt"])
    .select([
      // a campaign and a comment of none never have the same: one is negative
      sql<number>`coalesce(campaigns.id, -comments.id)`.as("voice"),
      sql<number>`coalesce(campaigns.size, 1)`.as("weight"),
    ]);
  const { rows } = await sql<{ id: number }>`
    with quotable as (${quotable}),
    voices as (
      select distinct on (voice) * from quotable order by voice, submitted_at desc, id desc),
    turns as (
      select id, stakeholder_type,
        row_number() over (partition by stakeholder_type order by weight desc, submitted_at desc, id desc) as turn,
        count(*) over (partition by stakeholder_type) as of_type
      from voices)
    select id from turns order by turn, of_type desc, stakeholder_type limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}
