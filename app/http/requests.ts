import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { Histogram, type Registry } from "prom-client";

/**
 * Tracking numbers open receipts, message ids open mail, and private links say their secret in the address: a log names
 * the kind of page, never the key to it.
 */
export function describePath(path: string): string {
  return path
    .replace(/\/(receipts|comments|outbox|drafts|confirm|following|track\/open|track)\/[^/]+/gi, "/$1/:key")
    .slice(0, 200);
}

/** The part of the portal a path belongs to: a small set of values, fit to be a metric's label. */
function areaOf(path: string): string {
  const first = path.split("/")[1] ?? "";
  if (first === "en" || first === "es") return "public";
  return ["desk", "api", "hooks", "assets", "healthz", "readyz", "metrics"].includes(first) ? first : "other";
}

/**
 * Gives each request an id and its own logger, and on its end writes one log line and one measurement. No query
 * string, no address, no body: none of what people type or are is ever in a log.
 */
export function observeRequests(log: Logger, metrics: Registry): RequestHandler {
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from the first byte of a request to the last of its answer.",
    labelNames: ["method", "status", "area"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [metrics],
  });
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    const requestId = randomUUID();
    const requestLog = log.child({ requestId });
    response.locals.requestId = requestId;
    response.locals.log = requestLog;
    response.setHeader("X-Request-Id", requestId);
    response.on("close", () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const area = areaOf(request.path);
      durations.observe({ method: request.method, status: response.statusCode, area }, seconds);
      const entry = {
        method: request.method,
        path: describePath(request.path),
        status: response.statusCode,
        ms: Math.round(seconds * 1000),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (response.statusCode >= 500) requestLog.error(entry, "request");
      else if (area === "assets" || area.endsWith("z")) requestLog.debug(entry, "request");
      else requestLog.info(entry, "request");
    });
    next();
  };
}
