import { isLocale } from "~/i18n/locale";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { activityPath, deskNoticePath, noticeLettersPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { ButtonRow, LinkButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { fieldId } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { NoticeStatusTag } from "../notice-status";
import { ExtendForm, OutcomeForm, WithdrawForm } from "./action-forms";
import type { Shown } from "./answer-form.server";
import { describeProblem } from "./describe-problem";
import type { EditedNotice } from "./edited-notice.server";
import { NoticeEditor } from "./notice-editor";
import { EditedNoticeFacts } from "./notice-facts";
import { StatusButtons } from "./status-buttons";
import { type Task, tasksOf } from "./task";
import { Trouble } from "./trouble";
import { toTypedNotice } from "./typed-notice";

interface WorkspaceProps {
  readonly notice: EditedNotice;
  readonly task: Task;
  readonly done: string | null;
  readonly edition: {
    readonly nameEn: string;
    readonly nameEs: string;
    readonly pillars: readonly { readonly code: string; readonly nameEn: string; readonly nameEs: string }[];
  };
  readonly comments: number;
  readonly lastChange: { readonly name: string; readonly occurredAt: Date } | undefined;
  /** What the last sent form left to do. */
  readonly shown: Shown | undefined;
}

/** The page of one notice at the desk: what was done, what is wrong, what it is, and the form of the task. */
export function NoticeWorkspace({ notice, task, done, shown, ...about }: WorkspaceProps) {
  const t = useTranslate();
  const locale = useLocale();
  const errors = (shown?.problems ?? []).map((problem) => describeProblem(problem, t, locale));
  const errorOf = (field: string) => errors.find((error) => error.fieldId === fieldId(field))?.message;
  const summary =
    task === "write" ? (shown?.publishing ? "publishSummary" : "summary") : ("actionSummary" as const);
  return (
    <div className="notice-workspace">
      <ErrorSummary title={t(`authoring:problem.${summary}`)} errors={errors} />
      <Trouble notice={notice} shown={shown} lastChange={about.lastChange} />
      <Heading notice={notice} task={task} />
      {isDone(done) && !shown ? (
        <Alert kind="success" role="status">
          {t(`authoring:done.${done}`)}
        </Alert>
      ) : null}
      {task === "write" ? (
        <>
          <EditedNoticeFacts notice={notice} {...about} />
          <Tasks notice={notice} />
          {notice.publishedAt ? (
            <p>
              <LinkButton variant="secondary" size="small" href={activityPath(notice.docketNumber)}>
                {t("history:activity.open")}
              </LinkButton>{" "}
              <LinkButton variant="secondary" size="small" href={noticeLettersPath(notice.docketNumber)}>
                {t("acknowledging:docket.open")}
              </LinkButton>
            </p>
          ) : null}
          {notice.status === "withdrawn" ? null : (
            <NoticeEditor
              typed={shown?.notice ?? toTypedNotice(notice)}
              version={notice.version}
              published={notice.publishedAt !== null}
              pillars={about.edition.pillars}
              fixed={notice.questions.filter((question) => question.fixed).map(({ id }) => String(id))}
              errorOf={errorOf}
              unsaved={shown !== undefined}
            >
              <StatusButtons status={notice.status} />
            </NoticeEditor>
          )}
        </>
      ) : null}
      {task === "extend" ? <ExtendForm notice={notice} typed={shown?.extension} errorOf={errorOf} /> : null}
      {task === "withdraw" ? <WithdrawForm notice={notice} errorOf={errorOf} /> : null}
      {task === "outcome" ? <OutcomeForm notice={notice} typed={shown?.outcome} errorOf={errorOf} /> : null}
    </div>
  );
}

const doneKeys = [
  "created",
  "saved",
  "review-requested",
  "review-returned",
  "published",
  "extended",
  "withdrawn",
  "outcome-published",
] as const;
const isDone = (value: string | null): value is (typeof doneKeys)[number] =>
  doneKeys.some((known) => known === value);

/** The page's title: the notice's own, or what is being done to it. */
export function workspaceTitle(notice: EditedNotice, task: Task, t: Translate): string {
  const docket = notice.docketNumber;
  return task === "write" ? docket : t(`authoring:${task}.title`, { docket });
}

function Heading({ notice, task }: { readonly notice: EditedNotice; readonly task: Task }) {
  const t = useTranslate();
  const locale = useLocale();
  const written = [locale, "en", "es"].filter(isLocale).find((language) => notice.title[language] !== "");
  const title = written ? notice.title[written] : t("authoring:list.untitled");
  const eyebrow = (
    <>
      {notice.docketNumber} <NoticeStatusTag status={notice.status} />
    </>
  );
  return task === "write" ? (
    <PageHeading eyebrow={eyebrow} title={title} lang={written} />
  ) : (
    <PageHeading
      eyebrow={eyebrow}
      title={workspaceTitle(notice, task, t)}
      lede={task === "outcome" ? t("authoring:outcome.lede") : <span lang={written}>{title}</span>}
    />
  );
}

/** The acts that have a form of their own. */
function Tasks({ notice }: { readonly notice: EditedNotice }) {
  const t = useTranslate();
  const tasks = tasksOf(notice);
  if (tasks.length === 0) return null;
  const label = {
    extend: t("authoring:actions.extend"),
    withdraw: t("authoring:actions.withdraw"),
    outcome: notice.outcome.en ? t("authoring:actions.changeOutcome") : t("authoring:actions.writeOutcome"),
  };
  return (
    <nav className="notice-tasks" aria-label={t("authoring:actions.more")}>
      <ButtonRow>
        {tasks.map((task) => (
          <LinkButton
            key={task}
            variant="secondary"
            size="small"
            href={`${deskNoticePath(notice.docketNumber)}?do=${task}`}
          >
            {label[task]}
          </LinkButton>
        ))}
      </ButtonRow>
    </nav>
  );
}
