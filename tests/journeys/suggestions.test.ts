import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { commentFormPath, deskCommentPath, newOperationPath, queuePath, suggestionsPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
/** Learning the start takes a busy machine half a minute, and it begins with the first comment that arrives. */
const LONG = { timeout: 180_000 };
const PATIENT = { timeout: 20_000 };

/** A letter for each journey: alike, they would be taken for a campaign. */
const texts = {
  en: {
    one: "Trucks wait nine hours in line at the bridge before anybody looks at their papers.",
    key: "My brother drives a truck; the customs line at the border crossing takes his whole night.",
    bulk: "Please open more inspection lanes, so that cargo does not spoil in the queue at the port of entry.",
  },
  es: {
    one: "Los camiones hacen nueve horas de fila en el puente antes de que alguien mire sus papeles.",
    key: "Mi hermano maneja un tráiler; la fila de la aduana en el cruce fronterizo le quita toda la noche.",
    bulk: "Abran más carriles de inspección, para que la carga no se eche a perder en la garita de la frontera.",
  },
} as const;
const words = {
  en: { accepted: "The suggested tags are accepted.", undone: "Undone", dismissed: "does not come again" },
  es: { accepted: "quedaron aceptadas", undone: "Se deshizo", dismissed: "No volverá" },
} as const;

/** A comment that no other journey touches, written through the form. Returns its tracking number. */
async function submitComment(locale: "en" | "es", letter: keyof (typeof texts)["en"]): Promise<string> {
  const page = await newPage({ locale: browserLocales[locale] });
  await page.goto(commentFormPath(locale, OPEN));
  await page.locator("textarea[name^='answer.']").first().fill("An answer.");
  await page.fill("[name=comment]", texts[locale][letter]);
  await page.check("[name=commenterKind][value=individual]");
  await page.fill("[name=name]", "Inés Ríos");
  await page.selectOption("[name=stakeholderType]", "individual");
  await page.fill("[name=email]", `suggested-${Date.now()}@example.org`);
  await page.check("[name=publication][value=unnamed]");
  await page.check("[name=consent]");
  await page.click("#send");
  await page.click("#submit");
  await page.waitForURL(/\/receipts\//);
  const trackingNumber = parseTrackingNumber(page.url().split("/").at(-1)?.split("?")[0] ?? "");
  await page.context().close();
  if (!trackingNumber) throw new Error("no receipt");
  return trackingNumber;
}

/** Opens a comment again and again until the portal has read it. */
async function untilSuggested(page: Page, trackingNumber: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(deskCommentPath(trackingNumber));
        return page.locator("#suggestions").count();
      },
      { timeout: 120_000, interval: 1_000 },
    )
    .toBe(1);
}

const suggested = (page: Page) =>
  page
    .locator("#suggestions input[name=suggested]")
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value")));

describe.each(["en", "es"] as const)("suggested tags (%s)", (locale) => {
  test(
    "are accepted and dismissed one by one, with what is ticked, and undone, without scripts",
    LONG,
    async () => {
      const trackingNumber = await submitComment(locale, "one");
      const page = await newPage({ locale: browserLocales[locale] });
      await signIn(page, "moderator");
      await untilSuggested(page, trackingNumber);
      const codes = await suggested(page);
      expect(codes).toEqual(expect.arrayContaining(["I", "I.2"]));
      // the words that led to it stand in the list and are marked in the text
      const list = page.locator("#suggestions");
      expect(await list.locator("q").count()).toBeGreaterThan(0);
      expect(await page.locator("mark.ui-marked--suggesting").count()).toBeGreaterThan(0);
      expect(await list.textContent()).toMatch(/\d\s?%/);
      expect(await page.isChecked("[name=tags][value=I]")).toBe(false);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.check("[name=tags][value=II]");
      await page.click("button[name=intent][value='accept I.2']");
      expect(await page.getByRole("status").first().textContent()).toContain(words[locale].accepted);
      for (const code of ["I", "I.2", "II"])
        expect(await page.isChecked(`[name=tags][value='${code}']`)).toBe(true);
      expect(await suggested(page)).not.toContain("I.2");

      await page.click("button[name=intent][value=undo]");
      expect(await page.getByRole("status").first().textContent()).toContain(words[locale].undone);
      expect(await page.isChecked("[name=tags][value=I]")).toBe(false);
      expect(await suggested(page)).toEqual(codes);

      await page.click("button[name=intent][value='dismiss I']");
      expect(await page.getByRole("status").first().textContent()).toContain(words[locale].dismissed);
      expect((await suggested(page)).filter((code) => code?.startsWith("I.") || code === "I")).toEqual([]);
    },
  );

  test("are accepted by one key, and taken back by another", LONG, async () => {
    const trackingNumber = await submitComment(locale, "key");
    const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
    await signIn(page, "moderator");
    await untilSuggested(page, trackingNumber);
    const codes = await suggested(page);
    await expect
      .poll(async () => {
        // the page's script listens once it is there
        await page.keyboard.press("y");
        await page.waitForTimeout(500);
        return page.url();
      }, PATIENT)
      .toMatch(/did=/);
    await page.locator("#suggestions").waitFor({ state: "detached" });
    for (const code of codes) expect(await page.isChecked(`[name=tags][value='${code}']`)).toBe(true);
    await expect
      .poll(async () => {
        await page.keyboard.press("u");
        await page.waitForTimeout(500);
        return page.locator("#suggestions").count();
      }, PATIENT)
      .toBe(1);
    expect(await suggested(page)).toEqual(codes);
  });

  test("are counted above a confidence before anything is accepted in bulk", LONG, async () => {
    const trackingNumber = await submitComment(locale, "bulk");
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "moderator");
    await untilSuggested(page, trackingNumber);
    const query = new URLSearchParams({ do: "accept-suggestions", scope: "picked", comment: trackingNumber });
    await page.goto(`${newOperationPath}?${query}`);
    await page.fill("[name=confidence]", "49");
    await page.locator("form[method=get]:has([name=confidence]) button").click();
    expect(await page.locator(".usa-error-message").count()).toBe(1);
    await expectAccessible(page);
    await page.fill("[name=confidence]", "50 %");
    await page.locator("form[method=get]:has([name=confidence]) button").click();
    expect(await page.locator("tbody").first().textContent()).toContain("I.2");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator("form[method=post]:has([name=expected]) button").click();
    await page.waitForURL(/\/desk\/operations\/[0-9a-f-]{36}/);
    await page.goto(deskCommentPath(trackingNumber));
    expect(await page.isChecked("[name=tags][value='I.2']")).toBe(true);
    await page.goto(`${queuePath}?pillar=2021.I.2&docket=${OPEN}`);
    expect(await page.locator("body").textContent()).toContain(OPEN);
  });

  test("are told how good they are, also to officials", LONG, async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "official");
    await page.goto(suggestionsPath(OPEN));
    expect(await page.locator("h1").textContent()).toContain(OPEN);
    expect(await page.locator("body").textContent()).toContain("0.90");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
