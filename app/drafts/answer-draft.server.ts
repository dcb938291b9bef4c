import type { TypedComment } from "~/comments/typed-comment";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { Draft } from "./draft";
import { findDraft, findNewerDraft } from "./drafts.server";
import { keepForm } from "./keep-form.server";

export type DraftAnswer =
  /** The form again; `other`: beside what somebody else saved; `draftWaitSeconds`: there were too many drafts. */
  | { readonly page: "form"; readonly other?: Draft; readonly draftWaitSeconds?: number }
  | { readonly page: "draft-conflict"; readonly other: Draft }
  /** It is kept; its page is the answer. */
  | { readonly page: "draft"; readonly key: string };

/**
 * What a sent form is answered where it concerns a draft, by its button (`save-draft`, `both`); undefined where it goes on
 * to be checked as any form is: also where it could not be kept, since the check says why. A form that was opened from a
 * draft which somebody else has saved since is not sent over their words.
 */
export async function answerDraft(
  { db, countDraft }: { readonly db: Db; readonly countDraft: () => Promise<number | undefined> },
  form: {
    readonly docket: string;
    readonly locale: Locale;
    readonly typed: TypedComment;
    readonly intent: string;
  },
): Promise<DraftAnswer | undefined> {
  if (form.intent === "both") {
    const other = await findDraft(db, form.typed.draft ?? "");
    return { page: "form", ...(other ? { other } : {}) };
  }
  if (form.intent !== "save-draft") {
    const newer = await findNewerDraft(db, form.typed);
    return newer && { page: "draft-conflict", other: newer };
  }
  const kept = await keepForm(db, form, countDraft);
  switch (kept.outcome) {
    case "kept":
      return { page: "draft", key: kept.key };
    case "conflict":
      return { page: "draft-conflict", other: kept.other };
    case "too-many":
      return { page: "form", draftWaitSeconds: kept.waitSeconds };
    case "not-kept":
      return undefined;
  }
}
