import type { Translate } from "~/i18n/translate";
import type { RedactableText } from "./redaction-view.server";

/** A text's name for people: "Comment", or "Answer: Which crossings …". */
export function nameOfText({ part, prompt }: Pick<RedactableText, "part" | "prompt">, t: Translate): string {
  if (part === "body" || part === "public-version") return t(`redaction:part.${part}`);
  return prompt ? t("redaction:part.answer", { prompt }) : t("redaction:part.answerTo");
}
