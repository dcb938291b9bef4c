import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { codingPath, deskCommentPath, deskPath, queuePath, teamPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const OPEN = "HLED-2026-0001";
const MARIANA = "Mariana Ortiz";
const ANA = "Ana Ruiz";

const press = (page: Page, name: string, value: string) =>
  page.click(`main button[name=${name}][value="${value}"]`);

async function expectGood(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

async function pageOf(who: "moderator" | "colleague", options: Parameters<typeof newPage>[0]): Promise<Page> {
  const page = await newPage(options);
  await signIn(page, who);
  return page;
}

/** Two moderators side by side, each in a browser of their own. */
const twoModerators = async (options: Parameters<typeof newPage>[0] = {}) => ({
  mariana: await pageOf("moderator", options),
  ana: await pageOf("colleague", options),
});

test("two moderators see each other on a comment, and whoever takes it has it", async () => {
  const { mariana, ana } = await twoModerators({ javaScriptEnabled: true });
  await mariana.goto(`${queuePath}?docket=${OPEN}&status=received`);
  const href = await mariana.locator(".ui-item a").last().getAttribute("href");
  const trackingNumber = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(href ?? "")?.[0] ?? "";
  const path = deskCommentPath(trackingNumber);

  const told = ana.waitForResponse((answer) => answer.url().endsWith("/presence") && answer.ok());
  await ana.goto(path);
  await told;
  await mariana.goto(path);
  await mariana.getByText(`${ANA} is reading this now.`).waitFor();
  // the other's page hears of it by itself, within its rhythm
  await ana.getByText(`${MARIANA} is reading this now.`).waitFor({ timeout: 45_000 });
  await expectGood(ana);

  await press(mariana, "intent", "take");
  await mariana.getByText("It is noted who has this comment.").waitFor();
  // Ana's page still says that nobody has it
  await press(ana, "intent", "take");
  await ana.getByText("Somebody else took this comment").waitFor();
  await ana.getByText(MARIANA).first().waitFor();
  await ana.goto(queuePath);

  await mariana.goto(deskPath);
  await mariana.locator(`a[href*="assigned=me"]`).first().waitFor();
  await expectGood(mariana);
  await mariana.goto(path);
  await mariana.waitForFunction(
    (words) => !document.body.textContent?.includes(words),
    `${ANA} is reading this now.`,
  );
  await press(mariana, "intent", "release");
  await mariana.getByText("Nobody has this comment.").waitFor();
});

test("two moderators code the same comments by keyboard, see how far they agree, and settle the rest", async () => {
  const { mariana, ana } = await twoModerators({ javaScriptEnabled: true });
  await mariana.goto(codingPath);
  await mariana.selectOption("[name=docket]", OPEN);
  await mariana.fill("[name=size]", "4");
  await mariana.selectOption("[name=coderB]", { label: ANA });
  await expectGood(mariana);
  await mariana.getByRole("button", { name: "Draw the comments and begin" }).click();
  await mariana.waitForURL(/\/desk\/coding\/\d+$/);
  const round = new URL(mariana.url()).pathname;
  await expectGood(mariana);

  const code = async (page: Page, keys: readonly (readonly string[])[]) => {
    await page.goto(round);
    await page
      .getByRole("link", { name: /coding$/ })
      .last()
      .click();
    for (const [index, each] of keys.entries()) {
      await page.getByRole("heading", { name: `Comment ${index + 1} of 4` }).waitFor();
      await page.waitForSelector("html[data-keys=on][data-seen]");
      if (index === 0) await expectGood(page);
      for (const key of each) await page.keyboard.press(key);
    }
    await page.waitForURL((url) => url.pathname === round);
  };
  // Mariana: pillar I by a workstream, II, none, II; Ana: the same, but for III on the last
  await code(mariana, [["1", "a", "n"], ["2", "n"], ["0"], ["2", "n"]]);
  expect(await mariana.locator("main").textContent()).toContain("You have coded all comments");
  expect(await mariana.locator("main").textContent()).not.toContain("Kappa");
  await code(ana, [["1", "a", "n"], ["2", "n"], ["0"], ["3", "n"]]);

  await mariana.goto(round);
  const row = (code: string) =>
    mariana
      .locator("tbody tr")
      .filter({ has: mariana.locator("th b", { hasText: new RegExp(`^${code}$`) }) });
  const kappa = (code: string) => row(code).first().locator("td").first().textContent();
  expect(await kappa("I")).toBe("1.00");
  // both once, Mariana alone once, neither twice: agreement 0.75, by chance 0.5
  expect(await kappa("II")).toBe("0.50");
  expect(await kappa("III")).toBe("0.00");
  expect(await row("IV").textContent()).toContain("not used by either");
  await expectGood(mariana);

  await mariana.locator(`a[href^="${round}/settle/"]`).click();
  await expectGood(mariana);
  await mariana.getByRole("button", { name: `Take ${ANA}’s` }).click();
  await mariana.getByText("The disagreement is settled").waitFor();
  expect(await mariana.locator("main").textContent()).toContain(`by ${MARIANA}`);
  await press(mariana, "intent", "apply");
  await mariana.waitForURL(/\/desk\/operations\//);
  await press(mariana, "intent", "undo");
  await mariana.goto(round);
  await mariana.locator("button[value=apply]").waitFor();
});

describe.each(["en", "es"] as const)("working together (%s)", (locale) => {
  test("needs no scripts and no wide screen", async () => {
    const { mariana, ana } = await twoModerators({ locale: locale === "en" ? "en-US" : "es-MX" });
    await mariana.goto(teamPath(OPEN));
    await mariana.getByLabel(ANA).check();
    await press(mariana, "intent", "save");
    await mariana.waitForURL(/saved=/);
    expect(await mariana.getByLabel(ANA).isChecked()).toBe(true);
    await expectGood(mariana);
    await mariana.getByLabel(ANA).uncheck();
    await press(mariana, "intent", "save");

    await mariana.goto(codingPath);
    await mariana.fill("[name=size]", "1");
    await mariana.locator("main form .usa-button").click();
    // the docket, the number and the second coder, each a link to its field
    expect(await mariana.locator(".usa-alert a, [role=alert] a").count()).toBe(3);
    await expectGood(mariana);
    await mariana.selectOption("[name=docket]", OPEN);
    await mariana.fill("[name=size]", "2");
    await mariana.selectOption("[name=coderB]", { label: ANA });
    await mariana.locator("main form .usa-button").click();
    await mariana.waitForURL(/\/desk\/coding\/\d+$/);
    const round = new URL(mariana.url()).pathname;
    for (const page of [mariana, ana]) {
      await page.goto(`${round}/items/1`);
      await press(page, "intent", "save");
      await expectGood(page);
      if (page === ana) await page.check("[name=codes][value='IV']");
      await press(page, "intent", page === ana ? "save" : "none");
      await page.waitForURL((url) => url.pathname === `${round}/items/2`);
      await press(page, "intent", "none");
      await page.waitForURL((url) => url.pathname === round);
    }
    await ana.goto(round);
    await expectGood(ana);
    await ana.locator(`a[href^="${round}/settle/"]`).click();
    await ana.check("[name=tags][value='II']");
    await press(ana, "as", "other");
    await ana.waitForURL(/saved=settled/);
    expect(await ana.locator("main").textContent()).toMatch(locale === "en" ? /by Ana Ruiz/ : /por Ana Ruiz/);
    await expectGood(ana);
  });
});
