/** What can be done to many comments, in the order it is offered. */
export const bulkActions = [
  "start-review",
  "post",
  "withhold",
  "return-to-review",
  "let-in",
  "tag",
  "accept-suggestions",
  "assign",
  "unassign",
  "share",
  "acknowledge",
] as const;
export type BulkAction = (typeof bulkActions)[number];
/** Letters are looked at on a page of their own. */
export type PreviewedAction = Exclude<BulkAction, "acknowledge">;

/** More picked comments than this do not fit an address: choose them by a filter. */
export const MOST_PICKED = 500;
