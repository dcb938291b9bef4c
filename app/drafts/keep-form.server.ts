import type { TypedComment } from "~/comments/typed-comment";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import { type Draft, isDraftKey } from "./draft";
import { keepDraft, saveDraft } from "./drafts.server";

export type FormKept =
  | { readonly outcome: "kept"; readonly key: string }
  | { readonly outcome: "conflict"; readonly other: Draft }
  | { readonly outcome: "too-many"; readonly waitSeconds: number }
  /** The notice takes no comments, or the form has lost its key, or is too long by far. */
  | { readonly outcome: "not-kept" };

/**
 * Keeps a form at its author's wish: over the draft that it was opened from, or as a new one. Where that draft has expired
 * meanwhile it is a new one too, under a new link, so that nothing is lost. `countDraft` counts the new ones.
 */
export async function keepForm(
  db: Db,
  form: { readonly docket: string; readonly locale: Locale; readonly typed: TypedComment },
  countDraft: () => Promise<number | undefined>,
): Promise<FormKept> {
  const key = form.typed.draft;
  if (isDraftKey(key)) {
    const saved = await saveDraft(db, { ...form, key });
    if (saved.outcome === "saved") return { outcome: "kept", key };
    if (saved.outcome === "conflict") return saved;
    if (saved.outcome === "too-long") return { outcome: "not-kept" };
  }
  const waitSeconds = await countDraft();
  return waitSeconds === undefined ? keepDraft(db, form) : { outcome: "too-many", waitSeconds };
}
