import type { RequestHandler } from "express";
import { refuse } from "./plain-page";

/**
 * Answers 400 to what no browser sends and nothing behind this could answer: a target that is not a path (RFC 9112,
 * 3.2), TRACE, which the platform's Request refuses, and a zero byte, which PostgreSQL has in no text.
 */
export const refuseMalformed: RequestHandler = (request, response, next) => {
  const { method, originalUrl } = request;
  if (originalUrl.startsWith("/") && method !== "TRACE" && !originalUrl.includes("%00")) return next();
  refuse(request, response, 400, "bad-request");
};
