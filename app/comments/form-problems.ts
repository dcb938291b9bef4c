import type { Locale } from "~/i18n/locale";
import { countCharacters, normalizeLine, normalizeText } from "~/i18n/normalize";
import { formatNumber } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import { limits } from "./comment";
import type { CommentFormError } from "./comment-form";
import type { TypedComment } from "./typed-comment";

/** The contract's field names in the order in which the form asks for them; answers come first of all. */
const inOrder = [
  "comment",
  "pillars",
  "commenterKind",
  "organizationName",
  "name",
  "signatoryRole",
  "coSigners",
  "stakeholderType",
  "email",
  "sector",
  "country",
  "region",
  "publication",
  "publicVersion",
  "noPublicVersion",
  "consent",
  "submissionKey",
];

const ANSWER = "answer.";

export interface FormProblem {
  /** The field's name in the form, such as `answer.12`. */
  readonly name: string;
  readonly message: string;
}

/**
 * What is wrong with a form, in the person's language and in the form's order, one sentence a field; summary and
 * fields show the same one. `questionIds` are in the notice's order.
 */
export function describeProblems(
  t: Translate,
  locale: Locale,
  errors: readonly (readonly [name: string, error: CommentFormError])[],
  typed: TypedComment,
  questionIds: readonly number[],
): FormProblem[] {
  const number = (name: string) => questionIds.indexOf(Number(name.slice(ANSWER.length))) + 1;
  const position = (name: string) =>
    name.startsWith(ANSWER) ? number(name) - questionIds.length - 1 : inOrder.indexOf(name);
  const message = (name: string, error: CommentFormError): string => {
    if (error === "answer-required") return t("commentForm:error.answer-required", { number: number(name) });
    if (error !== "too-long") return t(`commentForm:error.${error}`);
    const { length, limit } = measure(name, typed);
    const figure = (value: number) => formatNumber(value, locale);
    return t("commentForm:error.too-long", {
      field: fieldName(t, name, number(name)),
      length: figure(length),
      limit: figure(limit),
      over: figure(length - limit),
    });
  };
  return [...errors]
    .sort(([a], [b]) => position(a) - position(b))
    .map(([name, error]) => ({ name, message: message(name, error) }));
}

function fieldName(t: Translate, name: string, questionNumber: number): string {
  const labelled = (
    [
      "comment",
      "organizationName",
      "name",
      "signatoryRole",
      "email",
      "region",
      "publicVersion",
      "noPublicVersion",
    ] as const
  ).find((known) => known === name);
  return labelled
    ? t(`commentForm:${labelled}.label`)
    : t("commentForm:answerTo", { number: questionNumber });
}

/** Length as the schema counts it, and the limit that it passed. */
function measure(name: string, typed: TypedComment): { readonly length: number; readonly limit: number } {
  const count = (text: string | undefined, normalize: (typed: string) => string) =>
    countCharacters(normalize(text ?? ""));
  if (name.startsWith(ANSWER)) {
    return { length: count(typed.answer[name.slice(ANSWER.length)], normalizeText), limit: limits.answer };
  }
  switch (name) {
    case "comment":
      return { length: count(typed.comment, normalizeText), limit: limits.comment };
    case "publicVersion":
      return { length: count(typed.publicVersion, normalizeText), limit: limits.publicVersion };
    case "noPublicVersion":
      return { length: count(typed.noPublicVersion, normalizeText), limit: limits.noPublicVersion };
    case "signatoryRole":
      return { length: count(typed.signatoryRole, normalizeLine), limit: limits.name };
    case "organizationName":
      return { length: count(typed.organizationName, normalizeLine), limit: limits.name };
    case "name":
      return { length: count(typed.name, normalizeLine), limit: limits.name };
    case "region":
      return { length: count(typed.region, normalizeLine), limit: limits.region };
    default:
      return { length: count(typed.email, (text) => text.trim()), limit: limits.email };
  }
}
