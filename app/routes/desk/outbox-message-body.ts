import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerMailBody } from "~/mail/mail-body.server";
import { findMessageHtml, readMessageId } from "~/mail/outbox.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = readMessageId(params.message);
  const html = id && (await findMessageHtml(context.portal.db, id));
  if (!html) throw new Response(null, { status: 404 });
  return answerMailBody(html);
}
