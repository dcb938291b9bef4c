import type { ActionFunctionArgs } from "@remix-run/node";
import { readReport } from "~/mail/delivery/read-report";
import { receiveReport } from "~/mail/delivery/reports.server";
import { isSigned } from "~/mail/delivery/verify-signed";
import { isDatabaseAway } from "~db/errors";

/** A report has some kilobytes. The server reads none that is longer than a form's text. */
const LONGEST_BYTES = 256 * 1024;

const answer = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });

/**
 * Takes the provider's reports of what became of mail. Whoever calls has to prove by a signature over the body as it came that
 * they know the secret; without a secret nobody can, and everything is refused (Discourse, CVE-2026-26077). What is
 * answered with an error is sent again by the provider, for some days.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { portal, log } = context;
  const secret = portal.env.RESEND_WEBHOOK_SECRET;
  if (secret === undefined) {
    log.warn("a report about mail was refused: RESEND_WEBHOOK_SECRET is not set");
    return answer(503);
  }
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > LONGEST_BYTES) return answer(413);
  const id = request.headers.get("svix-id");
  const signed = {
    id,
    timestamp: request.headers.get("svix-timestamp"),
    signature: request.headers.get("svix-signature"),
  };
  if (id === null || !isSigned(secret, signed, body)) return answer(401);
  const report = readReport(id, parse(body));
  if (!report) return answer(400);
  if (report === "other") return answer(204);
  try {
    await receiveReport(portal.db, report);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    log.error("the database cannot be reached");
    return answer(503);
  }
  return answer(204);
}

/** Nobody reads here. */
export function loader() {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
