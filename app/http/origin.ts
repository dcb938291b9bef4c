import type { RequestHandler } from "express";
import { refuse } from "./plain-page";

/** Where a mail program ends a subscription, from its own page or its own machine, by the key in the address alone (RFC 8058). */
const ONE_CLICK = /^\/(en|es)\/following\/[\w-]{32}\/leave$/;

/**
 * Refuses a change that another site's page asks for. A browser says where a form was, in `Origin`, and newer ones
 * in `Sec-Fetch-Site`; a program that says neither carries nobody's cookies by accident and may pass.
 * With `trustHost`, outside of production, the Host header's origin is the portal's own as well.
 */
export function originCheck(baseUrl: URL, trustHost: boolean): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    if (request.method === "POST" && ONE_CLICK.test(request.path)) return next();
    const origin = request.get("Origin");
    const site = request.get("Sec-Fetch-Site");
    const own =
      origin === undefined || origin === "null"
        ? site === undefined
          ? origin === undefined
          : site === "same-origin" || site === "none"
        : origin === baseUrl.origin ||
          (trustHost && origin === `${request.protocol}://${request.get("Host")}`);
    if (own) return next();
    refuse(request, response, 403, "foreign-origin");
  };
}
