import type { Translate } from "~/i18n/translate";
import type { TypedComment } from "./typed-comment";

/**
 * What a person typed, as a plain text to keep: each text under its label, empty ones left out. It needs nothing but the
 * form itself, so that it can be made while the database is away; then questions are named by their number alone.
 */
export function writeKeptText(
  t: Translate,
  docket: string,
  typed: TypedComment,
  questions: readonly { readonly id: number; readonly prompt: string }[] = [],
): string {
  const known = questions.map(({ id, prompt }, index) => ({
    label: t("commentForm:question", { number: index + 1, prompt }),
    text: typed.answer[String(id)],
  }));
  const unknown = Object.entries(typed.answer)
    .filter(([id]) => !questions.some((question) => String(question.id) === id))
    .map(([, text], index) => ({ label: t("commentForm:answerTo", { number: index + 1 }), text }));
  const labelled = (
    [
      "comment",
      "organizationName",
      "name",
      "signatoryRole",
      "coSigners",
      "email",
      "region",
      "publicVersion",
      "noPublicVersion",
    ] as const
  ).map((name) => ({ label: t(`commentForm:${name}.label`), text: typed[name] }));
  const parts = [...known, ...unknown, ...labelled].flatMap(({ label, text }) =>
    text?.trim() ? [`${label}\n\n${text.replace(/\r\n?/g, "\n").trim()}\n`] : [],
  );
  // Notepad and its like take a text without a byte order mark for another encoding
  return `\ufeff${[`${t("commentForm:kept.written", { docket })}\n`, ...parts].join("\n\n")}`;
}
