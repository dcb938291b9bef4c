import { get } from "node:http";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { docketParts } from "~/docket-parts.server";
import { type ExportFormat, exportFormats, type Inclusion } from "~/exports/export-request";
import { makeExport } from "~/exports/files/make-export.server";
import {
  docketExportPath,
  exportedFilePath,
  exportPath,
  exportsPath,
  exportsProgressPath,
  signInPath,
  signOutPath,
} from "~/paths";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";
import { unzip } from "~tests/setup/unzip";

const portal = await testPortal();
const { db } = portal;
const origin = await serveApp(portal);
const official = await signIn(portal, origin, "official");
const moderator = await signIn(portal, origin, "moderator");

const small = await aNotice(db);
await aComment(db, { noticeId: small.id, body: "Open words", status: "posted" });
await aComment(db, {
  noticeId: small.id,
  body: "Secret words",
  publication: "confidential",
  publicName: null,
});
await aComment(db, { noticeId: small.id, body: "Withheld words", status: "withheld" });

/** A docket that the kept counts say is large, without so many comments. */
const large = await aNotice(db);
await aComment(db, { noticeId: large.id, body: "Of a large docket", status: "posted" });
await sql`update tallies set n = 20001 where notice_id = ${large.id} and n = 1`.execute(db);
await sql`select tallies_fold()`.execute(db);
await sql`update tallies set n = 20001 where notice_id = ${large.id} and n = 1`.execute(db);

const ask = (path: string, cookie = official.cookie, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: "manual", ...init, headers: { Cookie: cookie, ...init.headers } });
const post = (fields: Record<string, string>, cookie = official.cookie) =>
  ask(exportsPath, cookie, { method: "POST", body: new URLSearchParams(fields) });

async function askLarge(format: ExportFormat = "csv", cookie = official.cookie): Promise<string> {
  const answer = await ask(exportPath(large.docketNumber, format), cookie);
  expect(answer.status).toBe(303);
  const location = answer.headers.get("location") ?? "";
  expect(location).toMatch(/^\/desk\/exports\?export=[0-9a-f-]{36}#export-/);
  return /export=([0-9a-f-]{36})/.exec(location)?.[1] ?? "";
}

const finish = (id: string) => makeExport({ ...portal, docketParts }, id);

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  regulations: "text/csv; charset=utf-8",
  json: "application/x-ndjson; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

describe("a small docket", () => {
  test.each(exportFormats)(
    "is sent at once as %s, under its own name, and kept by nothing",
    async (format) => {
      const answer = await ask(exportPath(small.docketNumber, format));
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(mediaTypes[format]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="${small.docketNumber}-[a-z]+-[\\d-]+\\.(csv|xlsx|jsonl|zip)"$`),
      );
      const file = Buffer.from(await answer.arrayBuffer());
      const text =
        format === "xlsx" || format === "zip"
          ? [...(await unzip(file)).values()].join("\n")
          : file.toString();
      expect(text).toContain("Open words");
      for (const hidden of ["Secret words", "Withheld words"]) expect(text).not.toContain(hidden);
    },
  );

  test("content that was chosen is there for roles that may have it, and the choice is written down", async () => {
    const csv = exportPath(small.docketNumber, "csv");
    const has = async (cookie: string, include: string) => {
      const answer = await ask(`${csv}?include=${include}`, cookie);
      const text = await answer.text();
      return [answer.status, text.includes("Secret words"), text.includes("Withheld words")];
    };
    await db
      .deleteFrom("auditEvents")
      .execute()
      .catch(() => undefined);
    expect(await has(moderator.cookie, "confidential,withheld")).toEqual([200, true, true]);
    expect(await has(official.cookie, "confidential")).toEqual([200, true, false]);
    expect(await has(official.cookie, "withheld")).toEqual([403, false, false]);
    expect(await has(official.cookie, "everything")).toEqual([200, false, false]);
    const events = await db
      .selectFrom("auditEvents")
      .where("action", "=", "comments.exported")
      .where("staffId", "in", [moderator.staff.id, official.staff.id])
      .orderBy("id", "desc")
      .limit(3)
      .select("after")
      .execute();
    expect(events.map(({ after }) => after?.include)).toEqual([
      undefined,
      ["confidential"],
      ["confidential", "withheld"] satisfies Inclusion[],
    ]);
  });

  test("forms that are made to be passed on lead back to the choice, with the reason", async () => {
    for (const format of ["regulations", "zip"] as const) {
      const answer = await ask(`${exportPath(small.docketNumber, format)}?include=confidential`);
      expect(answer.status).toBe(303);
      const page = await ask(answer.headers.get("location") ?? "");
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("never hold such text");
    }
  });

  test("the page of choices leads to the file, with filters, language and what to include", async () => {
    const answer = await ask(
      `${docketExportPath(small.docketNumber)}?status=posted&format=json&lang=es&include=confidential&download=yes`,
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `${exportPath(small.docketNumber, "json")}?status=posted&include=confidential&lang=es`,
    ]);
    expect(await (await ask(docketExportPath(small.docketNumber))).text()).not.toContain('value="withheld"');
    expect(await (await ask(docketExportPath(small.docketNumber), moderator.cookie)).text()).toContain(
      'value="withheld"',
    );
    expect((await ask(docketExportPath("HLED-1999-9999"))).status).toBe(404);
    expect((await ask(`${docketExportPath(small.docketNumber)}/comments.exe`)).status).toBe(404);
  });
});

describe("a large docket", () => {
  test("leads to where its file will be, which is for its asker in a live session alone", async () => {
    const id = await askLarge();
    expect(await askLarge()).toBe(id);
    const path = exportedFilePath(id);
    expect((await ask(path)).status).toBe(404); // it waits
    await finish(id);
    const list = await (await ask(exportsPath)).text();
    expect(list).toContain(path);
    expect(await (await ask(exportsProgressPath)).json()).toMatchObject([{ id, state: "ready" }]);

    const answer = await ask(path);
    expect(answer.status).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString()).toContain("Of a large docket");
    expect(answer.headers.get("content-length")).toBe(String(bytes.length));
    expect(answer.headers.get("cache-control")).toMatch(/no-store/);
    const event = await db
      .selectFrom("auditEvents")
      .where("action", "=", "export.downloaded")
      .select("after")
      .executeTakeFirst();
    expect(event?.after).toMatchObject({ format: "csv", role: "official", export: id });

    // the link alone opens nothing: not signed out, not for another, not with another id
    const signedOut = await fetch(origin + path, { redirect: "manual" });
    expect([signedOut.status, signedOut.headers.get("location")]).toEqual([
      302,
      expect.stringMatching(new RegExp(`^${signInPath}`)),
    ]);
    expect((await ask(path, moderator.cookie)).status).toBe(404);
    expect((await ask(exportedFilePath(crypto.randomUUID()))).status).toBe(404);
    for (const odd of ["x", `${id}x`, id.toUpperCase(), `${id}.data`])
      expect((await ask(exportedFilePath(odd))).status, odd).toBe(404);
    for (const intent of ["delete", "again", "cancel"])
      expect((await post({ intent, export: id }, moderator.cookie)).status).toBe(404);
    expect((await ask(path)).status).toBe(200);
  });

  test("is not for a session that has ended", async () => {
    const other = await signIn(portal, origin, "official");
    const id = await askLarge("csv", other.cookie);
    await finish(id);
    expect((await ask(exportedFilePath(id), other.cookie)).status).toBe(200);
    await ask(signOutPath, other.cookie, { method: "POST" });
    expect((await ask(exportedFilePath(id), other.cookie)).status).toBe(302);
  });

  test("is asked about anew: a role that lost the right has no file any more", async () => {
    const other = await signIn(portal, origin, "moderator");
    const answer = await ask(`${exportPath(large.docketNumber, "csv")}?include=withheld`, other.cookie);
    const id = /export=([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1] ?? "";
    await finish(id);
    expect((await ask(exportedFilePath(id), other.cookie)).status).toBe(200);
    await db.updateTable("staff").set({ role: "official" }).where("id", "=", other.staff.id).execute();
    expect((await ask(exportedFilePath(id), other.cookie)).status).toBe(403);
  });

  test("says 410 when its time is over, with a way to make it again", async () => {
    const id = await askLarge("json");
    await finish(id);
    await db
      .updateTable("exports")
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where("id", "=", id)
      .execute();
    const answer = await ask(exportedFilePath(id), official.cookie, { headers: { "Accept-Language": "es" } });
    const page = await answer.text();
    expect(answer.status).toBe(410);
    expect(page).toContain('<html lang="es">');
    expect(page).toContain("Prepararlo de nuevo");
    // not yet swept up, so the row still says ready
    await db
      .updateTable("exports")
      .set({ state: "expired", storageKey: null })
      .where("id", "=", id)
      .execute();
    expect((await post({ intent: "again", export: id })).status).toBe(303);
    await finish(id);
    expect((await ask(exportedFilePath(id))).status).toBe(200);
    expect((await post({ intent: "delete", export: id })).status).toBe(303);
    expect((await ask(exportedFilePath(id))).status).toBe(404);
  });

  test("is not made because of a link on somebody else's page", async () => {
    const answer = await ask(exportPath(large.docketNumber, "xlsx"), official.cookie, {
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/^\/desk\/exports\/HLED-\d+-\d+\?.*format=xlsx/),
    ]);
  });
});

/** What arrived of a download, and whether it came to a clean end. */
function download(
  url: string,
  cookie: string,
  onData: () => void,
): Promise<{ readonly clean: boolean; readonly bytes: Buffer; status: number }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, (response) => {
      const pieces: Buffer[] = [];
      const end = (clean: boolean) =>
        resolve({ clean, bytes: Buffer.concat(pieces), status: response.statusCode ?? 0 });
      response.on("data", (piece: Buffer) => {
        pieces.push(piece);
        onData();
      });
      response.on("end", () => end(response.complete));
      response.on("error", () => end(false));
    }).on("error", reject);
  });
}

describe.skipIf(portal.embedded)("a database that is killed in the middle", async () => {
  const broken = await aNotice(db);
  test.each(exportFormats)(
    "cuts the connection of %s, and never ends it as if it were whole",
    async (format) => {
      if (format === exportFormats[0])
        for (let n = 0; n < 500; n += 1)
          // of words that do not pack away to nothing
          await aComment(db, {
            noticeId: broken.id,
            body: Array.from({ length: 900 }, () => Math.random().toString(36).slice(2))
              .join(" ")
              .slice(0, 19_000),
          });
      let killed = false;
      const answer = await download(origin + exportPath(broken.docketNumber, format), official.cookie, () => {
        if (killed) return;
        killed = true;
        void sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query like 'copy (%'`.execute(db);
      });
      expect([answer.status, answer.clean]).toEqual([200, false]);
      if (format === "xlsx" || format === "zip") await expect(unzip(answer.bytes)).rejects.toThrow();
      else expect(answer.bytes.toString()).not.toMatch(/sha256/);
    },
  );
});
