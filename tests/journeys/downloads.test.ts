import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { commentFormPath, deskCommentPath, exportsPath, outboxPath, summaryPath } from "~/paths";
import { sheetsOf } from "~tests/exports/workbook";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { mailProvider } from "~tests/setup/mail";
import { unzip } from "~tests/setup/unzip";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const telephone = { locale: "es-MX", viewport: { width: 360, height: 740 } } as const;

/** A posted comment with a file, for the archive to hold. */
async function postWithFile(bytes: Buffer): Promise<string> {
  const page = await newPage();
  await page.goto(commentFormPath("en", OPEN));
  await page.locator("textarea[name^='answer.']").first().fill("An answer.");
  await page.fill("[name=comment]", "A letter with an annex.");
  await page.check("[name=commenterKind][value=individual]");
  await page.fill("[name=name]", "Inés Ríos");
  await page.selectOption("[name=stakeholderType]", "individual");
  await page.check("[name=publication][value=named]");
  await page.check("[name=consent]");
  await page
    .locator("[name=attachments]")
    .first()
    .setInputFiles({ name: "annex.txt", mimeType: "text/plain", buffer: bytes });
  await page.click("#send");
  await page.click("#submit");
  await page.waitForURL(/\/receipts\//);
  const number = parseTrackingNumber(page.url().split("/").at(-1)?.split("?")[0] ?? "");
  if (!number) throw new Error("no receipt");
  const desk = await newPage();
  await signIn(desk, "moderator");
  await desk.goto(deskCommentPath(number));
  await desk.locator("button[name=intent][value=post]").first().click();
  await desk.waitForURL(/[?&]did=/);
  return number;
}

test("an official takes a workbook at once, and the whole docket when a message says it is ready: in Spanish, on a telephone, without scripts", async () => {
  const annex = Buffer.from("An annex, word for word.");
  const number = await postWithFile(annex);
  const page = await newPage(telephone);
  await signIn(page, "official");
  await page.goto(summaryPath(OPEN));
  await page.getByRole("link", { name: "Más descargas" }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const take = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByText(name, { exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  await page.locator("[name=format][value=xlsx] + label").click();
  const workbook = await take("Descargar");
  expect(workbook.name).toMatch(/^HLED-2026-0001-comments-\d{4}-\d\d-\d\d\.xlsx$/);
  const sheets = await sheetsOf(workbook.bytes);
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    "Acerca de",
    "Por pilar",
    "Comentarios",
    "Pasajes",
    "Libro de códigos",
  ]);
  expect(sheets[2]?.rows.some(([tracking]) => tracking === number)).toBe(true);

  await page.locator("[name=format][value=regulations] + label").click();
  await page.locator("[name=include][value=confidential] + label").click();
  await page.getByText("Descargar", { exact: true }).click();
  expect(await page.locator("#error-summary").textContent()).toContain("nunca contienen esos textos");
  await expectAccessible(page);

  await page.locator("[name=format][value=zip] + label").click();
  await page.locator("[name=include][value=confidential] + label").click();
  await page.getByText("Descargar", { exact: true }).click();
  await page.waitForURL(/\/desk\/exports\?export=/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const provider = mailProvider(inject("portal").mailOrigin);
  await waitUntil(
    async () =>
      (await provider.messages()).some(
        ({ to, subject }) => String(to).includes("official@demo.example") && subject.includes(OPEN),
      ),
    "the message that the file is ready",
    60_000,
  );
  await page.goto(exportsPath);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const archive = await take("Descargar");
  const files = await unzip(archive.bytes);
  expect([...files.keys()]).toContain(`files/${number}/1-annex.txt`);
  expect(files.get(`files/${number}/1-annex.txt`)).toEqual(annex);
  expect(JSON.parse(String(files.get("manifest.json")))).toMatchObject({ docket: OPEN, include: "none" });

  // the link is the official's own: a moderator, who may have such files too, finds neither it nor the row
  const link = await page.getByText("Descargar", { exact: true }).getAttribute("href");
  const moderator = await newPage(telephone);
  await signIn(moderator, "moderator");
  expect((await moderator.request.get(link ?? "")).status()).toBe(404);
  await moderator.goto(exportsPath);
  expect(await moderator.locator("main .ui-section").count()).toBe(0);
  // others' letters may have come since, by the page
  await moderator.goto(outboxPath);
  const kind = moderator.locator("main td", { hasText: "Un archivo está listo" });
  const older = moderator.getByRole("link", { name: "Anteriores" });
  while ((await kind.count()) === 0 && (await older.count()) > 0) await older.click();
  expect(await kind.count()).toBeGreaterThan(0);

  await page.locator("button[value=delete]").click();
  await page.waitForURL(exportsPath);
  expect(await page.locator("main .ui-section").count()).toBe(0);
});
