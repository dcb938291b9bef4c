import type { ListedFile } from "~/attachments/attachment";
import { CommentFormPage } from "~/comments/comment-form-page";
import { KeptText } from "~/comments/kept-text";
import { NotOpenPage } from "~/comments/not-open-page";
import { useTranslate } from "~/i18n/translate";
import type { NoticeRead } from "~/notices/notice";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import type { Draft } from "./draft";
import { DraftPanel, LINK_EMAIL, type LinkProblem } from "./draft-panel";

export interface DraftPageProps {
  readonly notice: NoticeRead;
  /** As it is saved. */
  readonly draft: Draft;
  /** The private link, a full address. */
  readonly link: string;
  /** The files kept for its form. */
  readonly files: readonly ListedFile[];
  readonly problem?: LinkProblem | undefined;
  /** What was just done. */
  readonly done?: "saved" | "mailed" | undefined;
  readonly challenge?: unknown;
}

/** The form with a draft in it; where the notice takes no comments any more, its text to copy. */
export function DraftPage({ notice, draft, link, files, problem, done, challenge }: DraftPageProps) {
  const t = useTranslate();
  const { typed } = draft;
  const { docketNumber, questions } = notice;
  const panel = (
    <>
      {done ? (
        <Alert kind="success" role="status">
          <p>{t(`drafts:done.${done}`)}</p>
        </Alert>
      ) : null}
      <DraftPanel draft={draft} link={link} problem={problem} />
    </>
  );
  return (
    <>
      <ErrorSummary
        title={t("drafts:error.title")}
        errors={problem ? [{ fieldId: fieldId(LINK_EMAIL), message: problem.message }] : []}
      />
      {notice.takenAs ? (
        <CommentFormPage
          notice={notice}
          submissionKey={draft.typed.submissionKey ?? ""}
          typed={typed}
          files={files}
          above={panel}
          challenge={challenge}
        />
      ) : (
        <>
          <NotOpenPage notice={notice} status={notice.status} />
          {panel}
          <KeptText typed={typed} docket={docketNumber} questions={questions} />
        </>
      )}
    </>
  );
}
