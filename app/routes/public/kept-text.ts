import type { ActionFunctionArgs } from "@remix-run/node";
import { writeKeptText } from "~/comments/kept-text-file";
import { readCommentForm } from "~/comments/typed-comment";
import { readForm } from "~/http/form";
import { translator } from "~/i18n/translate";
import { findNotice } from "~/notices/notices.server";
import { missing, pageDocket, pageLocale } from "./adapter.server";

/** There is nothing to look at here: it gives back what is sent. */
export function loader(): never {
  throw missing("no-docket");
}

/** What a person typed, back as a file of plain text; nothing of it is stored. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const docket = pageDocket(params);
  const typed = readCommentForm(await readForm(request));
  const t = translator(locale);
  // the text matters more than the questions' wording: without the database they are numbered
  const notice = await findNotice(context.portal.db, docket, locale).catch((error: unknown) => {
    context.log.warn({ err: error }, "a kept text is given back without its questions");
    return undefined;
  });
  return new Response(writeKeptText(t, docket, typed, notice?.questions), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": `attachment; filename="${t("commentForm:kept.fileName")}-${docket}.txt"`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
}
