import { describe, expect, test } from "vitest";
import { findSentKey } from "../form-script/draft-storage";
import { createTrackingNumber } from "../tracking-number";
import {
  type Followed,
  readFollowKey,
  sentBeforeCookie,
  sentCookie,
  setFollowCookie,
  wasSentBefore,
} from "./follow-cookie";

const aFollowed = (letter: string): Followed => ({
  trackingNumber: createTrackingNumber(),
  followKey: letter.repeat(32),
});

/** Headers of a browser's next request after an answer that set this cookie. */
const sendsBack = (setCookie: string) => new Headers({ Cookie: setCookie.split(";")[0] ?? "" });

describe("the cookie of comments that a browser may follow", () => {
  test("gives back the key of its own comment alone", () => {
    const one = aFollowed("a");
    const headers = sendsBack(setFollowCookie(new Headers(), one, false));
    expect(readFollowKey(headers, one.trackingNumber)).toBe(one.followKey);
    expect(readFollowKey(headers, createTrackingNumber())).toBeUndefined();
  });

  test("keeps earlier comments beside a new one, at most five, each once", () => {
    const all = ["a", "b", "c", "d", "e", "f"].map(aFollowed);
    let headers = new Headers();
    for (const followed of [...all, ...all.slice(-1)]) {
      headers = sendsBack(setFollowCookie(headers, followed, true));
    }
    const found = all.map(({ trackingNumber }) => readFollowKey(headers, trackingNumber));
    expect(found).toEqual([undefined, ...all.slice(1).map(({ followKey }) => followKey)]);
  });

  test("is bound to this host, hidden from scripts, and sent over https where the portal is", () => {
    const secure = setFollowCookie(new Headers(), aFollowed("a"), true);
    expect(secure).toMatch(/^__Host-follow=/);
    expect(secure).toContain("; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure");
    expect(setFollowCookie(new Headers(), aFollowed("a"), false)).not.toMatch(/__Host-|Secure/);
  });

  test.each([
    "",
    "nonsense",
    "AAAA.~",
    "x=y; follow",
    '1111-1111-1111.""',
    `1111-1111-1111.${"é".repeat(32)}`,
  ])("makes nothing of what it did not write (%j)", (value) => {
    const headers = new Headers({ Cookie: encodeURI(`other=1; follow=${value}`) });
    expect(readFollowKey(headers, "1111-1111-1111")).toBeUndefined();
    const { trackingNumber, followKey } = aFollowed("b");
    const set = setFollowCookie(headers, { trackingNumber, followKey }, false);
    expect(set).toMatch(new RegExp(`^follow=${trackingNumber}\\.${followKey};`));
  });
});

test("the cookie of a form just sent is bound to this host where the portal is on https, and found by the script", () => {
  const secure = sentCookie("key-of-form-1", true);
  expect(secure).toMatch(/^__Host-sent=key-of-form-1; Path=\/; Max-Age=600; SameSite=Lax; Secure$/);
  for (const cookie of [secure, sentCookie("key-of-form-1", false)])
    expect(findSentKey(`other=1; ${cookie.split(";")[0]}`)).toBe("key-of-form-1");
  expect(findSentKey("resent=key-of-form-1")).toBeUndefined();
});

test("the cookie of other words than the receipt's is for that receipt alone, over https bound to this host", () => {
  const { trackingNumber } = aFollowed("a");
  for (const secure of [true, false]) {
    const set = sentBeforeCookie(trackingNumber, secure);
    expect(set.startsWith("__Host-")).toBe(secure);
    expect(wasSentBefore(sendsBack(set), trackingNumber)).toBe(true);
    expect(wasSentBefore(sendsBack(set), createTrackingNumber())).toBe(false);
  }
});
