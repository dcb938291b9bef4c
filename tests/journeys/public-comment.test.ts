import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Locale } from "~/i18n/locale";
import { commentFormPath, homePath, noticePath, postedCommentsPath, receiptPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";

const OPEN = "HLED-2026-0001";
const UPCOMING = "HLED-2026-0003";
const CLOSED = "HLED-2026-0004";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    title: "Priorities for the next work plan of the dialogue",
    write: "Write a comment",
    review: "Review your comment",
    arrived: "Your comment has arrived",
    tooLong: "it has 20,145 characters; the limit is 20,000",
    late: "The deadline passed before your comment arrived",
    other: "Español",
  },
  es: {
    title: "Prioridades para el próximo plan de trabajo del diálogo",
    write: "Escribir un comentario",
    review: "Revise su comentario",
    arrived: "Su comentario llegó",
    tooLong: "tiene 20,145 caracteres y el límite es de 20,000",
    late: "El plazo venció antes de que llegara su comentario",
    other: "English",
  },
} as const;

/** Everything that people type is text: markup, another direction, symbols outside of the first plane, no blanks. */
const HOSTILE = `<script>alert(1)</script> <b>bold</b> {{t}} مرحبا بالعالم 🌵🇲🇽 ${"W".repeat(400)}\n\nA second paragraph.`;

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

async function fillIn(page: Page, comment: string): Promise<void> {
  await page.locator("textarea[name^='answer.']").first().fill("One answer, with ñ and 🌵.");
  await page.fill("[name=comment]", comment);
  await page.check("[name=pillars][value=II]");
  await page.check("[name=commenterKind][value=organization]");
  await page.fill("[name=organizationName]", 'Cooperativa "La <Esperanza>"');
  await page.fill("[name=name]", "Inés Ríos");
  await page.selectOption("[name=stakeholderType]", "civil-society");
  await page.fill("[name=email]", "ines@example.org");
  await page.selectOption("[name=sector]", "agriculture-food");
  await page.selectOption("[name=country]", "MX");
  await page.fill("[name=region]", "Oaxaca");
  await page.check("[name=publication][value=named]");
  await page.check("[name=consent]");
}

/** From the form to the page where all is shown once more before it is sent. */
const review = (page: Page) => page.click("#send");

async function send(page: Page): Promise<void> {
  await review(page);
  await page.click("#submit");
}

/** All that a form would send, by name. */
const fields = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector("main form");
    // the page under test has this one form
    return [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]);
  });

describe.each(["en", "es"] as const)("in %s, without scripts", (locale: Locale) => {
  const say = words[locale];

  test("a person reads what is asked, comments and has a receipt", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await page.goto("/");
    expect(new URL(page.url()).pathname).toBe(homePath(locale));
    await expectFit(page);
    await page.click(`text=${say.title}`);
    expect(new URL(page.url()).pathname).toBe(noticePath(locale, OPEN));
    expect(await page.locator("script").count()).toBe(0);
    await expectFit(page);
    await page.click(`main a:has-text("${say.write}")`);
    await expectFit(page);
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
    await fillIn(page, HOSTILE);
    await review(page);
    expect(await page.textContent("h1")).toBe(say.review);
    expect(await page.locator(".form-shown").textContent()).toContain(HOSTILE);
    expect(await page.locator(".form-shown").textContent()).not.toContain("ines@example.org");
    await expectFit(page);
    // back to a part, with all that was typed
    await page.locator("main button[formaction$='#publication'], main button[value=edit]").last().click();
    expect(await page.inputValue("[name=comment]")).toBe(HOSTILE);
    await send(page);
    expect(await page.textContent("h1")).toBe(say.arrived);
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    expect(parseTrackingNumber(number)).toBe(number);
    expect(new URL(page.url()).pathname).toBe(receiptPath(locale, number));
    const shown = await page.textContent("main");
    expect(shown).toContain(number);
    expect(shown).not.toMatch(/Inés|Esperanza|ines@/);
    await expectFit(page);
    // the receipt is the same for whoever comes back with the number, however it is written
    const later = await newPage({ locale: browserLocales[locale] });
    await later.goto(receiptPath(locale, number.toLowerCase().replaceAll("-", "")));
    expect(later.url()).toBe(page.url());
    // a comment that nobody has read is not shown to the public
    const answer = await later.goto(`/${locale}/comments/${number}`);
    expect(answer?.status()).toBe(404);
  });

  test("a form with mistakes comes back whole, with a summary that has the focus", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await page.goto(commentFormPath(locale, OPEN));
    await fillIn(page, `${HOSTILE}${"ñ".repeat(20_145 - [...HOSTILE].length)}`);
    await page.fill("[name=email]", "not an address");
    await page.fill("[name=organizationName]", "");
    await page.uncheck("[name=consent]");
    const typed = await fields(page);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      review(page),
    ]);
    expect(answer.status()).toBe(422);
    expect(await fields(page)).toEqual(typed);
    const summary = page.locator(".ui-error-summary");
    expect(await summary.textContent()).toContain(say.tooLong);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator("main > :first-child").getAttribute("class")).toBe("ui-error-summary");
    for (const link of await summary.locator("a").all()) {
      const target = page.locator((await link.getAttribute("href")) ?? "");
      expect(await target.count()).toBe(1);
    }
    await expectFit(page);
    // put right, it is accepted: nothing had to be written twice
    await page.fill("[name=comment]", "Shorter.");
    await page.fill("[name=email]", "");
    await page.fill("[name=organizationName]", "Cooperativa");
    await page.check("[name=consent]");
    await send(page);
    expect(await page.textContent("h1")).toBe(say.arrived);
  });

  test("a comment that comes too late is told so, and its text is kept", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await page.goto(commentFormPath(locale, OPEN));
    await fillIn(page, HOSTILE);
    // as if the deadline had passed while it was written
    await page.evaluate(
      (path) => {
        document.querySelector("main form")?.setAttribute("action", path);
      },
      commentFormPath(locale, CLOSED),
    );
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      review(page),
    ]);
    expect(answer.status()).toBe(409);
    expect(await page.textContent("h1")).toBe(say.late);
    const kept = page.locator("textarea");
    expect(await kept.last().inputValue()).toBe(HOSTILE);
    expect(await kept.evaluateAll((boxes) => boxes.every((box) => box.hasAttribute("readonly")))).toBe(true);
    await expectFit(page);
  });

  test("a form that is not open says since or until when, kindly", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    for (const docket of [CLOSED, UPCOMING]) {
      const answer = await page.goto(commentFormPath(locale, docket));
      expect(answer?.status()).toBe(200);
      expect(await page.locator("form").count()).toBe(0);
      expect(await page.locator("main time").count()).toBeGreaterThan(0);
      await expectFit(page);
    }
  });

  test("the same form sent twice has one receipt", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await page.goto(commentFormPath(locale, OPEN));
    await fillIn(page, "Sent twice.");
    const body = new URLSearchParams(await fields(page));
    const once = () =>
      fetch(inject("portal").origin + commentFormPath(locale, OPEN), {
        method: "POST",
        body,
        redirect: "manual",
      });
    const answers = await Promise.all([once(), once(), once()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers.get("Location"))).size).toBe(1);
  });

  test("posted comments are shown as text, with the language of each", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await page.goto(postedCommentsPath(locale, CLOSED));
    await expectFit(page);
    const foreign = page.locator(`.ui-card__body [lang="${locale === "en" ? "es" : "en"}"]`);
    expect(await foreign.count()).toBeGreaterThan(0);
    await page.locator(".ui-card__heading a").first().click();
    expect(await page.locator(".ui-plain-text").count()).toBeGreaterThan(0);
    await expectFit(page);
  });
});
