import { describe, expect, test } from "vitest";
import { letterTemplateBodyPath, letterTemplatePath, letterTemplatesPath } from "~/paths";
import { templates } from "~emails/templates";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const each = templates.map(({ name }) => name);

describe("every letter", () => {
  test.each(["light", "dark"] as const)(
    "fits a telephone and is accessible in %s colors, in both languages, and fetches nothing",
    async (colors) => {
      const page = await newPage({ viewport: { width: 320, height: 640 } });
      await signIn(page, "moderator");
      await page.emulateMedia({ colorScheme: colors });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      for (const name of each) {
        for (const locale of ["en", "es"] as const) {
          asked.length = 0;
          expect((await page.goto(letterTemplateBodyPath(name, locale)))?.status(), name).toBe(200);
          expect(asked, `${name} asks for nothing but itself`).toEqual([page.url()]);
          await expectNoSidewaysScroll(page);
          await expectAccessible(page, { colorScheme: colors });
          const sheet = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
          expect(sheet === "rgb(255, 255, 255)", `${name} is ${colors}`).toBe(colors === "light");
        }
      }
    },
    240_000,
  );

  test("is shown to the desk in both languages, and led to from the outbox's list", async () => {
    const page = await newPage({ locale: "es-MX" });
    await signIn(page, "moderator");
    await page.goto(letterTemplatesPath);
    expect(await page.locator("tbody th a").count()).toBe(each.length);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator("tbody th a").first().click();
    expect(new URL(page.url()).pathname).toBe(letterTemplatePath(each[0] ?? ""));
    for (const heading of ["Your comment on", "Acuse 7K3M-9QXT-2HVB"])
      expect(await page.textContent("main")).toContain(heading);
    await page.frameLocator("iframe").first().locator("h1").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
