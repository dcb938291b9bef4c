import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { commentFormPath, trackPath } from "~/paths";
import { aPdf } from "~tests/factories/files";
import { newPage } from "~tests/setup/browser";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: { arrived: "Your comment has arrived", withdrawn: "The comment is withdrawn" },
  es: { arrived: "Su comentario llegó", withdrawn: "El comentario quedó retirado" },
} as const;

/** No page here has more stops; whoever presses more often goes round in circles. */
const MOST_STOPS = 80;

/**
 * Presses Tab until the element has the focus. Fails where the focus lands on something that cannot be seen to have it, is
 * out of the window, or stands above what had it before: then order on the screen and order of the keys differ.
 */
async function tabTo(page: Page, selector: string): Promise<void> {
  let above = Number.NEGATIVE_INFINITY;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      for (const movement of element.getAnimations()) movement.finish();
      // a choice that is drawn by its label shows its focus there
      const drawn = [element, element.nextElementSibling].flatMap((one) =>
        one ? [getComputedStyle(one), getComputedStyle(one, "::before")] : [],
      );
      const { top, bottom } = element.getBoundingClientRect();
      return {
        name: element.outerHTML.slice(0, 120),
        isWanted: element.matches(wanted),
        isMarked: drawn.some(({ outlineStyle, outlineWidth, boxShadow }) => {
          return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
        }),
        isInWindow: bottom > 0 && top < innerHeight,
        top: top + scrollY,
      };
    }, selector);
    if (!focused) continue; // the browser's own frame
    expect(focused, focused.name).toMatchObject({ isMarked: true, isInWindow: true });
    // two of one line may differ by a little
    expect(focused.top, `${focused.name} stands above the one before it`).toBeGreaterThan(above - 30);
    if (focused.isWanted) return;
    above = focused.top;
  }
  throw new Error(`${selector} is not reached by the keyboard`);
}

const press = (page: Page, key: string) => page.keyboard.press(key);

test.each([
  ["en", true],
  ["en", false],
  ["es", true],
  ["es", false],
] as const)("a comment goes by keyboard alone, in %s, scripts: %s", async (locale, scripts) => {
  const say = words[locale];
  const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: scripts });
  // from the start: the browser hands its choosers over only some time after it was asked to
  const chooser = page.waitForEvent("filechooser", { timeout: 60_000 });
  chooser.catch(() => undefined); // a journey that fails earlier waits for none
  // what the script adds to the page stands there before anybody presses a key
  await page.goto(commentFormPath(locale, OPEN), { waitUntil: "networkidle" });

  // sent too early: the summary has the focus, and its links lead to the fields
  await tabTo(page, "#send");
  await press(page, "Enter");
  await page.locator(".ui-error-summary").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("class"));
  await waitUntil(async () => (await focused()) === "ui-error-summary", "the summary in focus");
  await press(page, "Tab");
  await press(page, "Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toMatch(/^answer\./);

  await page.keyboard.type("El puente.");
  await tabTo(page, "[name=comment]");
  await page.keyboard.type("Por teclado.");
  await tabTo(page, "[name=attachments]");
  await press(page, "Enter");
  await (await chooser).setFiles({ name: "carta.pdf", mimeType: "application/pdf", buffer: aPdf() });
  if (!scripts) {
    await tabTo(page, "button[value=attach]");
    await press(page, "Enter");
  }
  const kept = page.locator("[data-part=main] li[data-attachment]");
  await waitUntil(async () => (await kept.count()) === 1, "the file kept");
  await tabTo(page, "[data-part=main] button[name=removeAttachment]");
  await tabTo(page, "[name=pillars][value=I]");
  await press(page, "Space");
  await tabTo(page, "[name=commenterKind]");
  await press(page, "Space");
  await tabTo(page, "[name=name]");
  await page.keyboard.type("Inés Ríos");
  await tabTo(page, "[name=stakeholderType]");
  await press(page, "ArrowDown");
  await tabTo(page, "[name=publication]");
  await press(page, "Space");
  await press(page, "ArrowDown"); // without name
  await tabTo(page, "[name=consent]");
  await press(page, "Space");
  await tabTo(page, "#send");
  await press(page, "Enter");

  await page.locator("#submit").waitFor();
  expect(await page.textContent(".form-shown")).toContain("Por teclado.");
  expect(await page.textContent(".form-shown")).not.toContain("Inés");
  await tabTo(page, "#submit");
  await press(page, "Enter");
  await page.locator(".receipt-number").waitFor();
  expect(await page.textContent("h1")).toBe(say.arrived);
  const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(parseTrackingNumber(number)).toBe(number);

  // on to the author's page, and out again
  await tabTo(page, `main a[href='${trackPath(locale, number)}']`);
  await press(page, "Enter");
  await page.waitForURL((url) => url.pathname === trackPath(locale, number));
  await tabTo(page, "main a[href$='/withdraw']");
  await press(page, "Enter");
  await page.waitForURL((url) => url.pathname.endsWith("/withdraw"));
  await tabTo(page, "main form button");
  await press(page, "Enter");
  await page.locator("[role=status]").waitFor();
  expect(await page.textContent("[role=status]")).toContain(say.withdrawn);
});
