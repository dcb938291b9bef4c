import { expect, test } from "vitest";
import { commentFormPath } from "~/paths";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal({ SUBMISSIONS_PER_HOUR: "2" });
const origin = await serveApp(portal);

function post(path: string, { answer, pillars, ...single }: ReturnType<typeof aCommentForm>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(single)) if (value !== undefined) body.append(name, value);
  for (const [id, text] of Object.entries(answer)) body.append(`answer.${id}`, text);
  for (const code of pillars) body.append("pillars", code);
  return fetch(origin + path, { method: "POST", body, redirect: "manual" });
}

test("over the limit: 429 with how long to wait, the text kept, and nothing stored", async () => {
  const notice = await aNotice(portal.db);
  const path = commentFormPath("es", notice.docketNumber);
  // mistakes do not count
  expect((await post(path, aCommentForm({ consent: undefined }))).status).toBe(422);
  const first = aCommentForm();
  const stored = await post(path, first);
  expect(stored.status).toBe(303);
  expect((await post(path, aCommentForm())).status).toBe(303);

  const typed = aCommentForm({ comment: "Mi texto <largo> & querido" });
  const refused = await post(path, typed);
  expect(refused.status).toBe(429);
  const wait = Number(refused.headers.get("Retry-After"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(3600);
  expect(refused.headers.get("Cache-Control")).toBe("no-store");
  const html = await refused.text();
  expect(html).toContain('<html lang="es"');
  expect(html).toContain("Mi texto &lt;largo&gt; &amp; querido</textarea>");
  expect(html).toContain(`value="${typed.submissionKey}"`);
  expect(html).toContain("Llegaron demasiados comentarios desde su red");

  // what was stored before keeps its receipt, which does not pass for one of other words
  const changed = await post(path, { ...first, comment: "Otras palabras" });
  expect(changed.headers.get("Location")).toBe(stored.headers.get("Location"));
  const told = changed.headers.getSetCookie().find((cookie) => cookie.startsWith("sent-before="));
  const receipt = (Cookie: string) =>
    fetch(origin + changed.headers.get("Location"), { headers: { Cookie } }).then((answer) => answer.text());
  expect(await receipt(told?.split(";")[0] ?? "")).toContain("Sus últimos cambios no se guardaron");
  expect(await receipt("")).not.toContain("Sus últimos cambios no se guardaron");
  const repeated = await post(path, first);
  expect(repeated.status).toBe(303);
  expect(repeated.headers.get("Location")).toBe(stored.headers.get("Location"));
  const { count } = await portal.db
    .selectFrom("comments")
    .where("noticeId", "=", notice.id)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  expect(count).toBe(2);
});

test("a notice that closed while a person wrote: 409 with the text kept", async () => {
  const notice = await aNotice(portal.db, { closes: -0.001 });
  const refused = await post(
    commentFormPath("en", notice.docketNumber),
    aCommentForm({
      comment: "Hours of work",
      publication: "confidential",
      publicVersion: "Some of it",
      noPublicVersion: "Prices of our clients",
    }),
  );
  expect(refused.status).toBe(409);
  const html = await refused.text();
  for (const written of ["Hours of work", "Some of it", "Prices of our clients"])
    expect(html).toContain(`${written}</textarea>`);
  expect(html).toContain("The deadline passed before your comment arrived");
});

test("a lost key is given anew, and the form is accepted with it", async () => {
  const notice = await aNotice(portal.db);
  const path = commentFormPath("en", notice.docketNumber);
  const answer = await post(path, aCommentForm({ submissionKey: "?" }));
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('href="#send"');
  expect(html).toMatch(/name="submissionKey"[^>]* value="[0-9a-f-]{36}"/);
});

test.each([
  ["a JSON body", { "Content-Type": "application/json" }, "{}"],
  ["a broken multipart body", { "Content-Type": "multipart/form-data; boundary=x" }, "nothing of it"],
])("%s is no form: 400", async (_what, headers, body) => {
  const { docketNumber } = await aNotice(portal.db);
  const answer = await fetch(origin + commentFormPath("en", docketNumber), { method: "POST", headers, body });
  expect(answer.status).toBe(400);
});
