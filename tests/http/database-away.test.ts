import { afterAll, describe, expect, test } from "vitest";
import { createLog } from "~/http/log";
import { commentFormPath, deskPath, homePath, noticesPath } from "~/paths";
import { openPortalOn } from "~/portal.server";
import { connect } from "~db/connect";
import { aMessage } from "~tests/factories/messages";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testDatabase } from "~tests/setup/database";
import { testEnv } from "~tests/setup/portal";
import { startTcpProxy } from "~tests/setup/tcp-proxy";
import { waitUntil } from "~tests/setup/wait-until";

const database = await testDatabase();

describe.skipIf(database.url === undefined)(
  "a database that is away (a server's matter: the embedded one is part of the process itself)",
  async () => {
    if (database.url === undefined) return;
    const { docketNumber } = await aNotice(database.db);
    const url = new URL(database.url);
    const proxy = await startTcpProxy(url.hostname, Number(url.port || 5432));
    url.hostname = "127.0.0.1";
    url.port = String(proxy.port);
    const connection = await connect({ databaseUrl: url.href });
    const portal = await openPortalOn(connection, testEnv({ WORKER: "inline" }), createLog("silent"));
    const origin = await serveApp(portal);
    afterAll(async () => {
      await portal.close();
      await proxy.cut();
    });
    const get = (path: string) =>
      fetch(origin + path, { redirect: "manual", headers: { Cookie: "desk=nobody.nothing" } });

    test("is told by pages, checks and refusals, and needs no restart when it is back", async () => {
      expect((await get(noticesPath("en"))).status).toBe(200);
      await proxy.cut();

      for (const [path, locale] of [
        [homePath("en"), "en"],
        [noticesPath("es"), "es"],
        [commentFormPath("es", docketNumber), "es"],
        [deskPath, "en"],
      ] as const) {
        const answer = await get(path);
        expect(answer.status, path).toBe(503);
        expect(Number(answer.headers.get("Retry-After")), path).toBeGreaterThan(0);
        expect(answer.headers.get("Cache-Control"), path).toBe("no-store");
        const html = await answer.text();
        expect(html, path).toContain(`lang="${locale}"`);
        expect(html, path).not.toMatch(/ECONN|postgres|at .*\.ts/);
      }
      const submitted = await fetch(origin + commentFormPath("en", docketNumber), {
        method: "POST",
        body: new URLSearchParams({ comment: "Something long\nand dear", submissionKey: "the-same-key" }),
      });
      expect(submitted.status).toBe(503);
      // the page holds all that was typed, under the same key, and a button to send it again
      const again = await submitted.text();
      expect(again).toMatch(/<textarea[^>]*>Something long\r?\nand dear<\/textarea>/);
      expect(again).toMatch(/<input type="hidden" name="comment"[^>]* value="Something long\r?\nand dear"/);
      expect(again).toMatch(/<input type="hidden" name="submissionKey"[^>]* value="the-same-key"/);
      expect(again).toMatch(/<button[^>]*type="submit"/);
      expect((await get("/healthz")).status).toBe(200);
      const notReady = await get("/readyz");
      expect(notReady.status).toBe(503);
      expect(await notReady.json()).toMatchObject({ ready: false });

      await proxy.restore();
      await waitUntil(
        async () => (await get("/readyz")).status === 200,
        "/readyz after the database is back",
      );
      expect((await get(noticesPath("en"))).status).toBe(200);
      expect((await get(deskPath)).status).toBe(302);
    });

    test("jobs go on when it is back", async () => {
      await proxy.cut();
      await proxy.restore();
      const id = await aMessage(database.db);
      await waitUntil(
        async () => (await get("/readyz")).status === 200,
        "/readyz after the database is back",
      );
      await portal.db
        .transaction()
        .execute((trx) => portal.jobs.enqueue(trx, "send-message", { messageId: id }));
      await waitUntil(async () => {
        const { status } = await database.db
          .selectFrom("messages")
          .where("id", "=", id)
          .select("status")
          .executeTakeFirstOrThrow();
        return status === "kept";
      }, "the job being worked");
    });
  },
);
