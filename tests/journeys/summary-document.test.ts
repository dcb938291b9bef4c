import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { documentPath, documentPreviewPath, issuedPath, summaryDocxPath, summaryPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { docxParts } from "~tests/setup/docx";

const DOCKET = "HLED-2026-0004";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: { moved: "The finding is moved." },
  es: { moved: "El hallazgo cambió de lugar." },
} as const;

async function looked(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const expectSaid = async (page: Page, text: string) =>
  expect(await page.getByRole("status").filter({ hasText: text }).count(), text).toBe(1);

/** A posted comment of the docket and its first sentence, as everybody reads it. */
async function aPostedComment(page: Page): Promise<{ readonly number: string; readonly sentence: string }> {
  await page.goto(`/en/notices/${DOCKET}/comments`);
  const href = await page.locator("main a[href*='/comments/']").first().getAttribute("href");
  await page.goto(href ?? "");
  const text = (await page.locator("main .ui-plain-text").first().textContent()) ?? "";
  return { number: href?.split("/").at(-1) ?? "", sentence: text.split(/(?<=[.!?])\s/)[0]?.trim() ?? "" };
}

/** Presses a button without a mouse, as people do who have none. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press("Enter");
}

describe.each(["en", "es"] as const)("an official (%s)", (locale) => {
  test("goes from a docket without a summary to one that is issued in both languages", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "official");
    const comment = await aPostedComment(page);

    // a draft put together, from the summary's own page
    await page.goto(summaryPath(DOCKET));
    await page.locator(`a[href="${documentPath(DOCKET)}"]`).click();
    if (locale === "en") {
      await page.locator("details summary").first().click();
      await press(page, "button[value=propose]");
      await page.waitForURL(/done=proposed/);
    }
    await looked(page);

    // a finding of one's own, in both languages, that points to a comment's words
    await page.locator("section.ui-section a[href*='findings/new']").nth(1).click();
    await looked(page);
    await press(page, "main form button");
    expect(await page.locator(".ui-error-summary a").first().getAttribute("href")).toBe("#textEn");
    const said = { en: `Waits are long (${locale}) [1].`, es: `Las esperas son largas (${locale}) [1].` };
    await page.fill("[name=textEn]", said.en);
    await page.fill("[name=textEs]", said.es);
    await press(page, "main form button");
    await page.waitForURL(/done=written/);
    await page.fill("[name=comment]", comment.number);
    await page.fill("[name=quote]", "These words stand nowhere.");
    await press(page, "button[value=add]");
    expect(await page.inputValue("[name=textEs]")).toBe(said.es);
    expect(await page.locator(".ui-error-summary a").getAttribute("href")).toBe("#quote");
    await looked(page);
    await page.fill("[name=quote]", comment.sentence);
    await press(page, "button[value=add]");
    await page.waitForURL(/done=added/);
    await press(page, "button[value=save]");
    await page.waitForURL(/done=unchanged/);
    await looked(page);

    // another, and which comes first
    await page.goto(`${documentPath(DOCKET)}`);
    await page.locator("section.ui-section a[href*='findings/new']").nth(1).click();
    await page.fill("[name=textEn]", `A second point (${locale}).`);
    await press(page, "main form button");
    await page.waitForURL(/done=written/);
    await page.goto(documentPath(DOCKET));
    const second = page.locator("li.finding", { hasText: `(${locale}).` }).last();
    await second.locator("button[value=up]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=moved/);
    await expectSaid(page, words[locale].moved);
    await looked(page);

    // as paper, in both languages whatever the desk's is
    for (const each of ["en", "es"] as const) {
      await page.goto(documentPreviewPath(DOCKET, each));
      expect(await page.locator("html").getAttribute("lang")).toBe(each);
      expect(await page.locator("main").textContent()).toContain(said[each].replace(" [1].", ""));
      expect(await page.locator("blockquote", { hasText: comment.sentence }).count()).toBeGreaterThan(0);
      await looked(page);
    }
    const draft = await page.request.get(summaryDocxPath(DOCKET, locale));
    expect(draft.headers()["content-disposition"]).toContain(`${DOCKET}-summary-draft-${locale}.docx`);

    // issued: refused without a note, then whole
    await page.goto(issuedPath(DOCKET));
    await looked(page);
    await press(page, "main form button:not([name])");
    expect(await page.locator(".ui-error-summary a").getAttribute("href")).toBe("#note");
    await page.fill("[name=note]", "For the meeting on Monday.");
    await page.locator("[name=confirm]").focus();
    await page.keyboard.press("Space");
    await press(page, "main form button:not([name])");
    await page.waitForURL(/\/issued\/\d+$/);
    const file = page.locator("a[href$='summary-es.docx']");
    for (let tries = 0; tries < 60 && (await file.count()) === 0; tries += 1) {
      await page.waitForTimeout(500);
      await page.reload();
    }
    await looked(page);
    const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
    expect(download.suggestedFilename()).toMatch(/^HLED-2026-0004-v\d+-summary-es\.docx$/);
    const parts = await docxParts(readFileSync(await download.path()));
    expect(parts["docProps/core.xml"]).toContain("<dc:language>es-MX</dc:language>");
    expect(parts["word/document.xml"]).toContain(`Las esperas son largas (${locale})`);
    expect(parts["word/document.xml"]).toContain(`Comentario ${comment.number}`);

    // the second version, which the second of these journeys issues, says how it differs from the first
    if (locale === "es") {
      await page.locator("a[href*='differences']").click();
      await looked(page);
      expect(await page.locator("main").textContent()).toContain(`A second point (${locale}).`);
    }
  });
});
