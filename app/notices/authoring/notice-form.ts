import { z } from "zod";
import type { TimeZone } from "~/i18n/dates";
import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";
import { authoringZones, readLocalTime } from "./local-time";
import {
  type FieldCode,
  type FieldProblem,
  fieldCodes,
  lateDaysChoices,
  MAX_QUESTIONS,
  textLimits,
  USUAL_RULE,
  uploadGraceChoices,
} from "./notice-fields";

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

/** One of a few whole numbers; anything else, which the page never sends, is the usual one. */
const oneOfNumbers = (choices: readonly number[], usual: number) =>
  z.coerce
    .number()
    .refine((value) => choices.includes(value))
    .catch(usual);

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
      lateDays: oneOfNumbers(lateDaysChoices, USUAL_RULE.lateDays),
      uploadGraceMinutes: oneOfNumbers(uploadGraceChoices, USUAL_RULE.uploadGraceMinutes),
      questions: z.array(question).max(MAX_QUESTIONS, fail("too-many-questions")).default([]),
    })
    .refine((draft) => !draft.opensAt || !draft.closesAt || draft.closesAt > draft.opensAt, {
      path: ["closesAt"],
      ...fail("closes-before-opening"),
    });
}

export type NoticeDraft = z.output<ReturnType<typeof noticeDraftSchema>>;
export type QuestionDraft = NoticeDraft["questions"][number];

/** A schema's refusals as the form names them. */
export function toProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({
    field: path.join("."),
    // a message of zod's own means a value that the page never sends: as good as none
    code: fieldCodes.find((code) => code === message) ?? "missing",
  }));
}
