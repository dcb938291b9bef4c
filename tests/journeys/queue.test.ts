import { describe, expect, test } from "vitest";
import { queuePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const words = {
  en: {
    locale: "en-US",
    more: "More filters",
    save: "Save these filters as a view",
    saved: "The view is saved.",
  },
  es: {
    locale: "es-MX",
    more: "Más filtros",
    save: "Guardar estos filtros como vista",
    saved: "La vista se guardó.",
  },
} as const;

describe.each(["en", "es"] as const)("the queue (%s)", (language) => {
  const { locale, more, save, saved } = words[language];

  test("is filtered, kept as a view and come back to, without scripts", async () => {
    const page = await newPage({ locale });
    await signIn(page, "moderator");
    // closed, so that no other journey's comments come in between a number and the list
    await page.goto(`${queuePath}?docket=HLED-2026-0004`);
    await page.locator("summary", { hasText: more }).click();
    const mexico = page.locator("select[name=country] option[value=MX]");
    const shown = Number(/\((\d+)\)$/.exec((await mexico.textContent()) ?? "")?.[1]);
    expect(shown).toBeGreaterThan(0);
    await page.selectOption("select[name=country]", "MX");
    await page.locator("form[role=search] button").last().click();
    await page.waitForURL(/country=MX/);
    expect(await page.locator("main h1 ~ p, main h1 + *").first().textContent()).toContain(String(shown));
    await page.locator("summary", { hasText: save }).click();
    const name = `${language} ${Math.random().toString(36).slice(2)}`;
    await page.fill("input[name=name]", name);
    await page.locator("form:has(input[name=name]) button").click();
    await page.getByText(saved).waitFor();
    await expectAccessible(page);
    await page.goto(queuePath);
    await page.locator("nav a", { hasText: name }).click();
    await page.waitForURL(/country=MX/);
    expect(await page.locator("nav a[aria-current=true]", { hasText: name }).count()).toBe(1);
  });

  test("fits a narrow page, with all its filters open", async () => {
    const page = await newPage({ locale });
    await signIn(page, "moderator");
    await page.goto(`${queuePath}?files=no&q=agua&theme=999999&assigned=me&status=received`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
