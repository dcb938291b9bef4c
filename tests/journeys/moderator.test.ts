import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { commentFormPath, deskCommentPath, outboxPath, queuePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    saved: "The tags are saved.",
    posted: "The comment is posted.",
    wrong: "Choose a reason.",
    read: "has been read",
  },
  es: {
    saved: "Las etiquetas quedaron guardadas.",
    posted: "El comentario quedó publicado.",
    wrong: "Elija un motivo.",
    read: "ya fue leído",
  },
} as const;

/** A comment that no other journey touches, written through the form. Returns its tracking number. */
async function submitComment(locale: "en" | "es", text: string, email: string): Promise<string> {
  const page = await newPage({ locale: browserLocales[locale] });
  await page.goto(commentFormPath(locale, OPEN));
  await page.locator("textarea[name^='answer.']").first().fill("An answer.");
  await page.fill("[name=comment]", text);
  await page.check("[name=commenterKind][value=individual]");
  await page.fill("[name=name]", "Inés Ríos");
  await page.selectOption("[name=stakeholderType]", "individual");
  await page.fill("[name=email]", email);
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

const press = (page: Page, intent: string) => page.click(`button[name=intent][value=${intent}]`);

describe.each(["en", "es"] as const)("a moderator (%s)", (locale) => {
  test("finds a comment, tags it, posts it, acknowledges it and sees the mail, without scripts", async () => {
    const word = `journey${locale}${Date.now()}`;
    const email = `${word}@example.org`;
    const trackingNumber = await submitComment(locale, `The word is ${word}.`, email);
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "moderator");

    await page.goto(queuePath);
    await page.fill("[name=q]", word);
    await page.selectOption("[name=docket]", OPEN);
    await page.selectOption("[name=status]", "received");
    await page.locator("form[role=search] button").first().click();
    expect(await page.locator(".ui-item").count()).toBe(1);
    expect(await page.locator("body").textContent()).not.toContain(email);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator(".ui-item a").click();
    await page.waitForURL((url) => url.pathname === deskCommentPath(trackingNumber));
    expect(await page.locator("body").textContent()).not.toMatch(/Inés Ríos|@example\.org/);

    await press(page, "start-review");
    await page.check("[name=tags][value='I.2']");
    await press(page, "tag");
    expect(await page.getByRole("status").textContent()).toContain(words[locale].saved);
    expect(await page.isChecked("[name=tags][value=I]")).toBe(true);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.locator("details:has(button[value=withhold]) summary").click();
    await page.fill("[name=note]", "To be thought over");
    await press(page, "withhold");
    expect(await page.getByRole("alert").textContent()).toContain(words[locale].wrong);
    expect(await page.inputValue("[name=note]")).toBe("To be thought over");
    await expectAccessible(page);

    await press(page, "post");
    expect(await page.getByRole("status").textContent()).toContain(words[locale].posted);
    await press(page, "acknowledge");
    expect(await page.locator("button[value=acknowledge]").count()).toBe(0);

    const provider = mailProvider(inject("portal").mailOrigin);
    // the receipt came by itself when the comment was sent
    const sent = async () =>
      (await provider.messages()).filter(
        ({ to, subject }) => to.includes(email) && subject.includes(words[locale].read),
      );
    await waitUntil(async () => (await sent()).length > 0, "the mail arriving");
    expect(await sent()).toHaveLength(1);

    await page.goto(outboxPath);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page
      .locator("tr", { hasText: email })
      .filter({ hasText: words[locale].read })
      .getByRole("link")
      .click();
    const mail = page.frameLocator("iframe").locator("body");
    expect(await mail.textContent()).toContain(trackingNumber);
    expect(await mail.textContent()).toContain("Inés Ríos");
    await expectNoSidewaysScroll(page);
  });
});

test("a moderator who is overtaken is told by whom, and keeps what was entered", async () => {
  const trackingNumber = await submitComment(
    "en",
    "Two people read this at once.",
    `twice${Date.now()}@example.org`,
  );
  const first = await newPage();
  await signIn(first, "moderator");
  await first.goto(deskCommentPath(trackingNumber));
  await press(first, "start-review");
  const second = await first.context().newPage();
  await second.goto(deskCommentPath(trackingNumber));
  await press(first, "post");
  await second.check("[name=tags][value='IV.1']");
  await press(second, "post");
  const told = await second.getByRole("alert").textContent();
  expect(told).toContain("Somebody changed this comment while you had it open");
  expect(told).toMatch(/Mariana Ortiz, .*Posted/);
  expect(await second.isChecked("[name=tags][value='IV.1']")).toBe(true);
  await press(second, "tag");
  expect(await second.getByRole("status").textContent()).toContain("The tags are saved.");
});
