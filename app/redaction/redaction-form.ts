import { z } from "zod";
import { redactionReasons } from "~/comments/redacting/redaction";
import { countCharacters, normalizeText } from "~/i18n/normalize";
import { personalDataKinds } from "./find-personal-data";

const NOTE_CHARACTERS = 500;
/** A comment's texts hold 20,000 characters each; a quote pasted from one is no longer, but for line ends that forms double. */
const QUOTE_UNITS = 80_000;

const intents = [
  "preview",
  "redact",
  "change",
  "undo",
  "accept",
  "dismiss",
  "hide-file",
  "show-file",
] as const;

/** What was wrong with what a moderator entered, by field; each has its sentence under `redaction:problem`. */
export type RedactionErrors = Partial<
  Record<"quote" | "reason" | "note", "quote" | "several" | "reason" | "note" | "noteMissing">
>;

/** What a moderator had entered to redact a passage, to be shown again. */
export interface EnteredRedaction {
  readonly part: string;
  readonly quote: string;
  readonly start: string;
  readonly end: string;
  readonly occurrence: string;
  readonly reason: string;
  readonly note: string;
}

const count = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const findingName = z
  .string()
  .max(80)
  .regex(/^[a-z]+ \d{1,6} \d{1,6} [a-z:0-9-]+$/)
  .transform((name) => {
    const [kind, start, end, part = ""] = name.split(" ");
    return { kind, start: Number(start), end: Number(end), part };
  })
  .pipe(z.object({ kind: z.enum(personalDataKinds), start: z.number(), end: z.number(), part: z.string() }));

const schema = z.object({
  intent: z.enum(intents),
  version: z.coerce.number().int().positive().max(2_000_000_000),
  redaction: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
  file: z.uuid().optional().catch(undefined),
  findings: z.array(findingName).max(1000).catch([]),
});

export type RedactionForm = z.infer<typeof schema> & {
  readonly entered: EnteredRedaction;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly occurrence: number | undefined;
  readonly reason: (typeof redactionReasons)[number] | undefined;
  readonly note: string | null;
  readonly errors: RedactionErrors;
  /** Whether it was sent from the comment's own page, to which it then leads back. */
  readonly fromComment: boolean;
};

/** A finding's name in a form: what it is and where, without its words. */
export const nameOfFinding = ({
  kind,
  start,
  end,
  part,
}: {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly part: string;
}): string => `${kind} ${start} ${end} ${part}`;

/** Reads what was sent to a comment's page of redactions; undefined where no page of ours sends such a thing. */
export function readRedactionForm(form: FormData): RedactionForm | undefined {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const known = schema.safeParse({
    intent: form.get("intent"),
    version: form.get("version"),
    redaction: form.get("redaction") ?? undefined,
    file: form.get("file") ?? undefined,
    findings: form.getAll("finding"),
  });
  if (!known.success) return undefined;
  const entered: EnteredRedaction = {
    part: text("part"),
    quote: text("quote").slice(0, QUOTE_UNITS),
    start: text("start"),
    end: text("end"),
    occurrence: text("occurrence"),
    reason: text("reason"),
    note: text("note"),
  };
  const reason = redactionReasons.find((each) => each === entered.reason);
  const note = normalizeText(entered.note);
  const tooLong = countCharacters(note) > NOTE_CHARACTERS;
  return {
    ...known.data,
    entered,
    start: count.safeParse(entered.start).data,
    end: count.safeParse(entered.end).data,
    occurrence: count.safeParse(entered.occurrence).data,
    reason,
    note: note || null,
    errors: {
      ...(entered.quote.trim() === "" ? { quote: "quote" } : {}),
      ...(reason ? {} : { reason: "reason" }),
      ...(tooLong ? { note: "note" } : reason === "other" && note === "" ? { note: "noteMissing" } : {}),
    },
    fromComment: form.get("back") === "comment",
  };
}
