import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { queuePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { sendComments } from "~tests/setup/send-comments";

/** More than are worked off before the page answers, and more than two pages of the list. */
const MANY = 55;
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: { chosen: "30 chosen (5 on other pages)", whole: "55 that these filters find", done: "It is done." },
  es: { chosen: "30 elegidos (5 en otras páginas)", whole: "55 que encuentran", done: "Ha terminado." },
} as const;

async function aModerator(locale: "en" | "es" = "en", javaScriptEnabled = true): Promise<Page> {
  const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled });
  await signIn(page, "moderator");
  return page;
}

async function openList(page: Page, query: string): Promise<void> {
  await page.goto(`${queuePath}?${query}`);
  await page.waitForSelector("html[data-keys=on]");
}

const box = (page: Page, index: number) => page.locator("input[name=comment][type=checkbox]").nth(index);
const ticked = (page: Page) => page.locator("input[name=comment][type=checkbox]:checked").count();
const counted = (page: Page) => page.locator(".ui-bulk__count span").textContent();

async function lookAt(page: Page, action: string): Promise<void> {
  await page.locator(".ui-bulk details").evaluate((fold) => fold.setAttribute("open", ""));
  await page.selectOption("select[name=do]", action);
  await page.locator(".ui-bulk__go button").click();
  await page.waitForURL(/\/operations\/new\?/);
}

/** Presses a button that begins something, and waits until its page says that it has ended. Returns what was changed and passed over. */
async function carryOut(page: Page, button: string, done: string): Promise<readonly string[]> {
  await page.locator(button).click();
  await page.waitForURL(/\/operations\/[0-9a-f-]{36}$/);
  await page.getByText(done, { exact: true }).waitFor({ timeout: 60_000 });
  return (await page.locator(".ui-figures__value").allTextContents()).slice(0, 2);
}

const CONFIRM = "main form .ui-button-row button";
const UNDO = "main button[value=undo]";

describe.each(["en", "es"] as const)("many comments at once (%s)", (locale) => {
  const word = `bulk${locale}${Math.random().toString(36).slice(2)}`;
  const { chosen, whole, done } = words[locale];
  beforeAll(async () => {
    await sendComments(
      Array.from({ length: MANY }, (_, index) => `The ${word} number ${index}.`),
      { locale },
    );
  }, 180_000);

  test("are picked by hand, by range and by page, stay picked from page to page, and are undone", async () => {
    const page = await aModerator(locale);
    await openList(page, `q=${word}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await box(page, 1).click();
    await box(page, 5).click({ modifiers: ["Shift"] });
    expect(await ticked(page)).toBe(5);
    await page.locator(".ui-list-and-pane a[rel=next]").click();
    await page.waitForURL(/before=/);
    await page.waitForSelector("html[data-keys=on]");
    expect(await ticked(page)).toBe(0);
    await page.keyboard.press("*");
    expect(await ticked(page)).toBe(25);
    expect(await counted(page)).toBe(chosen);
    await page.keyboard.press("*");
    expect(await ticked(page)).toBe(0);
    // the first three of the second page, by keyboard
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    expect(await ticked(page)).toBe(3);
    await page.locator("a[rel=prev]").click();
    await page.waitForURL((url) => !url.searchParams.has("before"));
    await page.waitForSelector("html[data-keys=on]");
    expect(await ticked(page)).toBe(5);

    await lookAt(page, "start-review");
    expect(await page.locator(".ui-lede").textContent()).toContain("8");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await carryOut(page, CONFIRM, done)).toEqual(["8", "0"]);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const operation = page.url();

    // what was done is not picked any more
    await openList(page, `q=${word}&status=in-review`);
    expect(await page.locator(".ui-item").count()).toBe(8);
    expect(await ticked(page)).toBe(0);
    await page.goto(operation);
    expect(await carryOut(page, UNDO, done)).toEqual(["8", "0"]);
    await page.goto(`${queuePath}?q=${word}&status=in-review`);
    expect(await page.locator(".ui-item").count()).toBe(0);
  });

  test("are all that the filters find, worked off while a page tells how far, and undone", async () => {
    const page = await aModerator(locale);
    await openList(page, `q=${word}`);
    await box(page, 0).click();
    await page.locator(".ui-bulk details").evaluate((fold) => fold.setAttribute("open", ""));
    expect(await page.locator("select[name=scope] option").nth(1).textContent()).toContain(whole);
    await page.selectOption("select[name=scope]", "all");
    await lookAt(page, "withhold");
    await page.locator(CONFIRM).click();
    // nothing begins without a reason, and what was chosen stays
    await page.getByRole("alert").waitFor();
    await page.selectOption("[name=reason]", "duplicate");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await carryOut(page, CONFIRM, done)).toEqual(["55", "0"]);
    expect(await carryOut(page, UNDO, done)).toEqual(["55", "0"]);
    await page.goto(`${queuePath}?q=${word}&status=received`);
    expect(await page.locator(".ui-lede").textContent()).toContain("55");
  });
});

test("without scripts the boxes of the page are sent as they are", async () => {
  const word = `bulk${Math.random().toString(36).slice(2)}`;
  await sendComments([`The ${word}.`, `The ${word} again.`, `Once more ${word}.`]);
  const page = await aModerator("en", false);
  await page.goto(`${queuePath}?q=${word}`);
  await box(page, 0).check();
  await box(page, 2).check();
  await page.locator(".ui-bulk summary").click();
  await page.selectOption("select[name=do]", "post");
  await page.locator(".ui-bulk__go button").click();
  expect(await page.locator(".ui-lede").textContent()).toBe("2 comments are chosen.");
  await page.locator(CONFIRM).click();
  await page.goto(`${queuePath}?q=${word}&status=posted`);
  expect(await page.locator(".ui-item").count()).toBe(2);
});

test("no more are picked than an address holds", async () => {
  const page = await aModerator();
  await openList(page, "");
  const numbers = Array.from({ length: 501 }, (_, index) => `N${index}`);
  await page.evaluate((all) => sessionStorage.setItem("picked-comments", JSON.stringify(all)), numbers);
  await page.reload();
  await page.waitForSelector("html[data-keys=on]");
  await page.locator(".ui-bulk summary").click();
  expect(await page.locator(".ui-bulk [role=alert]").textContent()).toContain("At most 500");
  expect(await page.locator(".ui-bulk__go button").isDisabled()).toBe(true);
  await page.selectOption("select[name=scope]", "all");
  expect(await page.locator(".ui-bulk__go button").isDisabled()).toBe(false);
  await page.selectOption("select[name=scope]", "picked");
  await page.locator(".ui-bulk__count button").click();
  expect(await page.locator(".ui-bulk__go button").isDisabled()).toBe(false);
});
