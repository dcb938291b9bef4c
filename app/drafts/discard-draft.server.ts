import { listPending, removePending } from "~/attachments/pending-files.server";
import type { Portal } from "~/portal.server";
import { deleteDraft } from "./drafts.server";

/**
 * Deletes a draft at its author's wish, and the files of its form that were not sent, unless another draft has the same form
 * (kept twice, say). Returns whether there was such a draft.
 */
export async function discardDraft(
  portal: Pick<Portal, "db" | "storage" | "log">,
  key: string,
): Promise<boolean> {
  const form = await deleteDraft(portal.db, key);
  if (!form) return false;
  const twin = await portal.db
    .selectFrom("drafts")
    .where("submissionKey", "=", form.submissionKey)
    .select("id")
    .executeTakeFirst();
  if (twin) return true;
  for (const { id } of await listPending(portal.db, form)) await removePending(portal, form, id);
  return true;
}
