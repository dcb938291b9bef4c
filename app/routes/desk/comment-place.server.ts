import { readCommentFilter, readCursor } from "~/comments/read-comment-filter";
import type { QueuePlace } from "~/queue/queue-list";

/** Where in the queue a comment is read, as its page's address says. */
export const placeIn = (parameters: URLSearchParams): QueuePlace => ({
  filter: readCommentFilter(parameters),
  cursor: readCursor(parameters),
});
