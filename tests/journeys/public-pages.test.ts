import { get, type IncomingMessage } from "node:http";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { locales, otherLocale } from "~/i18n/locale";
import {
  commentFormPath,
  homePath,
  noticePath,
  noticesPath,
  postedCommentsPath,
  trackPath,
  withdrawPath,
} from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";

const OPEN = "HLED-2026-0001";
const CLOSED = "HLED-2026-0004";
/** As long as a comment may be, in words that do not repeat: it compresses no better than a letter does. */
const LONGEST = Array.from({ length: 2_500 }, (_, index) =>
  ((index * 2_654_435_761) >>> 0).toString(36).padEnd(7, "ñ"),
)
  .join(" ")
  .slice(0, 20_000);

const pages = (locale: "en" | "es") => [
  homePath(locale),
  noticesPath(locale),
  `${noticesPath(locale)}?status=closed&q=transporte`,
  noticePath(locale, OPEN),
  commentFormPath(locale, OPEN),
  postedCommentsPath(locale, OPEN),
];

test.each(locales)("the language switch of a page in %s stays on the page", async (locale) => {
  const page = await newPage();
  for (const path of pages(locale)) {
    await page.goto(path);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    await page.click(".ui-language");
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(path.replace(`/${locale}`, `/${otherLocale(locale)}`));
    expect(await page.locator("html").getAttribute("lang")).toBe(otherLocale(locale));
  }
});

test("pages name themselves in both languages", async () => {
  const page = await newPage();
  await page.goto(`${noticePath("es", OPEN)}?utm_source=mail`);
  const { origin } = inject("portal");
  const alternates = await page
    .locator("link[rel=alternate][hreflang]")
    .evaluateAll((links) => links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]));
  expect(alternates).toEqual([
    ["en", origin + noticePath("en", OPEN)],
    ["es", origin + noticePath("es", OPEN)],
    ["x-default", origin + noticePath("en", OPEN)],
  ]);
  expect(await page.locator("link[rel=canonical]").getAttribute("href")).toBe(
    origin + noticePath("es", OPEN),
  );
});

test.each([
  ["/en/nowhere", "There is no such page"],
  ["/es/nowhere", "Esta página no existe"],
  ["/fr/notices", "There is no such page"],
  ["/es/notices/HLED-2026-9999", "No hay ninguna convocatoria con este número"],
  ["/en/notices/hled", "There is no notice with this number"],
  ["/en/notices/HLED-2026-9999/comment", "There is no notice with this number"],
  ["/es/notices/HLED-2026-9999/comments", "No hay ninguna convocatoria con este número"],
  ["/en/receipts/7K3M-9QXT-2HVB", "This tracking number cannot be right"],
  ["/es/receipts/1111-1111-1111", "Ningún comentario tiene este número de seguimiento"],
  ["/es/comments/1111-1111-1111", "Este comentario no se muestra aquí"],
] as const)("%s is a 404 that helps", async (path, title) => {
  const page = await newPage();
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(404);
  expect(await page.textContent("h1")).toBe(title);
  expect(await page.title()).toContain(title);
  expect(await page.locator("main a").count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("the list is searched and narrowed by a form, and its result is an address", async () => {
  const page = await newPage({ locale: "es-MX" });
  await page.goto(noticesPath("es"));
  await page.fill("[name=q]", "caseta");
  await page.selectOption("[name=status]", "open");
  await page.selectOption("[name=pillar]", "2021.I");
  await page.click("form[role=search] button");
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ q: "caseta", status: "open", pillar: "2021.I" });
  expect(await page.locator(".ui-card__heading").allTextContents()).toEqual([
    "Cruces fronterizos, trámites de comercio y cadenas de suministro",
  ]);
  expect(await page.inputValue("[name=q]")).toBe("caseta");
  expect(await page.inputValue("[name=pillar]")).toBe("2021.I");
  await page.fill("[name=q]", "<script>nada</script>");
  await page.click("form[role=search] button");
  expect(await page.locator(".ui-empty__heading").textContent()).toBe("Ninguna convocatoria coincide");
  expect(await page.inputValue("[name=q]")).toBe("<script>nada</script>");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

/** Counts what the network brings from now on, as it is on the wire: by address, in bytes. */
async function weigh(page: Page): Promise<ReadonlyMap<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.set(addresses.get(requestId) ?? requestId, encodedDataLength);
  });
  return bytes;
}

const total = (bytes: ReadonlyMap<string, number>) => [...bytes.values()].reduce((sum, one) => sum + one, 0);

test.each(locales)("the form in %s weighs little with its one script", async (locale) => {
  const page = await newPage({ javaScriptEnabled: true });
  const bytes = await weigh(page);
  await page.goto(commentFormPath(locale, OPEN), { waitUntil: "networkidle" });
  const scripts = [...bytes].filter(([address]) => address.endsWith(".js"));
  expect(scripts).toHaveLength(1);
  expect(scripts[0]?.[1]).toBeGreaterThan(0);
  expect(scripts[0]?.[1]).toBeLessThan(15 * 1024);
  expect(total(bytes)).toBeLessThan(120 * 1024);
});

test.each(locales)(
  "every other page of a comment's way in %s weighs little and has no script",
  async (locale) => {
    const posted = await newPage();
    await posted.goto(postedCommentsPath(locale, CLOSED));
    const address = await posted.locator("main a[href*='/comments/']").first().getAttribute("href");
    const addresses = [
      homePath(locale),
      noticesPath(locale),
      noticePath(locale, OPEN),
      noticePath(locale, CLOSED),
      commentFormPath(locale, CLOSED),
      postedCommentsPath(locale, CLOSED),
      address ?? "",
      (address ?? "").replace("/comments/", "/receipts/"),
      trackPath(locale),
      `/${locale}/nowhere`,
    ];
    // one that the author of a comment sees, with a text as long as any
    const author = await newPage({ javaScriptEnabled: true });
    await author.goto(commentFormPath(locale, OPEN));
    await author.locator("textarea[name^='answer.']").first().fill("One answer.");
    await author.fill("[name=comment]", LONGEST);
    await author.check("[name=commenterKind][value=anonymous]");
    await author.selectOption("[name=stakeholderType]", "individual");
    await author.check("[name=publication][value=unnamed]");
    await author.check("[name=consent]");
    const weighed = async (what: string, open: () => Promise<unknown>) => {
      // what an earlier page left in the browser would weigh nothing
      await (await author.context().newCDPSession(author)).send("Network.clearBrowserCache");
      const bytes = await weigh(author);
      await open();
      await author.waitForLoadState("networkidle");
      expect(await author.locator("script").count(), what).toBe(0);
      expect(total(bytes), what).toBeGreaterThan(5 * 1024);
      expect(total(bytes), what).toBeLessThan(60 * 1024);
    };
    await weighed("review", async () => {
      await author.click("#send");
      await author.locator("#submit").waitFor();
    });
    await weighed("receipt", async () => {
      await author.click("#submit");
      await author.locator(".receipt-number").waitFor();
    });
    const number = new URL(author.url()).pathname.split("/").at(-1) ?? "";
    addresses.push(trackPath(locale, number), withdrawPath(locale, number));
    for (const path of addresses) await weighed(path, () => author.goto(path));
  },
);

test("a notice page weighs little, and the keyboard comes to what matters in order", async () => {
  const page = await newPage();
  const bytes = await weigh(page);
  await page.goto(noticePath("en", OPEN));
  expect(total(bytes)).toBeGreaterThan(0);
  expect(total(bytes)).toBeLessThan(60 * 1024);
  const reached: string[] = [];
  for (let stop = 0; stop < 7; stop += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
  }
  expect(reached).toEqual([
    "Skip to main content",
    "HLED Comment Portal",
    "Español",
    "Open now",
    "All notices",
    "Track a comment",
    "Write a comment",
  ]);
});

/** As a browser asks that has a page already; `fetch` would add that it wants no kept one. */
function ask(address: string, tag: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "If-None-Match": tag } }, (answer) => resolve(answer.resume())).on(
      "error",
      reject,
    );
  });
}

test("a page that everybody sees alike is kept by shared caches, and told apart by its tag", async () => {
  const address = inject("portal").origin + noticePath("en", OPEN);
  const first = await fetch(address, { headers: { "Accept-Language": "es" } });
  expect(first.headers.get("Cache-Control")).toMatch(
    /^public, max-age=0, s-maxage=\d{1,2}, must-revalidate$/,
  );
  expect(first.headers.get("Vary")).toBe("Accept-Encoding");
  expect(first.headers.get("Set-Cookie")).toBeNull();
  expect(first.headers.get("Content-Security-Policy")).toContain("script-src 'none'");
  const tag = first.headers.get("ETag") ?? "";
  expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
  const again = await ask(address, tag);
  expect(again.statusCode).toBe(304);
  expect(again.headers).toMatchObject({ etag: tag, "cache-control": first.headers.get("Cache-Control") });
  expect((await ask(address, 'W/"another"')).statusCode).toBe(200);
  const form = await fetch(inject("portal").origin + commentFormPath("en", OPEN));
  expect(form.headers.get("Cache-Control")).toBe("no-store");
});
