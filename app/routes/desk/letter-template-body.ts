import type { LoaderFunctionArgs } from "@remix-run/node";
import { isLocale } from "~/i18n/locale";
import { answerMailBody } from "~/mail/mail-body.server";
import { withColors } from "~emails/letter";
import { findTemplate } from "~emails/templates";

export function loader({ request, params: { template, locale } }: LoaderFunctionArgs) {
  const found = findTemplate(template);
  if (!found || !isLocale(locale)) throw new Response(null, { status: 404 });
  const { html } = found.render(locale);
  const colors = new URL(request.url).searchParams.get("colors");
  return answerMailBody(colors === "light" || colors === "dark" ? withColors(html, colors) : html);
}
