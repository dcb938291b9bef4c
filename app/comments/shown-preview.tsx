import { useLocale, useTranslate } from "~/i18n/translate";
import type { Question } from "~/notices/notice";
import { describeComment } from "./commenter";
import { PostedArticle } from "./posted-article";
import { type ReviewedFile, ReviewedFiles } from "./reviewed-files";
import type { ReviewedComment } from "./reviewed-parts";
import { shownOf } from "./shown-of";

/** What everybody sees of a comment once it is posted, or that it is nothing. */
export function ShownPreview({
  input,
  questions,
  files,
  intro,
  nothing,
}: {
  readonly input: ReviewedComment;
  readonly questions: readonly Question[];
  readonly files: readonly ReviewedFile[];
  readonly intro: string;
  readonly nothing: string;
}) {
  const t = useTranslate();
  const shownFiles = files.filter(
    ({ part }) => (part === "public-version") === (input.publication === "confidential"),
  );
  const shown = shownOf(input, questions, useLocale(), shownFiles.length > 0);
  if (!shown) return <p>{nothing}</p>;
  return (
    <>
      <p>{intro}</p>
      <div className="form-shown">
        <h3>{describeComment(t, shown)}</h3>
        <PostedArticle comment={shown} headingLevel={3}>
          <ReviewedFiles files={shownFiles} />
        </PostedArticle>
      </div>
    </>
  );
}
