import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { acknowledgementsPath, queuePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { sendComments } from "~tests/setup/send-comments";
import { waitUntil } from "~tests/setup/wait-until";

const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    test: "[Test] ",
    greeting: "Dear ",
    handedOver: "Handed over",
    began: "begin with the words last used",
  },
  es: {
    test: "[Prueba] ",
    greeting: "Apreciable ",
    handedOver: "Entregado al proveedor",
    began: "empiezan con el último texto",
  },
} as const;

const MANY = 3;
const MODERATOR = "moderator@demo.example";

async function chooseAll(page: Page, word: string, action: string): Promise<void> {
  await page.goto(`${queuePath}?q=${word}`);
  await page.waitForSelector("html[data-keys=on]");
  await page.locator(".ui-bulk details").evaluate((fold) => fold.setAttribute("open", ""));
  await page.selectOption("select[name=scope]", "all");
  await page.selectOption("select[name=do]", action);
  await page.locator(".ui-bulk__go button").click();
  await page.waitForURL(/\/new\?/);
}

const press = (page: Page, intent: string) => page.click(`button[name=intent][value=${intent}]`);
const figures = (page: Page) => page.locator(".ui-figures__item").allTextContents();

describe.each(["en", "es"] as const)("a moderator (%s)", (locale) => {
  const word = `run${locale}${Math.random().toString(36).slice(2)}`;
  const { test: mark, greeting, handedOver, began } = words[locale];
  const provider = mailProvider(inject("portal").mailOrigin);
  const taken = async (subject: string) =>
    (await provider.messages()).filter((message) => message.subject === subject);
  beforeAll(async () => {
    await sendComments(
      Array.from({ length: MANY }, (_, index) => `The ${word} number ${index}.`),
      { locale },
    );
  }, 180_000);

  test("writes to all that a filter finds: words, the real letter, a test, sending, and what became of it", async () => {
    const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
    await signIn(page, "moderator");
    await chooseAll(page, word, "start-review");
    await page.locator("main form .ui-button-row button").click();
    await page.waitForURL(/\/operations\/[0-9a-f-]{36}$/);

    await chooseAll(page, word, "acknowledge");
    // nobody has confirmed these addresses
    expect((await figures(page))[0]).toContain("0");
    await page.check("[name=unconfirmed]");
    expect((await figures(page))[0]).toContain(String(MANY));
    const subject = `${word} {docket}`;
    await page.fill(`[name=subject-${locale}]`, subject);
    await page.fill(`[name=text-${locale}]`, "{greeting}\n\n{standing} {nmae}");
    await press(page, "show");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("{nmae}");

    await page.fill(`[name=text-${locale}]`, "{greeting}\n\n{standing}\n\n{receiptLink}");
    await press(page, "show");
    await page.waitForURL(/draft=/);
    const shown = `${word} HLED-2026-0002`;
    const letter = () => page.frameLocator("iframe").locator("body").textContent();
    expect(await letter()).toContain(greeting);
    expect(await page.locator("#letter").textContent()).toContain(shown);
    const number = await page.locator("#letter .ui-reference").textContent();
    await page.locator("#letter a[rel=next]").click();
    await page.waitForFunction(
      (before) => document.querySelector("#letter .ui-reference")?.textContent !== before,
      number,
    );
    expect(await letter()).toContain(greeting);
    await expectNoSidewaysScroll(page);
    // axe waits for ever for a frame in which no script may run
    await page.locator("iframe").evaluate((frame) => frame.remove());
    await expectAccessible(page);

    await press(page, "test");
    await page.waitForURL(/told=test-sent/);
    await waitUntil(async () => (await taken(mark + shown)).length > 0, "the test letter");
    expect((await taken(mark + shown)).map(({ to }) => to)).toEqual([[MODERATOR]]);
    expect(await taken(shown)).toEqual([]);

    await press(page, "send");
    await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
    await page.waitForFunction(
      ([label, count]) =>
        [...document.querySelectorAll(".ui-figures__item")].some(
          (item) =>
            item.querySelector("dt")?.textContent === label &&
            item.querySelector("dd")?.textContent === count,
        ),
      [handedOver, String(MANY)] as const,
    );
    expect(await taken(shown)).toHaveLength(MANY);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const run = new URL(page.url()).pathname;

    await page.goto(acknowledgementsPath);
    expect(await page.locator(`#runs a[href="${run}"]`).count()).toBe(1);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // nobody is left to write to, and the next text begins with this one
    await chooseAll(page, word, "acknowledge");
    expect((await figures(page))[0]).toContain("0");
    expect(await page.inputValue(`[name=subject-${locale}]`)).toBe(subject);
    expect(await page.locator("body").textContent()).toContain(began);
    expect(await page.locator("button[value=send]").count()).toBe(0);
    await page.check("[name=unconfirmed]");
    expect((await figures(page))[0]).toContain("0");
    await page.check("[name=again]");
    expect((await figures(page))[0]).toContain(String(MANY));
  });
});
