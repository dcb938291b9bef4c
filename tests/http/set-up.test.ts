import { expect, test } from "vitest";
import { setUpPath, signInPath, staffPath } from "~/paths";
import { findStaffByEmail, writeSetUpToken } from "~/staff/add-staff.server";
import { aStaffMember } from "~tests/factories/staff";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const origin = await serveApp(portal);

const send = (token: string, password: string, again = password) =>
  fetch(`${origin}${setUpPath}?token=${token}`, {
    method: "POST",
    body: new URLSearchParams({ password, again }),
    redirect: "manual",
  });

test("a set-up link takes a password once, and says what is wrong until then", async () => {
  const { id } = await aStaffMember(portal.db);
  const token = (await writeSetUpToken(portal.db, id)).token;
  const short = await send(token, "short");
  expect(short.status).toBe(422);
  expect(await short.text()).toContain("at least 12 characters");
  const long = await send(token, "a".repeat(129));
  expect(await long.text()).toContain("at most 128 characters");
  const different = await send(token, "a good long password", "another long password");
  expect(different.status).toBe(422);
  expect(await different.text()).toContain("The two passwords differ");
  const set = await send(token, "a good long password");
  expect([set.status, set.headers.get("Location")]).toEqual([303, `${signInPath}?password-set`]);
  const again = await send(token, "a good long password");
  expect(again.status).toBe(410);
  expect(await again.text()).toContain("This set-up link no longer works");
});

test("a form sent after the session ended is told how to keep what was typed", async () => {
  const answer = await fetch(`${origin}/desk/notices/new`, { method: "POST", redirect: "manual" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, `${signInPath}?lapsed`]);
  const page = await (await fetch(`${origin}${signInPath}?lapsed`)).text();
  expect(page).toContain("sign in in a new tab");
});

test("an administrator adds an account, hands its link over where no mail is sent, and revokes another", async () => {
  const { cookie } = await signIn(portal, origin, "admin");
  const ask = (body: Record<string, string>) =>
    fetch(origin + staffPath, {
      method: "POST",
      headers: { Cookie: cookie },
      body: new URLSearchParams(body),
      redirect: "manual",
    });
  const typed = {
    intent: "add",
    name: "Ana <b>Ruiz</b>",
    email: "ana@example.org",
    role: "official",
    locale: "en",
  };
  const wrong = await ask({ ...typed, email: "nobody", role: "king" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Enter an email address");
  const added = await ask(typed);
  expect([added.status, added.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  const page = await added.text();
  expect(page).toContain("Ana &lt;b&gt;Ruiz&lt;/b&gt;");
  const [, token = ""] = /set-up\?token=([\w-]{32})/.exec(page) ?? [];
  expect((await ask(typed)).status).toBe(409);
  expect(await (await fetch(origin + staffPath, { headers: { Cookie: cookie } })).text()).not.toContain(
    token,
  );
  const person = (await findStaffByEmail(portal.db, typed.email))?.id ?? "";
  const revoked = await ask({ intent: "revoke", person });
  expect(revoked.headers.get("Location")).toBe(`${staffPath}?done=revoked`);
  expect((await send(token, "a good long password")).status).toBe(410);
  const again = await (await ask({ intent: "send-link", person })).text();
  const [, second = ""] = /set-up\?token=([\w-]{32})/.exec(again) ?? [];
  const set = await send(second, "a good long password");
  expect(set.status).toBe(303);
  expect(set.headers.get("Set-Cookie")).toMatch(/^desk-browser=[\w-]{32};/);
});
