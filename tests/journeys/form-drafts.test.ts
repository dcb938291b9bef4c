import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { commentFormPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    keep: "Keep a draft on the portal",
    saved: "Your draft is saved.",
    mail: "Send me the link by email",
    send: "Send the link",
    mailed: "The link is on its way",
    subject: `Your draft comment on ${OPEN}`,
    conflict: "Somebody else has saved this draft",
    both: "Go on writing with both texts in view",
    other: "What the other person saved",
    inPlace: "Somebody else with this link saved the draft",
    compare: "Compare both versions",
    savedItself: "Saved on the portal",
    remove: "Delete this draft",
    confirm: "Delete the draft for good",
    deleted: "Your draft is deleted",
    gone: "This draft is not here any more",
  },
  es: {
    keep: "Guardar un borrador en el portal",
    saved: "Su borrador está guardado.",
    mail: "Recibir el enlace por correo",
    send: "Enviar el enlace",
    mailed: "El enlace va en camino",
    subject: `Su borrador de comentario a ${OPEN}`,
    conflict: "Otra persona guardó este borrador",
    both: "Seguir escribiendo con los dos textos a la vista",
    other: "Lo que guardó la otra persona",
    inPlace: "Otra persona con este enlace guardó el borrador",
    compare: "Comparar las dos versiones",
    savedItself: "Guardado en el portal",
    remove: "Borrar este borrador",
    confirm: "Borrar el borrador definitivamente",
    deleted: "Su borrador se borró",
    gone: "Este borrador ya no está aquí",
  },
} as const;

const open = (locale: Locale, javaScriptEnabled: boolean) =>
  newPage({ locale: browserLocales[locale], javaScriptEnabled });

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** Keeps a draft by the form's button. Returns its link. */
async function keepDraft(page: Page, locale: Locale, comment: string): Promise<string> {
  await page.goto(commentFormPath(locale, OPEN));
  await page.fill("[name=comment]", comment);
  await page.getByRole("button", { name: words[locale].keep }).click();
  await page.waitForURL(/\/drafts\//);
  expect(await page.locator("[role=status]").first().textContent()).toContain(words[locale].saved);
  return page.inputValue("[name=draftLink]");
}

describe.each(["en", "es"] as const)("a draft on the portal, in %s", (locale) => {
  const say = words[locale];

  test.each([
    ["without scripts", false],
    ["with them", true],
  ])("%s: kept, mailed, opened elsewhere, saved by two, and deleted", async (_how, scripts) => {
    const hers = await open(locale, scripts);
    const link = await keepDraft(hers, locale, "Our <b>joint</b> letter.\nSecond line.");
    await expectFit(hers);
    // by mail to somebody else
    const to = `${locale}-${scripts ? "with" : "without"}@example.org`;
    await hers.getByText(say.mail).click();
    await hers.fill("[name=linkEmail]", to);
    await hers.getByRole("button", { name: say.send }).click();
    await hers.locator("[role=status]", { hasText: say.mailed }).first().waitFor();
    const provider = mailProvider(inject("portal").mailOrigin);
    const mail = async () => (await provider.messages()).find((message) => message.to.includes(to));
    await waitUntil(async () => (await mail()) !== undefined, "the letter");
    const letter = await mail();
    expect(letter?.subject).toBe(say.subject);
    const mailed = /https?:\S+\/drafts\/[\w-]{32}/.exec(letter?.text ?? "")?.[0];
    expect(mailed).toBe(link);
    // opened elsewhere
    const his = await open(locale, scripts);
    await his.goto(mailed ?? "");
    expect(await his.inputValue("[name=comment]")).toBe("Our <b>joint</b> letter.\nSecond line.");
    // he saves, and so does she, of what she saw before
    await his.fill("[name=comment]", "His letter.");
    await his.getByRole("button", { name: say.keep }).click();
    await his.locator("[role=status]", { hasText: say.saved }).first().waitFor();
    await hers.fill("[name=comment]", "Her letter.");
    await hers.getByRole("button", { name: say.keep }).click();
    await hers.getByRole("heading", { name: say.conflict }).waitFor();
    const told = await hers.textContent("main");
    expect(told).toContain("His letter.");
    expect(told).toContain("Her letter.");
    await expectFit(hers);
    await hers.getByRole("button", { name: say.both }).first().click();
    await hers.getByRole("heading", { name: say.other }).waitFor();
    expect(await hers.inputValue("[name=comment]")).toBe("Her letter.");
    expect(await hers.textContent(".draft-difference")).toContain("His letter.");
    await expectFit(hers);
    await hers.fill("[name=comment]", "Their letter.");
    await hers.getByRole("button", { name: say.keep }).click();
    await hers.locator("[role=status]", { hasText: say.saved }).first().waitFor();
    await his.goto(link);
    expect(await his.inputValue("[name=comment]")).toBe("Their letter.");
    // and it is deleted for both
    await his.locator("summary", { hasText: say.remove }).click();
    await his.getByRole("button", { name: say.confirm }).click();
    await his.getByRole("heading", { name: say.deleted }).waitFor();
    await expectFit(his);
    const answer = await hers.goto(link);
    expect(answer?.status()).toBe(410);
    expect(await hers.textContent("h1")).toBe(say.gone);
    await expectFit(hers);
  });

  test("with scripts it saves itself, and says so where somebody else did", async () => {
    const hers = await open(locale, true);
    await hers.clock.install();
    const link = await keepDraft(hers, locale, "First.");
    const his = await open(locale, true);
    await his.goto(link);
    await hers.fill("[name=comment]", "Second, by itself.");
    await hers.clock.fastForward(31_000);
    await hers.locator("#kept-on-portal", { hasText: say.savedItself }).waitFor();
    await his.reload();
    expect(await his.inputValue("[name=comment]")).toBe("Second, by itself.");
    await his.fill("[name=comment]", "Third, his.");
    await his.getByRole("button", { name: say.keep }).click();
    await his.locator("[role=status]", { hasText: say.saved }).first().waitFor();
    await hers.fill("[name=comment]", "Third, hers.");
    await hers.clock.fastForward(31_000);
    await hers.locator("#draft-trouble", { hasText: say.inPlace }).waitFor();
    expect(await hers.inputValue("[name=comment]")).toBe("Third, hers.");
    await expectFit(hers);
    await hers.getByRole("button", { name: say.compare }).click();
    await hers.getByRole("heading", { name: say.conflict }).waitFor();
  });
});
