import { Router } from "express";
import { sql } from "kysely";
import { collectDefaultMetrics } from "prom-client";
import type { Portal } from "~/portal.server";
import { migrations } from "~db/migrations";
import type { ServerState } from "./serve";

/** `/healthz`: the process answers. `/readyz`: it can serve. `/metrics`: figures for Prometheus. */
export function healthRoutes(portal: Portal, state: ServerState): Router {
  collectDefaultMetrics({ register: portal.metrics });
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok\n");
  });
  router.get("/readyz", async (_request, response) => {
    const checks = state.stopping ? { stopping: "the process is shutting down" } : await check(portal);
    const ready = Object.values(checks).every((answer) => answer === "ok");
    response
      .status(ready ? 200 : 503)
      .setHeader("Cache-Control", "no-store")
      .json({ ready, checks });
  });
  router.get("/metrics", async (_request, response) => {
    response.type(portal.metrics.contentType).send(await portal.metrics.metrics());
  });
  return router;
}

async function check({ db }: Portal): Promise<Record<string, string>> {
  try {
    const applied = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
    const names = new Set(applied.rows.map((row) => row.name));
    const missing = Object.keys(migrations).filter((name) => !names.has(name));
    await sql`select 1 from pgboss.version`.execute(db);
    return {
      database: "ok",
      migrations: missing.length === 0 ? "ok" : `missing: ${missing.join(", ")}`,
      queue: "ok",
    };
  } catch {
    return { database: "not reachable" };
  }
}
