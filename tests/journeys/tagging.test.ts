import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { codebookPath, deskCommentPath, themePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { sendComments } from "~tests/setup/send-comments";

const DOCKET = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    tagged: "The passage is tagged",
    merged: "The themes are merged.",
    undone: "The last change is undone.",
    undo: "Undo: merged",
  },
  es: {
    tagged: "El pasaje quedó etiquetado",
    merged: "Los temas quedaron unidos.",
    undone: "El último cambio quedó deshecho.",
    undo: "Deshacer: se unió",
  },
} as const;

/** Adds a theme under I.2 through the codebook's page; returns its number. */
async function addTheme(page: Page, nameEn: string, nameEs: string): Promise<string> {
  await page.goto(codebookPath(DOCKET));
  await page.selectOption("[name=under]", "I.2");
  await page.fill("[name=nameEn]", nameEn);
  await page.fill("[name=nameEs]", nameEs);
  await page.click("button[value=add]");
  await page.waitForURL(/done=added/);
  const href = await page
    .getByRole("link", { name: nameEn })
    .or(page.getByRole("link", { name: nameEs }))
    .first()
    .getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

/** Several sentences of which none is about anything that tags would be suggested for: those would be marked too. */
const TEXT =
  "The blue kettle whistles every morning at six. My neighbor hums along with it. Nobody minds the tune. The cat sleeps on.";

/** Opens a comment of its own, which nobody else touches. */
async function openComment(page: Page): Promise<void> {
  const [number = ""] = await sendComments([TEXT], { docket: DOCKET });
  await page.goto(deskCommentPath(number));
}

/** A page has other status messages, such as the desk's own, that are empty most of the time. */
const expectSaid = async (page: Page, text: string) =>
  expect(await page.getByRole("status").filter({ hasText: text }).count(), text).toBe(1);

const firstText = (page: Page) => page.locator("[data-text-part]").first();

describe.each(["en", "es"] as const)("a moderator (%s)", (locale) => {
  test("makes a theme, gives it to passages by mouse and by keyboard, merges it after a preview, and takes that back", async () => {
    const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
    await signIn(page, "moderator");
    const stamp = `${locale}${Date.now()}`;
    const one = await addTheme(page, `Waits ${stamp}`, `Esperas ${stamp}`);
    const other = await addTheme(page, `Ports ${stamp}`, `Puertos ${stamp}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // by mouse
    await openComment(page);
    await page.getByRole("spinbutton").first().waitFor();
    const box = await firstText(page).boundingBox();
    if (!box) throw new Error("no text");
    await page.mouse.move(box.x + 2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 260, box.y + 10, { steps: 5 });
    await page.mouse.up();
    await page.locator("section.ui-selecting button").click();
    const quote = await page.inputValue("[name='passage.quote']");
    expect(quote.length).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("passage.tags");
    await page.check(`[name='passage.tags'][value='theme:${one}']`);
    // what is ticked for the whole comment is not lost by it
    await page.check("[name=tags][value='III.1']");
    await page.click("button[value=tag-passage]");
    await page.waitForURL(/passage=tag-passage/);
    await expectSaid(page, words[locale].tagged);
    expect(await page.locator("mark").first().textContent()).toContain(quote.slice(0, 5));
    expect(await page.isChecked("[name=tags][value='III.1']")).toBe(true);
    expect(await page.isChecked(`[name=tags][value='theme:${one}']`)).toBe(true);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // by keyboard: the sentence after the first, by the arrow keys
    const from = page.getByRole("spinbutton").first();
    await from.focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await from.inputValue()).toBe("2");
    await page.locator("section.ui-selecting button").focus();
    await page.keyboard.press("Enter");
    const sentence = await page.inputValue("[name='passage.quote']");
    expect(await firstText(page).textContent()).toContain(sentence.slice(0, 20));
    await page.locator(`[name='passage.tags'][value='theme:${one}']`).focus();
    await page.keyboard.press("Space");
    await page.locator("button[value=tag-passage]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/passage=tag-passage/);
    await page.locator(".ui-passage").nth(1).waitFor();
    const commentUrl = page.url();

    // merge, and undo
    await page.goto(themePath(DOCKET, Number(one)));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.selectOption("[name=into]", other);
    await page.locator("form:has([name=into]) button").click();
    await page.waitForURL(/do=merged/);
    const preview = await page.locator("main").textContent();
    expect(preview).toContain(locale === "en" ? `Ports ${stamp}` : `Puertos ${stamp}`);
    expect(await page.locator("main dl").textContent()).toMatch(/1.*2/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator("main form button").click();
    await page.waitForURL(/done=merged/);
    await expectSaid(page, words[locale].merged);
    await page.goto(commentUrl);
    expect(await page.isChecked(`[name=tags][value='theme:${other}']`)).toBe(true);
    await page.goto(codebookPath(DOCKET));
    const undo = page.locator("button[value=undo]");
    expect(await undo.textContent()).toContain(words[locale].undo);
    await undo.click();
    await page.waitForURL(/done=undone/);
    await expectSaid(page, words[locale].undone);
    await page.goto(commentUrl);
    expect(await page.isChecked(`[name=tags][value='theme:${one}']`)).toBe(true);
    expect(await page.isChecked(`[name=tags][value='theme:${other}']`)).toBe(false);
  });
});

test("without scripts, words are pasted; those that stand nowhere are told and nothing is lost", async () => {
  const page = await newPage();
  await signIn(page, "moderator");
  const one = await addTheme(page, `Plain ${Date.now()}`, `Llano ${Date.now()}`);
  await openComment(page);
  const text = (await firstText(page).textContent()) ?? "";
  await page.locator("#passages details summary").click();
  await page.fill("[name='passage.quote']", "These words stand nowhere.");
  await page.check(`[name='passage.tags'][value='theme:${one}']`);
  await page.click("button[value=tag-passage]");
  expect(await page.getByRole("alert").textContent()).toContain("No text of this comment has these words.");
  expect(await page.isChecked(`[name='passage.tags'][value='theme:${one}']`)).toBe(true);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.fill("[name='passage.quote']", text.slice(0, 40));
  await page.click("button[value=tag-passage]");
  await page.waitForURL(/passage=tag-passage/);
  await page.locator(".ui-passage a.usa-button").first().click();
  await page.waitForURL(/\/passages\?/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.check("[name='passage.alsoOffComment']");
  await page.click("button[value=remove-passage]");
  await page.waitForURL(/passage=remove-passage/);
  expect(await page.locator("mark").count()).toBe(0);
  expect(await page.isChecked(`[name=tags][value='theme:${one}']`)).toBe(false);

  // a split, all the way
  await page.goto(`${themePath(DOCKET, Number(one))}/split`);
  for (const number of [1, 2]) {
    await page.fill(`[name=nameEn${number}]`, `Part ${number} of ${one}`);
    await page.fill(`[name=nameEs${number}]`, `Parte ${number} de ${one}`);
  }
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.click("button[value=preview]");
  await page.click("button[value=split]");
  await page.waitForURL(/done=split/);
  expect(await page.getByRole("link", { name: `Part 2 of ${one}` }).count()).toBe(1);
});
