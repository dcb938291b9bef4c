import { beforeAll, describe, expect, test } from "vitest";
import { recordEvent } from "~/audit/audit.server";
import { exportFormats } from "~/exports/export-request";
import * as paths from "~/paths";
import { setPassword } from "~/staff/add-staff.server";
import { type Role, roles } from "~/staff/staff";
import { aCampaign } from "~tests/factories/campaigns";
import { aComment } from "~tests/factories/comments";
import { anIssuedSummary } from "~tests/factories/issued-summaries";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { anOperation } from "~tests/factories/operations";
import { aStaffMember } from "~tests/factories/staff";
import { aStoredFile } from "~tests/factories/stored-files";
import { aTheme } from "~tests/factories/themes";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
const origin = await serveApp(portal);
const PASSWORD = "seven words make a good password";

const notice = await aNotice(portal.db);
const draft = await aNotice(portal.db, { publishedAt: null });
const comment = await aComment(portal.db, { noticeId: notice.id });
const file = await aStoredFile(portal, comment);
const theme = await aTheme(portal.db, notice.id);
const message = await aMessage(portal.db);
const read = await aComment(portal.db, { status: "posted" });
const run = await anOperation(portal, {
  staffId: (await aStaffMember(portal.db)).id,
  step: { do: "acknowledge" },
  chosen: { numbers: [read.trackingNumber] },
  expected: 1,
});
const campaign = await aCampaign(portal.db, [comment, await aComment(portal.db, { noticeId: notice.id })]);

const { finding } = await anIssuedSummary(portal, notice, 2);

/** Every page of the desk, an object of each kind among them, and who may read it: the contract, written out once more. */
const pages: readonly [string, readonly Role[]][] = [
  [paths.deskPath, roles],
  [paths.deskNoticesPath, ["admin"]],
  [paths.newNoticePath, ["admin"]],
  [paths.deskNoticePath(notice.docketNumber), ["admin"]],
  [paths.deskNoticePath(draft.docketNumber), ["admin"]],
  [paths.noticePreviewPath(draft.docketNumber, "es"), ["admin"]],
  [paths.noticeLettersPath(notice.docketNumber), ["admin"]],
  [paths.queuePath, ["moderator", "official"]],
  [paths.deskCommentPath(comment.trackingNumber), ["moderator", "official"]],
  [paths.deskFilePath(comment.trackingNumber, file.id), ["moderator", "official"]],
  [paths.passagesPath(comment.trackingNumber), ["moderator"]],
  [paths.campaignsPath, ["moderator", "official"]],
  [paths.campaignPath(campaign.id), ["moderator", "official"]],
  [paths.campaignJoinPath(campaign.id), ["moderator"]],
  [paths.codebooksPath, ["moderator", "official"]],
  [paths.codebookPath(notice.docketNumber), ["moderator", "official"]],
  [paths.themePath(notice.docketNumber, theme.id), ["moderator"]],
  [`${paths.themeChangePath(notice.docketNumber, theme.id)}?do=retired`, ["moderator"]],
  [paths.splitPath(notice.docketNumber, theme.id), ["moderator"]],
  [paths.suggestionsPath(notice.docketNumber), ["moderator", "official"]],
  [paths.teamsPath, ["moderator"]],
  [paths.teamPath(notice.docketNumber), ["moderator"]],
  [paths.codingPath, roles],
  [paths.acknowledgementsPath, ["moderator"]],
  [`${paths.newAcknowledgementPath}?do=acknowledge&scope=all&query=`, ["moderator"]],
  [paths.letterPreviewPath(read.trackingNumber), ["moderator"]],
  [paths.letterRunPath(run), ["moderator"]],
  [paths.letterRunProgressPath(run), ["moderator"]],
  [paths.outboxPath, ["moderator"]],
  [paths.outboxMessagePath(message), ["moderator"]],
  [paths.outboxMessageBodyPath(message), ["moderator"]],
  [paths.letterTemplatesPath, ["moderator", "admin"]],
  [paths.letterTemplatePath("receipt"), ["moderator", "admin"]],
  [paths.letterTemplateBodyPath("receipt", "es"), ["moderator", "admin"]],
  [paths.summariesPath, ["moderator", "official"]],
  [paths.summaryPath(notice.docketNumber), ["moderator", "official"]],
  [paths.documentPath(notice.docketNumber), ["moderator", "official"]],
  [paths.documentPreviewPath(notice.docketNumber, "es"), ["moderator", "official"]],
  [paths.summaryDocxPath(notice.docketNumber, "en"), ["moderator", "official"]],
  [paths.newFindingPath(notice.docketNumber), ["moderator", "official"]],
  [paths.findingPath(notice.docketNumber, finding), ["moderator", "official"]],
  [paths.issuedPath(notice.docketNumber), ["moderator", "official"]],
  [paths.issuedVersionPath(notice.docketNumber, 2), ["moderator", "official"]],
  [paths.issuedProgressPath(notice.docketNumber, 2), ["moderator", "official"]],
  [paths.differencesPath(notice.docketNumber, 2, 1), ["moderator", "official"]],
  [paths.issuedFilePath(notice.docketNumber, 1, "summary-en.docx"), ["moderator", "official"]],
  [paths.docketExportPath(notice.docketNumber), ["moderator", "official"]],
  ...exportFormats.map((format): [string, readonly Role[]] => [
    paths.exportPath(notice.docketNumber, format),
    ["moderator", "official"],
  ]),
  [paths.exportsPath, ["moderator", "official"]],
  [paths.exportsProgressPath, ["moderator", "official"]],
  [paths.suppressionsPath, ["admin"]],
  [paths.staffPath, ["admin"]],
  [paths.retentionPath, ["admin"]],
  [paths.auditPath, ["admin"]],
];

const cookies = new Map<Role, string>();

const cookieOf = async (role: Role) => (await signIn(portal, origin, role)).cookie;

beforeAll(async () => {
  for (const role of roles) cookies.set(role, await cookieOf(role));
});

const ask = (path: string, role: Role | undefined, init: RequestInit = {}) =>
  fetch(origin + path, {
    ...init,
    redirect: "manual",
    headers: role ? { Cookie: cookies.get(role) ?? "" } : {},
  });

describe.each(pages)("%s", (path, allowed) => {
  test.each(roles)("for a %s", async (role) => {
    const answer = await ask(path, role);
    expect(answer.status).toBe(allowed.includes(role) ? 200 : 403);
    expect(answer.headers.get("Cache-Control")).toMatch(/no-store/);
  });

  test("signed out, in every spelling", async () => {
    for (const spelling of [path, `${path}/`, `${path}.data`, path.replace("desk", "%64esk")]) {
      const answer = await ask(spelling, undefined);
      expect([302, 404], spelling).toContain(answer.status);
      if (answer.status === 302) expect(answer.headers.get("Location")).toMatch(/^\/desk\/sign-in\?to=%2F/);
    }
    expect((await ask(path, undefined)).status).toBe(302);
  });
});

test.each(roles)("what is unknown is 404 to a %s, where the role may look at all", async (role) => {
  expect((await ask("/desk/nowhere", role)).status).toBe(404);
  for (const [path, allowed] of [
    [paths.deskNoticePath("HLED-1999-9999"), ["admin"]],
    [paths.noticePreviewPath("HLED-1999-9999", "en"), ["admin"]],
    [paths.deskCommentPath("1111-1111-1111"), ["moderator", "official"]],
    [paths.campaignPath(999_999), ["moderator", "official"]],
    [paths.campaignJoinPath(999_999), ["moderator"]],
    [paths.summaryPath("HLED-1999-9999"), ["moderator", "official"]],
    [paths.documentPath("HLED-1999-9999"), ["moderator", "official"]],
    [paths.findingPath("HLED-1999-9999", finding), ["moderator", "official"]],
    [paths.findingPath(draft.docketNumber, finding), ["moderator", "official"]],
    [paths.issuedVersionPath(notice.docketNumber, 9), ["moderator", "official"]],
    [paths.issuedFilePath(notice.docketNumber, 1, "passwd"), ["moderator", "official"]],
  ] as const) {
    const may = allowed.some((known) => known === role);
    expect((await ask(path, role)).status, path).toBe(may ? 404 : 403);
  }
});

test("a notice is changed by administrators alone", async () => {
  const path = paths.deskNoticePath(draft.docketNumber);
  const body = () => new URLSearchParams({ intent: "withdraw", withdraw: "yes", version: "1" });
  for (const role of ["moderator", "official"] as const) {
    expect((await ask(path, role, { method: "POST", body: body() })).status, role).toBe(403);
  }
  expect((await ask(path, undefined, { method: "POST", body: body() })).status).toBe(302);
  const { withdrawnAt } = await portal.db
    .selectFrom("notices")
    .where("id", "=", draft.id)
    .select("withdrawnAt")
    .executeTakeFirstOrThrow();
  expect(withdrawnAt).toBeNull();
});

test("passages and the codebook are changed by moderators alone", async () => {
  const add = { intent: "add", under: "I", nameEn: "Theirs", nameEs: "De ellos", description: "" };
  const tag = { intent: "tag-passage", version: "1", "passage.quote": "Comment", "passage.tags": "I" };
  for (const role of ["official", "admin"] as const)
    for (const [path, fields] of [
      [paths.codebookPath(notice.docketNumber), add],
      [paths.passagesPath(comment.trackingNumber), tag],
      [`${paths.themeChangePath(notice.docketNumber, theme.id)}?do=retired`, { version: "1" }],
    ] as const) {
      const answer = await ask(path, role, { method: "POST", body: new URLSearchParams(fields) });
      expect(answer.status, `${role} ${path}`).toBe(403);
    }
  expect(await portal.db.selectFrom("themes").select(["id", "retiredAt"]).execute()).toEqual([
    { id: theme.id, retiredAt: null },
  ]);
  expect(await portal.db.selectFrom("passages").selectAll().execute()).toEqual([]);
});

test("findings are written by moderators and officials, and a summary is issued by officials alone", async () => {
  const text = { section: "I", kind: "main-point", textEn: "Theirs.", textEs: "" };
  const issue = new URLSearchParams({ note: "Now.", confirm: "yes", seal: "x" });
  const post = async (path: string, role: Role, body: URLSearchParams) =>
    (await ask(path, role, { method: "POST", body })).status;
  const docket = notice.docketNumber;
  expect(await post(paths.newFindingPath(docket), "admin", new URLSearchParams(text))).toBe(403);
  expect(await post(paths.newFindingPath(docket), "moderator", new URLSearchParams(text))).toBe(303);
  for (const role of ["moderator", "admin"] as const) {
    expect(await post(paths.issuedPath(docket), role, issue), role).toBe(403);
    const giveUp = new URLSearchParams({ intent: "give-up" });
    expect(await post(paths.issuedVersionPath(docket, 2), role, giveUp), role).toBe(403);
  }
  // what was looked at is no longer what is there
  expect(await post(paths.issuedPath(docket), "official", issue)).toBe(409);
  const versions = await portal.db.selectFrom("issuedSummaries").select("version").execute();
  expect(versions).toHaveLength(2);
});

test("a session is nothing once it was signed out of", async () => {
  const cookie = await cookieOf("official");
  const headers = { Cookie: cookie };
  const out = await fetch(origin + paths.signOutPath, { method: "POST", headers, redirect: "manual" });
  expect(out.status).toBe(303);
  expect(out.headers.getSetCookie().some((set) => /^desk=;.*Max-Age=0/.test(set))).toBe(true);
  expect((await fetch(origin + paths.deskPath, { headers, redirect: "manual" })).status).toBe(302);
});

describe("after signing in", () => {
  const landAfter = async (to: string, email: string) =>
    (
      await fetch(origin + paths.signInPath, {
        method: "POST",
        body: new URLSearchParams({ email, password: PASSWORD, to }),
        redirect: "manual",
      })
    ).headers.get("Location");

  test("people come back to where they wanted to go on the desk, and nowhere else", async () => {
    const { id, email } = await aStaffMember(portal.db);
    await setPassword(portal.db, portal.auth, id, PASSWORD);
    expect(await landAfter("/desk/comments?status=received", email)).toBe("/desk/comments?status=received");
    for (const to of ["https://evil.example/", "//evil.example", "/\\evil.example", "/en", "/desk/../en"]) {
      expect(await landAfter(to, email), to).toBe(paths.deskPath);
    }
  });
});

test("the list of what was done names a message, and leads nobody to a page that refuses them", async () => {
  await recordEvent(portal.db, {
    actor: "system",
    action: "message.retried",
    subject: { kind: "message", id: message },
  });
  const headers = { Cookie: cookies.get("admin") ?? "" };
  const html = await (await fetch(origin + paths.auditPath, { headers })).text();
  expect(html).toContain(message);
  expect(html).not.toContain(`href="${paths.outboxMessagePath(message)}"`);
});

test("too many tries to sign in wait, whether the account exists or not", async () => {
  const { id, email } = await aStaffMember(portal.db);
  await setPassword(portal.db, portal.auth, id, PASSWORD);
  const tries = async (address: string) => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const answer = await fetch(origin + paths.signInPath, {
        method: "POST",
        body: new URLSearchParams({ email: address, password: "wrong" }),
        redirect: "manual",
      });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    return statuses;
  };
  const known = await tries(email);
  expect(known).toEqual([...Array(10).fill(422), 429, 429]);
  expect(await tries("nobody-at-all@example.org")).toEqual(known);
});
