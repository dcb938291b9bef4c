import { trackingNumberPattern } from "../tracking-number";

/** An hour after it was last used: long enough to read and amend, short enough for a shared computer. */
const MAX_AGE_S = 60 * 60;
/** A second comment must not take the first one's receipt away; an organization may well send a few in a row. */
const MOST_COMMENTS = 5;

const NAME = "follow";
const onHost = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name);
const nameOf = (secure: boolean) => onHost(NAME, secure);

/** A follow key as it is written: base64url of 24 random bytes. */
const keyPattern = /^[\w-]{32}$/;

/** Whether a text can be a key that opens an author's own page, or confirms an address. */
export const isFollowKey = (text: string | undefined): text is string => keyPattern.test(text ?? "");

/** One comment that this browser may follow as its author. */
export interface Followed {
  readonly trackingNumber: string;
  readonly followKey: string;
}

/**
 * The Set-Cookie value by which a browser keeps the way to a comment just sent or opened, beside those that the
 * request's own headers carry already, of which the oldest goes past five. `secure` where the portal is on https: browsers
 * take a `__Host-` cookie over https alone.
 */
export function setFollowCookie(requestHeaders: Headers, followed: Followed, secure: boolean): string {
  const others = readCookie(requestHeaders).filter(
    ({ trackingNumber }) => trackingNumber !== followed.trackingNumber,
  );
  const value = [followed, ...others]
    .slice(0, MOST_COMMENTS)
    .map(({ trackingNumber, followKey }) => `${trackingNumber}.${followKey}`)
    .join("~");
  return `${nameOf(secure)}=${value}; Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/**
 * The Set-Cookie value by which the form's script learns that the form with a key was stored, so that it forgets the
 * draft it kept. Scripts can read it: whoever sent the used key once more would be given the receipt again, and with it
 * the author's page. So it lives ten minutes.
 */
export const sentCookie = (submissionKey: string, secure: boolean): string =>
  `${onHost("sent", secure)}=${encodeURIComponent(submissionKey)}; Path=/; Max-Age=600; SameSite=Lax${secure ? "; Secure" : ""}`;

const BEFORE = "sent-before";

/**
 * The Set-Cookie value by which a receipt tells, for a minute, that it is not of the words that were just sent. Not by its
 * address: a form that comes again is answered with the very address of its first receipt.
 */
export const sentBeforeCookie = (trackingNumber: string, secure: boolean): string =>
  `${onHost(BEFORE, secure)}=${trackingNumber}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

/** Whether the form that led to a receipt had been sent before, with other words. */
export const wasSentBefore = (requestHeaders: Headers, trackingNumber: string): boolean =>
  [true, false].some((secure) =>
    cookiesOf(requestHeaders).includes(`${onHost(BEFORE, secure)}=${trackingNumber}`),
  );

const cookiesOf = (requestHeaders: Headers): readonly string[] =>
  (requestHeaders.get("Cookie") ?? "").split(";").map((cookie) => cookie.trim());

/** The key of a comment that this browser may follow, or undefined; whether it is the right one is for the database to say. */
export function readFollowKey(requestHeaders: Headers, trackingNumber: string): string | undefined {
  return readCookie(requestHeaders).find((followed) => followed.trackingNumber === trackingNumber)?.followKey;
}

/** What a browser sends is anybody's to write: whatever has not the form is left out. */
function readCookie(requestHeaders: Headers): readonly Followed[] {
  const cookies = cookiesOf(requestHeaders);
  const value = [nameOf(true), nameOf(false)]
    .map((name) => cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1))
    .find((found) => found !== undefined);
  return (value ?? "").split("~").flatMap((entry) => {
    const [trackingNumber = "", followKey] = entry.split(".");
    return trackingNumberPattern.test(trackingNumber) && isFollowKey(followKey)
      ? [{ trackingNumber, followKey }]
      : [];
  });
}
