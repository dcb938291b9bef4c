import { sql } from "kysely";
import type { CommentFilter, Cursor } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import { excerpt, tagCodes } from "~/comments/listed-parts.server";
import type { Db } from "~db/connect";

export const COMMENTS_PER_PAGE = 25;
/** Counting goes no further: past it, the exact number helps nobody and costs a walk over every comment. */
export const COUNT_LIMIT = 1000;

export interface CommentPage {
  readonly comments: readonly CommentListed[];
  /** How many match in all; COUNT_LIMIT + 1 where there are more than that. */
  readonly count: number;
  /** Where the next older and the next newer page begin; absent at an end of the list. */
  readonly older: Cursor | undefined;
  readonly newer: Cursor | undefined;
}

export type CommentListed = Awaited<ReturnType<typeof selectListed>>[number];

/**
 * A page of the queue, newest first, paged by keyset: a comment that arrives meanwhile moves nothing. No contact
 * detail is ever part of it.
 */
export async function listComments(db: Db, filter: CommentFilter, cursor?: Cursor): Promise<CommentPage> {
  return pageOf(db, { filter, cursor, matches: await matchingIds(db, filter) });
}

async function pageOf(db: Db, place: Place): Promise<CommentPage> {
  const { matches, cursor } = place;
  const found = await selectListed(db, place, COMMENTS_PER_PAGE + 1);
  const more = found.length > COMMENTS_PER_PAGE;
  const towardsNewer = cursor?.direction === "newer";
  // on the way up, the first page is shown whole, not as what was left of it
  if (towardsNewer && !more) return pageOf(db, { ...place, cursor: undefined });
  const page = found.slice(0, COMMENTS_PER_PAGE);
  if (towardsNewer) page.reverse();
  const hasOlder = towardsNewer || more;
  const hasNewer = cursor !== undefined;
  const [first, last] = [page.at(0), page.at(-1)];
  return {
    comments: page,
    count: matches.length,
    older: hasOlder && last ? { direction: "older", trackingNumber: last.trackingNumber } : undefined,
    newer: hasNewer && first ? { direction: "newer", trackingNumber: first.trackingNumber } : undefined,
  };
}

/** The ids of all comments that match, in no order; of more than COUNT_LIMIT no more than one above it. */
async function matchingIds(db: Db, filter: CommentFilter): Promise<readonly number[]> {
  const found = await db
    .selectFrom("comments")
    .where((eb) => matching(eb, filter))
    .select("comments.id")
    .limit(COUNT_LIMIT + 1)
    .execute();
  return found.map(({ id }) => id);
}

/** Where in which list: what it is narrowed to, what of it is known already, and from which comment on. */
interface Place {
  readonly filter: CommentFilter;
  readonly matches: readonly number[];
  readonly cursor: Cursor | undefined;
}

/** A comment in the queue beside another, and where to begin the page that shows it. */
export interface Neighbor {
  readonly trackingNumber: string;
  readonly cursor: Cursor | undefined;
}

/**
 * A page of the queue for a comment that is open beside it, with the comments before and after that one in the
 * queue's order; it need not match the filter any more itself, as after a decision.
 */
export async function listBeside(
  db: Db,
  filter: CommentFilter,
  cursor: Cursor | undefined,
  trackingNumber: string,
): Promise<{ page: CommentPage; older: Neighbor | undefined; newer: Neighbor | undefined }> {
  const matches = await matchingIds(db, filter);
  const page = await pageOf(db, { filter, matches, cursor });
  const neighbor = async (direction: Cursor["direction"]): Promise<Neighbor | undefined> => {
    const from: Cursor = { direction, trackingNumber };
    const found = await ordered(db, { filter, matches, cursor: from })
      .select("comments.trackingNumber")
      .limit(1)
      .executeTakeFirst();
    if (!found) return undefined;
    const onPage = page.comments.some((listed) => listed.trackingNumber === found.trackingNumber);
    return { trackingNumber: found.trackingNumber, cursor: onPage ? cursor : from };
  };
  return { page, older: await neighbor("older"), newer: await neighbor("newer") };
}

function selectListed(db: Db, place: Place, limit: number) {
  return ordered(db, place)
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .select([
      "comments.trackingNumber",
      "notices.docketNumber",
      "comments.submittedAt",
      "comments.receivedLate",
      "comments.locale",
      "comments.commenterKind",
      "comments.stakeholderType",
      "comments.organizationName",
      "comments.publicName",
      "comments.publication",
      "comments.status",
    ])
    .select((eb) => [
      excerpt.as("excerpt"),
      tagCodes(eb).as("tags"),
      eb
        .exists(
          eb
            .selectFrom("acknowledgements")
            .whereRef("acknowledgements.commentId", "=", "comments.id")
            .select("acknowledgements.id"),
        )
        .$castTo<boolean>()
        .as("acknowledged"),
      sql<number>`(select count(*) from attachments f where f.comment_id = comments.id and f.replaced_at is null)`.as(
        "files",
      ),
    ])
    .limit(limit)
    .execute();
}

/**
 * Matching comments from a cursor on, in its direction. The cursor names a comment rather than a time: times are
 * stored to the microsecond, which neither a Date nor a short address holds.
 *
 * Many matches are met soon on a walk along the index by time. A few are not: a rare word would be looked for in
 * every comment (0.3 s at 200,000). Their ids are known from counting, so they are fetched by those and sorted (5 ms).
 */
function ordered(db: Db, { filter, matches, cursor }: Place) {
  const direction = cursor?.direction === "newer" ? "asc" : "desc";
  return db
    .selectFrom("comments")
    .where((eb) =>
      matches.length > COUNT_LIMIT
        ? matching(eb, filter)
        : sql<boolean>`comments.id = any(${matches}::bigint[])`,
    )
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(comments.submitted_at, comments.id) ${sql.raw(direction === "asc" ? ">" : "<")}
          (select c.submitted_at, c.id from comments c where c.tracking_number = ${cursor?.trackingNumber})`,
      ),
    )
    .orderBy("comments.submittedAt", direction)
    .orderBy("comments.id", direction);
}
