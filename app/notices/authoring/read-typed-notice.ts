import type { FieldProblem } from "./notice-fields";
import { type NoticeDraft, noticeDraftSchema, timeZone, toProblems } from "./notice-form";
import type { TypedNotice, TypedQuestion } from "./typed-notice";

/** Reads what a browser sent; unknown fields are left aside. */
export function readTypedNotice(form: FormData): TypedNotice {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const both = (name: string) => ({ en: text(`${name}.en`), es: text(`${name}.es`) });
  const questions: TypedQuestion[] = [];
  for (let n = 0; form.has(`questions.${n}.prompt.en`); n += 1) {
    questions.push({
      id: text(`questions.${n}.id`),
      required: form.has(`questions.${n}.required`),
      prompt: both(`questions.${n}.prompt`),
      hint: both(`questions.${n}.hint`),
    });
  }
  return {
    title: both("title"),
    summary: both("summary"),
    body: both("body"),
    agencies: both("agencies"),
    pillars: form.getAll("pillars").filter((code) => typeof code === "string"),
    timeZone: timeZone.parse(form.get("timeZone")),
    opensAt: text("opensAt"),
    closesAt: text("closesAt"),
    lateDays: text("lateDays"),
    uploadGraceMinutes: text("uploadGraceMinutes"),
    questions,
  };
}

/** What was typed as a draft that can be stored, or what is wrong with it. */
export function checkTypedNotice(
  typed: TypedNotice,
): { readonly draft: NoticeDraft } | { readonly problems: FieldProblem[] } {
  const checked = noticeDraftSchema(typed.timeZone).safeParse({
    ...typed,
    questions: typed.questions.map((question) => ({
      ...question,
      required: question.required ? "on" : undefined,
    })),
  });
  return checked.success ? { draft: checked.data } : { problems: toProblems(checked.error) };
}
