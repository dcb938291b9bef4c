import { filterQuery } from "~/comments/comment-filter";
import { deskCommentPath } from "~/paths";
import type { Neighbor } from "~/queue/list-queue.server";
import type { QueuePlace } from "./queue-list";

/** Where a comment beside the open one is read, the list's filters kept. */
export function neighborHref(place: QueuePlace, neighbor: Neighbor | undefined): string | undefined {
  if (!neighbor) return undefined;
  return `${deskCommentPath(neighbor.trackingNumber)}${filterQuery(place.filter, neighbor.cursor)}#pane`;
}
