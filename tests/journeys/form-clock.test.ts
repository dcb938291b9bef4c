import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { createProofs } from "~/comments/proof/proofs.server";
import { commentFormPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage } from "~tests/setup/browser";
import { waitUntil } from "~tests/setup/wait-until";

const OPEN = "HLED-2026-0001";
const MINUTE_MS = 60_000;
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    in: (minutes: number) => `This notice closes in ${minutes} minutes.`,
    seconds: "This notice closes in 60 seconds.",
    now: "The deadline has come.",
  },
  es: {
    in: (minutes: number) => `Esta convocatoria cierra en ${minutes} minutos.`,
    seconds: "Esta convocatoria cierra en 60 segundos.",
    now: "Llegó la hora del cierre.",
  },
} as const;

/** The form's page with something in it that only some moments bring: the server's own page, changed on its way. */
async function openChanged(page: Page, path: string, change: (html: string) => string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.goto(path);
}

const hears = (page: Page, text: string) =>
  waitUntil(async () => {
    await page.clock.runFor(100);
    return ((await page.locator("form > [role=status]").textContent()) ?? "").includes(text);
  }, `“${text}” said`);

describe.each(["en", "es"] as const)("the last hour in %s", (locale) => {
  test("is counted down by the portal's clock, and told at 30, 10, 5 and 1 minutes", async () => {
    const page = await newPage({ locale: browserLocales[locale], javaScriptEnabled: true });
    const say = words[locale];
    // the person's own clock is wrong
    await page.clock.install({ time: Date.now() + 5 * 60 * MINUTE_MS });
    await openChanged(page, commentFormPath(locale, OPEN), (html) =>
      html.replace(
        /(asOf&quot;:&quot;)([^&]+)(&quot;,&quot;closesAt&quot;:&quot;)[^&]+/,
        (_all, a, asOf, b) => {
          const closesAt = new Date(Date.parse(asOf) + 65 * MINUTE_MS).toISOString();
          return a + asOf + b + closesAt;
        },
      ),
    );
    const line = page.locator(".form-countdown");
    await page.locator("#kept-here, .ui-field-counter").first().waitFor();
    expect(await line.count()).toBe(0);
    await page.clock.runFor(6 * MINUTE_MS);
    expect(await line.textContent()).toMatch(/\b59\b/);
    await expectNoSidewaysScroll(page);
    for (const minutes of [30, 10, 5]) {
      const shown = Number(/\d+/.exec((await line.textContent()) ?? "")?.[0]);
      await page.clock.fastForward((shown - minutes - 1) * MINUTE_MS);
      await page.clock.runFor(MINUTE_MS + 1000);
      await hears(page, say.in(minutes));
    }
    await page.clock.fastForward(3 * MINUTE_MS);
    await page.clock.runFor(MINUTE_MS + 1000);
    await hears(page, say.seconds);
    await page.clock.runFor(MINUTE_MS + 1000);
    await hears(page, say.now);
  });
});

test("a challenge is solved in the background, and the proof goes with the form", async () => {
  const proofs = createProofs("a secret of at least thirty-two characters");
  const challenge = JSON.stringify(await proofs.issue()).replaceAll('"', "&quot;");
  const page = await newPage({ javaScriptEnabled: true });
  await openChanged(page, commentFormPath("en", OPEN), (html) =>
    html.replace('<form novalidate=""', `<form novalidate="" data-challenge="${challenge}"`),
  );
  const proof = page.locator("[name=proof]");
  await waitUntil(async () => (await proof.inputValue()) !== "", "a proof");
  expect(await proofs.check(await proof.inputValue())).toBeDefined();
  await expectAccessible(page);
});
