import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMessageHtml, readMessageId } from "~/mail/outbox.server";

/** Mail is shown in a frame without scripts, forms or anything that is fetched, whatever found its way into it. */
const POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = readMessageId(params.message);
  const html = id && (await findMessageHtml(context.portal.db, id));
  if (!html) throw new Response(null, { status: 404 });
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": POLICY,
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
