import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { commentFormPath, deskCommentPath, postedCommentPath } from "~/paths";
import { aJpeg, anOfficeFile, anRtf, aPdf, aPng, plainPdf } from "~tests/factories/files";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    keep: "Keep a draft on the portal",
    mail: "Send me the link by email",
    send: "Send the link",
    arrived: "Your comment has arrived",
    confirmed: "Your address is confirmed",
  },
  es: {
    keep: "Guardar un borrador en el portal",
    mail: "Recibir el enlace por correo",
    send: "Enviar el enlace",
    arrived: "Su comentario llegó",
    confirmed: "Su correo está confirmado",
  },
} as const;

const SECRET = "Our margin on avocados is 7 percent.";
const LETTER = `The undersigned ask for a joint inspection at the bridge.\n\n${SECRET}`;
const PUBLIC = "The undersigned ask for a joint inspection at the bridge. [Figures left out.]";

async function annexes() {
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
  return [
    file("1 Letter – carta.pdf", aPdf(plainPdf("A joint letter about the bridge"))),
    file("2 Figures.xlsx", await anOfficeFile("xlsx", "Toneladas")),
    file("3 Position.docx", await anOfficeFile("docx", "Aguacates y certificados")),
    file("4 Signatures.rtf", anRtf("Signed\\par")),
    file("5 Map.png", aPng()),
    file("6 Bridge.jpg", aJpeg()),
  ];
}

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** The text of the newest letter to an address with such a link in it. */
async function letterWith(to: string, link: RegExp): Promise<string> {
  const provider = mailProvider(inject("portal").mailOrigin);
  const find = async () =>
    (await provider.messages())
      .filter((message) => message.to.includes(to))
      .map(({ text }) => link.exec(text ?? "")?.[0])
      .findLast((found) => found !== undefined);
  await waitUntil(async () => (await find()) !== undefined, `${link} in a letter to ${to}`);
  return (await find()) ?? "";
}

const kept = (page: Page, part: "main" | "public-version") =>
  page.locator(`[data-part="${part}"] li[data-attachment]`);

describe.each([
  ["en", true],
  ["en", false],
  ["es", true],
  ["es", false],
] as const)("a chamber's joint letter, in %s, scripts: %s", (locale, scripts) => {
  const say = words[locale];
  const open = () => newPage({ locale: browserLocales[locale], javaScriptEnabled: scripts });

  /** Adds files to a part of the form and waits until all of them are kept. */
  async function add(
    page: Page,
    part: "main" | "public-version",
    files: Awaited<ReturnType<typeof annexes>>,
  ) {
    const field = part === "main" ? "attachments" : "publicAttachments";
    const before = await kept(page, part).count();
    await page.setInputFiles(`[name=${field}]`, files);
    if (!scripts) await page.locator(`[data-part="${part}"] button[value=attach]`).click();
    await waitUntil(async () => (await kept(page, part).count()) === before + files.length, "the files kept");
  }

  test("goes through draft, mail link, review, confidential pair, receipt, amendment and withdrawal", async () => {
    const email = `chamber-${locale}-${Date.now()}@example.org`;
    const files = await annexes();

    // the policy officer begins, and keeps a draft with six annexes
    const officer = await open();
    await officer.goto(commentFormPath(locale, OPEN));
    await officer.fill("[name=comment]", LETTER);
    await add(officer, "main", files);
    await officer.getByRole("button", { name: say.keep }).click();
    await officer.waitForURL(/\/drafts\//);
    await officer.getByText(say.mail).click();
    await officer.fill("[name=linkEmail]", email);
    await officer.getByRole("button", { name: say.send }).click();
    const link = await letterWith(email, /https?:\S+\/drafts\/[\w-]{32}/);

    // days later, elsewhere
    const page = await open();
    await page.goto(link);
    expect(await page.inputValue("[name=comment]")).toBe(LETTER);
    const names = await kept(page, "main").locator(".ui-file__name").allTextContents();
    expect(names).toEqual(files.map(({ name }) => name));
    await page.locator("textarea[name^='answer.']").first().fill("The bridge.");
    await page.check("[name=commenterKind][value=organization]");
    await page.fill("[name=organizationName]", "Cámara Binacional de Ejemplo");
    await page.fill("[name=name]", "Inés Ríos");
    await page.fill("[name=signatoryRole]", "Directora");
    await page.fill("[name=coSigners]", "Example Growers\nUnión de Productores");
    await page.selectOption("[name=stakeholderType]", "business-association");
    await page.fill("[name=email]", email);
    await page.check("[name=publication][value=confidential]");
    await page.check("[name=consent]");
    // confidential asks for its public pair
    await page.click("#send");
    await page.locator(".ui-error-summary").waitFor();
    await page.fill("[name=publicVersion]", PUBLIC);
    await add(page, "public-version", [{ ...files[0], name: "1 Letter, public.pdf" } as (typeof files)[0]]);
    await expectFit(page);
    await page.click("#send");
    const shown = (await page.textContent(".form-shown")) ?? "";
    expect(shown).toContain(PUBLIC);
    expect(shown).toContain("1 Letter, public.pdf");
    for (const secret of [SECRET, "Cámara", "Inés", "2 Figures.xlsx", email])
      expect(shown).not.toContain(secret);
    await expectFit(page);
    await page.click("#submit");

    // the receipt
    expect(await page.textContent("h1")).toBe(say.arrived);
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const fingerprint = (await page.locator(".ui-fingerprint").first().textContent()) ?? "";
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main a[href$='record.json']").first().click(),
    ]);
    const record = readFileSync(await download.path());
    expect(createHash("sha256").update(record).digest("hex")).toBe(fingerprint);
    expect(JSON.parse(record.toString())).toMatchObject({
      coSigners: ["Example Growers", "Unión de Productores"],
    });
    expect(JSON.parse(record.toString()).attachments).toHaveLength(7);
    // the draft is no more
    expect((await officer.goto(link))?.status()).toBe(410);

    // the address is confirmed by its own mail
    await page.goto(await letterWith(email, /https?:\S+\/confirm\/[\w-]+/));
    await page.locator("main form button").click();
    expect(await page.textContent("main")).toContain(say.confirmed);

    // a moderator reads and posts it: the public sees its public version alone
    const desk = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
    await signIn(desk, "moderator");
    await desk.goto(deskCommentPath(number));
    expect(await desk.textContent("main")).toContain(SECRET);
    await desk.locator("button[value=start-review]").click();
    await desk.waitForURL(/did=/);
    const reviewed = desk.url();
    await desk.locator("button[value=post]").click();
    await desk.waitForURL((url) => url.searchParams.has("did") && url.href !== reviewed);
    const reader = await newPage({ locale: browserLocales[locale] });
    expect((await reader.goto(postedCommentPath(locale, number)))?.status()).toBe(200);
    const posted = (await reader.textContent("main")) ?? "";
    expect(posted).toContain(PUBLIC);
    expect(posted).toContain("1 Letter, public.pdf");
    for (const secret of [SECRET, "Cámara", "Inés", "2 Figures.xlsx"]) expect(posted).not.toContain(secret);
    await expectFit(reader);

    // amended: a file less, another word; it leaves the public pages until it is read again
    await page.goto(await letterWith(email, /https?:\S+\/track\/open\/[\w-]+/));
    await page.click("main a[href$='/amend']");
    expect(await page.locator("[name=removed]").count()).toBe(7);
    await page.locator("[name=removed]").last().check();
    await page.fill("[name=publicVersion]", `${PUBLIC} Amended.`);
    await page.click("#send");
    await page.click("#submit");
    await page.locator("[role=status]").waitFor();
    const amended = (await page.locator(".ui-fingerprint").first().textContent()) ?? "";
    expect(amended).not.toBe(fingerprint);
    expect((await reader.goto(postedCommentPath(locale, number)))?.status()).toBe(404);

    // and withdrawn
    await page.click("main a[href$='/withdraw']");
    await page.locator("main form button").click();
    await page.locator("[role=status]").waitFor();
    await desk.goto(deskCommentPath(number));
    expect(await desk.locator("button[value=start-review]").count()).toBe(0);
  });
});
