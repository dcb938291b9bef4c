import type { ReactNode } from "react";
import { fieldOfPart, type ListedFile } from "~/attachments/attachment";
import { describeUploadProblem } from "~/attachments/describe-problem";
import type { RefusedFile } from "~/attachments/store-uploads.server";
import { timeLeft } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline, TimeLeft } from "~/notices/instant";
import type { NoticeRead } from "~/notices/notice";
import { commentFormPath, keptTextPath, noticePath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import type { CommentFormError } from "./comment-form";
import { CommenterFields } from "./commenter-fields";
import { describeProblems } from "./form-problems";
import { FormScript } from "./form-script/form-script";
import { OpinionFields } from "./opinion-fields";
import { proofProps } from "./proof/proof";
import { PublicationFields } from "./publication-fields";
import { TrapField } from "./trap-field";
import type { TypedComment } from "./typed-comment";

export interface CommentFormPageProps {
  /** Between the heading and the form. */
  readonly above?: ReactNode;
  readonly notice: NoticeRead;
  /** Single use: a second arrival of the same form finds the first. */
  readonly submissionKey: string;
  /** Where it is sent; the notice's own form unless told otherwise. */
  readonly action?: string | undefined;
  /** The words above it; those of a new comment unless told otherwise. */
  readonly words?: { readonly title: string; readonly intro: string } | undefined;
  /** What the form carries besides its fields. */
  readonly carried?: ReactNode;
  /** What was typed before, where the form comes back. */
  readonly typed?: TypedComment | undefined;
  /** What is wrong, by the field's name in the form. */
  readonly errors?: readonly (readonly [name: string, error: CommentFormError])[] | undefined;
  /** The files kept for the form so far. */
  readonly files?: readonly ListedFile[] | undefined;
  /** The files that came with it and were not kept. */
  readonly refused?: readonly RefusedFile[] | undefined;
  /** Set where too many comments came from the person's network. */
  readonly waitSeconds?: number | undefined;
  /** A file that was to be sent was removed meanwhile. */
  readonly filesChanged?: boolean | undefined;
  /** What a proof of work has to solve, where the traffic asks for one. */
  readonly challenge?: unknown;
}

const SEND = "send";

/** The form of an open notice. */
export function CommentFormPage(props: CommentFormPageProps) {
  const { above, notice, submissionKey, typed, errors = [], waitSeconds, filesChanged, challenge } = props;
  const t = useTranslate();
  const locale = useLocale();
  const { action = commentFormPath(locale, notice.docketNumber), files = [], refused = [] } = props;
  const questionIds = notice.questions.map(({ id }) => id);
  const problems = typed ? describeProblems(t, locale, errors, typed, questionIds) : [];
  const fileProblems = refused.map(({ part, fileName, problem }) => ({
    part,
    message: t("attachments:problemOf", {
      name: fileName,
      problem: describeUploadProblem(t, locale, problem),
    }),
  }));
  const view = {
    questions: notice.questions,
    pillars: notice.pillars,
    typed,
    problems: new Map(problems.map(({ name, message }) => [name, message])),
    files,
    fileProblems,
  };
  return (
    <>
      <ErrorSummary
        title={
          problems.length > 0
            ? t("commentForm:problems", { count: problems.length })
            : t("attachments:problems", { count: fileProblems.length })
        }
        errors={[
          ...problems.map(({ name, message }) => ({
            fieldId: name === "submissionKey" ? SEND : fieldId(name),
            message,
          })),
          ...fileProblems.map(({ part, message }) => ({ fieldId: fieldId(fieldOfPart(part)), message })),
        ]}
      />
      {waitSeconds === undefined ? null : (
        <Alert kind="warning" role="alert" heading={t("commentForm:tooMany.title")}>
          <p>{t("commentForm:tooMany.text", { count: Math.ceil(waitSeconds / 60) })}</p>
        </Alert>
      )}
      {filesChanged ? (
        <Alert kind="warning" role="alert" heading={t("commentForm:filesChanged.title")}>
          <p>{t("commentForm:filesChanged.text")}</p>
        </Alert>
      ) : null}
      <PageHeading
        eyebrow={
          <>
            {t("commentForm:on")}{" "}
            <a href={noticePath(locale, notice.docketNumber)}>
              {notice.docketNumber}: {notice.title}
            </a>
          </>
        }
        title={props.words?.title ?? t("commentForm:title")}
        lede={<p>{props.words?.intro ?? t("commentForm:intro")}</p>}
      />
      {notice.takenAs === "late" ? (
        <Alert kind="warning" heading={t("commentForm:late.title")}>
          <p>
            <InstantInline at={notice.closesAt} />. {t("commentForm:late.text")}
          </p>
        </Alert>
      ) : (
        <p>
          {t("commentForm:due")} <InstantInline at={notice.closesAt} />.{" "}
          <strong>
            <TimeLeft kind="leftToComment" left={timeLeft(notice.closesAt, notice.asOf)} />
          </strong>
          .
        </p>
      )}
      <p data-without-script>{t("commentForm:otherLanguage")}</p>
      {above}
      <Form action={action} encType="multipart/form-data" {...proofProps(challenge)}>
        {/* a browser must not bring back a used key when it brings back a form */}
        <input type="hidden" name="submissionKey" value={submissionKey} autoComplete="off" />
        {typed?.draft ? (
          <>
            <input type="hidden" name="draft" value={typed.draft} autoComplete="off" />
            <input type="hidden" name="draftVersion" value={typed.draftVersion} autoComplete="off" />
          </>
        ) : null}
        <input type="hidden" name="proof" defaultValue="" autoComplete="off" />
        {/* Enter in a field presses the form's first button, and must go on rather than remove a file */}
        <button
          type="submit"
          className="form-first-button"
          name="intent"
          value="review"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t("commentForm:toReview")}
        </button>
        {props.carried}
        <OpinionFields {...view} />
        <CommenterFields {...view} />
        <PublicationFields {...view} />
        <TrapField />
        <p>{t("commentForm:beforeReview")}</p>
        <ButtonRow>
          <Button id={SEND} size="large" name="intent" value="review">
            {t("commentForm:toReview")}
          </Button>
          <Button
            variant="secondary"
            formAction={keptTextPath(locale, notice.docketNumber)}
            // chosen files are not sent along, only to be left out
            formEncType="application/x-www-form-urlencoded"
          >
            {t("commentForm:saveText")}
          </Button>
          {props.action ? null : (
            <Button variant="secondary" name="intent" value="save-draft" aria-describedby="draft-hint">
              {t("drafts:keep")}
            </Button>
          )}
        </ButtonRow>
        {props.action ? null : (
          <p className="ui-form-note" id="draft-hint">
            {t("drafts:keepHint")}
          </p>
        )}
      </Form>
      <FormScript notice={notice} typed={typed} isNew={props.action === undefined} />
    </>
  );
}
