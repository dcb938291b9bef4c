import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { amendPath, commentFormPath, homePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    used: "5 of 20,000 characters",
    over: "20,002 of 20,000 characters: 2 too many",
    overBy: "2 characters too many",
    kept: "This browser has an unfinished comment of yours",
    resume: "Continue where you stopped",
    anew: "Start anew",
    saved: "Saved in this browser",
    forget: "Delete my draft from this browser",
    forgotten: "Your draft is deleted from this browser",
  },
  es: {
    used: "5 de 20,000 caracteres",
    over: "20,002 de 20,000 caracteres: sobran 2",
    overBy: "Sobran 2 caracteres",
    kept: "Este navegador guarda un comentario suyo sin terminar",
    resume: "Continuar donde se quedó",
    anew: "Empezar de nuevo",
    saved: "Guardado en este navegador",
    forget: "Borrar mi borrador de este navegador",
    forgotten: "Su borrador se borró de este navegador",
  },
} as const;

async function openForm(locale: Locale): Promise<Page> {
  const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
  await page.goto(commentFormPath(locale, OPEN));
  return page;
}

/** Leaves the form and comes back to it, and waits for what the script asks the portal. */
async function openAgain(page: Page, locale: Locale): Promise<void> {
  await page.goto(homePath(locale));
  await page.goto(commentFormPath(locale, OPEN), { waitUntil: "networkidle" });
}

const counter = (page: Page) => page.locator("#comment-counter");
const said = (page: Page) => page.locator("form > [role=status]");

async function hears(page: Page, text: string): Promise<void> {
  await waitUntil(async () => ((await said(page).textContent()) ?? "").includes(text), `“${text}” said`);
}

describe.each(["en", "es"] as const)("the form's script in %s", (locale) => {
  const say = words[locale];

  test("a counter counts as the server does, and speaks when it matters", async () => {
    const page = await openForm(locale);
    await page.focus("[name=comment]");
    await page.keyboard.type("  ñandú  ");
    expect(await counter(page).textContent()).toBe(say.used);
    const described = await page.getAttribute("[name=comment]", "aria-describedby");
    expect(described?.split(" ")).toContain("comment-counter");
    await page.fill("[name=comment]", `${"🌵".repeat(20_001)}e\u0301`);
    expect(await counter(page).textContent()).toBe(say.over);
    await hears(page, say.overBy);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test("a draft waits in this browser, in either language, until it is deleted", async () => {
    const page = await openForm(locale);
    expect(await page.locator("#local-draft").count()).toBe(0);
    const text = "Una carta larga.\nSegunda línea <b>🌵</b>";
    await page.fill("[name=comment]", text);
    await page.check("[name=pillars][value=II]");
    await page.check("[name=commenterKind][value=organization]");
    await page.selectOption("[name=country]", "MX");
    await page.check("[name=consent]");
    await page.locator("#kept-here", { hasText: say.saved }).waitFor();
    const key = await page.inputValue("[name=submissionKey]");
    // whoever changes the language goes on with what they wrote
    await page.click(".ui-language");
    await waitUntil(async () => (await page.inputValue("[name=comment]")) === text, "the text");
    expect(await page.locator("html").getAttribute("lang")).not.toBe(locale);
    await openAgain(page, locale);
    const offer = page.locator("#local-draft");
    expect(await offer.textContent()).toContain(say.kept);
    // nothing is put in unasked, and what is typed meanwhile stays
    expect(await page.inputValue("[name=comment]")).toBe("");
    await page.fill("[name=comment]", "Typed first.");
    await page.fill("[name=region]", "Oaxaca");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await offer.getByRole("button", { name: say.resume }).click();
    expect(await page.inputValue("[name=comment]")).toBe(`Typed first.\n\n${text}`);
    expect(await page.inputValue("[name=region]")).toBe("Oaxaca");
    expect(await page.inputValue("[name=country]")).toBe("MX");
    expect(await page.isChecked("[name=pillars][value=II]")).toBe(true);
    expect(await page.isChecked("[name=consent]")).toBe(false);
    expect(await page.inputValue("[name=submissionKey]")).toBe(key);
    await page.getByRole("button", { name: say.forget }).click();
    expect(await page.locator("#kept-here").textContent()).toContain(say.forgotten);
    await page.fill("[name=region]", "Sonora");
    await openAgain(page, locale);
    expect(await page.locator("[name=comment]").inputValue()).toBe("");
    expect(await page.locator("#local-draft").count()).toBe(0);
  });

  test("starting anew forgets that draft; leaving without an answer keeps both", async () => {
    const page = await openForm(locale);
    await page.fill("[name=comment]", "Earlier words.");
    await openAgain(page, locale);
    await page.fill("[name=comment]", "Later words.");
    await openAgain(page, locale);
    expect(await page.locator("#local-draft").textContent()).toContain("Later words.");
    await page.getByRole("button", { name: say.anew }).click();
    await openAgain(page, locale);
    await page.getByRole("button", { name: say.resume }).click();
    expect(await page.inputValue("[name=comment]")).toBe("Earlier words.");
    await openAgain(page, locale);
    await page.getByRole("button", { name: say.anew }).click();
    await openAgain(page, locale);
    expect(await page.locator("#local-draft").count()).toBe(0);
  });

  test("a draft is gone once it was sent, and a form that came back keeps what it came with", async () => {
    const page = await openForm(locale);
    await page.fill("[name=comment]", "Sent.");
    await page.locator("#kept-here", { hasText: say.saved }).waitFor();
    await page.click("#send");
    expect(await page.locator(".ui-error-summary").count()).toBe(1);
    await page.waitForLoadState("networkidle");
    expect(await page.inputValue("[name=comment]")).toBe("Sent.");
    expect(await page.locator("#local-draft").count()).toBe(0);
    await page.locator("textarea[name^='answer.']").first().fill("An answer.");
    await page.check("[name=commenterKind][value=anonymous]");
    await page.selectOption("[name=stakeholderType]", "individual");
    await page.check("[name=publication][value=unnamed]");
    await page.check("[name=consent]");
    await page.click("#send");
    await page.click("form .ui-button--primary");
    expect(new URL(page.url()).pathname).toContain("/receipts/");
    // what amends it is not kept to be offered as another comment
    await page.goto(amendPath(locale, new URL(page.url()).pathname.split("/").at(-1) ?? ""));
    await page.fill("[name=comment]", "Amended, and left.");
    // also where the cookie that says so has gone
    await page.context().clearCookies();
    await openAgain(page, locale);
    expect(await page.locator("#local-draft").count()).toBe(0);
  });
});
