import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { commentFormPath, postedCommentPath, receiptPath, trackPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    arrived: "Your comment has arrived",
    mine: (number: string) => `Your comment ${number}`,
    noMatch: "This did not open a comment",
    confirmed: "Your address is confirmed",
    amend: "Amend your comment",
    amended: "The new version is stored.",
    withdrawn: "The comment is withdrawn.",
    receipt: /^Receipt .* your comment on/,
    again: /^The private link to your comment/,
    told: /was amended$/,
    gone: /was withdrawn$/,
  },
  es: {
    arrived: "Su comentario llegó",
    mine: (number: string) => `Su comentario ${number}`,
    noMatch: "No se abrió ningún comentario",
    confirmed: "Su correo está confirmado",
    amend: "Modifique su comentario",
    amended: "La versión nueva quedó guardada.",
    withdrawn: "El comentario quedó retirado.",
    receipt: /^Acuse .* su comentario a/,
    again: /^El enlace privado a su comentario/,
    told: /fue modificado$/,
    gone: /fue retirado$/,
  },
} as const;

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** Sends a comment through the form; the page is then its receipt. Returns its tracking number. */
async function send(page: Page, locale: Locale, email: string, text: string): Promise<string> {
  await page.goto(commentFormPath(locale, OPEN));
  await page.locator("textarea[name^='answer.']").first().fill("One answer.");
  await page.fill("[name=comment]", text);
  await page.check("[name=commenterKind][value=individual]");
  await page.fill("[name=name]", "Inés Ríos");
  await page.selectOption("[name=stakeholderType]", "individual");
  await page.fill("[name=email]", email);
  await page.check("[name=publication][value=named]");
  await page.check("[name=consent]");
  await page.click("#send");
  await page.click("#submit");
  expect(await page.textContent("h1")).toBe(words[locale].arrived);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** The text of a letter to an address, once it has come. */
async function letter(to: string, subject: RegExp): Promise<string> {
  const provider = mailProvider(inject("portal").mailOrigin);
  const find = async () =>
    (await provider.messages()).find((message) => message.to.includes(to) && subject.test(message.subject));
  await waitUntil(async () => (await find()) !== undefined, `a letter like ${subject} to ${to}`);
  return (await find())?.text ?? "";
}

/** The first address in a letter with this part in its path. */
const linkIn = (text: string, part: string): string =>
  new RegExp(`https?://[^\\s\\]]*/${part}/[\\w-]+`).exec(text)?.[0] ?? "";

async function fingerprintOf(page: Page): Promise<string> {
  return (await page.locator(".ui-fingerprint").first().textContent()) ?? "";
}

describe.each(["en", "es"] as const)("in %s, without scripts", (locale: Locale) => {
  const say = words[locale];

  test("an author follows a comment from its receipt: checks its record, amends it and withdraws it", async () => {
    const email = `receipt-${locale}-${Date.now()}@example.org`;
    const page = await newPage({ locale: browserLocales[locale] });
    const number = await send(page, locale, email, "First words.");
    await expectFit(page);
    expect(await page.textContent("main")).not.toContain("First words.");
    const fingerprint = await fingerprintOf(page);

    await page.click(`main a[href="${trackPath(locale, number)}"]`);
    expect(await page.textContent("h1")).toBe(say.mine(number));
    expect(await page.textContent("main")).toContain("First words.");
    await expectFit(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main a[href$='record.json']").first().click(),
    ]);
    expect(
      createHash("sha256")
        .update(readFileSync(await download.path()))
        .digest("hex"),
    ).toBe(fingerprint);

    await page.click("main a[href$='/amend']");
    expect(await page.textContent("h1")).toBe(say.amend);
    expect(await page.inputValue("[name=comment]")).toBe("First words.");
    await expectFit(page);
    await page.fill("[name=comment]", "Second words.");
    await page.click("#send");
    await expectFit(page);
    await page.click("#submit");
    expect(await page.textContent("[role=status]")).toBe(say.amended);
    expect(await page.textContent("main")).toContain("Second words.");
    expect(await fingerprintOf(page)).not.toBe(fingerprint);
    // every version is listed with its own
    expect(await page.locator("table .ui-fingerprint").allTextContents()).toEqual([
      await fingerprintOf(page),
      fingerprint,
    ]);
    await expectFit(page);
    expect(await letter(email, say.told)).toContain(await fingerprintOf(page));

    await page.click("main a[href$='/withdraw']");
    await expectFit(page);
    await page.locator("main form button").click();
    expect(await page.textContent("[role=status]")).toBe(say.withdrawn);
    expect(await page.locator("main a[href$='/amend'], main a[href$='/withdraw']").count()).toBe(0);
    await expectFit(page);
    await letter(email, say.gone);
  });

  test("an author opens a comment by number and address, confirms the address, and is asked for mail once it is posted", async () => {
    const email = `track-${locale}-${Date.now()}@example.org`;
    const sender = await newPage({ locale: browserLocales[locale] });
    const number = await send(sender, locale, email, "Words to be posted.");
    await sender.context().close();

    const page = await newPage({ locale: browserLocales[locale] });
    const track = async (typedEmail: string) => {
      await page.goto(trackPath(locale));
      await page.fill("[name=trackingNumber]", number.toLowerCase().replaceAll("-", " "));
      await page.fill("[name=email]", typedEmail);
      await page.locator("main form button").click();
    };
    await page.goto(receiptPath(locale, number));
    await page.click(`main a[href="${trackPath(locale)}"]`);
    await expectFit(page);
    await track("somebody-else@example.org");
    expect(await page.textContent("[role=alert] h2")).toBe(say.noMatch);
    await expectFit(page);
    await track(email.toUpperCase());
    expect(new URL(page.url()).pathname).toBe(trackPath(locale, number));
    expect(await page.textContent("main")).toContain("Words to be posted.");

    const confirm = await newPage({ locale: browserLocales[locale] });
    await confirm.goto(linkIn(await letter(email, say.receipt), "confirm"));
    await expectFit(confirm);
    expect(await confirm.textContent("h1")).not.toBe(say.confirmed);
    await confirm.locator("main form button").click();
    expect(await confirm.textContent("h1")).toBe(say.confirmed);
    await expectFit(confirm);

    const desk = await newPage({ locale: browserLocales[locale] });
    await signIn(desk, "moderator");
    await desk.goto(`/desk/comments/${number}`);
    await desk.click("button[name=intent][value=start-review]");
    await desk.click("button[name=intent][value=post]");
    expect((await page.goto(postedCommentPath(locale, number)))?.status()).toBe(200);
    // its number is public now: only the mailbox opens it
    await page.context().clearCookies();
    await track(email);
    expect(new URL(page.url()).pathname).toBe(trackPath(locale));
    await expectFit(page);
    await page.goto(linkIn(await letter(email, say.again), "track/open"));
    expect(new URL(page.url()).pathname).toBe(trackPath(locale, number));
    expect(await page.locator(".ui-timeline__event").count()).toBe(4);
    await expectFit(page);
  });
});
