import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { retentionPath, staffPath, suppressionsPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { waitUntil } from "~tests/setup/wait-until";

const words = {
  "en-US": {
    retention: "Retention",
    suppressions: "Suppressed addresses",
    staff: "Staff",
    wrong: /whole number of days/,
  },
  "es-MX": {
    retention: "Conservación",
    suppressions: "Direcciones suspendidas",
    staff: "Personal",
    wrong: /número entero de días/,
  },
} as const;

async function expectFit(page: Page, title: string): Promise<void> {
  expect(await page.textContent("h1")).toBe(title);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by the keyboard`);
}

test.each(["en-US", "es-MX"] as const)(
  "an administrator looks after addresses by keyboard, without scripts (%s)",
  async (locale) => {
    const say = words[locale];
    const page = await newPage({ locale });
    await signIn(page, "admin");

    await page.goto(retentionPath);
    await expectFit(page, say.retention);
    await tabTo(page, "[name=messageDays]");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("soon");
    await page.keyboard.press("Enter");
    await page.locator("#error-summary").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await waitUntil(async () => (await focused()) === "error-summary", "the summary in focus");
    expect(await page.textContent("#error-summary")).toMatch(say.wrong);
    expect(await page.inputValue("[name=messageDays]")).toBe("soon");
    await expectFit(page, say.retention);
    await tabTo(page, "[name=messageDays]");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("365");
    await page.keyboard.press("Enter");
    // what it would remove, before anything is set
    await page.locator("[role=status] button[value=set]").waitFor();
    expect(await page.inputValue("[role=status] [name=messageDays]")).toBe("365");
    await expectFit(page, say.retention);

    await page.goto(suppressionsPath);
    await expectFit(page, say.suppressions);
    await tabTo(page, "[name=address]");
    await page.keyboard.type("nobody@example.org");
    await page.keyboard.press("Enter");
    await page.locator("[role=status]").waitFor();
    await expectFit(page, say.suppressions);
    expect(page.url()).not.toContain("nobody");

    await page.goto(staffPath);
    await expectFit(page, say.staff);
  },
);
