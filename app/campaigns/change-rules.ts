/** Why a campaign was not changed. */
export const campaignRefusals = [
  "not-found",
  /** Somebody changed the campaign, or the one it was to be joined with, meanwhile. */
  "overtaken",
  /** None of those chosen is in the campaign. */
  "nobody",
  /** A campaign of one is none. */
  "too-few",
  "no-comment",
  "other-docket",
  "withdrawn",
  "already",
  "no-campaign",
  "same-campaign",
  "name-too-long",
  "nothing-to-undo",
] as const;
export type CampaignRefusal = (typeof campaignRefusals)[number];

/** What was done to a campaign, as its page says afterwards. */
export const campaignChanges = [
  "renamed",
  "represented",
  "taken-out",
  "put-in",
  "split",
  "joined",
  "undone",
] as const;
export type CampaignChange = (typeof campaignChanges)[number];

/** More than fit on a page cannot be chosen at once. */
export const MOST_CHOSEN = 100;
export const NAME_CHARACTERS = 120;

/** What a campaign is called everywhere, names apart: C-12. */
export const campaignReference = (id: number): string => `C-${id}`;

/** Reads a campaign's reference or number as people type it; undefined for anything else. */
export function readReference(typed: string): number | undefined {
  const [, digits] = /^\s*(?:c\s*-?\s*)?([1-9]\d{0,8})\s*$/i.exec(typed) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
