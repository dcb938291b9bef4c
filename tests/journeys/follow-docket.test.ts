import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { deskNoticePath, newNoticePath, noticePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { waitUntil } from "~tests/setup/wait-until";

const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    asked: "Look into your mailbox",
    confirm: /^Confirm that you want to follow/,
    moved: /^More time to comment on/,
    reason: "People asked for more time.",
    following: "What you follow by mail",
    ended: "No more messages",
  },
  es: {
    asked: "Revise su correo",
    confirm: /^Confirme que quiere recibir avisos/,
    moved: /^Más tiempo para comentar/,
    reason: "Se pidió más tiempo.",
    following: "Lo que usted sigue por correo",
    ended: "No recibirá más mensajes",
  },
} as const;

/** The two languages' pages differ in their words: those are measured in both, and all else in one. */
async function expectFit(page: Page, locale: Locale): Promise<void> {
  if (locale === "en") await expectAccessible(page);
  await expectNoSidewaysScroll(page);
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

const localTime = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T10:00`;

/** Presses a button by its name, and waits for the page that follows. */
async function press(page: Page, name: string) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);
}

/** Has an administrator publish a notice of the test's own. Returns its docket number. */
async function publish(desk: Page): Promise<string> {
  await desk.goto(newNoticePath);
  const docket = await desk.inputValue("#docket");
  await desk.locator("main form button[type=submit]").click();
  await desk.waitForURL(`**${deskNoticePath(docket)}?done=created`);
  for (const locale of ["en", "es"]) {
    for (const field of ["title", "summary", "body", "agencies"])
      await desk.fill(`#${field}-${locale}`, `${docket} ${field} (${locale})`);
  }
  await desk.check("#pillars");
  await desk.fill("#opensAt", localTime(-2));
  await desk.fill("#closesAt", localTime(20));
  await press(desk, "Publish");
  return docket;
}

async function extend(desk: Page, docket: string): Promise<void> {
  await desk.goto(`${deskNoticePath(docket)}?do=extend`);
  await desk.fill("#closesAt", localTime(40));
  for (const locale of ["en", "es"] as const) await desk.fill(`#reason-${locale}`, words[locale].reason);
  await press(desk, "Extend the deadline");
}

/** Asks on the notice's page to follow it and confirms from the letter. Returns the follower's address. */
async function follow(page: Page, locale: Locale, docket: string): Promise<string> {
  const say = words[locale];
  const email = `follow-${locale}-${Date.now()}@example.org`;
  await page.goto(noticePath(locale, docket));
  await page.locator("#follow summary").click();
  await expectFit(page, locale);
  await page.fill("#follow-email", "not an address");
  await page.locator("#follow form button").click();
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.locator("#error-summary").waitFor();
  await waitUntil(async () => (await focused()) === "error-summary", "the summary in focus");
  expect(await page.inputValue("#follow-target")).toBe(docket);
  await expectFit(page, locale);
  await page.fill("#follow-email", email);
  await page.locator("main form button").click();
  expect(await page.textContent("h1")).toBe(say.asked);
  expect(page.url()).not.toContain("@");
  await expectFit(page, locale);
  await page.goto(linkIn(await letter(email, say.confirm), "follow/confirm"));
  await expectFit(page, locale);
  await page.locator("main form button").click();
  expect(await page.textContent("h1")).toBe(say.following);
  await expectFit(page, locale);
  return email;
}

test("two people follow a docket from its page, hear in their languages that its deadline moved, and leave by one click", async () => {
  const desk = await newPage();
  await signIn(desk, "admin");
  const docket = await publish(desk);
  const followers = [];
  for (const locale of ["en", "es"] as const) {
    const page = await newPage({ locale: browserLocales[locale] });
    followers.push({ locale, page, email: await follow(page, locale, docket) });
  }
  await extend(desk, docket);
  for (const { locale, page, email } of followers) {
    const say = words[locale];
    const text = await letter(email, say.moved);
    expect(text).toContain(say.reason);
    await page.goto(linkIn(text, "following"));
    expect(await page.textContent("main")).toContain(docket);
    await page.locator("main form button[value=leave]").click();
    expect(await page.textContent("h1")).toBe(say.ended);
    await expectFit(page, locale);
  }
}, 150_000);
