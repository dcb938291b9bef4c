import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { arrive, leave, listReaders } from "~/assignments/presence/presences.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { getStaff } from "~/staff/current-staff";

const sentSchema = z.object({ here: z.boolean() });

/** Hears from a comment's page that somebody reads it, or has left it; says who else is there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db } = context.portal;
  const { id } = getStaff(context);
  const trackingNumber = parseTrackingNumber(params.trackingNumber ?? "");
  const sent = sentSchema.safeParse(await request.json().catch(() => undefined));
  if (!trackingNumber) throw new Response(null, { status: 404 });
  if (!sent.success) throw new Response(null, { status: 400 });
  if (!sent.data.here) {
    await leave(db, trackingNumber, id);
    return new Response(null, { status: 204 });
  }
  await arrive(db, trackingNumber, id);
  return Response.json({ readers: await listReaders(db, trackingNumber, id) });
}
