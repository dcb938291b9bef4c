import { sql } from "kysely";
import type { CommentFilter, Cursor } from "~/comments/comment-filter";
import { excerpt, tagCodes } from "~/comments/listed-parts.server";
import type { Db } from "~db/connect";
import type { Entry, Stretch } from "./find-entries.server";
import {
  COMMENTS_PER_PAGE,
  type Count,
  numberOf,
  type OpenQueue,
  openQueue,
  type Part,
} from "./open-queue.server";
import type { Sought } from "./sought.server";

export interface CommentPage {
  readonly comments: readonly (Omit<Selected, "id"> & {
    /** How many of its campaign's letters match; absent where that is not kept, and where the row is for itself alone. */
    readonly campaignLetters: number | undefined;
  })[];
  /** How many comments match in all, every letter of a campaign counted; absent where not even a bound is known. */
  readonly count: Count | undefined;
  /** Where the next older and the next newer page begin; absent at an end of the list. */
  readonly older: Cursor | undefined;
  readonly newer: Cursor | undefined;
  /** Where only a part of the comments was looked through for this page: `older` goes on. */
  readonly partly: Pick<Part, "among" | "why"> | undefined;
  /** Whether the best answers come first, as was asked; they do where they are few. */
  readonly ranked: boolean;
  /** Filters that name what is not there any more. */
  readonly vanished: Sought["vanished"];
}

export type CommentListed = CommentPage["comments"][number];
type Selected = Awaited<ReturnType<typeof selectListed>>[number];

/**
 * A page of the queue, newest first, paged by keyset: a comment that arrives meanwhile moves nothing. No contact
 * detail is ever part of it. Throws where `assigned` still says `me`: see `asSeenBy`.
 */
export async function listComments(db: Db, filter: CommentFilter, cursor?: Cursor): Promise<CommentPage> {
  return pageOf(db, await openQueue(db, filter), cursor);
}

async function pageOf(db: Db, queue: OpenQueue, cursor: Cursor | undefined): Promise<CommentPage> {
  const towardsNewer = cursor?.direction === "newer";
  const stretch: Stretch = {
    from: cursor,
    direction: cursor?.direction ?? "older",
    limit: COMMENTS_PER_PAGE + 1,
  };
  const found = await queue.find(stretch);
  const more = found.length > COMMENTS_PER_PAGE;
  const readOn = more ? undefined : await queue.readOn(stretch);
  // on the way up, the first page is shown whole, not as what was left of it
  if (towardsNewer && !more && !readOn) return pageOf(db, queue, undefined);
  const page = found.slice(0, COMMENTS_PER_PAGE);
  if (towardsNewer) page.reverse();
  const letters = new Map(page.map(({ commentId, campaign }) => [commentId, campaign?.letters]));
  const comments = (await selectListed(db, page)).map(({ id, ...comment }) => ({
    ...comment,
    campaignLetters: letters.get(id),
  }));
  const [first, last] = [comments.at(0), comments.at(-1)];
  const at = (direction: Cursor["direction"], trackingNumber: string | undefined): Cursor | undefined =>
    trackingNumber === undefined ? undefined : { direction, trackingNumber };
  return {
    comments,
    count: countShown(queue.count, {
      shown: page.length,
      more,
      all: cursor === undefined && !more && !readOn,
    }),
    older: at("older", towardsNewer || more ? last?.trackingNumber : readOn?.trackingNumber),
    newer: at(
      "newer",
      towardsNewer && readOn ? readOn.trackingNumber : cursor && (first ?? cursor).trackingNumber,
    ),
    partly: readOn && { among: readOn.among, why: readOn.why },
    ranked: queue.ranked,
    vanished: queue.sought.vanished,
  };
}

interface Shown {
  readonly shown: number;
  /** Whether there is another page. */
  readonly more: boolean;
  readonly all: boolean;
}

/** What was counted among the newest alone may turn out to be less than is shown, and what is shown to be all. */
function countShown(count: Count | undefined, { shown, more, all }: Shown): Count | undefined {
  if (!count?.more) return count;
  if (all) return { n: shown, more: false };
  const n = Math.max(count.n, more ? shown : shown - 1);
  return n > 0 ? { n, more: true } : undefined;
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
  const queue = await openQueue(db, filter);
  const page = await pageOf(db, queue, cursor);
  const neighbor = async (direction: Cursor["direction"]): Promise<Neighbor | undefined> => {
    const from: Cursor = { direction, trackingNumber };
    const [found] = await queue.find({ from, direction, limit: 1 });
    if (!found) return undefined;
    const { trackingNumber: beside } = await numberOf(db, found.commentId);
    const onPage = page.comments.some((listed) => listed.trackingNumber === beside);
    return { trackingNumber: beside, cursor: onPage ? cursor : from };
  };
  return { page, older: await neighbor("older"), newer: await neighbor("newer") };
}

/** What is shown of the entries, in their order. */
function selectListed(db: Db, page: readonly Entry[]) {
  const ids = page.map(({ commentId }) => commentId);
  return db
    .selectFrom("comments")
    .innerJoin(
      sql<{ id: number; position: number }>`unnest(${ids}::bigint[]) with ordinality`.as<"listed">(
        sql`listed (id, position)`,
      ),
      "listed.id",
      "comments.id",
    )
    .innerJoin("queueEntries", "queueEntries.commentId", "comments.id")
    .innerJoin("notices", "notices.id", "comments.noticeId")
    .leftJoin("campaigns", "campaigns.id", "queueEntries.campaignId")
    .leftJoin("assignments", "assignments.commentId", "comments.id")
    .leftJoin("staff as assignee", "assignee.id", "assignments.staffId")
    .select([
      "comments.id",
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
      "queueEntries.state",
      "queueEntries.acknowledged",
      "queueEntries.suggested",
      "campaigns.id as campaignId",
      "campaigns.name as campaignName",
      "campaigns.size as campaignSize",
      "assignee.id as assigneeId",
      "assignee.name as assigneeName",
    ])
    .select((eb) => [
      excerpt.as("excerpt"),
      tagCodes(eb).as("tags"),
      sql<number>`(select count(*) from attachments f where f.comment_id = comments.id and f.replaced_at is null)`.as(
        "files",
      ),
    ])
    .orderBy("listed.position")
    .execute();
}
