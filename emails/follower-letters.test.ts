import { describe, expect, test } from "vitest";
import { samples as moved, renderDeadlineMoved } from "./deadline-moved";
import { samples as near, renderDeadlineNear } from "./deadline-near";
import { samples as digest, renderDigest } from "./digest";
import { samples as confirm, renderFollowConfirm } from "./follow-confirm";
import type { Both, RenderedMail } from "./letter";
import { samples as opened, renderNoticeOpened } from "./notice-opened";
import { samples as outcome, renderOutcomePublished } from "./outcome-published";

/** What a letter's sample makes of it; changes are laid over the sample. */
function letter<Props extends object>(samples: Both<Props>, render: (props: Props) => RenderedMail) {
  return (locale: "en" | "es", changes: Partial<Props & Record<string, unknown>> = {}) =>
    render({ ...samples[locale], ...changes });
}
const letters = {
  "follow-confirm": letter(confirm, renderFollowConfirm),
  "notice-opened": letter(opened, renderNoticeOpened),
  "deadline-near": letter(near, renderDeadlineNear),
  "deadline-moved": letter(moved, renderDeadlineMoved),
  "outcome-published": letter(outcome, renderOutcomePublished),
  digest: letter(digest, renderDigest),
};
const all = Object.entries(letters).flatMap(([kind, render]) =>
  (["en", "es"] as const).map((locale) => [kind, locale, render] as const),
);
/** Words that a Spanish letter has no use for. */
const ENGLISH = /\b(the|and|you|your|comments?|notice|read|of)\b/i;

describe.each(all)("the letter “%s” in %s", (kind, locale, render) => {
  test("takes what people typed for text, and keeps its subject on one line", () => {
    const typed = {
      noticeTitle: "<b>Bold</b>",
      docketNumber: "HLED-2026-0001\r\nBcc: everybody@example.org",
      reason: "<script>alert(1)</script>",
      what: "<script>alert(1)</script>\r\nBcc: everybody@example.org",
      summary: "<i>So</i>",
    };
    const items = digest[locale].items.map((item) => ({ ...item, ...typed }));
    const { subject, html } = render(locale, { ...typed, items });
    expect(html).not.toMatch(/<script>|<b>Bold|<i>So/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toContain(`<html dir="ltr" lang="${locale}"`);
  });

  test("carries its way out in both forms, and nothing that is fetched", () => {
    const { html, text } = render(locale);
    for (const body of [html, text]) {
      expect(body).toContain(
        kind === "follow-confirm"
          ? `/${locale}/follow/confirm/private-link`
          : `/${locale}/following/private-link`,
      );
    }
    expect(html).not.toMatch(/<img|src=|url\(/);
  });

  test("speaks one language", () => {
    const { subject, text } = render(locale);
    const words = `${subject} ${text}`.replace(/https?:\S+/g, "").replace(/«[^»]*»|“[^”]*”/g, "");
    if (locale === "es") expect(words).not.toMatch(ENGLISH);
    else expect(words).not.toMatch(/\b(el|la|los|usted|que|para)\b/i);
  });
});

test.each(["en", "es"] as const)("a digest in %s writes long numbers as people read them", (locale) => {
  const items = digest[locale].items.map((item) =>
    item.kind === "comments-posted" ? { ...item, count: 12_345 } : item,
  );
  const { subject, text } = renderDigest({ ...digest[locale], items, more: 2000 });
  expect(subject).toMatch(/^2,003 /);
  expect(text).toContain("12,345");
  expect(text).toContain("2,000");
});

test.each(["en", "es"] as const)("a digest in %s counts what it does not tell", (locale) => {
  const { items } = digest[locale];
  expect(renderDigest({ ...digest[locale], more: 7 }).subject).toMatch(/^10 /);
  const [first] = items;
  if (!first) return expect.fail("no item");
  const { subject } = renderDigest({ ...digest[locale], items: [first] });
  expect(subject).toContain(first.docketNumber);
});
