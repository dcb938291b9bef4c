import type { Request, RequestHandler, Response } from "express";
import { refuse } from "./plain-page";

/** Eleven texts of 20,000 characters, each of which a form may spell with up to 12 bytes, and room for the rest. */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Answers 413 to a body over the limit: at once where its length is declared, while reading where it is not. */
export function limitBody(limit: number): RequestHandler {
  return (request, response, next) => {
    if (Number(request.get("Content-Length") ?? 0) > limit) return refuseTooLarge(request, response);
    response.locals.bodyLimit = limit;
    next();
  };
}

/** Answers 413. The sender may still be sending; what is left of it is not read. */
export function refuseTooLarge(request: Request, response: Response): void {
  response.setHeader("Connection", "close");
  refuse(request, response, 413, "too-large");
}

/** Past so many requests at once a further one is told to come back, at once, rather than slowing down the others. */
export function limitInFlight(limit: number): RequestHandler {
  let inFlight = 0;
  return (request, response, next) => {
    if (inFlight >= limit) return refuse(request, response, 503, "too-busy");
    inFlight += 1;
    response.once("close", () => {
      inFlight -= 1;
    });
    next();
  };
}
