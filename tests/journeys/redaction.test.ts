import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import {
  activityPath,
  commentFormPath,
  commentHistoryPath,
  commentsCsvPath,
  deskCommentPath,
  postedCommentPath,
  redactionsPath,
} from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: { removed: "[removed: personal data]", other: "[removed: offensive language]", told: "amended" },
  es: {
    removed: "[eliminado: datos personales]",
    other: "[eliminado: lenguaje ofensivo]",
    told: "modificar",
  },
} as const;

/** A comment that no other journey touches; returns its number, and the page of the person who sent it. */
async function submitComment(locale: "en" | "es", text: string) {
  const page = await newPage({ locale: browserLocales[locale] });
  await page.goto(commentFormPath(locale, OPEN));
  await page.locator("textarea[name^='answer.']").first().fill("An answer.");
  await page.fill("[name=comment]", text);
  await page.check("[name=commenterKind][value=individual]");
  await page.fill("[name=name]", "Inés Ríos");
  await page.selectOption("[name=stakeholderType]", "individual");
  await page.check("[name=publication][value=unnamed]");
  await page.check("[name=consent]");
  await page.click("#send");
  await page.click("#submit");
  await page.waitForURL(/\/receipts\//);
  const trackingNumber = parseTrackingNumber(page.url().split("/").at(-1)?.split("?")[0] ?? "");
  if (!trackingNumber) throw new Error("no receipt");
  return { trackingNumber, page };
}

const press = (page: Page, intent: string) =>
  page.locator(`button[name=intent][value=${intent}]`).first().click();

/** Selects words of a text as a mouse does. */
async function selectByMouse(page: Page, part: string, quote: string) {
  const box = await page.evaluate(
    ([name, wanted]) => {
      const text = document.querySelector(`[data-text-part="${name}"]`);
      const walker = document.createTreeWalker(text ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted ?? "") ?? -1;
        if (at === -1) continue;
        node.parentElement?.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + (wanted ?? "").length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2 };
      }
      return undefined;
    },
    [part, quote],
  );
  if (!box) throw new Error(`the text has no ${quote}`);
  await page.mouse.move(box.left + 0.5, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 0.5, box.middle, { steps: 5 });
  await page.mouse.up();
}

describe.each(["en", "es"] as const)("a moderator (%s)", (locale) => {
  test("redacts by mouse, by keyboard and what was found; the public page and the download follow", async () => {
    const word = `journey${locale}${Date.now()}`;
    const { trackingNumber } = await submitComment(
      locale,
      `${word} begins. They are scoundrels there. Call 202-555-0143 today. The last sentence is awful.`,
    );
    const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
    await signIn(page, "moderator");
    await page.goto(deskCommentPath(trackingNumber));
    await page.locator("#redaction details summary").click();
    await press(page, "accept");
    await page.waitForURL(/redaction=accept/);
    expect(await page.locator("#redaction [role=status]").count()).toBe(1);

    await page.goto(redactionsPath(trackingNumber));
    await page.locator(".ui-selecting input").first().waitFor();
    await selectByMouse(page, "body", "scoundrels");
    await page.locator(".ui-selecting__buttons button").click();
    expect(await page.inputValue("[name=quote]")).toBe("scoundrels");
    await page.selectOption("#redact select[name=reason]", "offensive");
    await press(page, "preview");
    await page.locator("#preview").waitFor();
    expect(await page.locator("#preview").textContent()).toContain(`They are ${words[locale].other} there.`);
    await expectAccessible(page);
    await press(page, "redact");
    await page.waitForURL(/redaction=redact/);

    // the last sentence by its number, and everything from there by the keyboard
    await page.locator(".ui-selecting input").first().waitFor();
    await page.locator(".ui-selecting input").first().focus();
    await page.keyboard.type("4");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("reason");
    expect(await page.inputValue("[name=quote]")).toBe("The last sentence is awful.");
    await page.selectOption("#redact select[name=reason]", "offensive");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#preview").waitFor();
    await press(page, "redact");
    await page.waitForURL(/redaction=redact/);
    expect(await page.locator("#redaction tbody tr").count()).toBe(3);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.goto(deskCommentPath(trackingNumber));
    await press(page, "post");
    await page.waitForURL(/[?&]did=/);
    const shown = `${word} begins. They are ${words[locale].other} there. Call ${words[locale].removed} today. ${words[locale].other}`;
    const reader = await newPage({ locale: browserLocales[locale] });
    await reader.goto(postedCommentPath(locale, trackingNumber));
    expect(await reader.locator("main").textContent()).toContain(shown);
    expect(await reader.locator(".ui-removed").count()).toBe(3);
    await expectAccessible(reader);
    const csv = await page.request.get(inject("portal").origin + commentsCsvPath(OPEN));
    expect(await csv.text()).toContain(`"${shown}"`);

    await page.goto(commentHistoryPath(trackingNumber));
    expect(await page.locator(".audit-event").count()).toBeGreaterThanOrEqual(5);
    expect(await page.locator("main").textContent()).not.toContain("scoundrels");
    await expectAccessible(page);
    await page.goto(activityPath(OPEN));
    expect(await page.locator("main").textContent()).toContain(trackingNumber);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });

  test("withholds with a text for the commenter, who reads it on their own page, all without scripts", async () => {
    const { trackingNumber, page: author } = await submitComment(locale, "Buy my cars.");
    const own = author.url();
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "moderator");
    await page.goto(deskCommentPath(trackingNumber));
    await page
      .locator("summary", { has: page.locator("text=…") })
      .first()
      .click();
    await page.selectOption("select[name=reason]", "spam");
    const message = page.locator("textarea[name=message-spam]");
    expect(await message.inputValue()).toContain(locale === "en" ? "amend" : "modifíquelo");
    expect(await page.locator("textarea[name=message-test]").isVisible()).toBe(false);
    await message.fill("First line.\nSecond line.");
    await press(page, "withhold");
    await page.waitForURL(/[?&]did=/);

    await author.goto(own);
    await author.locator(`a[href*="/track/"]`).first().click();
    expect(await author.locator("main").textContent()).toContain("First line.\nSecond line.");
    await expectAccessible(author);
  });
});
