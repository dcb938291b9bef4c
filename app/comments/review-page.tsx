import { useLocale, useTranslate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { commentFormPath, noticePath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import type { CommentInput } from "./comment-form";
import { describeComment } from "./commenter";
import { HiddenFields } from "./hidden-fields";
import { PostedArticle } from "./posted-article";
import { proofProps } from "./proof/proof";
import { type ReviewedFile, ReviewedFiles } from "./reviewed-files";
import { ReviewedParts } from "./reviewed-parts";
import { shownOf } from "./shown-of";
import type { TypedComment } from "./typed-comment";

export interface ReviewPageProps {
  readonly notice: NoticeRead;
  /** As it was typed: what is sent on. */
  readonly typed: TypedComment;
  /** As it was checked: what would be stored. */
  readonly input: CommentInput;
  readonly files: readonly ReviewedFile[];
  readonly late: boolean;
  /** The proof of work that came with the form, or nothing. */
  readonly proof: string;
  /** What a proof of work has to solve, where the traffic asks for one. */
  readonly challenge?: unknown;
}

/** Between the form and the sending: exactly what would be stored, what of it everybody would see, and ways back. */
export function ReviewPage({ notice, typed, input, files, late, proof, challenge }: ReviewPageProps) {
  const t = useTranslate();
  const locale = useLocale();
  const shownFiles = files.filter(
    ({ part }) => (part === "public-version") === (input.publication === "confidential"),
  );
  const shown = shownOf(input, notice.questions, locale, shownFiles.length > 0);
  const send = (id: string) => (
    <ButtonRow>
      <Button size="large" id={id}>
        {t("commentForm:submit")}
      </Button>
      <Button variant="secondary" name="intent" value="edit">
        {t("review:change")}
      </Button>
    </ButtonRow>
  );
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            {t("commentForm:on")}{" "}
            <a href={noticePath(locale, notice.docketNumber)}>
              {notice.docketNumber}: {notice.title}
            </a>
          </>
        }
        title={t("review:title")}
        lede={<p>{t("review:lede")}</p>}
      />
      {late ? (
        <Alert kind="warning" heading={t("commentForm:late.title")}>
          <p>{t("commentForm:late.text")}</p>
        </Alert>
      ) : null}
      <Form action={commentFormPath(locale, notice.docketNumber)} {...proofProps(challenge)}>
        <HiddenFields typed={typed} />
        <input type="hidden" name="proof" value={proof} autoComplete="off" />
        {send("submit")}
        <Section heading={t("review:public")}>
          {shown ? (
            <>
              <p>{t("review:publicText")}</p>
              <div className="form-shown">
                <h3>{describeComment(t, shown)}</h3>
                <PostedArticle comment={shown} headingLevel={3}>
                  <ReviewedFiles files={shownFiles} />
                </PostedArticle>
              </div>
            </>
          ) : (
            <p>{t("review:nothingPublic")}</p>
          )}
        </Section>
        <ReviewedParts notice={notice} input={input} files={files} />
        {send("submit-below")}
        <p>{t("review:afterwards")}</p>
      </Form>
    </>
  );
}
