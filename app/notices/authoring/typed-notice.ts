import type { TimeZone } from "~/i18n/dates";
import type { EditedNotice } from "./edited-notice.server";
import { toLocalTime } from "./local-time";

interface BothTyped {
  readonly en: string;
  readonly es: string;
}

export interface TypedQuestion {
  /** The stored question's key, or "" for a new one. */
  readonly id: string;
  readonly required: boolean;
  readonly prompt: BothTyped;
  readonly hint: BothTyped;
}

/** The notice form as it stands on the screen, fit to be shown again as it was typed. */
export interface TypedNotice {
  readonly title: BothTyped;
  readonly summary: BothTyped;
  readonly body: BothTyped;
  readonly agencies: BothTyped;
  readonly pillars: readonly string[];
  readonly timeZone: TimeZone;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly lateDays: string;
  readonly uploadGraceMinutes: string;
  readonly questions: readonly TypedQuestion[];
}

const nothing = { en: "", es: "" } as const;
const newQuestion: TypedQuestion = { id: "", required: false, prompt: nothing, hint: nothing };

/** A change of the questions' list that a button asks for: `add-question`, `remove-question.2`, `move-up.2`, `move-down.2`. */
export function rearrangeQuestions(
  questions: readonly TypedQuestion[],
  intent: string,
): TypedQuestion[] | undefined {
  if (intent === "add-question") return [...questions, newQuestion];
  const [verb, place] = intent.split(".");
  const at = Number(place);
  const question = questions[at];
  if (question === undefined) return undefined;
  const others = questions.filter((_, index) => index !== at);
  if (verb === "remove-question") return others;
  const to = verb === "move-up" ? at - 1 : verb === "move-down" ? at + 1 : undefined;
  if (to === undefined || to < 0 || to > others.length) return undefined;
  return others.toSpliced(to, 0, question);
}

/** A stored notice as the form shows it. */
export function toTypedNotice(notice: EditedNotice): TypedNotice {
  const { title, summary, body, agencies, pillars, timeZone, opensAt, closesAt, questions } = notice;
  return {
    title,
    summary,
    body,
    agencies,
    pillars,
    timeZone,
    opensAt: toLocalTime(opensAt, timeZone),
    closesAt: toLocalTime(closesAt, timeZone),
    lateDays: String(notice.lateDays),
    uploadGraceMinutes: String(notice.uploadGraceMinutes),
    questions: questions.map(({ id, ...question }) => ({ ...question, id: String(id) })),
  };
}

/** Puts back, at the end, questions that have to stay and are missing from what was typed. */
export function restoreFixed(typed: TypedNotice, notice: EditedNotice): TypedNotice {
  const there = new Set(typed.questions.map(({ id }) => id));
  const missing = toTypedNotice({
    ...notice,
    questions: notice.questions.filter(({ id, fixed }) => fixed && !there.has(String(id))),
  }).questions;
  return { ...typed, questions: [...typed.questions, ...missing] };
}
