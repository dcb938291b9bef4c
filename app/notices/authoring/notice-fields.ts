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

/** For how many days after closing late comments may be taken; 0 refuses them. */
export const lateDaysChoices = [0, 1, 3, 7, 14, 30] as const;
/** For how many minutes after closing a comment counts as in time whose upload began before. */
export const uploadGraceChoices = [0, 5, 15, 30, 60] as const;
export const USUAL_RULE = { lateDays: 0, uploadGraceMinutes: 15 } as const;

/** What can be wrong with a field; each has its sentence in both `authoring` catalogues, under `problem`. */
export const fieldCodes = [
  "missing",
  "too-long",
  "no-pillar",
  "time-malformed",
  "time-skipped",
  "closes-before-opening",
  "closes-in-past",
  "not-later",
  "too-many-questions",
  "question-fixed",
  "confirm",
] as const;
export type FieldCode = (typeof fieldCodes)[number];

/** One thing wrong, with the form's name of the field: `title.es`, `questions.2.prompt.en`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: FieldCode;
}
