import { describe, expect, test } from "vitest";
import { letterTemplateBodyPath, letterTemplatePath, letterTemplatesPath } from "~/paths";
import type { Locale } from "~emails/letter";
import { templates } from "~emails/templates";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const LIGHT = "rgb(255, 255, 255)";

const BODY = /(<body[^>]*>)([\s\S]*)(<\/body>)/;

/** All letters in one language on one sheet, since each look at a page costs a second or two. */
function allLetters(locale: Locale): string {
  const letters = templates.map(({ render }) => render(locale).html);
  const sheets = letters.map((html) => BODY.exec(html)?.[2] ?? expect.fail("a letter has a body"));
  return (letters[0] ?? "").replace(BODY, (_, start, _first, end) => `${start}${sheets.join("")}${end}`);
}

describe("every letter", () => {
  test.each(["en", "es"] as const)(
    "fits a telephone, is accessible in light and in dark colors, and fetches nothing (%s)",
    async (locale) => {
      // scripts for axe; letters have none
      const page = await newPage({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.setContent(allLetters(locale));
      expect(await page.locator("h1").count()).toBe(templates.length);
      await expectNoSidewaysScroll(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const sheet = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(sheet === LIGHT, colorScheme).toBe(colorScheme === "light");
        await expectAccessible(page);
      }
      expect(asked).toEqual([]);
    },
  );

  test("is shown to the desk in both languages, in a frame where nothing runs", async () => {
    const page = await newPage({ locale: "es-MX" });
    await signIn(page, "moderator");
    await page.goto(letterTemplatesPath);
    expect(await page.locator("tbody th a").count()).toBe(templates.length);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator("tbody th a").first().click();
    expect(new URL(page.url()).pathname).toBe(letterTemplatePath("receipt"));
    for (const words of ["Your comment on", "Su comentario a la convocatoria"])
      expect(await page.textContent("main")).toContain(words);
    await page.frameLocator("iframe").first().locator("h1").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const frame = await page.goto(letterTemplateBodyPath("receipt", "es", "dark"));
    expect(frame?.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).not.toBe(
      LIGHT,
    );
  });
});
