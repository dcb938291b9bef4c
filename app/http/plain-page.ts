import type { Request, Response } from "express";
import { deskLocale, isLocale, type Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { deskPath, homePath } from "~/paths";

/** Reasons for an answer that no route gives; each has its words in the `http` catalogue. */
export type Refusal =
  | "bad-request"
  | "foreign-origin"
  | "too-large"
  | "too-busy"
  | "forbidden"
  | "not-found"
  | "failed"
  | "database-away";

/**
 * Answers without Remix, for when a request must not or cannot reach a route: a small page in the address's
 * language that says what happened and what to do.
 */
export function refuse(request: Request, response: Response, status: number, refusal: Refusal): void {
  const inAddress = request.path.split("/")[1];
  const locale = isLocale(inAddress) ? inAddress : deskLocale(headersOf(request));
  const t = translator(locale);
  const title = t(`http:${refusal}.title`);
  const siteName = escapeHtml(request.app.locals.siteName ?? t("siteName"));
  const onward =
    inAddress === "desk"
      ? `<a href="${deskPath}">${t("http:toDesk")}</a>`
      : `<a href="${homePath(locale)}">${siteName}</a>`;
  if (status === 503) response.setHeader("Retry-After", "10");
  sendPlainPage(request, response, {
    status,
    locale,
    title,
    body: `<p>${t(`http:${refusal}.text`)}</p>
<p>${onward}</p>`,
  });
}

/** Sends a page that no route makes; `body` is markup, with what people wrote already escaped. */
export function sendPlainPage(
  request: Request,
  response: Response,
  page: {
    readonly status: number;
    readonly locale: Locale;
    readonly title: string;
    readonly body: string;
  },
): void {
  response.status(page.status);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(plainPage({ siteName: request.app.locals.siteName, ...page }));
}

/** The markup of such a page, which needs neither scripts nor the desk's frame. */
export function plainPage(page: {
  readonly siteName: string | undefined;
  readonly locale: Locale;
  readonly title: string;
  readonly body: string;
}): string {
  const siteName = escapeHtml(page.siteName ?? translator(page.locale)("siteName"));
  return `<!doctype html>
<html lang="${page.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${siteName}</title><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>${page.title}</h1>${page.body}</main></body>
</html>`;
}

/** Text as markup that shows it, in an element or in an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What decides on the language of a desk page. */
export function headersOf(request: Request): Headers {
  return new Headers({
    Cookie: request.get("Cookie") ?? "",
    "Accept-Language": request.get("Accept-Language") ?? "",
  });
}
