import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject } from "vitest";
import { deskPath } from "~/paths";
import type { Account } from "./portal.global";
import { browser } from "./unpack-browser";

/** Narrowest page of WCAG 2.2, 1.4.10: 1280 px at 400 %. */
const NARROWEST = { width: 320, height: 640 };
const TALL = 6000;
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const scriptless = new WeakSet<Page>();
/** The page on which documents of scriptless pages are looked at: one for all, which has their styles and fonts already. */
let twin: Promise<Page> | undefined;
let running: Promise<Browser> | undefined;
afterAll(async () => {
  await (await running)?.close();
  running = undefined;
  twin = undefined;
});

export interface PageOptions {
  /** What the browser asks for in Accept-Language. */
  readonly locale?: "en-US" | "es-MX";
  /** Public pages work without scripts, so that is how they are tried unless a test says otherwise. */
  readonly javaScriptEnabled?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A page of a visitor who has never been here: no cookies, no cache. Addresses may be given as paths. */
export async function newPage(options: PageOptions = {}): Promise<Page> {
  running ??= chromium.launch({
    executablePath: browser.executablePath,
    env: browser.env,
    // no sandbox: as root, and in most containers, Chromium has none to offer; it only ever opens our own pages
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
  const context = await (await running).newContext({
    baseURL: inject("portal").origin,
    locale: options.locale ?? "en-US",
    timezoneId: "America/Chicago", // neither capital's, so that no page can be right by accident
    javaScriptEnabled: options.javaScriptEnabled ?? false,
    viewport: options.viewport ?? { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (!options.javaScriptEnabled) scriptless.add(page);
  return page;
}

/** Opens the desk as the demo's account of a role, or as the second moderator, in the session that all journeys share. */
export async function signIn(page: Page, account: Account): Promise<void> {
  const { origin, sessions } = inject("portal");
  await page
    .context()
    .addCookies(sessions[account].map((cookie) => ({ ...cookie, url: origin, httpOnly: true })));
  await page.goto(deskPath);
}

/**
 * Fails where axe finds anything against WCAG 2.2 AA on the page as it is now; names each finding and its place. Not
 * where the same pages have been looked at on another database (`PAGES_LOOKED_AT`): it takes a third of a journey's time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (process.env.PAGES_LOOKED_AT) return;
  const scripted = scriptless.has(page) ? await withScripts(page) : page;
  const size = page.viewportSize() ?? NARROWEST;
  // What a bar at the window's edge covers until one scrolls counts as too small a target; in a tall window it covers nothing.
  await scripted.setViewportSize({ width: size.width, height: TALL });
  const { violations } = await new AxeBuilder({ page: scripted })
    .options({
      runOnly: WCAG_22_AA,
      rules: { "target-size": { enabled: true } }, // off by default, though 2.5.8 is AA
      resultTypes: ["violations"],
    })
    // without a page of its own for each result: half of the time
    .setLegacyMode()
    .analyze();
  await scripted.setViewportSize(size);
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} · ${node.target.join(" ")} · ${node.html.slice(0, 200)}`),
  );
  expect(findings, `accessibility of ${page.url()}`).toEqual([]);
}

/**
 * The same document at the same address where scripts may run, since axe is one: with them off it waits for ever.
 * The document's own scripts stay off by the policy it is given.
 */
async function withScripts(page: Page): Promise<Page> {
  const html = await page.content();
  twin ??= newPage({ javaScriptEnabled: true });
  const scripted = await twin;
  const address = page.url().replace(/#.*/, "");
  await scripted.route(address, (route) =>
    route.fulfill({
      body: html,
      contentType: "text/html; charset=utf-8",
      headers: { "Content-Security-Policy": "script-src 'none'" },
    }),
  );
  await scripted.goto(address);
  await scripted.unroute(address);
  return scripted;
}

/** Fails where the page has to be scrolled sideways at 320 px; names what sticks out. Leaves the window as it was. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROWEST);
  const tooWide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .concat(`${scrollWidth} px wide`);
  });
  if (before) await page.setViewportSize(before);
  expect(tooWide, `${page.url()} at ${NARROWEST.width} px`).toEqual([]);
}
