import { Transform } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
} from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from "express";
import type { Portal } from "~/portal.server";
import { createGate, isDataRequest } from "~/staff/gate.server";
import { type Courtesy, createCourtesy } from "./courtesy";
import { setHeaders } from "./headers";
import { giveBackForm } from "./lapsed-form";
import { createFieldCounter, FIELD_LIMIT, refuseTooLarge } from "./load";
import { refuse } from "./plain-page";
import { readPublicPage, sendPublicPage } from "./public-cache";
import { sendBody } from "./send-body";
import { createSharedPages } from "./shared-pages";

/**
 * Remix behind Express. Not @remix-run/express, for three reasons: that one writes a body without ever waiting
 * for the reader, so that a slow download of a large export fills the memory; it builds the request's address from
 * X-Forwarded-Host whoever sent it; and the desk's gate has to stand before any loader or action runs.
 */
export function remixHandler(
  portal: Portal,
  build: ServerBuild | (() => Promise<ServerBuild>),
): RequestHandler {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  const gate = createGate(portal, build);
  const secure = portal.env.baseUrl.protocol === "https:";
  const courtesy = createCourtesy();
  const pages = createSharedPages();
  return async (request, response, next) => {
    // a form with files is waited for by nobody else: its own sender takes minutes
    if (!response.locals.holdsFiles) courtesy.expect(response);
    try {
      const webRequest = toWebRequest(request, response, portal.env.baseUrl);
      const entry = await gate(webRequest);
      if (entry.verdict === "sign-in") {
        response.setHeader("Cache-Control", "no-store");
        return response.redirect(302, entry.signIn);
      }
      if (entry.verdict === "lapsed") return await giveBackForm(request, response, webRequest);
      if (entry.verdict === "forbidden") return refuse(request, response, 403, "forbidden");
      if (isDataRequest(webRequest)) return refuse(request, response, 404, "not-found");
      const context: AppLoadContext = {
        portal,
        log: response.locals.log,
        requestId: response.locals.requestId,
        nonce: response.locals.nonce,
        clientAddress: request.ip ?? "unknown",
        ...(entry.staff ? { staff: entry.staff } : {}),
      };
      const { url, method } = webRequest;
      if (method === "GET" && pages.isKnown(url)) {
        const { log, requestId } = context;
        const page = await pages.read(url, () => readForEverybody(handle, url, { portal, log, requestId }));
        if (page) return sendPublicPage(request, response, page, secure);
      }
      const answer = await handle(webRequest, context);
      // whatever a route made of a form that broke off
      if (response.locals.bodyTooLarge) return refuseTooLarge(request, response);
      const page = method === "GET" ? await readPublicPage(answer) : undefined;
      if (!page) return await sendWebResponse(response, answer, courtesy);
      pages.learn(url);
      sendPublicPage(request, response, page, secure);
    } catch (error) {
      if (error instanceof PageFailedError) refuse(request, response, error.status, error.refusal);
      else next(error);
    }
  };
}

/** A page that everybody asks for could not be read: nobody of them tries alone, which would be the same many times over. */
class PageFailedError extends Error {
  override readonly name = "PageFailedError";
  constructor(
    readonly status: 500 | 503,
    readonly refusal: "failed" | "database-away",
  ) {
    super(`a page for everybody could not be read: ${refusal}`);
  }
}

/**
 * Reads a page for all who ask for it: nothing of any reader's goes with it, and nobody who leaves breaks it off for the others.
 * Undefined where it is not for everybody any more. Throws PageFailedError.
 */
async function readForEverybody(
  handle: ReturnType<typeof createRequestHandler>,
  url: string,
  of: Pick<AppLoadContext, "portal" | "log" | "requestId">,
) {
  const context: AppLoadContext = { ...of, nonce: "", clientAddress: "everybody" };
  const answer = await handle(new Request(url), context);
  if (context.databaseAway) throw new PageFailedError(503, "database-away");
  if (answer.status >= 500) throw new PageFailedError(500, "failed");
  return readPublicPage(answer);
}

function toWebRequest(request: ExpressRequest, response: ExpressResponse, baseUrl: URL): Request {
  const abort = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) abort.abort();
  });
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  // originCheck has decided on them. Remix would compare them with a Host header that a proxy may have changed, and
  // would fail with 500 where a browser keeps its origin to itself.
  headers.delete("Origin");
  headers.delete("X-Forwarded-Host");
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  // A path of "//host" must stay a path; new URL() would read it as another host.
  const url = baseUrl.origin + request.originalUrl.replace(/^\/+/, "/");
  return new Request(url, {
    method: request.method,
    headers,
    signal: abort.signal,
    ...(hasBody ? { body: limitedBody(request, response), duplex: "half" } : {}),
  });
}

/** The body as it is read, which breaks off, and is remembered as too large, where it grows past the limit. */
function limitedBody(request: ExpressRequest, response: ExpressResponse): ReadableStream<Uint8Array> {
  const limit: number = response.locals.bodyLimit;
  const countFields = response.locals.holdsFiles ? () => 0 : createFieldCounter(request.get("Content-Type"));
  let received = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      response.locals.bodyTooLarge = received > limit || countFields(chunk) > FIELD_LIMIT;
      if (response.locals.bodyTooLarge)
        done(new Error(`a body over ${limit} bytes or ${FIELD_LIMIT} fields`));
      else done(null, chunk);
    },
  });
  request.on("error", (error) => counter.destroy(error));
  // whoever reads hears of it by the stream it is made into, which lets go of this one before it has emitted its error
  counter.on("error", () => undefined);
  return createReadableStreamFromReadable(request.pipe(counter));
}

async function sendWebResponse(
  response: ExpressResponse,
  answer: Response,
  courtesy: Courtesy,
): Promise<void> {
  response.status(answer.status).setHeader("Cache-Control", "no-store");
  setHeaders(response, answer.headers);
  if (!answer.body) {
    response.end();
    return;
  }
  await sendBody(response, answer.body, courtesy);
}
