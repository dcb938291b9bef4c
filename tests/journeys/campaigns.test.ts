import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { campaignsPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";
import { sendComments } from "~tests/setup/send-comments";
import { waitUntil } from "~tests/setup/wait-until";

const DOCKET = "HLED-2026-0002";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    letter:
      "Ranchers of the high plains ask for a veterinary inspector at the crossing on every weekday of the year. Cattle that wait in the sun for nine hours fall ill, and their owners carry the loss alone. One more inspector costs less than a single day of closed pens does to the two counties.",
    own: "My grandmother kept goats in these hills, and she would not have sent a single one of them through that gate in July, whatever anybody offered her for it.",
    size: "40 comments",
    out: "Taken out.",
    done: "It is done.",
  },
  es: {
    letter:
      "Los ganaderos del altiplano pedimos un inspector veterinario en el cruce todos los días hábiles del año. El ganado que espera nueve horas bajo el sol se enferma, y sus dueños cargan solos con la pérdida. Un inspector más cuesta menos que un solo día de corrales cerrados en los dos municipios.",
    own: "Mi abuela cuidaba cabras en estos cerros y no habría mandado ni una sola por esa puerta en julio, le ofrecieran lo que le ofrecieran por ella en el mercado.",
    size: "40 comentarios",
    out: "Quedó fuera.",
    done: "Ha terminado.",
  },
} as const;

const CONFIRM = "main form .ui-button-row button";

/** What was changed and what was passed over. */
async function carryOut(page: Page, action: string, done: string): Promise<readonly string[]> {
  await page.locator(`main a[href*='do=${action}&']`).click();
  await page.locator(CONFIRM).first().click();
  await page.getByText(done, { exact: true }).waitFor();
  return (await page.locator(".ui-figures__value").allTextContents()).slice(0, 2);
}

/** How many letters were written, wherever they stand by now. */
async function writeToAll(page: Page): Promise<number> {
  await page.locator("main a[href*='do=acknowledge&']").click();
  // nobody has confirmed these addresses
  await page.locator("[name=unconfirmed]").check();
  await page.locator("button[value=show]").click();
  await page.locator("button[value=send]").click();
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
  const figures = await page.locator(".ui-figures__value").allTextContents();
  return figures.reduce((sum, figure) => sum + Number(figure), 0);
}

describe.each(["en", "es"] as const)("a campaign (%s)", (locale) => {
  const { letter, own, size, out, done } = words[locale];
  beforeAll(async () => {
    await sendComments(
      [
        ...Array.from({ length: 39 }, (_, n) => (n % 3 === 0 ? `${letter} ${n}.` : letter)),
        `${letter}\n\n${own}`,
        ...Array.from(
          { length: 20 },
          (_, n) => `${locale} ${"word".repeat(n + 1)} of its own, and no letter.`,
        ),
      ],
      { docket: DOCKET, locale },
    );
  }, 180_000);

  test("is found, looked into, relieved of an exception, and decided and acknowledged as a whole, without scripts", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "moderator");
    const row = page.locator(".ui-item", { hasText: letter.slice(0, 40) });
    await waitUntil(async () => {
      await page.goto(`${campaignsPath}?docket=${DOCKET}`);
      return (await row.count()) === 1 && ((await row.textContent()) ?? "").includes(size);
    }, "the letters being grouped");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await row.locator("a").click();
    const campaign = new URL(page.url()).pathname;
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.locator("a.ui-chip[href*='kind=template']").click();
    expect(await page.locator(".ui-item").count()).toBe(1);
    await page.locator(".ui-item a").click();
    expect(await page.locator("ins").allTextContents()).toEqual([expect.stringContaining(own)]);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator("#pane button[value=take-out]").click();
    expect(await page.getByRole("status").textContent()).toContain(out);
    await page.locator("button[value=undo]").click();
    await page.locator("a.ui-chip[href*='kind=template']").click();
    await page.locator(".ui-item input[type=checkbox]").check();
    await page.locator(".ui-list-and-pane__list button[value=take-out]").click();
    expect(new URL(page.url()).pathname).toBe(campaign);

    expect(await carryOut(page, "post", done)).toEqual(["39", "0"]);
    await page.goto(campaign);
    expect(await writeToAll(page)).toBe(39);
  });
});
