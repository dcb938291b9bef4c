import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createTrackingNumber } from "~/comments/tracking-number";
import {
  amendPath,
  confirmFollowingPath,
  confirmPath,
  deskCommentPath,
  draftPath,
  followingPath,
  followPath,
  leavePath,
  outboxMessageBodyPath,
  postedCommentPath,
  receiptPath,
  recordPath,
  trackPath,
  withdrawPath,
} from "~/paths";
import { describePath } from "./requests";

test.each([
  (number: string) => receiptPath("es", number),
  (number: string) => receiptPath("es", number.toLowerCase()),
  (number: string) => receiptPath("en", number.replaceAll("-", "")),
  (number: string) => receiptPath("en", number.replaceAll("-", "%2D")),
  (number: string) => `${receiptPath("en", number)}.data`,
  (number: string) => postedCommentPath("en", number),
  deskCommentPath,
])("a log never holds the key to a receipt: %s", (path) => {
  for (let i = 0; i < 50; i += 1) {
    const number = createTrackingNumber();
    expect(describePath(path(number))).toMatch(/^\/(en|es|desk)\/(receipts|comments)\/:key$/);
  }
});

test.each([
  [draftPath, "/en/drafts/:key"],
  [confirmPath, "/en/confirm/:key"],
  [confirmFollowingPath, "/en/follow/confirm/:key"],
  [followingPath, "/en/following/:key"],
  [leavePath, "/en/following/:key/leave"],
  [followPath, "/en/track/open/:key"],
  [trackPath, "/en/track/:key"],
  [amendPath, "/en/track/:key/amend"],
  [withdrawPath, "/en/track/:key/withdraw"],
  [recordPath, "/en/track/:key/record.json"],
] as const)("nor the secret of a private link (%#: %s)", (path, logged) => {
  for (const key of [randomBytes(24).toString("base64url"), createTrackingNumber()]) {
    expect(describePath(path("en", key))).toBe(logged);
    expect(describePath(path("en", key).toUpperCase())).toBe(logged.toUpperCase().replace(":KEY", ":key"));
  }
});

test("nor the key to a mail", () => {
  for (let i = 0; i < 50; i += 1) {
    expect(describePath(outboxMessageBodyPath(crypto.randomUUID()))).toBe("/desk/outbox/:key/body");
  }
});

test("a docket number stays, and an endless path does not", () => {
  expect(describePath("/en/notices/HLED-2026-0001")).toBe("/en/notices/HLED-2026-0001");
  expect(describePath("/en/notices/HLED-2026-0001/comments")).toBe("/en/notices/HLED-2026-0001/comments");
  expect(describePath(`/${"a".repeat(5000)}`)).toHaveLength(200);
});
