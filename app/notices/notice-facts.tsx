import type { ReactNode } from "react";
import { capitals, formatDay, timeLeft } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { commentFormPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { DefinitionList } from "~/ui/definition-list";
import { InstantBlock, InstantInline, TimeLeft } from "./instant";
import type { NoticeRead } from "./notice";

/** Until when, and what to do about it: the first thing to see of a notice. */
export function NoticeDeadline({ notice }: { readonly notice: NoticeRead }) {
  const t = useTranslate();
  const locale = useLocale();
  const { status, opensAt, closesAt, asOf, docketNumber } = notice;
  if (status === "withdrawn") {
    const day = notice.withdrawnAt ? formatDay(notice.withdrawnAt, locale, capitals.washington) : undefined;
    return (
      <Callout heading={t("notices:withdrawn.title")}>
        {day ? <p>{t("notices:withdrawn.on", { day })}</p> : null}
        <p>{t("notices:withdrawn.text")}</p>
      </Callout>
    );
  }
  if (status === "scheduled") {
    return (
      <Callout heading={t("notices:scheduled.title")}>
        <InstantBlock at={opensAt} />
        <p>
          <strong>
            <TimeLeft kind="opensIn" left={timeLeft(opensAt, asOf)} />
          </strong>
        </p>
        <p>{t("notices:scheduled.text")}</p>
        <p>
          {t("notices:scheduled.thenDue")} <InstantInline at={closesAt} />
        </p>
      </Callout>
    );
  }
  if (status === "closed") {
    return (
      <Callout heading={t("notices:closed.title")}>
        <InstantBlock at={closesAt} />
        {notice.takenAs === "late" ? (
          <>
            <p>{t("notices:late.still")}</p>
            <LinkButton href={commentFormPath(locale, docketNumber)}>{t("notices:late.action")}</LinkButton>
          </>
        ) : null}
        {notice.outcome ? (
          <p>
            <a href="#outcome">{t("notices:outcomeLink")}</a>
          </p>
        ) : null}
      </Callout>
    );
  }
  return (
    <Callout heading={t("notices:open.title")}>
      <InstantBlock at={closesAt} />
      <p>
        <strong>
          <TimeLeft kind="leftToComment" left={timeLeft(closesAt, asOf)} />
        </strong>
        {notice.extended ? ` · ${t("notices:extended")}` : null}
      </p>
      {notice.lateDays > 0 ? <p>{t("notices:late.rule", { count: notice.lateDays })}</p> : null}
      <LinkButton size="large" href={commentFormPath(locale, docketNumber)}>
        {t("notices:open.action")}
      </LinkButton>
    </Callout>
  );
}

/** Who asks, under which edition, since when; `comments` is the way to the posted ones. */
export function NoticeFacts({
  notice,
  comments,
}: {
  readonly notice: NoticeRead;
  readonly comments: ReactNode;
}) {
  const t = useTranslate();
  const agencies = notice.agencies.split("\n").filter((line) => line.trim() !== "");
  return (
    <DefinitionList
      stacked
      items={[
        {
          term: t("notices:askedBy"),
          description: agencies.map((agency) => <p key={agency}>{agency}</p>),
        },
        { term: t("notices:edition"), description: notice.editionName },
        ...(notice.status === "scheduled"
          ? []
          : [{ term: t("notices:opened"), description: <InstantInline at={notice.opensAt} /> }]),
        { term: t("notices:postedTerm"), description: comments },
      ]}
    />
  );
}
