import type { ReactNode } from "react";
import { useTranslate } from "~/i18n/translate";
import { Columns } from "~/ui/columns";
import { PageHeading } from "~/ui/page-heading";
import { Prose } from "~/ui/prose";
import { Section } from "~/ui/section";
import type { NoticeRead } from "./notice";
import { NoticeExtensions, NoticePillars, NoticeQuestions } from "./notice-content";
import { NoticeDeadline, NoticeFacts } from "./notice-facts";
import { NoticeStatusTag } from "./notice-status";

/** A notice as the public reads it. `body` and `outcome` are HTML that a sanitizer has returned. */
export function NoticeArticle({
  notice,
  body,
  outcome,
  comments,
  follow,
}: {
  readonly notice: NoticeRead;
  readonly body: string;
  readonly outcome: string;
  /** How many comments are posted, and the way to them. */
  readonly comments: ReactNode;
  /** The way to the means of following it. */
  readonly follow?: ReactNode;
}) {
  const t = useTranslate();
  return (
    <article>
      <PageHeading
        eyebrow={
          <>
            {t("notices:docket", { docket: notice.docketNumber })} <NoticeStatusTag status={notice.status} />
          </>
        }
        title={notice.title}
        lede={<p>{notice.summary}</p>}
      />
      <Columns
        asideLabel={t("notices:key")}
        aside={
          <>
            <NoticeDeadline notice={notice} />
            <NoticeFacts notice={notice} comments={comments} />
            {follow}
          </>
        }
      >
        {outcome ? (
          <Section heading={t("notices:outcome")} id="outcome">
            <Prose html={outcome} />
          </Section>
        ) : null}
        <NoticeQuestions
          questions={notice.questions}
          canAnswer={notice.status !== "closed" && notice.status !== "withdrawn"}
        />
        <NoticePillars pillars={notice.pillars} />
        <Section heading={t("notices:background")} id="background">
          <Prose html={body} />
        </Section>
        <NoticeExtensions extensions={notice.extensions} />
      </Columns>
    </article>
  );
}
