import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { isDatabaseAway } from "~db/errors";
import { wholePage } from "./http/whole-page";
import { PageContext } from "./page-context";

const ABORT_MS = 10_000;

/** Renders a page whole: nothing on the portal's pages arrives later than the rest, and a failure still has its status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control") || context.databaseAway) headers.set("Cache-Control", "no-store");
  if (context.databaseAway) headers.set("Retry-After", "10");
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <PageContext.Provider value={{ nonce: context.nonce, databaseAway: context.databaseAway === true }}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </PageContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          clearTimeout(hurry);
          pipe(
            wholePage((body) =>
              resolve(new Response(body, { headers, status: context.databaseAway ? 503 : status })),
            ),
          );
        },
        onShellError(error) {
          clearTimeout(hurry);
          reject(error);
        },
        onError: (error) => context.log.error({ err: error }, "rendering failed"),
      },
    );
    const hurry = setTimeout(abort, ABORT_MS).unref();
  });
}

/** Every error a loader or an action threw: logged once, and a missing database remembered for the answer's status. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isDatabaseAway(error)) {
    context.databaseAway = true;
    context.log.error("the database cannot be reached");
  } else {
    context.log.error({ err: error }, "a loader or an action failed");
  }
};
