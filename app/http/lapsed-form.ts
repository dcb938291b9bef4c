import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { deskLocale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
import { signInPath } from "~/paths";
import { refuseTooLarge } from "./load";
import { escapeHtml, headersOf, sendPlainPage } from "./plain-page";

/**
 * Gives a form back to somebody whose session ended while they wrote: their texts to read and copy, the way to sign in,
 * and a button that sends the very same form once more. Nothing of it is stored; a password is never given back.
 */
export async function giveBackForm(
  request: ExpressRequest,
  response: ExpressResponse,
  sent: Request,
): Promise<void> {
  let form: FormData;
  try {
    form = await sent.formData();
  } catch (error) {
    if (response.locals.bodyTooLarge) return refuseTooLarge(request, response);
    throw error;
  }
  const locale = deskLocale(headersOf(request));
  const t = translator(locale);
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !/password/i.test(name) ? [[name, value]] : [],
  );
  // codes, versions and choices are sent again without being shown
  const texts = fields.filter(([, value]) => /\s/.test(value.trim()));
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  // a line break right after the tag is not part of the text, so that one at its beginning stays
  const shown = texts.map(
    ([, value], index) =>
      `<p><label>${t("http:lapsed.written", { number: index + 1 })}<br>
<textarea readonly rows="8">\n${escapeHtml(value)}</textarea></label></p>`,
  );
  const address = request.originalUrl.replace(/^\/+/, "/");
  sendPlainPage(request, response, {
    status: 403,
    locale,
    title: t("http:lapsed.title"),
    body: `<p>${t("http:lapsed.text")}</p>
<p><a href="${signInPath}" target="_blank" rel="noopener">${t("http:lapsed.signIn")}</a></p>
<form method="post" action="${escapeHtml(address)}">
${hidden.join("\n")}
<p><button type="submit">${t("http:lapsed.again")}</button></p>
</form>
${shown.join("\n")}`,
  });
}
