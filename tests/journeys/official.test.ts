import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { acknowledgementsPath, outboxPath, queuePath, summariesPath, summaryPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

const CLOSED = "HLED-2026-0004";
const browserLocales = { en: "en-US", es: "es-MX" } as const;
const words = {
  en: {
    download: "Download comments (CSV)",
    question: "Question 1: ",
    chart: "By pillar and workstream",
    point: /has the most/,
    voices: "Without duplicates",
  },
  es: {
    download: "Descargar comentarios (CSV)",
    question: "Pregunta 1: ",
    chart: "Por pilar y línea de trabajo",
    point: /mayor número/,
    voices: "Sin duplicados",
  },
} as const;

describe.each(["en", "es"] as const)("an official (%s)", (locale) => {
  test("sees the comments counted, follows a figure to them, and downloads them tagged", async () => {
    const page = await newPage({ locale: browserLocales[locale] });
    await signIn(page, "official");
    await page.goto(summariesPath);
    await expectAccessible(page);
    await page.locator(`a[href="${summaryPath(CLOSED)}"]`).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const total = Number(await page.locator(".ui-figures__value").first().textContent());
    expect(total).toBeGreaterThan(0);
    // each chart says what it is and what it shows, and has its counts as a file
    const charts = page.getByRole("img", { name: words[locale].chart });
    await expect.poll(() => charts.count()).toBeGreaterThan(0);
    expect(await page.locator("#pillars figcaption").textContent()).toMatch(words[locale].point);
    const [counts] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#pillars").getByRole("link", { name: /CSV/ }).click(),
    ]);
    expect(counts.suggestedFilename()).toMatch(/^HLED-2026-0004-pillars-[\d-]+\.csv$/);
    const [heading] = parse(readFileSync(await counts.path(), "utf8"), { bom: true });
    expect(heading).toContain(words[locale].voices);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: words[locale].download }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^HLED-2026-0004-comments-\d{4}-\d\d-\d\d\.csv$/);
    const file = readFileSync(await download.path(), "utf8");
    const comments: Record<string, string>[] = parse(file, { bom: true, columns: true });
    expect(comments).toHaveLength(total);
    expect(comments.every(({ status }) => status !== "withheld" && status !== "withdrawn")).toBe(true);
    expect(Object.keys(comments[0] ?? {}).some((column) => column.startsWith(words[locale].question))).toBe(
      true,
    );
    expect(file).not.toMatch(/@example\.(org|com|net)/);

    const pillar = comments.flatMap(({ pillars }) => pillars?.split("; ") ?? []).find(Boolean) ?? "";
    const tagged = comments.filter(({ pillars }) => pillars?.split("; ").includes(pillar)).length;
    const count = page
      .locator("#pillars tbody tr", { hasText: `${pillar} · ` })
      .first()
      .getByRole("link")
      .first();
    expect(Number(await count.textContent())).toBe(tagged);
    await count.click();
    expect(new URL(page.url()).pathname).toBe(queuePath);
    expect(await page.locator(".ui-item").count()).toBe(tagged);
  });
});

test("an official reads comments and changes nothing", async () => {
  const page = await newPage();
  await signIn(page, "official");
  await page.goto(queuePath);
  await page.locator(".ui-item a").first().click();
  expect(await page.locator("main form").count()).toBe(0);
  await expectAccessible(page);
  const refused = await page.request.post(page.url().replace(/#.*/, ""), {
    form: { intent: "post", version: "1" },
    headers: { Origin: new URL(page.url()).origin },
  });
  expect(refused.status()).toBe(403);
  for (const path of [acknowledgementsPath, outboxPath]) expect((await page.goto(path))?.status()).toBe(403);
});
