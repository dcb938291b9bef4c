import { chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { browser, unpackBrowser } from "./unpack-browser";

export interface BarePage {
  readonly page: Page;
  /** What a document made the browser do: dialogs and requests. */
  readonly executed: readonly string[];
  /** Opens a document without any policy, so that its own escaping alone stands between a text and its running. */
  open(html: string): Promise<void>;
}

/** A browser's page that fetches nothing, with scripts on. To be called at the file's top level. */
export async function barePage(): Promise<BarePage> {
  await unpackBrowser();
  const launched = await chromium.launch({
    executablePath: browser.executablePath,
    env: browser.env,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  afterAll(() => launched.close());
  const page = await launched.newPage();
  const executed: string[] = [];
  page.on("dialog", (dialog) => {
    executed.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route("**/*", (route) => {
    executed.push(route.request().url());
    return route.abort();
  });
  return {
    page,
    executed,
    open: (html) => page.setContent(html.replace(OWN_LINKS, ""), { waitUntil: "commit" }),
  };
}

/** A document's own style sheet and icon, exactly as the portal writes them: refusing them took most of the time. */
const OWN_LINKS =
  /<link rel="(?:stylesheet" href="\/assets\/[\w-]+\.css"|icon" href="\/favicon\.svg" type="image\/svg\+xml")\/>/g;
