import { z } from "zod";
import type { TimeZone } from "~/i18n/dates";
import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";
import { authoringZones, readLocalTime } from "./local-time";

/** Most characters of each text, as the database holds it. */
export const textLimits = {
  title: 200,
  summary: 1000,
  body: 50_000,
  agencies: 1000,
  prompt: 500,
  hint: 500,
  reason: 1000,
  outcome: 50_000,
} as const;
export const MAX_QUESTIONS = 30;

/** What can be wrong with a field; each has its sentence in both `authoring` catalogues, under `problem`. */
export type FieldCode =
  | "missing"
  | "too-long"
  | "no-pillar"
  | "time-malformed"
  | "time-skipped"
  | "closes-before-opening"
  | "closes-in-past"
  | "not-later"
  | "too-many-questions"
  | "question-answered"
  | "confirm";

/** One thing wrong, with the form's name of the field: `title.es`, `questions.2.prompt.en`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: FieldCode;
}

const fail = (error: FieldCode): { error: FieldCode } => ({ error });

const within = (limit: number, normalize: (typed: string) => string) =>
  z
    .string()
    .default("")
    .transform(normalize)
    .refine((value) => countCharacters(value) <= limit, fail("too-long"));

/** A text in both of the portal's languages. */
export const inBoth = (limit: number, normalize = normalizeText) =>
  z.object({ en: within(limit, normalize), es: within(limit, normalize) });

/** A question's own key where it is stored already; none for a new one. */
const storedId = z
  .string()
  .optional()
  .transform((value) => (value && /^\d{1,9}$/.test(value) ? Number(value) : undefined));

const question = z.object({
  id: storedId,
  required: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
  prompt: inBoth(textLimits.prompt),
  hint: inBoth(textLimits.hint),
});

export const timeZone = z.enum(authoringZones).catch(authoringZones[0]);

/** A local time as it was typed: nothing, or a time that exists. `zone` is where its clock hangs. */
export function localTime(zone: TimeZone) {
  return z
    .string()
    .default("")
    .transform((typed, context): Date | null => {
      if (typed.trim() === "") return null;
      const reading = readLocalTime(typed.trim(), zone);
      if (reading.kind === "instant") return reading.instant;
      context.addIssue({
        code: "custom",
        message: (reading.kind === "skipped" ? "time-skipped" : "time-malformed") satisfies FieldCode,
      });
      return z.NEVER;
    });
}

/**
 * A notice as it is being written: anything may still be missing, but what is there must fit. Texts come out normalized,
 * times as instants. Messages are FieldCodes.
 */
export function noticeDraftSchema(zone: TimeZone) {
  return z
    .object({
      title: inBoth(textLimits.title, normalizeLine),
      summary: inBoth(textLimits.summary),
      body: inBoth(textLimits.body),
      agencies: inBoth(textLimits.agencies),
      pillars: z.array(z.string()).default([]),
      timeZone,
      opensAt: localTime(zone),
      closesAt: localTime(zone),
      questions: z.array(question).max(MAX_QUESTIONS, fail("too-many-questions")).default([]),
    })
    .refine((draft) => !draft.opensAt || !draft.closesAt || draft.closesAt > draft.opensAt, {
      path: ["closesAt"],
      ...fail("closes-before-opening"),
    });
}

export type NoticeDraft = z.output<ReturnType<typeof noticeDraftSchema>>;
export type QuestionDraft = NoticeDraft["questions"][number];

const fieldCodes = new Set<string>([
  "missing",
  "too-long",
  "no-pillar",
  "time-malformed",
  "time-skipped",
  "closes-before-opening",
  "closes-in-past",
  "not-later",
  "too-many-questions",
  "question-answered",
  "confirm",
] satisfies FieldCode[]);

/** A schema's refusals as the form names them. */
export function toProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({
    field: path.join("."),
    // a message of zod's own means a value that the page never sends: as good as none
    code: fieldCodes.has(message) ? (message as FieldCode) : "missing",
  }));
}
