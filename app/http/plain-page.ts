import type { Request, Response } from "express";
import { isLocale, negotiateLocale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";

/** Reasons for an answer that no route gives; each has its words in the `http` catalogue. */
export type Refusal = "foreign-origin" | "too-large" | "too-busy" | "forbidden" | "failed" | "database-away";

/**
 * Answers without Remix, for when a request must not or cannot reach a route: a small page in the address's
 * language that says what happened and what to do.
 */
export function refuse(request: Request, response: Response, status: number, refusal: Refusal): void {
  const inAddress = request.path.split("/")[1];
  const locale = isLocale(inAddress) ? inAddress : negotiateLocale(request.get("Accept-Language"));
  const t = translator(locale);
  const title = t(`http:${refusal}.title`);
  response.status(status);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  if (status === 503) response.setHeader("Retry-After", "10");
  response.end(`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${t("siteName")}</title><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${title}</h1><p>${t(`http:${refusal}.text`)}</p>
<p><a href="/${locale}">${t("siteName")}</a></p></main></body>
</html>`);
}
