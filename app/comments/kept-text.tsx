import { useLocale, useTranslate } from "~/i18n/translate";
import { keptTextPath } from "~/paths";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { HiddenFields } from "./hidden-fields";
import type { TypedComment } from "./typed-comment";

/** What a person wrote and the portal did not store, to be copied; nothing where they wrote nothing. */
export function KeptText({
  typed,
  docket,
  questions,
}: {
  readonly typed: TypedComment;
  /** Empty where it is not known: then there is no file to be saved. */
  readonly docket: string;
  /** The notice's questions where they are known; otherwise answers are numbered as they came. */
  readonly questions?: readonly { readonly id: number; readonly prompt: string }[];
}) {
  const t = useTranslate();
  const locale = useLocale();
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
    { name: "kept-public", text: typed.publicVersion ?? "", label: t("commentForm:publicVersion.label") },
    { name: "kept-reason", text: typed.noPublicVersion ?? "", label: t("commentForm:noPublicVersion.label") },
  ].filter(({ text }) => text.trim() !== "");
  if (texts.length === 0) return null;
  return (
    <Section heading={t("commentForm:kept.title")}>
      <p>{t("commentForm:kept.text")}</p>
      {docket ? (
        <Form action={keptTextPath(locale, docket)}>
          <HiddenFields typed={typed} />
          <Button variant="secondary">{t("commentForm:saveText")}</Button>
        </Form>
      ) : null}
      <div className="form-kept">
        {texts.map(({ name, text, label }) => (
          <TextArea key={name} name={name} label={label} defaultValue={text} rows={6} readOnly />
        ))}
      </div>
    </Section>
  );
}
