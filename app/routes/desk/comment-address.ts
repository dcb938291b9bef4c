import { filterQuery } from "~/comments/comment-filter";
import { deskCommentPath } from "~/paths";
import type { QueuePlace } from "~/queue/queue-list";

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
