import { withholdReasons } from "~/comments/comment";
import { asSeenBy, type CommentFilter } from "~/comments/comment-filter";
import { readCommentFilter } from "~/comments/read-comment-filter";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Locale } from "~/i18n/locale";
import { countCharacters, normalizeText } from "~/i18n/normalize";
import type { Step } from "./action";
import type { Chosen } from "./begin-operation.server";
import { type BulkAction, bulkActions, MOST_PICKED, type PreviewedAction } from "./bulk-actions";
import { readPercent } from "./percent";

const NOTE_CHARACTERS = 2000;

/** Which comments were chosen on the queue's page, by whose own names of things. */
export interface ChosenOnPage {
  readonly action: BulkAction | undefined;
  /** The whole of what the filter finds, or the picked ones. */
  readonly scope: "all" | "picked";
  readonly filter: CommentFilter;
  readonly numbers: readonly string[];
  /** The filter as the page's form carried it. */
  readonly query: string;
}

/** Reads what the list's form says, from its address or from what is sent on. Nonsense counts as not chosen. */
export function readChosen(parameters: URLSearchParams | FormData): ChosenOnPage {
  const one = (name: string) => {
    const value = parameters.get(name);
    return typeof value === "string" ? value : "";
  };
  const query = one("query").slice(0, 2000);
  const numbers = parameters.getAll("comment").flatMap((value) => {
    const number = typeof value === "string" ? parseTrackingNumber(value) : undefined;
    return number ? [number] : [];
  });
  return {
    action: bulkActions.find((action) => action === one("do")),
    scope: one("scope") === "all" ? "all" : "picked",
    filter: readCommentFilter(new URLSearchParams(query)),
    numbers: [...new Set(numbers)].slice(0, MOST_PICKED),
    query,
  };
}

/** The same as operations take it; `staffId` is whoever chose. */
export const asChosen = ({ scope, filter, numbers }: ChosenOnPage, staffId: string): Chosen =>
  scope === "all" ? { filter: asSeenBy(filter, staffId) } : { numbers };

export type OperationFields =
  | "reason"
  | "note"
  | "message-en"
  | "message-es"
  | "tags"
  | "to"
  | "among"
  | "confidence";
export type OperationErrors = Partial<Record<OperationFields, true>>;

/** What was filled in on the preview's page, as it was typed. */
export interface OperationEntered {
  readonly reason: string;
  readonly note: string;
  /** In each language, for commenters of that language. */
  readonly message: Readonly<Record<Locale, string>>;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly to: string;
  readonly among: readonly string[];
  readonly confidence: string;
}

export function readEntered(form: FormData | URLSearchParams): OperationEntered {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const text = (name: string) => texts(name)[0] ?? "";
  return {
    reason: text("reason"),
    note: text("note"),
    message: { en: text("message-en"), es: text("message-es") },
    add: texts("add"),
    remove: texts("remove"),
    to: text("to"),
    among: texts("among"),
    confidence: text("confidence"),
  };
}

/** The step that was asked for, or what is wrong with it. People are checked against `people`. */
export function readStep(
  action: PreviewedAction,
  entered: OperationEntered,
  people: readonly string[],
): { readonly step: Step } | { readonly errors: OperationErrors } {
  switch (action) {
    case "withhold": {
      const reason = withholdReasons.find((each) => each === entered.reason);
      const note = normalizeText(entered.note);
      const message = {
        en: normalizeText(entered.message.en) || null,
        es: normalizeText(entered.message.es) || null,
      };
      const tooLong = (words: string | null) => countCharacters(words ?? "") > NOTE_CHARACTERS;
      const errors: OperationErrors = {
        ...(reason ? {} : { reason: true }),
        ...(tooLong(note) ? { note: true } : {}),
        ...(tooLong(message.en) ? { "message-en": true } : {}),
        ...(tooLong(message.es) ? { "message-es": true } : {}),
      };
      if (!reason || Object.keys(errors).length > 0) return { errors };
      return { step: { do: "withhold", reason, note: note || null, message } };
    }
    case "tag": {
      const { add, remove } = entered;
      return add.length + remove.length > 0
        ? { step: { do: "tag", add: [...add], remove: [...remove] } }
        : { errors: { tags: true } };
    }
    case "assign":
      return people.includes(entered.to)
        ? { step: { do: "assign", to: entered.to } }
        : { errors: { to: true } };
    case "unassign":
      return { step: { do: "assign", to: null } };
    case "share": {
      const among = entered.among.filter((id) => people.includes(id));
      return among.length > 0 ? { step: { do: "share", among } } : { errors: { among: true } };
    }
    case "accept-suggestions": {
      const percent = readPercent(entered.confidence);
      return percent === undefined
        ? { errors: { confidence: true } }
        : { step: { do: "accept-suggestions", above: percent / 100 } };
    }
    default:
      return { step: { do: "decide", decision: action } };
  }
}
