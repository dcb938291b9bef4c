import type { ReactNode } from "react";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { commentFormPath, noticePath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import type { CommentInput } from "./comment-form";
import { HiddenFields } from "./hidden-fields";
import { proofProps } from "./proof/proof";
import type { ReviewedFile } from "./reviewed-files";
import { ReviewedParts } from "./reviewed-parts";
import { ShownPreview } from "./shown-preview";
import { TRAP } from "./trap-field";
import type { TypedComment } from "./typed-comment";

export interface ReviewPageProps {
  readonly notice: NoticeRead;
  /** Where it is sent; the notice's own form unless told otherwise. */
  readonly action?: string | undefined;
  /** What the form carries besides what was typed. */
  readonly carried?: ReactNode;
  /** What the button that sends it says; that of a new comment unless told otherwise. */
  readonly submit?: string | undefined;
  /** As it was typed: what is sent on. */
  readonly typed: TypedComment;
  /** As it was checked: what would be stored. */
  readonly input: CommentInput;
  readonly files: readonly ReviewedFile[];
  readonly late: boolean;
  /** What the field that nobody sees was filled in with. */
  readonly trap?: string | undefined;
  /** The proof of work that came with the form, or nothing. */
  readonly proof: string;
  /** What a proof of work has to solve, where the traffic asks for one. */
  readonly challenge?: unknown;
}

/** Between the form and the sending: exactly what would be stored, what of it everybody would see, and ways back. */
export function ReviewPage(props: ReviewPageProps) {
  const { notice, carried, typed, input, files, late, proof, trap, challenge } = props;
  const t = useTranslate();
  const locale = useLocale();
  const { action = commentFormPath(locale, notice.docketNumber) } = props;
  const send = (id: string) => (
    <ButtonRow>
      <Button size="large" id={id}>
        {props.submit ?? t("commentForm:submit")}
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
      <Form action={action} {...proofProps(challenge)}>
        <HiddenFields typed={typed} />
        {carried}
        <input type="hidden" name="proof" value={proof} autoComplete="off" />
        {trap ? <input type="hidden" name={TRAP} value={trap} autoComplete="off" /> : null}
        {send("submit")}
        <Section heading={t("review:public")}>
          <ShownPreview
            input={input}
            questions={notice.questions}
            files={files}
            intro={t("review:publicText")}
            nothing={t("review:nothingPublic")}
          />
        </Section>
        <ReviewedParts notice={notice} input={input} files={files} action={action} />
        {send("submit-below")}
        <p>{t("review:afterwards")}</p>
      </Form>
    </>
  );
}
