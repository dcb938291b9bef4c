import { expect, test } from "vitest";
import { homePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";

test.each([
  ["en-US", "en"],
  ["es-MX", "es"],
] as const)("a browser that asks for %s is led to the pages in its language", async (asked, locale) => {
  const page = await newPage({ locale: asked });
  await page.goto("/");
  expect(new URL(page.url()).pathname).toBe(homePath(locale));
  expect(await page.locator("html").getAttribute("lang")).toBe(locale);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
