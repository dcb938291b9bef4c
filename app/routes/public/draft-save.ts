import type { ActionFunctionArgs } from "@remix-run/node";
import { readCommentForm } from "~/comments/typed-comment";
import { saveDraft } from "~/drafts/drafts.server";
import { readForm } from "~/http/form";
import { pageLocale } from "./adapter.server";

/** Saves a draft for the form's script while its author writes; answers in JSON what became of it. */
export async function action({ request, params, context: { portal, clientAddress } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const waitSeconds = await portal.limits.countDraftSaving(clientAddress);
  if (waitSeconds !== undefined) {
    const headers = { "Cache-Control": "no-store", "Retry-After": String(waitSeconds) };
    return Response.json({}, { status: 429, headers });
  }
  const typed = readCommentForm(await readForm(request));
  const saved = await saveDraft(portal.db, { key: params.key ?? "", locale, typed });
  const status = { saved: 200, conflict: 409, gone: 410, "too-long": 413 }[saved.outcome];
  const body =
    saved.outcome === "saved"
      ? { version: saved.version, savedAt: saved.savedAt }
      : saved.outcome === "conflict"
        ? { savedAt: saved.other.savedAt }
        : {};
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
