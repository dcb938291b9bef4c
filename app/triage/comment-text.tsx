import type { CommentRead } from "~/comments/read-comment.server";
import { useLocale, useTranslate } from "~/i18n/translate";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { SelectableText } from "~/ui/selecting/selectable-text";
import type { TextMark } from "~/ui/selecting/stretch";
import { Label } from "~/ui/tag";

/** The texts of a comment that can be marked, by their names on its page. */
export const textsOf = (comment: CommentRead): Readonly<Record<string, string>> => ({
  body: comment.body,
  ...(comment.publicBody ? { "public-version": comment.publicBody } : {}),
  ...Object.fromEntries(comment.answers.map(({ questionId, body }) => [`answer:${questionId}`, body])),
});

/**
 * All that the commenter wrote, in the language it was written in, which is named where it is not the reader's, with the marked
 * stretches of each part.
 */
export function CommentText({
  comment,
  marks = {},
}: {
  readonly comment: Pick<CommentRead, "body" | "publicBody" | "noPublicVersion" | "answers" | "locale">;
  readonly marks?: Readonly<Record<string, readonly TextMark[]>>;
}) {
  const t = useTranslate();
  const isForeign = comment.locale !== useLocale();
  const language = isForeign ? <Label>{t(`triage:comment.written.${comment.locale}`)}</Label> : null;
  return (
    <>
      <Section heading={t("triage:comment.text")} actions={language}>
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
