import { useLocale, useTranslate } from "~/i18n/translate";
import type { Question } from "~/notices/notice";
import { describeComment } from "./commenter";
import type { KeptFromPublic } from "./follow/own-comment.server";
import { PostedArticle, type ShownComment } from "./posted-article";
import { HiddenFilesNote } from "./redacting/shown-text";
import { type ReviewedFile, ReviewedFiles } from "./reviewed-files";
import type { ReviewedComment } from "./reviewed-parts";
import { shownOf } from "./shown-of";

/** What everybody sees of a comment once it is posted, or that it is nothing. */
export function ShownPreview({
  input,
  questions,
  files,
  kept,
  intro,
  nothing,
}: {
  readonly input: ReviewedComment;
  readonly questions: readonly Question[];
  readonly files: readonly ReviewedFile[];
  /** What a moderator keeps from the public, of a comment that was sent. */
  readonly kept?: KeptFromPublic;
  readonly intro: string;
  readonly nothing: string;
}) {
  const t = useTranslate();
  const shownFiles = files.filter(
    ({ part, id }) =>
      (part === "public-version") === (input.publication === "confidential") && !kept?.files.includes(id),
  );
  const promised = shownOf(input, questions, useLocale(), shownFiles.length > 0);
  const shown = promised && kept ? withoutKept(promised, kept) : promised;
  if (!shown) return <p>{nothing}</p>;
  return (
    <>
      <p>{intro}</p>
      <div className="form-shown">
        <h3>{describeComment(t, shown)}</h3>
        <PostedArticle comment={shown} headingLevel={3}>
          <ReviewedFiles files={shownFiles} />
          <HiddenFilesNote reasons={kept?.reasons ?? []} />
        </PostedArticle>
      </div>
    </>
  );
}

/** A comment as its author sent it, with what a moderator removed of it replaced. */
function withoutKept(shown: ShownComment, kept: KeptFromPublic): ShownComment {
  const { isPublicVersion } = shown;
  return {
    ...shown,
    body: (isPublicVersion ? kept.publicVersion : kept.body) ?? shown.body,
    removals: kept.removals[isPublicVersion ? "public-version" : "body"] ?? [],
    answers: shown.answers.map((answer) => ({
      ...answer,
      body: kept.answers[answer.id] ?? answer.body,
      removals: kept.removals[`answer:${answer.id}`] ?? [],
    })),
  };
}
