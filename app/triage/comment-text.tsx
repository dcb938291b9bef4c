import type { CommentRead } from "~/comments/read-comment.server";
import { useTranslate } from "~/i18n/translate";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";

/** All that the commenter wrote, in the language it was written in. */
export function CommentText({ comment }: { readonly comment: CommentRead }) {
  const t = useTranslate();
  return (
    <>
      <Section heading={t("triage:comment.text")}>
        {comment.body ? (
          <PlainText text={comment.body} lang={comment.locale} />
        ) : (
          <p>{t("triage:comment.noText")}</p>
        )}
      </Section>
      {comment.publicBody ? (
        <Section heading={t("triage:comment.publicVersion")}>
          <PlainText text={comment.publicBody} lang={comment.locale} />
        </Section>
      ) : null}
      {comment.noPublicVersion ? (
        <Section heading={t("triage:comment.noPublicVersion")}>
          <PlainText text={comment.noPublicVersion} lang={comment.locale} />
        </Section>
      ) : null}
      {comment.answers.length > 0 ? (
        <Section heading={t("triage:comment.answers")}>
          {comment.answers.map(({ position, prompt, body }) => (
            <Section
              key={position}
              headingLevel={3}
              heading={prompt ?? t("triage:comment.question", { number: position + 1 })}
            >
              <PlainText text={body} lang={comment.locale} />
            </Section>
          ))}
        </Section>
      ) : null}
    </>
  );
}
