import { filterQuery } from "~/comments/comment-filter";
import { readCommentFilter, readCursor } from "~/comments/read-comment-filter";
import { deskCommentPath } from "~/paths";
import type { QueuePlace } from "~/queue/queue-list";

/** Where in the queue a comment is read, as its page's address says. */
export const placeIn = (parameters: URLSearchParams): QueuePlace => ({
  filter: readCommentFilter(parameters),
  cursor: readCursor(parameters),
});

/** A comment's page beside a place of the queue, with what it is to tell. */
export function deskAddress(
  trackingNumber: string,
  { filter, cursor }: QueuePlace,
  told: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(filterQuery(filter, cursor));
  for (const [name, value] of Object.entries(told)) query.set(name, value);
  return `${deskCommentPath(trackingNumber)}?${query}#pane`;
}
