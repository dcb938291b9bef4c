import { expect, inject, test } from "vitest";
import { deskPath, signInPath } from "~/paths";
import { roles } from "~/staff/staff";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";

test.each(["en-US", "es-MX"] as const)(
  "the sign-in page is fit for everybody who asks for %s",
  async (locale) => {
    const page = await newPage({ locale });
    await page.goto(deskPath);
    expect(new URL(page.url()).pathname).toBe(signInPath);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  },
);

test.each(roles)("a %s signs in and is led to the desk", async (role) => {
  const page = await newPage({ javaScriptEnabled: true });
  await page.goto(signInPath);
  await page.fill("input[name=email]", `${role}@demo.example`);
  await page.fill("input[name=password]", inject("portal").password);
  await page.locator("form:has(input[name=password]) button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === deskPath);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a wrong password is told apart from nothing, and keeps the address as typed", async () => {
  const page = await newPage();
  await page.goto(signInPath);
  await page.fill("input[name=email]", "moderator@demo.example");
  await page.fill("input[name=password]", "not the password");
  await page.locator("form:has(input[name=password]) button[type=submit]").click();
  expect(new URL(page.url()).pathname).toBe(signInPath);
  expect(await page.inputValue("input[name=email]")).toBe("moderator@demo.example");
  expect(await page.inputValue("input[name=password]")).toBe("");
  await expectAccessible(page);
});
