import { expect, test } from "vitest";
import { setUpPath, signInPath } from "~/paths";
import { createSetUpToken } from "~/staff/add-staff.server";
import { aStaffMember } from "~tests/factories/staff";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";

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
  const token = await createSetUpToken(portal.auth, id);
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
