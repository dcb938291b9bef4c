import { z } from "zod";
import { type CommentPart, parsePart } from "~/comments/changing/comment-parts.server";

/** What the buttons of the passage forms do. */
const intents = ["tag-passage", "change-passage", "remove-passage"] as const;
export type PassageIntent = (typeof intents)[number];

/** What was entered about a passage, as it was: shown again where it could not be saved. */
export interface PassageEntered {
  readonly part: string;
  readonly quote: string;
  readonly start: string;
  readonly end: string;
  readonly which: string;
  readonly codes: readonly string[];
  readonly alsoOffComment: boolean;
  /** The boxes of the comment as a whole, where the form came with them. */
  readonly ticked: readonly string[] | undefined;
}

export interface SentPassage {
  readonly intent: PassageIntent;
  readonly version: number;
  readonly passageId: number | undefined;
  readonly part: CommentPart | undefined;
  readonly stretch: {
    readonly quote: string;
    readonly start: number | undefined;
    readonly end: number | undefined;
    readonly occurrence: number | undefined;
  };
  readonly entered: PassageEntered;
}

const count = z.coerce.number().int().min(0).max(10_000_000);
const envelope = z.object({
  intent: z.enum(intents),
  version: count,
  passage: z.union([z.literal("").transform(() => undefined), count]),
});

/** Reads what was sent from a passage form; undefined where no page of ours sends such a thing. */
export function readPassageForm(form: FormData): SentPassage | undefined {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const known = envelope.safeParse({
    intent: form.get("intent"),
    version: form.get("version"),
    passage: text("passage"),
  });
  if (!known.success) return undefined;
  const codes = (name: string) => form.getAll(name).filter((code) => typeof code === "string");
  const number = (name: string) => {
    const read = text(name) === "" ? undefined : count.safeParse(text(name));
    return read?.success ? read.data : undefined;
  };
  const entered: PassageEntered = {
    part: text("passage.part"),
    quote: text("passage.quote"),
    start: text("passage.start"),
    end: text("passage.end"),
    which: text("passage.which"),
    codes: codes("passage.tags"),
    alsoOffComment: form.has("passage.alsoOffComment"),
    ticked: form.has("passage.withTags") ? codes("tags") : undefined,
  };
  return {
    intent: known.data.intent,
    version: known.data.version,
    passageId: known.data.passage,
    part: parsePart(entered.part),
    stretch: {
      quote: entered.quote,
      start: number("passage.start"),
      end: number("passage.end"),
      occurrence: number("passage.which"),
    },
    entered,
  };
}
