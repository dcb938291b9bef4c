import { expect, test } from "vitest";
import { missingForPublication } from "./completeness";
import { checkTypedNotice, readTypedNotice } from "./read-typed-notice";
import { rearrangeQuestions, type TypedNotice } from "./typed-notice";

/** A form that lacks nothing, changed as a test wants it. */
function typedForm(changes: Readonly<Record<string, string | undefined>> = {}): TypedNotice {
  const form = new FormData();
  const fields: Record<string, string | undefined> = {
    "title.en": "Title",
    "title.es": "Título",
    "summary.en": "Summary",
    "summary.es": "Resumen",
    "body.en": "Body",
    "body.es": "Cuerpo",
    "agencies.en": "Office",
    "agencies.es": "Oficina",
    pillars: "I",
    timeZone: "America/Mexico_City",
    opensAt: "2026-12-01T09:00",
    closesAt: "2026-12-20T23:59",
    "questions.0.id": "7",
    "questions.0.prompt.en": "First?",
    "questions.0.prompt.es": "¿Primera?",
    "questions.0.hint.en": "",
    "questions.0.hint.es": "",
    "questions.0.required": "on",
    "questions.1.id": "",
    "questions.1.prompt.en": "Second?",
    "questions.1.prompt.es": "¿Segunda?",
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  return readTypedNotice(form);
}

function draftOf(changes: Readonly<Record<string, string | undefined>> = {}) {
  const checked = checkTypedNotice(typedForm(changes));
  if ("problems" in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.draft;
}

test("a form becomes a draft: texts normalized, times as instants, questions in their order", () => {
  const draft = draftOf({ "title.en": "  Two\r\nlines " });
  expect(draft.title.en).toBe("Two lines");
  expect(draft.opensAt).toEqual(new Date("2026-12-01T15:00:00Z"));
  expect(draft.questions.map(({ id, required }) => ({ id, required }))).toEqual([
    { id: 7, required: true },
    { id: undefined, required: false },
  ]);
  expect(missingForPublication(draft)).toEqual([]);
});

test("a draft may lack everything, and all that it lacks is named, in both languages", () => {
  const empty = Object.fromEntries(
    ["title", "summary", "body", "agencies", "questions.1.prompt"].flatMap((field) => [
      [`${field}.en`, ""],
      [`${field}.es`, " "],
    ]),
  );
  const draft = draftOf({ ...empty, pillars: undefined, opensAt: "", closesAt: "" });
  expect(missingForPublication(draft).map(({ field }) => field)).toEqual([
    "title.en",
    "title.es",
    "summary.en",
    "summary.es",
    "body.en",
    "body.es",
    "agencies.en",
    "agencies.es",
    "pillars",
    "opensAt",
    "closesAt",
    "questions.1.prompt.en",
    "questions.1.prompt.es",
  ]);
});

test("help for answering in one language asks for it in the other", () => {
  expect(missingForPublication(draftOf({ "questions.0.hint.es": "Ayuda" }))).toEqual([
    { field: "questions.0.hint.en", code: "missing" },
  ]);
});

test.each([
  [{ "title.es": "é".repeat(201) }, { field: "title.es", code: "too-long" }],
  [{ closesAt: "2026-11-30T00:00" }, { field: "closesAt", code: "closes-before-opening" }],
  [{ closesAt: "soon" }, { field: "closesAt", code: "time-malformed" }],
  [
    { timeZone: "America/New_York", opensAt: "2027-03-14T02:30", closesAt: "" },
    { field: "opensAt", code: "time-skipped" },
  ],
] as const)("%j is refused", (changes, problem) => {
  expect(checkTypedNotice(typedForm(changes))).toEqual({ problems: [problem] });
});

test("limits count characters, so that an accent costs nothing", () => {
  expect(draftOf({ "title.es": "é".normalize("NFD").repeat(200) }).title.es).toHaveLength(200);
});

test("questions are added, removed and moved with all that was typed in them", () => {
  const { questions } = typedForm();
  const [first, second] = questions;
  expect(rearrangeQuestions(questions, "move-up.1")).toEqual([second, first]);
  expect(rearrangeQuestions(questions, "move-down.0")).toEqual([second, first]);
  expect(rearrangeQuestions(questions, "remove-question.0")).toEqual([second]);
  expect(rearrangeQuestions(questions, "add-question")).toHaveLength(3);
  for (const intent of ["move-up.0", "move-down.1", "remove-question.2", "save", "publish", "move-up.x"]) {
    expect(rearrangeQuestions(questions, intent), intent).toBeUndefined();
  }
});
