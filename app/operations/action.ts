import { z } from "zod";
import { withholdReasons } from "~/comments/comment";
import { decisions } from "~/triage/decision";

const NOTE_CHARACTERS = 2000;
const text = z.string().max(NOTE_CHARACTERS).nullable();
const words = z.object({ subject: z.string(), text: z.string() });

/**
 * One thing that a moderator has done to comments. Tags are named with their edition ("2021.I.2"), since comments of
 * dockets with different agendas can be chosen together.
 */
const stepSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("decide"), decision: z.enum(decisions).exclude(["withhold"]) }),
  z.object({
    do: z.literal("withhold"),
    reason: z.enum(withholdReasons),
    note: text,
    /** What the commenter is told beside the reason: one text, or one in each language for commenters of both. */
    message: z.union([text, z.object({ en: text, es: text })]),
  }),
  z.object({
    do: z.literal("tag"),
    /** Codes with their edition, and themes as the codebook's codes have them ("theme:12"). */
    add: z.array(z.string()),
    remove: z.array(z.string()),
  }),
  /** To one person, or with null to nobody. With `from`, only if it still is whose it was on the moderator's page. */
  z.object({
    do: z.literal("assign"),
    to: z.string().nullable(),
    from: z.string().nullable().optional(),
  }),
  /** To several in turn, whoever has least first. */
  z.object({ do: z.literal("share"), among: z.array(z.string()).min(1) }),
  /** Waiting suggestions of at least this confidence become tags; on a comment's own page, those of these codes. */
  z.object({
    do: z.literal("accept-suggestions"),
    above: z.number().min(0).max(1),
    only: z.array(z.string()).optional(),
  }),
  /** Waiting suggestions of these codes are dismissed for good. */
  z.object({ do: z.literal("dismiss-suggestions"), codes: z.array(z.string()).min(1) }),
  z.object({
    do: z.literal("acknowledge"),
    /** The moderator's own words, by language; absent or empty ones are the standard words. */
    words: z.object({ en: words.optional(), es: words.optional() }).optional(),
    /** Whether addresses that nobody has confirmed are written to; absent means yes. */
    unconfirmed: z.boolean().optional(),
    /** Writes again to those who had an acknowledgement at this time (ISO 8601), as the moderator saw it. */
    againUntil: z.iso.datetime().optional(),
  }),
  /** Exactly these tags, as the boxes on a comment's own page have them. */
  z.object({
    do: z.literal("set-tags"),
    ticked: z.array(z.string()),
  }),
  /** Tags on which both coders of a round agree. */
  z.object({ do: z.literal("code"), round: z.number().int() }),
  /** What an earlier operation did is taken back. */
  z.object({ do: z.literal("undo") }),
]);
export type Step = z.infer<typeof stepSchema>;
export type StepName = Step["do"];

/** What an operation does to each of its comments, in this order; what the database keeps of it is read by this schema. */
export const actionSchema = z.object({ steps: z.array(stepSchema).min(1) });
export type Action = z.infer<typeof actionSchema>;
