import { once } from "node:events";
import { createServer } from "node:http";
import type { Express } from "express";
import { findChainHead } from "~/audit/verify-chain.server";
import type { Portal } from "~/portal.server";
import { LONGEST_BODY_MS } from "./load";

/** Time that requests under way are given to end when the process is asked to stop. */
const GRACE_MS = 25_000;

/** What the server's parts may know of it: `/readyz` says so while it stops. */
export interface ServerState {
  readonly stopping: boolean;
}

/**
 * Serves the portal on its port until SIGTERM or SIGINT; then takes no new request, finishes those under way,
 * finishes the jobs under way, and closes the database. Resolves when it listens.
 */
export async function serve(portal: Portal, createApp: (state: ServerState) => Express): Promise<void> {
  const state = { stopping: false };
  const server = createServer(createApp(state));
  // what a body may take is for limitReadingTime to say, by its address
  server.requestTimeout = LONGEST_BODY_MS;
  server.headersTimeout = 20_000;
  const stop = async (signal: string) => {
    if (state.stopping) return;
    state.stopping = true;
    portal.log.info({ signal }, "stopping");
    const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    hurry.unref();
    server.close();
    server.closeIdleConnections();
    await once(server, "close");
    clearTimeout(hurry);
    try {
      portal.log.info({ audit: await findChainHead(portal.db) }, "audit head");
    } catch (error) {
      portal.log.warn({ err: error }, "the audit head cannot be read");
    } finally {
      await portal.close();
    }
    portal.log.info("stopped");
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  portal.log.info({ audit: await findChainHead(portal.db) }, "audit head");
  server.listen(portal.env.PORT);
  await once(server, "listening");
  portal.log.info({ port: portal.env.PORT, baseUrl: portal.env.baseUrl.origin }, "listening");
}
