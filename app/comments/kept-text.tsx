import { useTranslate } from "~/i18n/translate";
import { TextArea } from "~/ui/field";
import { Section } from "~/ui/section";
import type { TypedComment } from "./typed-comment";

/** What a person wrote and the portal did not store, to be copied; nothing where they wrote nothing. */
export function KeptText({
  typed,
  questions,
}: {
  readonly typed: TypedComment;
  /** The notice's questions where they are known; otherwise answers are numbered as they came. */
  readonly questions?: readonly { readonly id: number; readonly prompt: string }[];
}) {
  const t = useTranslate();
  const answers = Object.entries(typed.answer).map(([id, text], index) => {
    const known = questions?.findIndex((question) => String(question.id) === id) ?? -1;
    const prompt = questions?.[known]?.prompt;
    return {
      name: `kept-${id}`,
      text,
      label: prompt
        ? t("commentForm:question", { number: known + 1, prompt })
        : t("commentForm:answerTo", { number: index + 1 }),
    };
  });
  const texts = [
    ...answers,
    { name: "kept", text: typed.comment ?? "", label: t("commentForm:comment.label") },
  ].filter(({ text }) => text.trim() !== "");
  if (texts.length === 0) return null;
  return (
    <Section heading={t("commentForm:kept.title")}>
      <p>{t("commentForm:kept.text")}</p>
      <div className="form-kept">
        {texts.map(({ name, text, label }) => (
          <TextArea key={name} name={name} label={label} defaultValue={text} rows={6} readOnly />
        ))}
      </div>
    </Section>
  );
}
