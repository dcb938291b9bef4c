import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { auditPath, deskNoticePath, deskNoticesPath, newNoticePath, noticePath, noticesPath } from "~/paths";
import { expectAccessible, expectNoSidewaysScroll, newPage, signIn } from "~tests/setup/browser";

/** Presses a button by its name, and waits for the page that follows. */
async function press(page: Page, name: string) {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);
}

async function expectFit(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** A docket of the test's own, chosen by the page. */
async function startDraft(page: Page): Promise<string> {
  await page.goto(newNoticePath);
  await expectFit(page);
  const docket = await page.inputValue("#docket");
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(`**${deskNoticePath(docket)}?done=created`);
  return docket;
}

const localTime = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T10:00`;

async function fillTexts(page: Page, title: string) {
  for (const locale of ["en", "es"]) {
    await page.fill(`#title-${locale}`, `${title} (${locale})`);
    await page.fill(`#summary-${locale}`, `Summary (${locale})`);
    await page.fill(`#body-${locale}`, `### Heading (${locale})\n\n<script>alert(1)</script>**Body**`);
    await page.fill(`#agencies-${locale}`, `Office (${locale})`);
  }
}

// Twice: every button has to do without a script, and none may do worse with one.
test.each([false, true])(
  "an administrator writes a notice in both languages, previews, publishes and extends it (scripts: %s)",
  async (javaScriptEnabled) => {
    const page = await newPage({ javaScriptEnabled });
    await signIn(page, "admin");
    const docket = await startDraft(page);
    await expectFit(page);

    // nothing is published that is not whole, and the summary says all that is missing
    await press(page, "Publish");
    expect(await focused(page)).toBe("error-summary");
    expect(await page.locator("#error-summary a").count()).toBe(11);
    await expectFit(page);
    await page.locator("#error-summary a").nth(1).click();
    expect(await focused(page)).toBe("title-es");

    // questions come, move and go, and nothing typed is lost by it
    await fillTexts(page, docket);
    await page.check("#pillars");
    await page.fill("#opensAt", localTime(-2));
    await press(page, "Add a question");
    await press(page, "Add a question");
    for (const [n, word] of ["First", "Second"].entries()) {
      await page.fill(`#questions-${n}-prompt-en`, `${word}?`);
      await page.fill(`#questions-${n}-prompt-es`, `¿${word}?`);
    }
    await page.check("#questions-1-required");
    await press(page, "Move question 2 up");
    expect(await page.inputValue("#questions-0-prompt-en")).toBe("Second?");
    expect(await page.isChecked("#questions-0-required")).toBe(true);
    await press(page, "Remove question 2");
    expect(await page.locator("[id^=question-]").count()).toBe(1);
    expect(await page.inputValue("#title-es")).toBe(`${docket} (es)`);
    expect(await page.isChecked("#pillars")).toBe(true);

    // a time that clocks never show is refused with its reason
    await page.fill("#closesAt", "2035-03-11T02:30");
    await press(page, "Save draft");
    expect(await page.locator("#error-summary").textContent()).toContain("clocks are put forward");
    await page.fill("#closesAt", localTime(20));

    await press(page, "Save and preview in Spanish");
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await page.locator("h1").textContent()).toBe(`${docket} (es)`);
    expect(await page.locator("article script").count()).toBe(0);
    await expectFit(page);
    const visitor = await newPage();
    expect((await visitor.goto(noticePath("es", docket)))?.status()).toBe(404);

    await page.goto(deskNoticePath(docket));
    await press(page, "Publish");
    await expectFit(page);
    await visitor.goto(noticePath("en", docket));
    expect(await visitor.locator("h1").textContent()).toBe(`${docket} (en)`);
    expect(await visitor.getByText("Second?").count()).toBe(1);
    await visitor.goto(`${noticesPath("es")}?q=${docket}`);
    expect(await visitor.getByRole("link", { name: `${docket} (es)` }).count()).toBe(1);

    // more time, with a reason that people can read
    await page.getByRole("link", { name: "Extend the deadline" }).click();
    await page.waitForURL("**?do=extend");
    await expectFit(page);
    await page.fill("#closesAt", localTime(40));
    await press(page, "Extend the deadline");
    expect(await page.locator("#error-summary a").count()).toBe(2);
    expect(await page.inputValue("#closesAt")).toBe(localTime(40));
    await page.fill("#reason-en", "People asked for more time.");
    await page.fill("#reason-es", "Se pidió más tiempo.");
    await press(page, "Extend the deadline");
    await visitor.goto(noticePath("es", docket));
    expect(await visitor.getByText("Se pidió más tiempo.").count()).toBe(1);

    // the history tells all of it
    await page.goto(`${auditPath}?subject=${docket.toLowerCase()}`);
    const told = await page.locator("main").textContent();
    for (const words of ["Notice drafted", "Notice edited", "Notice published", "Deadline extended"]) {
      expect(told).toContain(words);
    }
    await expectFit(page);
  },
);

test("two administrators on one notice: the second is told, loses nothing, and decides", async () => {
  const first = await newPage();
  const second = await newPage();
  await signIn(first, "admin");
  await signIn(second, "admin");
  const docket = await startDraft(first);
  await second.goto(deskNoticePath(docket));
  await first.fill("#title-en", "Theirs");
  await press(first, "Save draft");
  await second.fill("#title-en", "Mine");
  await second.fill("#summary-en", "My summary");
  await press(second, "Save draft");
  expect(await second.getByText("Somebody else changed this notice").count()).toBe(1);
  expect(await second.inputValue("#title-en")).toBe("Mine");
  expect(await second.inputValue("#summary-en")).toBe("My summary");
  const told = await second.locator(".usa-alert--warning").textContent();
  expect(told).toContain("Ana Whitfield");
  expect(told).toContain("Title in English; Summary in English");
  await expectFit(second);
  await press(second, "Save draft");
  await first.goto(deskNoticePath(docket));
  expect(await first.inputValue("#title-en")).toBe("Mine");
});

test("the desk's own pages are Spanish for whoever wants them so, and stay where they are", async () => {
  const page = await newPage({ locale: "es-MX" });
  await signIn(page, "admin");
  const english = /\b(the|and|not|notice|save|status|docket|opens|closes)\b/i;
  // sign-ins alone: what people typed in English stands in other events, which journeys beside this one leave
  const signIns = `${auditPath}?action=staff.signed-in`;
  for (const path of [deskNoticesPath, newNoticePath, "/desk/staff", signIns, "/desk"]) {
    await page.goto(path);
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await expectFit(page);
    const words = await page.locator("main").evaluate((main) => {
      for (const code of main.querySelectorAll("code, [lang=en]")) code.remove();
      return main.textContent ?? "";
    });
    expect(words).not.toMatch(english);
  }
  await page.goto(signIns);
  await press(page, "English: see the desk in English");
  expect(page.url()).toContain(signIns);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
});

test("the whole of signing in and out goes by keyboard", async () => {
  const page = await newPage();
  await page.goto(deskNoticesPath);
  await page.locator("#email").focus();
  await page.keyboard.type("admin@demo.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("wrong");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#error-summary");
  expect(await focused(page)).toBe("error-summary");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("email");
});
