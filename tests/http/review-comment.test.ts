import { expect, test } from "vitest";
import type { TypedComment } from "~/comments/typed-comment";
import { commentFormPath, keptTextPath } from "~/paths";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { aTextFile } from "~tests/factories/uploads";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const origin = await serveApp(portal);
const notice = await aNotice(portal.db);
const path = commentFormPath("en", notice.docketNumber);

/** Sends a form as the page would, files and button included. */
function post(
  { answer, pillars, ...single }: TypedComment,
  extra: readonly (readonly [string, string | File])[] = [],
  address = path,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(single)) if (value !== undefined) body.append(name, value);
  for (const [id, text] of Object.entries(answer)) body.append(`answer.${id}`, text);
  for (const code of pillars) body.append("pillars", code);
  for (const [name, value] of extra) body.append(name, value);
  return fetch(origin + address, { method: "POST", body, redirect: "manual" });
}

async function countComments(): Promise<number> {
  const rows = await portal.db
    .selectFrom("comments")
    .where("noticeId", "=", notice.id)
    .select("id")
    .execute();
  return rows.length;
}

const listed = (html: string) => [...html.matchAll(/data-attachment="([^"]+)"/g)].map(([, id]) => id ?? "");

test("review shows all and stores nothing; sending what it carries stores exactly that", async () => {
  const typed = aCommentForm({ comment: "First line\r\n  second “line” & <b>", email: "me@example.org" });
  const before = await countComments();
  const review = await post(typed, [["intent", "review"]]);
  expect(review.status).toBe(200);
  expect(review.headers.get("Cache-Control")).toBe("no-store");
  const html = await review.text();
  expect(html).toContain("Review your comment");
  expect(html).toContain("me@example.org (never shown)");
  expect(await countComments()).toBe(before);
  // the page's own hidden fields, sent on as a browser would
  const carried = [...html.matchAll(/<input type="hidden" name="([^"]+)"[^>]*? value="([^"]*)"/g)];
  const body = new FormData();
  for (const [, name = "", value = ""] of carried) body.append(name, unescapeHtml(value));
  const sent = await fetch(origin + path, { method: "POST", body, redirect: "manual" });
  expect(sent.status).toBe(303);
  const stored = await portal.db
    .selectFrom("comments")
    .where("submissionKey", "=", typed.submissionKey ?? "")
    .select(["body", "publicName"])
    .executeTakeFirstOrThrow();
  expect(stored).toEqual({ body: "First line\n  second “line” & <b>", publicName: typed.name });
});

const unescapeHtml = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

test("a review with mistakes is the form again, and says them", async () => {
  const review = await post(aCommentForm({ consent: undefined }), [["intent", "review"]]);
  expect(review.status).toBe(422);
  expect(await review.text()).toContain("Confirm that you have read how your comment is used");
});

test("confidential asks for a public version or a reason, of a form that knows the question", async () => {
  const typed = aCommentForm({ publication: "confidential" });
  expect((await post(typed)).status).toBe(422);
  expect((await post({ ...typed, noPublicVersion: "All of it is a trade secret." })).status).toBe(303);
  const other = aCommentForm({ publication: "confidential" });
  expect((await post(other, [["publicAttachments", aTextFile("public.txt")]])).status).toBe(303);
  const unaware = aCommentForm({
    publication: "confidential",
    publicVersion: undefined,
    noPublicVersion: undefined,
  });
  expect((await post(unaware)).status).toBe(303);
});

test("files are kept while another field is wrong, can be removed, and go with the comment once", async () => {
  const typed = aCommentForm({ consent: undefined });
  const first = await post(typed, [
    ["attachments", aTextFile("one.txt")],
    ["attachments", aTextFile("two.txt")],
  ]);
  expect(first.status).toBe(422);
  const kept = listed(await first.text());
  expect(kept).toHaveLength(2);
  const removed = await post(typed, [["removeAttachment", kept[0] ?? ""]]);
  expect(removed.status).toBe(200);
  expect(listed(await removed.text())).toEqual(kept.slice(1));
  // another form's key removes nothing
  const foreign = await post(aCommentForm(), [["removeAttachment", kept[1] ?? ""]]);
  expect(foreign.status).toBe(200);
  const sent = await post({ ...typed, consent: "yes" });
  expect(sent.status).toBe(303);
  const rows = await portal.db
    .selectFrom("attachments")
    .innerJoin("comments", "comments.id", "attachments.commentId")
    .where("comments.submissionKey", "=", typed.submissionKey ?? "")
    .select("fileName")
    .execute();
  expect(rows).toEqual([{ fileName: "two.txt" }]);
});

test("a file that is not taken keeps the comment from being sent without it", async () => {
  const typed = aCommentForm();
  const refused = await post(typed, [
    ["attachments", aTextFile("fine.txt")],
    ["attachments", new File(["MZ program"], "letter.exe")],
  ]);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain("letter.exe: Files of this kind are not taken");
  expect(listed(html)).toHaveLength(1);
  expect((await post(typed)).status).toBe(303);
});

test("a comment of files alone says something", async () => {
  const sent = await post(aCommentForm({ comment: "" }), [["attachments", aTextFile("letter.txt")]]);
  expect(sent.status).toBe(303);
});

test("50 equal posts at once, each with its file, make one comment with one file", async () => {
  const typed = aCommentForm();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      post(typed, [["attachments", aTextFile("annex.txt", "The same bytes.")]]),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(answers.map(({ headers }) => headers.get("Location"))).size).toBe(1);
  const rows = await portal.db
    .selectFrom("comments")
    .leftJoin("attachments", "attachments.commentId", "comments.id")
    .where("comments.submissionKey", "=", typed.submissionKey ?? "")
    .select("attachments.fileName")
    .execute();
  expect(rows).toEqual([{ fileName: "annex.txt" }]);
});

test("what was typed comes back as a file, and nothing of it is stored", async () => {
  const typed = aCommentForm({ comment: "=1+1\r\nTexto con ñ" });
  const before = await countComments();
  const answer = await post(typed, [], keptTextPath("es", notice.docketNumber));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toBe(
    `attachment; filename="comentario-${notice.docketNumber}.txt"`,
  );
  expect(answer.headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
  expect(await answer.text()).toContain("Su comentario\n\n=1+1\nTexto con ñ\n");
  expect(await countComments()).toBe(before);
  expect((await fetch(origin + keptTextPath("es", notice.docketNumber))).status).toBe(404);
});

test("who fills in what nobody sees is given a receipt, and held", async () => {
  const typed = aCommentForm();
  expect((await post(typed, [["website", "https://spam.example"]])).status).toBe(303);
  const { held } = await portal.db
    .selectFrom("comments")
    .where("submissionKey", "=", typed.submissionKey ?? "")
    .select("held")
    .executeTakeFirstOrThrow();
  expect(held).toBe("trap");
  // also by way of the review, which carries it on
  const review = await post(aCommentForm(), [
    ["intent", "review"],
    ["website", "https://spam.example"],
  ]);
  expect(await review.text()).toMatch(/type="hidden" name="website"[^>]* value="https:\/\/spam.example"/);
});

test("files that come after closing are not taken, and the form says that it is closed", async () => {
  const closed = await aNotice(portal.db, { opens: -48, closes: -1 });
  const late = await post(
    aCommentForm(),
    [
      ["intent", "attach"],
      ["attachments", aTextFile("late.txt")],
    ],
    commentFormPath("en", closed.docketNumber),
  );
  expect(late.status).toBe(409);
  const rows = await portal.db
    .selectFrom("attachments")
    .where("noticeId", "=", closed.id)
    .select("id")
    .execute();
  expect(rows).toEqual([]);
});
