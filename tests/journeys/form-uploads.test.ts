import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Locale } from "~/i18n/locale";
import { commentFormPath, homePath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    added: "carta ñ.txt is added.",
    facts: "Plain text, 1 KB",
    remove: "Remove carta ñ.txt",
    removed: "carta ñ.txt is removed.",
    cancel: "Cancel: carta ñ.txt",
    kind: "Files of this kind are not taken",
    leaveOut: "Leave out: juego.exe",
    lost: "The connection was lost",
    waits: "Your form goes on by itself as soon as the files are uploaded",
    without: "Go on without the files still under way",
  },
  es: {
    added: "carta ñ.txt quedó agregado.",
    facts: "Texto simple, 1 KB",
    remove: "Quitar carta ñ.txt",
    removed: "carta ñ.txt se quitó.",
    cancel: "Cancelar: carta ñ.txt",
    kind: "No se reciben archivos de este tipo",
    leaveOut: "No incluir: juego.exe",
    lost: "Se perdió la conexión",
    waits: "Su formulario seguirá adelante en cuanto terminen de subir los archivos",
    without: "Seguir sin los archivos que faltan",
  },
} as const;

const aFile = (bytes = 1000, name = "carta ñ.txt") => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.alloc(bytes, "a line of text\n"),
});

async function openForm(locale: Locale): Promise<Page> {
  const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
  await page.goto(commentFormPath(locale, OPEN), { waitUntil: "networkidle" });
  return page;
}

/** Lets so many bytes a second out of the browser; 0 lets go again. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond || -1,
  });
}

const choose = (page: Page, ...files: ReturnType<typeof aFile>[]) =>
  page.setInputFiles("input[name=attachments]", files);
const rows = (page: Page) => page.locator("[data-part=main] .ui-file");
const kept = (page: Page) => page.locator("[data-part=main] [data-attachment]");
const hears = (page: Page, text: string) =>
  waitUntil(
    async () => ((await page.locator("form > [role=status]").textContent()) ?? "").includes(text),
    `“${text}” said`,
  );

describe.each(["en", "es"] as const)("uploads in %s", (locale) => {
  const say = words[locale];

  test("a file is sent as soon as it is chosen, listed, found again and removed", async () => {
    const page = await openForm(locale);
    await choose(page, aFile());
    await hears(page, say.added);
    expect(await kept(page).textContent()).toContain(say.facts);
    // the form does not carry it a second time
    expect(await page.inputValue("input[name=attachments]")).toBe("");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // another file of the same form, and both are there when the server shows the form
    await choose(page, aFile(2000, "anexo.txt"));
    await waitUntil(async () => (await kept(page).count()) === 2, "two files");
    await page.click("#send");
    expect(await page.locator(".ui-error-summary").count()).toBe(1);
    expect(await kept(page).count()).toBe(2);
    await page.getByRole("button", { name: say.remove }).click();
    await hears(page, say.removed);
    expect(await kept(page).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("attachments");
  });

  test("files chosen together are listed as they were chosen, though the first one takes longest", async () => {
    const page = await openForm(locale);
    const names = ["1 carta.txt", "2 anexo.txt", "3 anexo.txt"];
    let held = false;
    await page.route(/\/attachments$/, async (route) => {
      const isFirst = !held;
      held = true;
      if (isFirst) await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await choose(page, ...names.map((name, index) => aFile(1000 + index, name)));
    await waitUntil(async () => (await kept(page).count()) === 3, "three files");
    expect(await kept(page).locator(".ui-file__name").allTextContents()).toEqual(names);
    await page.click("#send");
    await page.locator(".ui-error-summary").waitFor();
    expect((await kept(page).locator(".ui-file__name").allTextContents()).map((name) => name.trim())).toEqual(
      names,
    );
  });

  test("a slow upload shows its progress, the form waits for it, and it can be cancelled", async () => {
    const page = await openForm(locale);
    await slowDown(page, 40_000);
    await choose(page, aFile(400_000));
    const bar = rows(page).locator("progress");
    await waitUntil(async () => Number(await bar.getAttribute("value")) > 0, "progress");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.click("#send");
    expect(await page.locator("#waits-for-uploads").textContent()).toContain(say.waits);
    await hears(page, say.waits);
    expect(new URL(page.url()).pathname).toBe(commentFormPath(locale, OPEN));
    expect(await page.locator(".ui-error-summary").count()).toBe(0);
    await page.getByRole("button", { name: say.without }).click();
    await page.locator(".ui-error-summary").waitFor();
    expect(await kept(page).count()).toBe(0);
    // the wait ends by itself too
    await slowDown(page, 0);
    await page.waitForLoadState("networkidle");
    await slowDown(page, 100_000);
    await choose(page, aFile(200_000));
    await page.click("#send");
    await page.locator("#waits-for-uploads").waitFor();
    await page.waitForEvent("load");
    expect(await kept(page).count()).toBe(1);
  });

  test("one upload is cancelled, and one that is refused says why", async () => {
    const page = await openForm(locale);
    await slowDown(page, 10_000);
    await choose(page, aFile(400_000));
    await page.getByRole("button", { name: say.cancel }).click();
    await waitUntil(async () => (await rows(page).count()) === 0, "no row");
    await slowDown(page, 0);
    await choose(page, aFile(100, "juego.exe"));
    await hears(page, say.kind);
    expect(await rows(page).textContent()).toContain(say.kind);
    await expectAccessible(page);
    await page.getByRole("button", { name: say.leaveOut }).click();
    expect(await rows(page).count()).toBe(0);
  });

  test("a lost connection is told, and the file goes on when it is back", async () => {
    const page = await openForm(locale);
    await page.context().setOffline(true);
    await choose(page, aFile());
    await hears(page, say.lost);
    expect(await kept(page).count()).toBe(0);
    await page.context().setOffline(false);
    await hears(page, say.added);
    expect(await kept(page).count()).toBe(1);
  });

  test("a connection that hangs is taken for lost, and holds up no other file for ever", async () => {
    const page = await openForm(locale);
    await page.clock.install();
    let tries = 0;
    await page.route(/\/attachments$/, (route) => {
      tries += 1;
      // the first one is neither sent nor refused
      if (tries > 1) return route.continue();
    });
    await choose(page, aFile(), aFile(500, "anexo.txt"));
    await waitUntil(async () => tries === 1, "the first try");
    await page.clock.fastForward("06:00");
    await hears(page, say.lost);
    await page.clock.fastForward("00:02");
    await waitUntil(async () => (await kept(page).count()) === 2, "both files");
    expect(tries).toBe(3);
  });

  test("a form that is continued has its files", async () => {
    const page = await openForm(locale);
    await choose(page, aFile());
    await hears(page, say.added);
    await page.fill("[name=comment]", "With a file.");
    await page.goto(homePath(locale));
    await page.goto(commentFormPath(locale, OPEN));
    expect(await kept(page).count()).toBe(0);
    // one that is added before the offer is taken goes along
    await choose(page, aFile(500, "anexo.txt"));
    await waitUntil(async () => (await kept(page).count()) === 1, "the second file");
    await page.locator("#local-draft button").first().click();
    await waitUntil(async () => (await kept(page).count()) === 2, "both files");
    await page.click("#send");
    await page.locator(".ui-error-summary").waitFor();
    expect(await kept(page).count()).toBe(2);
  });
});

test("the form works with its script blocked", async () => {
  const page = await newPage({ javaScriptEnabled: true });
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.goto(commentFormPath("en", OPEN));
  await choose(page, aFile());
  await page.fill("[name=comment]", "Without the script.");
  await page.locator("textarea[name^='answer.']").first().fill("An answer.");
  await page.check("[name=commenterKind][value=anonymous]");
  await page.selectOption("[name=stakeholderType]", "individual");
  await page.check("[name=publication][value=unnamed]");
  await page.check("[name=consent]");
  await page.click("#send");
  expect(await page.textContent("main")).toContain("carta ñ.txt");
  await page.click("form .ui-button--primary");
  expect(new URL(page.url()).pathname).toContain("/receipts/");
});
