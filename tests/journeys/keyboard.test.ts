import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { deskCommentPath, operationsPath, queuePath } from "~/paths";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  newPage,
  type PageOptions,
  signIn,
} from "~tests/setup/browser";
import { sendComments } from "~tests/setup/send-comments";

const browserLocales = { en: "en-US", es: "es-MX" } as const;

async function aModerator(options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ javaScriptEnabled: true, ...options });
  await signIn(page, "moderator");
  return page;
}

/** A page whose keys answer: what decides waits until the page has been seen. */
const ready = (page: Page) => page.waitForSelector("html[data-keys=on][data-seen]");

const numberIn = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);

/** Presses a key that leads to another page, and waits until that one's keys answer. */
async function press(page: Page, key: string): Promise<void> {
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.keyboard.press(key);
  await page.waitForFunction((origin) => performance.timeOrigin !== origin, before);
  await ready(page);
}

const status = (page: Page) => page.locator("#pane [role=status]").first().textContent();

/** A word that only the comments of one journey have. */
const aWord = () => `journey${Math.random().toString(36).slice(2)}`;

test("a moderator decides ten comments by keyboard alone, and takes one back", async () => {
  const word = aWord();
  const sent = await sendComments(Array.from({ length: 10 }, (_, index) => `The ${word} number ${index}.`));
  const newestFirst = [...sent].reverse();
  const page = await aModerator();
  await page.goto(queuePath);
  await ready(page);

  await page.keyboard.press("f");
  await page.keyboard.type(word);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === word);
  await ready(page);
  // the first row, the second, back to the first; with arrows and with letters
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  await press(page, "o");
  expect(numberIn(page)).toBe(newestFirst[0]);
  expect(await page.locator("mark").first().textContent()).toBe(word);

  // a choice of three has no key: Tab leads to it from the tags, and away from it again
  await page.keyboard.press("t");
  await tabTo(page, "#after-deciding");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+Tab");

  await page.keyboard.press("1");
  await press(page, "p");
  expect(numberIn(page)).toBe(newestFirst[1]);
  expect(await status(page)).toContain(`${newestFirst[0]}: The comment is posted.`);
  await press(page, "u");
  expect(numberIn(page)).toBe(newestFirst[0]);
  expect(await status(page)).toContain("Undone: Post.");
  expect(await page.isChecked("[name=tags][value=I]")).toBe(false);
  await page.keyboard.press("1");
  await press(page, "p");

  await page.keyboard.press("w");
  await page.waitForFunction(() => document.activeElement?.id === "reason");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "button[value=withhold]");
  await press(page, "Enter");
  expect(await status(page)).toContain(`${newestFirst[1]}: The comment is withheld.`);

  for (const number of newestFirst.slice(2, -1)) {
    expect(numberIn(page)).toBe(number);
    await press(page, "p");
  }
  await press(page, "k");
  expect(numberIn(page)).toBe(newestFirst[8]);
  await press(page, "j");
  await press(page, "p");
  expect(numberIn(page)).toBe(newestFirst[9]);
  expect(await status(page)).toContain("The list has no further comment in this direction.");

  await page.goto(`${queuePath}?q=${word}&status=posted`);
  expect(await page.locator(".ui-item").count()).toBe(9);
  await page.goto(`${queuePath}?q=${word}&pillar=2021.I`);
  expect(await page.locator(".ui-item").count()).toBe(1);
});

test("deciding leads on to the next comment without scripts too, and a reload keeps the way back", async () => {
  const word = aWord();
  const [older = "", newer = ""] = await sendComments([`The ${word}.`, `The ${word} again.`]);
  const page = await newPage();
  await signIn(page, "moderator");
  await page.goto(`${deskCommentPath(older)}?q=${word}`);
  await page.selectOption("#after-deciding", "newer");
  await page.click("button[value=start-review]");
  expect(numberIn(page)).toBe(older);
  expect(await page.inputValue("#after-deciding")).toBe("newer");
  await page.click("button[value=post]");
  expect(numberIn(page)).toBe(newer);
  await page.waitForLoadState();
  await page.reload();
  await page.locator("#pane [role=status] button").click();
  expect(numberIn(page)).toBe(older);
  expect(await status(page)).toContain("Undone: Post.");
  expect(new URL(page.url()).searchParams.get("q")).toBe(word);
  // whoever undoes twice is told, as somebody would be by an address that names another's work
  await page.goBack();
  await page.reload();
  expect(await status(page)).toContain("Undone since: Post.");
  expect(await page.locator("#pane [role=status] button").count()).toBe(0);
  await page.goto(`${deskCommentPath(older)}?did=00000000-0000-4000-8000-000000000000`);
  expect(await page.locator("#pane [role=status]").count()).toBe(0);
});

describe.each(["en", "es"] as const)("the sheet of keys (%s)", (locale) => {
  test("opens by key and by button, is left by Esc, and turns the keys off for good", async () => {
    const word = aWord();
    const [number = ""] = await sendComments([`The ${word}.`], { locale });
    const page = await aModerator({ locale: browserLocales[locale] });
    await page.goto(`${deskCommentPath(number)}?q=${word}`);
    await ready(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    const sheet = page.locator("dialog");
    await page.keyboard.press("?");
    expect(await sheet.isVisible()).toBe(true);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // behind the sheet nothing is decided
    await page.keyboard.press("p");
    await page.keyboard.press("Escape");
    expect(await sheet.isVisible()).toBe(false);
    const button = page.locator("button[aria-keyshortcuts='?']");
    await button.click();
    await sheet.locator("input[type=checkbox]").uncheck();
    await page.keyboard.press("Escape");
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

    for (const key of ["p", "?", "1", "j"]) await page.keyboard.press(key);
    expect(await sheet.isVisible()).toBe(false);
    await page.reload();
    await page.waitForSelector("html[data-keys=off][data-seen]");
    await page.keyboard.press("p");
    await page.keyboard.press("?");
    expect(await sheet.isVisible()).toBe(false);
    expect(await page.isChecked("[name=tags][value=I]")).toBe(false);
    expect(await page.locator("button[value=post]").count()).toBe(1);
  });
});

test("keys do nothing while something is typed, with a modifier, or where the page has nothing for them", async () => {
  const [number = ""] = await sendComments([`The ${aWord()}.`]);
  const page = await aModerator();
  await page.goto(deskCommentPath(number));
  await ready(page);
  await page.keyboard.press("w");
  await page.waitForFunction(() => document.activeElement?.id === "reason");
  await page.keyboard.press("p");
  await page.fill("#note", "");
  await page.focus("#note");
  await page.keyboard.type("p j u x ?");
  expect(await page.inputValue("#note")).toBe("p j u x ?");
  await page.focus("#pane");
  await page.keyboard.press("Alt+p");
  await page.keyboard.press("u");
  expect(await page.locator(".ui-key-status").textContent()).toContain("is not possible here");
  expect(await page.locator("button[value=post]").count()).toBe(1);
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.waitForURL((url) => url.pathname === operationsPath);
});

test("the second of two moderators is told field by field, and saves on top of the first", async () => {
  const [number = ""] = await sendComments([`The ${aWord()}.`]);
  const [first, second] = [await aModerator(), await aModerator()];
  for (const page of [first, second]) {
    await page.goto(deskCommentPath(number));
    await ready(page);
  }
  await first.keyboard.press("2");
  await press(first, "p");

  await second.keyboard.press("1");
  await second.keyboard.press("w");
  await second.waitForFunction(() => document.activeElement?.id === "reason");
  await second.selectOption("#reason", "spam");
  await second.fill("#note", "It sells something");
  await second.click("button[value=withhold]");
  const told = second.getByRole("alert");
  await told.waitFor();
  await ready(second);
  expect(await told.textContent()).toMatch(/Mariana Ortiz, .*Posted/);
  const rows = await told.locator("tbody tr").allTextContents();
  expect(rows).toContain("DecisionWithholdPosted");
  expect(rows).toContain("TagsIII");
  expect(rows).toContain("ReasonSpamNone");
  expect(rows).toContain("Internal noteIt sells somethingNone");
  expect(await told.evaluate((alert) => alert.parentElement === document.activeElement)).toBe(true);
  await expectAccessible(second);
  await expectNoSidewaysScroll(second);

  expect(await second.isChecked("[name=tags][value=I]")).toBe(true);
  expect(await second.inputValue("#reason")).toBe("spam");
  expect(await second.inputValue("#note")).toBe("It sells something");
  await second.click("button[value=withhold]");
  await second.waitForURL((url) => url.searchParams.has("did"));
  await ready(second);
  expect(await status(second)).toContain("The comment is withheld.");
  // one step, and one step back
  await press(second, "u");
  expect(await second.locator(".ui-eyebrow").textContent()).toContain("Posted");
  expect(await second.isChecked("[name=tags][value=II]")).toBe(true);
});

/** Goes by Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
