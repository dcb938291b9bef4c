import { describe, expect, test } from "vitest";
import { renderAmended } from "./amended";
import { renderDraftLink } from "./draft-link";
import { renderPrivateLink } from "./private-link";
import { renderReceipt } from "./receipt";
import { renderWithdrawn } from "./withdrawn";

const FINGERPRINT = "ab".repeat(32);
const props = {
  siteName: "HLED Comment Portal",
  name: "Inés Ríos" as string | null,
  docketNumber: "HLED-2026-0001",
  noticeTitle: "Priorities",
  trackingNumber: "CM7A-BZVY-FCY1",
  receivedAt: "Sunday, November 22, 2026, 6:27 a.m. in Washington · 5:27 a.m. in Mexico City",
  receivedLate: false,
  amendedAt: "Monday",
  withdrawnAt: "Tuesday",
  revision: 2,
  fingerprint: FINGERPRINT,
  followUrl: "https://comments.example.org/en/track/open/the-follow-key",
  confirmUrl: "https://comments.example.org/en/confirm/the-confirm-key" as string | null,
  amendUntil: "Friday" as string | null,
  draftUrl: "https://comments.example.org/en/drafts/the-draft-key",
  expiresOn: "December 6, 2026",
};
const letters = {
  receipt: renderReceipt,
  amended: renderAmended,
  withdrawn: renderWithdrawn,
  "private link": renderPrivateLink,
  "draft link": renderDraftLink,
};
const all = Object.entries(letters).flatMap(([kind, render]) =>
  (["en", "es"] as const).map((locale) => [kind, locale, render] as const),
);

describe.each(all)("the letter “%s” in %s", (kind, locale, render) => {
  test("takes what people typed for text, and keeps its subject on one line", () => {
    const { subject, html } = render({
      ...props,
      locale,
      name: "<script>alert(1)</script>",
      noticeTitle: "<b>Bold</b>",
      docketNumber: "HLED-2026-0001\r\nBcc: everybody@example.org",
      trackingNumber: "CM7A\r\nBcc: everybody@example.org",
    });
    expect(html).not.toMatch(/<script>|<b>Bold/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toContain(`<html dir="ltr" lang="${locale}"`);
  });

  test("carries its links in both forms, and nothing that is fetched", () => {
    const { html, text } = render({ ...props, locale });
    for (const body of [html, text]) {
      expect(body).toContain(kind === "draft link" ? props.draftUrl : props.followUrl);
    }
    expect(html).not.toMatch(/<img|src=|url\(/);
  });

  test("addresses nobody by a name it does not know", () => {
    if (kind === "draft link") return expect(render({ ...props, locale }).text).not.toContain("Inés");
    expect(render({ ...props, locale }).text).toContain("Inés Ríos");
    expect(render({ ...props, locale, name: null }).text).toMatch(/Good day,|Buen día:/);
  });
});

describe.each(["en", "es"] as const)("in %s", (locale) => {
  test.each([renderReceipt, renderAmended, renderPrivateLink])(
    "an address is asked to be confirmed while it is not",
    (render) => {
      expect(render({ ...props, locale }).text).toContain("/confirm/the-confirm-key");
      expect(render({ ...props, locale, confirmUrl: null }).text).not.toMatch(/confirm/i);
    },
  );

  test("a receipt gives the time in both capitals, the fingerprint, and until when to amend", () => {
    const { text, html } = renderReceipt({ ...props, locale });
    for (const body of [text, html]) {
      expect(body).toContain(props.receivedAt);
      expect(body).toContain(FINGERPRINT);
      expect(body).toContain("Friday");
    }
    expect(renderReceipt({ ...props, locale, amendUntil: null }).text).not.toMatch(/amend|modificarlo/);
    expect(renderReceipt({ ...props, locale, receivedLate: true }).text).toMatch(/deadline|plazo/);
    expect(text).not.toMatch(/deadline|plazo/);
  });

  test("an amendment gives its version and fingerprint", () => {
    const { text } = renderAmended({ ...props, locale });
    expect(text).toContain(FINGERPRINT);
    expect(text).toMatch(/(Version|Versión)\s+2/i);
  });

  test("a draft's link says when the draft is deleted", () => {
    expect(renderDraftLink({ ...props, locale }).text).toContain(props.expiresOn);
  });
});
