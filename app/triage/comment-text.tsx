import type { CommentRead } from "~/comments/read-comment.server";
import { useTranslate } from "~/i18n/translate";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { SelectableText } from "~/ui/selecting/selectable-text";
import type { TextMark } from "~/ui/selecting/stretch";

/** All that the commenter wrote, in the language it was written in, with the marked stretches of each part. */
export function CommentText({
  comment,
  marks = {},
}: {
  readonly comment: Pick<CommentRead, "body" | "publicBody" | "noPublicVersion" | "answers" | "locale">;
  readonly marks?: Readonly<Record<string, readonly TextMark[]>>;
}) {
  const t = useTranslate();
  return (
    <>
      <Section heading={t("triage:comment.text")}>
        {comment.body ? (
          <SelectableText part="body" text={comment.body} lang={comment.locale} marks={marks.body} />
        ) : (
          <p>{t("triage:comment.noText")}</p>
        )}
      </Section>
      {comment.publicBody ? (
        <Section heading={t("triage:comment.publicVersion")}>
          <SelectableText
            part="public-version"
            text={comment.publicBody}
            lang={comment.locale}
            marks={marks["public-version"]}
          />
        </Section>
      ) : null}
      {comment.noPublicVersion ? (
        <Section heading={t("triage:comment.noPublicVersion")}>
          <PlainText text={comment.noPublicVersion} lang={comment.locale} />
        </Section>
      ) : null}
      {comment.answers.length > 0 ? (
        <Section heading={t("triage:comment.answers")}>
          {comment.answers.map(({ questionId, position, prompt, body }) => (
            <Section
              key={position}
              headingLevel={3}
              heading={prompt ?? t("triage:comment.question", { number: position + 1 })}
            >
              <SelectableText
                part={`answer:${questionId}`}
                text={body}
                lang={comment.locale}
                marks={marks[`answer:${questionId}`]}
              />
            </Section>
          ))}
        </Section>
      ) : null}
    </>
  );
}
