import type { Intent } from "./comment-action";

/** Where a decision leads: nowhere else, or on to the next comment of the list in one direction. */
export const afterDecidingChoices = ["stay", "older", "newer"] as const;
export type AfterDeciding = (typeof afterDecidingChoices)[number];

/** A small cookie that remembers it; it says nothing else. */
const AFTER_DECIDING_COOKIE = "after-deciding";
const ONE_YEAR_S = 365 * 24 * 60 * 60;

export const isAfterDeciding = (value: unknown): value is AfterDeciding =>
  afterDecidingChoices.some((choice) => choice === value);

/** What a browser asks for; to stay, unless it says otherwise. */
export function readAfterDeciding(headers: Headers): AfterDeciding {
  const value = /(?:^|;\s*)after-deciding=([a-z]+)(?:;|$)/.exec(headers.get("Cookie") ?? "")?.[1];
  return isAfterDeciding(value) ? value : "stay";
}

/** The cookie as a page's script and the server both set it. */
export const afterDecidingCookie = (choice: AfterDeciding, secure: boolean): string =>
  `${AFTER_DECIDING_COOKIE}=${choice}; Path=/desk; Max-Age=${ONE_YEAR_S}; SameSite=Lax${secure ? "; Secure" : ""}`;

const goingOn: readonly Intent[] = ["tag", "accept", "dismiss", "start-review"];

/** Tagging is not the end of a comment, and whoever starts a review wants to read it. */
export const isFinal = (intent: Intent): boolean => !goingOn.includes(intent);
