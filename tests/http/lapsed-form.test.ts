import { describe, expect, test } from "vitest";
import { deskCommentPath, newNoticePath, signInPath, signOutPath } from "~/paths";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const origin = await serveApp(portal);
const path = deskCommentPath("7K3M-9QXT-2HVB");

const post = (cookie: string, fields: Record<string, string>, to = path) =>
  fetch(origin + to, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

/** The cookies of a session that has run out; `gone` is what the browser itself has dropped by then. */
async function lapsedCookie(gone?: RegExp): Promise<string> {
  const { staff, cookie } = await signIn(portal, origin);
  await portal.db.deleteFrom("staffSessions").where("userId", "=", staff.id).execute();
  return cookie
    .split("; ")
    .filter((each) => !gone?.test(each))
    .join("; ");
}

describe("a form sent after its sender's session has ended", () => {
  test.each([
    ["while the browser still has its cookie", undefined],
    ["when the browser has dropped its cookie", /^desk=/],
  ])("is given back, %s", async (_when, gone) => {
    const note = `Two words\n</textarea><script>alert("x")</script>`;
    const answer = await post(await lapsedCookie(gone), { intent: "tag", note, password: "a secret one" });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const html = await answer.text();
    expect(html).toContain(`<form method="post" action="${path}">`);
    expect(html).toContain('<input type="hidden" name="intent" value="tag">');
    expect(html).toMatch(/<textarea readonly[^>]*>\nTwo words\r?\n&#60;\/textarea&#62;&#60;script/);
    expect(html).toContain(`href="${signInPath}" target="_blank"`);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("secret");
  });

  test("is in the desk's language", async () => {
    const answer = await fetch(origin + path, {
      method: "POST",
      headers: { Cookie: await lapsedCookie(), "Accept-Language": "es" },
      body: new URLSearchParams({ note: "dos palabras" }),
    });
    expect(await answer.text()).toContain('<html lang="es">');
  });

  test("is taken once its sender has signed in again", async () => {
    const { cookie } = await signIn(portal, origin, "admin");
    expect((await post(cookie, { docket: "" }, newNoticePath)).status).not.toBe(403);
  });
});

test("whoever was never signed in, or has signed out, is sent to sign in", async () => {
  expect(await post("", { note: "two words" })).toMatchObject({ status: 302 });
  const { cookie } = await signIn(portal, origin);
  const out = await post(cookie, {}, signOutPath);
  const kept = out.headers.getSetCookie().filter((set) => !/Max-Age=0/i.test(set));
  expect(kept).toEqual([]);
  expect((await post(await lapsedCookie(), {}, signOutPath)).status).toBe(302);
  expect((await post(await lapsedCookie(), { note: "two words" }, `${path}.data`)).status).toBe(302);
});
