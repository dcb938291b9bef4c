/** The comment's vocabulary. The database holds the same words in check constraints; a test keeps them equal. */

export const commenterKinds = ["individual", "organization", "anonymous"] as const;
export type CommenterKind = (typeof commenterKinds)[number];

export const stakeholderTypes = [
  "business",
  "business-association",
  "civil-society",
  "labor-union",
  "academia",
  "government",
  "individual",
  "other",
] as const;
export type StakeholderType = (typeof stakeholderTypes)[number];

export const publications = ["named", "unnamed", "confidential"] as const;
export type Publication = (typeof publications)[number];

/** received → in review → posted, or withheld with a reason, or withdrawn by the commenter. */
export const commentStatuses = ["received", "in-review", "posted", "withheld", "withdrawn"] as const;
export type CommentStatus = (typeof commentStatuses)[number];

export const withholdReasons = [
  "off-topic",
  "personal-data",
  "confidential",
  "offensive",
  "duplicate",
  "spam",
  "test",
] as const;
export type WithholdReason = (typeof withholdReasons)[number];

/** Limits in characters (Unicode code points), the same in every language and script. */
export const limits = {
  comment: 20_000,
  answer: 20_000,
  name: 200,
  region: 200,
  email: 254,
  /** Organizations that sign together. */
  coSigners: 100,
  publicVersion: 20_000,
  noPublicVersion: 2_000,
} as const;

/** Why a comment waits until a moderator lets it in: no proof of work in a flood, or a field filled that people never see. */
export const heldReasons = ["no-proof", "trap"] as const;
export type HeldReason = (typeof heldReasons)[number];
