import { isLocale, type Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import type { FieldError } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { type FieldProblem, MAX_QUESTIONS, textLimits } from "./notice-fields";

type LimitedText = keyof typeof textLimits;
type NamedField =
  | LimitedText
  | "opensAt"
  | "closesAt"
  | "lateDays"
  | "uploadGraceMinutes"
  | "pillars"
  | "required"
  | "timeZone";

const named = new Set<string>([
  ...Object.keys(textLimits),
  "opensAt",
  "closesAt",
  "lateDays",
  "uploadGraceMinutes",
  "pillars",
  "required",
  "timeZone",
]);
const isNamed = (name: string | undefined): name is NamedField => name !== undefined && named.has(name);

/** What people call a field of the form, such as "Question 3, help for answering in Spanish". */
export function fieldName(field: string, t: Translate): string {
  const parts = field.split(".");
  const last = parts.at(-1);
  const locale = isLocale(last) ? last : undefined;
  const name = locale ? parts.at(-2) : last;
  if (!isNamed(name)) return field;
  const plain = t(`authoring:field.${name}`);
  const inLanguage = locale ? t(`authoring:inLanguage.${locale}`, { field: plain }) : plain;
  return parts[0] === "questions"
    ? t("authoring:question.inField", { number: Number(parts[1]) + 1, field: inLanguage })
    : inLanguage;
}

/** What is wrong with a field, in words, and where it is. */
export function describeProblem({ field, code }: FieldProblem, t: Translate, locale: Locale): FieldError {
  return { fieldId: fieldId(field), message: words(field, code, t, locale) };
}

function words(field: string, code: FieldProblem["code"], t: Translate, locale: Locale): string {
  if (code === "confirm")
    return t(field === "reopen" ? "authoring:problem.confirm-reopen" : "authoring:problem.confirm-withdraw");
  if (code === "too-many-questions") return t(`authoring:problem.${code}`, { limit: MAX_QUESTIONS });
  const isTime = field === "opensAt" || field === "closesAt";
  if (code === "missing" && isTime)
    return t("authoring:problem.time-missing", { field: fieldName(field, t) });
  return t(`authoring:problem.${code}`, {
    field: fieldName(field, t),
    limit: formatNumber(limitOf(field), locale),
  });
}

function limitOf(field: string): number {
  const name = field.split(".").at(-2);
  return name && name in textLimits ? textLimits[name as LimitedText] : textLimits.title; // `in` has just looked
}
