import { isLocale, type Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";
import type { NoticeStatus } from "../notice";
import { readExtension, readOutcome, type TypedExtension } from "./after-publication";
import { type Change, saveNotice } from "./author-notice.server";
import type { AuthoringResult } from "./authoring-result";
import { findChanges } from "./changes";
import { findEditedNotice, toldDates } from "./edited-notice.server";
import { extendNotice } from "./extend-notice.server";
import type { FieldProblem } from "./notice-fields";
import { publishNotice, requestReview, returnToDraft, withdrawNotice } from "./publish-notice.server";
import { publishOutcome } from "./publish-outcome.server";
import { checkTypedNotice, readTypedNotice } from "./read-typed-notice";
import { rearrangeQuestions, restoreFixed, type TypedNotice } from "./typed-notice";

/** What was done, for the page's next showing to say. */
export type Done =
  | "saved"
  | "review-requested"
  | "review-returned"
  | "published"
  | "extended"
  | "withdrawn"
  | "outcome-published";

/** What a sent form leads to: another page, or the same with what was typed and what stands in the way. */
export type Answer =
  | { readonly kind: "done"; readonly done: Done; readonly preview?: Locale | undefined }
  | Shown;

export interface Shown {
  readonly kind: "shown";
  readonly publishing: boolean;
  readonly notice?: TypedNotice | undefined;
  readonly extension?: TypedExtension | undefined;
  readonly outcome?: { readonly en: string; readonly es: string } | undefined;
  readonly problems: readonly FieldProblem[];
  /** In a conflict, the fields in which what was typed is not what is stored now. */
  readonly differing?: readonly string[] | undefined;
  readonly trouble?: "conflict" | "rearranged" | { readonly wrongStatus: NoticeStatus } | undefined;
}

type Typed = Pick<Shown, "notice" | "extension" | "outcome">;

/**
 * Does what the pressed button of a notice's page asks for. Undefined for an unknown docket number or an intent that
 * no button has.
 */
export async function answerNoticeForm(db: Db, change: Change, form: FormData): Promise<Answer | undefined> {
  const intent = String(form.get("intent"));
  if (intent === "extend") {
    const { typed, checked } = readExtension(form);
    if ("problems" in checked) return shown({ extension: typed }, checked.problems);
    return toAnswer(await extendNotice(db, change, checked.value), "extended", { extension: typed });
  }
  if (intent === "publish-outcome") {
    const { typed, checked } = readOutcome(form);
    if ("problems" in checked) return shown({ outcome: typed }, checked.problems);
    return toAnswer(await publishOutcome(db, change, checked.value), "outcome-published", { outcome: typed });
  }
  if (intent === "withdraw") {
    if (form.get("withdraw") !== "yes") return shown({}, [{ field: "withdraw", code: "confirm" }]);
    return toAnswer(await withdrawNotice(db, change), "withdrawn", {});
  }
  const typed = readTypedNotice(form);
  const questions = rearrangeQuestions(typed.questions, intent);
  if (questions) return { ...shown({ notice: { ...typed, questions } }, []), trouble: "rearranged" };
  return answerWriting(db, change, intent, typed);
}

async function answerWriting(
  db: Db,
  change: Change,
  intent: string,
  typed: TypedNotice,
): Promise<Answer | undefined> {
  const publishing = intent === "publish";
  const checked = checkTypedNotice(typed);
  if ("problems" in checked) return { ...shown({ notice: typed }, checked.problems), publishing };
  const { draft } = checked;
  const answer = (result: AuthoringResult | undefined, done: Done) =>
    toAnswer(result, done, { notice: typed }, publishing);
  if (publishing) return answer(await publishNotice(db, change, draft), "published");
  if (intent === "request-review") return answer(await requestReview(db, change, draft), "review-requested");
  if (intent === "return-to-draft") return answer(await returnToDraft(db, change, draft), "review-returned");
  const preview = intent.startsWith("preview-") ? intent.slice("preview-".length) : undefined;
  if (intent !== "save" && !isLocale(preview)) return undefined;
  const saved = await answer(await saveNotice(db, change, draft), "saved");
  return saved?.kind === "done" && isLocale(preview) ? { ...saved, preview } : saved;
}

function toAnswer(
  result: AuthoringResult | undefined,
  done: Done,
  typed: Typed,
  publishing = false,
): Answer | undefined {
  switch (result?.kind) {
    case undefined:
      return undefined;
    case "done":
      return { kind: "done", done };
    case "problems":
      return { ...shown(typed, result.problems), publishing };
    case "conflict":
      return { ...shown(typed, []), trouble: "conflict" };
    case "wrong-status":
      return { ...shown(typed, []), trouble: { wrongStatus: result.status } };
  }
}

function shown(typed: Typed, problems: readonly FieldProblem[]): Shown {
  return { kind: "shown", publishing: false, ...typed, problems };
}

/**
 * Holds what was typed against what is stored now: questions with answers never leave the form, and in a conflict the
 * fields that differ are named.
 */
export async function compareWithStored(db: Db, docket: string, answer: Shown): Promise<Shown> {
  const stored = answer.notice && (await findEditedNotice(db, docket));
  if (!answer.notice || !stored) return answer;
  const notice = restoreFixed(answer.notice, stored);
  if (answer.trouble !== "conflict") return { ...answer, notice };
  const checked = checkTypedNotice(notice);
  if ("problems" in checked) return { ...answer, notice };
  const changes = findChanges(stored, {
    ...checked.draft,
    ...toldDates(stored.publishedAt ? stored : checked.draft),
  });
  return { ...answer, notice, differing: Object.keys(changes?.after ?? {}) };
}
