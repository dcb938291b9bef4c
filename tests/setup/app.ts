import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll } from "vitest";
import { loadBuild } from "~/commands/build";
import { createApp } from "~/http/app";
import type { Portal } from "~/portal.server";
import { listen } from "./listen";

/** Serves a portal in this process, from the build that `npm start` would serve. Returns its origin. */
export async function serveApp(portal: Portal): Promise<string> {
  const app = createApp(portal, { build: await loadBuild(), state: { stopping: false } });
  const server = createServer(app);
  const origin = await listen(server);
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return origin;
}

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * Sends a request exactly as told, which `fetch` will not: no path is tidied, and chunks are sent as they come.
 * Stops sending as soon as there is an answer.
 */
export function sendRaw(
  origin: string,
  options: {
    readonly path: string;
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly chunks?: Iterable<Buffer>;
  },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let answered = false;
    const sent = httpRequest(
      {
        hostname,
        port,
        path: options.path,
        method: options.method ?? "GET",
        headers: options.headers,
        agent: false, // a connection of its own, since it may be broken off
      },
      (response) => {
        answered = true;
        text(response).then(
          (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          reject,
        );
      },
    );
    // a server that has answered may close while this side still sends
    sent.on("error", (error) => (answered ? undefined : reject(error)));
    const chunks = (options.chunks ?? [])[Symbol.iterator]();
    const sendNext = () => {
      const next = answered ? { done: true, value: undefined } : chunks.next();
      if (next.done || next.value === undefined) sent.end();
      else sent.write(next.value, sendNext);
    };
    sendNext();
  });
}
