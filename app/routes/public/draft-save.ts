import type { ActionFunctionArgs } from "@remix-run/node";
import { readCommentForm } from "~/comments/typed-comment";
import { saveDraft } from "~/drafts/drafts.server";
import { readForm } from "~/http/form";
import { pageLocale } from "./adapter.server";

/** Saves a draft for the form's script while its author writes; answers in JSON what became of it. */
export async function action({ request, params, context: { portal } }: ActionFunctionArgs) {
  const locale = pageLocale(params);
  const typed = readCommentForm(await readForm(request));
  const saved = await saveDraft(portal.db, { key: params.key ?? "", locale, typed });
  const status = { saved: 200, conflict: 409, gone: 410 }[saved.outcome];
  const body =
    saved.outcome === "saved"
      ? { version: saved.version, savedAt: saved.savedAt }
      : saved.outcome === "conflict"
        ? { savedAt: saved.other.savedAt }
        : {};
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
