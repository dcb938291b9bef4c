import type { LoaderFunctionArgs } from "@remix-run/node";
import { fingerprintOf } from "~/comments/comment-record.server";
import { findVersionRecord } from "~/comments/follow/recorded.server";
import { getOpened } from "./follow.server";

/** The bytes whose SHA-256 is the fingerprint of a version (`?revision=`, otherwise the last one), for the author alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { comment, headers } = await getOpened(args);
  const given = new URL(args.request.url).searchParams.get("revision") ?? String(comment.revision);
  const revision = /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 0;
  const version = await findVersionRecord(args.context.portal.db, comment.id, revision);
  if (!version) throw new Response(null, { status: 404 });
  const { record, fingerprint } = version;
  // a record that contradicts its receipt is evidence of nothing but a fault of ours
  if (fingerprint !== null && fingerprintOf(record) !== fingerprint)
    throw new Error(`the record of version ${revision} does not have its fingerprint`);
  return new Response(record, {
    headers: {
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${comment.trackingNumber}-${revision}.json"`,
    },
  });
}
