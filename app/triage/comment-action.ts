import { z } from "zod";
import { type WithholdReason, withholdReasons } from "~/comments/comment";
import { countCharacters, normalizeText } from "~/i18n/normalize";
import { type AfterDeciding, isAfterDeciding } from "./after-deciding";
import { decisions } from "./decision";

const NOTE_CHARACTERS = 2000;

/** What the buttons of a comment's page do. */
const intents = ["tag", "accept", "dismiss", ...decisions, "acknowledge"] as const;
export type Intent = (typeof intents)[number];

/** What can be wrong with what a moderator entered, by field; each has its sentence under `triage:problem`. */
export type EntryErrors = Partial<Record<"reason" | "note" | MessageField, "reason" | "note" | "message">>;

/** Each reason has a text for the commenter of its own, so that one can be suggested before a reason is chosen. */
export type MessageField = `message-${WithholdReason}`;
export const messageField = (reason: WithholdReason): MessageField => `message-${reason}`;

/** What a moderator had entered, as it was: nothing of it is lost when saving does not succeed. */
export interface Entered {
  readonly ticked: readonly string[];
  readonly reason: string;
  readonly note: string;
  /** The texts for the commenter by the reason that they belong to; absent where the form had none. */
  readonly messages: Readonly<Partial<Record<WithholdReason, string>>>;
}

/** Why a comment is withheld, and what else is said about it. */
export interface Withholding {
  readonly reason: WithholdReason;
  /** For colleagues; nobody else ever reads it. */
  readonly note: string | null;
  /** For the commenter, in their language. */
  readonly message: string | null;
}

/** Whether anything was entered that only withholding saves. */
export const isWithholdingBegun = ({ reason, note }: Entered): boolean => reason !== "" || note !== "";

export interface CommentAction {
  readonly intent: Intent;
  /** The version of the comment that the moderator saw. */
  readonly version: number;
  /** Codes of suggested tags that are accepted or dismissed. */
  readonly suggested: readonly string[];
  readonly entered: Entered;
  /** What to withhold with, where nothing is wrong with it. */
  readonly withhold: Withholding | undefined;
  /** Whether the comment is to be taken back into review first: it was decided about meanwhile. */
  readonly reviewFirst: boolean;
  /** Where the decision is to lead; undefined where the form had no say in it. */
  readonly afterDeciding: AfterDeciding | undefined;
  readonly errors: EntryErrors;
}

const envelope = z.object({ intent: z.enum(intents), version: z.coerce.number().int().positive() });

/** Reads what was sent from a comment's page; undefined where no page of ours sends such a thing. */
export function readCommentAction(form: FormData): CommentAction | undefined {
  // a button has one value: "accept" is of all that were shown, "accept I.2" of one
  const [intent, code] = String(form.get("intent")).split(" ");
  const known = envelope.safeParse({ intent, version: form.get("version") });
  if (!known.success) return undefined;
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const entered: Entered = {
    ticked: form.getAll("tags").filter((code) => typeof code === "string"),
    reason: text("reason"),
    note: text("note"),
    messages: Object.fromEntries(
      withholdReasons
        .filter((reason) => form.has(messageField(reason)))
        .map((reason) => [reason, text(messageField(reason))]),
    ),
  };
  const reason = withholdReasons.find((each) => each === entered.reason);
  const note = normalizeText(entered.note);
  const message = normalizeText((reason && entered.messages[reason]) ?? "");
  const tooLong = (words: string) => countCharacters(words) > NOTE_CHARACTERS;
  const checked = known.data.intent === "withhold";
  const after = form.get("after-deciding");
  return {
    ...known.data,
    suggested: code ? [code] : form.getAll("suggested").filter((each) => typeof each === "string"),
    entered,
    withhold:
      reason && !tooLong(note) && !tooLong(message)
        ? { reason, note: note || null, message: message || null }
        : undefined,
    reviewFirst: checked && form.get("first") === "return-to-review",
    afterDeciding: isAfterDeciding(after) ? after : undefined,
    errors: {
      ...(checked && !reason ? { reason: "reason" } : {}),
      ...(checked && reason && tooLong(message) ? { [messageField(reason)]: "message" } : {}),
      ...(checked && tooLong(note) ? { note: "note" } : {}),
    },
  };
}
