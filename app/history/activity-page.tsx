import { useTranslate } from "~/i18n/translate";
import { activityPath, commentHistoryPath, deskCommentPath } from "~/paths";
import { Button } from "~/ui/button";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { EmptyState } from "~/ui/empty-state";
import { Select, TextField } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { type ActivityFilter, activityHref, type Period, periods } from "./activity-filter";
import type { WorkOf } from "./count-work.server";
import { EventChanges, HistoryList, useNumber } from "./history-list";
import { type ActivityKind, activityKinds } from "./kinds";
import type { ActivityEvent } from "./list-activity.server";

interface ActivityPageProps {
  readonly docket: { readonly docketNumber: string; readonly title: string | null };
  readonly filter: ActivityFilter;
  readonly period: Period;
  readonly events: readonly ActivityEvent[];
  /** The event after which it goes on. */
  readonly older: number | undefined;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly work: readonly WorkOf[];
  /** Whether the reader may open a comment. */
  readonly opensComments: boolean;
}

/** What was done in a docket, newest first, and who did how much. */
export function ActivityPage(props: ActivityPageProps) {
  const { docket, filter, period, events, older, opensComments } = props;
  const { docketNumber } = docket;
  const t = useTranslate();
  const { before, ...narrowed } = filter;
  const shown = { ...narrowed, period };
  return (
    <>
      <PageHeading
        eyebrow={docketNumber}
        title={t("history:activity.title")}
        lede={docket.title ?? undefined}
      />
      <WorkTable {...props} />
      <Section heading={t("history:activity.list")} id="activity">
        <Filters {...props} />
        {events.length === 0 ? (
          <EmptyState heading={t("history:activity.none")}>{t("history:activity.noneText")}</EmptyState>
        ) : (
          <HistoryList
            headingLevel={3}
            lines={events.map((event) => ({
              ...event,
              key: String(event.id),
              at: event.occurredAt,
              what: (
                <>
                  {t(`audit:action.${event.action}`)}
                  {event.subjectKind === "comment" ? (
                    <>
                      {" · "}
                      <a
                        href={
                          opensComments
                            ? deskCommentPath(event.subjectId)
                            : commentHistoryPath(event.subjectId)
                        }
                      >
                        {event.subjectId}
                      </a>
                    </>
                  ) : null}
                  <EventChanges event={event} />
                </>
              ),
            }))}
          />
        )}
        <KeysetPagination
          label={t("history:pages")}
          newerLabel={t("history:first")}
          newerHref={before === undefined ? undefined : activityHref(docketNumber, shown)}
          olderLabel={t("history:more")}
          olderHref={
            older === undefined ? undefined : activityHref(docketNumber, { ...shown, before: older })
          }
        />
      </Section>
    </>
  );
}

function Filters({ docket, filter, period, actors }: ActivityPageProps) {
  const t = useTranslate();
  const filtered = Boolean(filter.kind || filter.person || filter.from || filter.until);
  return (
    <form className="ui-search" method="get" action={activityPath(docket.docketNumber)}>
      <input type="hidden" name="period" value={period} />
      <div className="ui-search__filters">
        <Select
          name="person"
          label={t("history:activity.person")}
          emptyLabel={t("history:activity.anybody")}
          defaultValue={filter.person ?? ""}
          options={[
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
            { value: "system", label: t("triage:history.system") },
            { value: "public", label: t("history:activity.commenters") },
          ]}
        />
        <Select
          name="kind"
          label={t("history:activity.kind")}
          emptyLabel={t("history:activity.anything")}
          defaultValue={filter.kind ?? ""}
          options={activityKinds.map((value) => ({ value, label: t(`history:kind.${value}`) }))}
        />
        <TextField name="from" type="date" label={t("history:activity.from")} defaultValue={filter.from} />
        <TextField name="until" type="date" label={t("history:activity.until")} defaultValue={filter.until} />
      </div>
      <Button>{t("history:activity.submit")}</Button>
      {filtered ? (
        <div className="ui-search__more">
          <a href={activityHref(docket.docketNumber, { period })}>{t("history:activity.reset")}</a>
        </div>
      ) : null}
    </form>
  );
}

/** The kinds of which a person's work consists; what authors and notices do is none. */
const counted: readonly ActivityKind[] = [
  "reviewed",
  "posted",
  "withheld",
  "returned",
  "tagged",
  "redacted",
  "assigned",
  "acknowledged",
  "undone",
  "other",
];

function WorkTable({ docket, filter, period, work }: ActivityPageProps) {
  const t = useTranslate();
  const number = useNumber();
  const { before: _, ...narrowed } = filter;
  const total = (kind: ActivityKind) => work.reduce((sum, { counts }) => sum + (counts[kind] ?? 0), 0);
  const cells = (of: (kind: ActivityKind) => number) =>
    Object.fromEntries(counted.map((kind) => [kind, number(of(kind))]));
  return (
    <Section heading={t("history:work.heading")} id="work">
      <ChoiceLinkGroup
        label={t("history:work.period")}
        choices={periods.map((each) => ({
          href: activityHref(docket.docketNumber, { ...narrowed, period: each }),
          label: t(`history:work.periods.${each}`),
          current: each === period,
        }))}
      />
      <DataTable
        caption={t(`history:work.caption.${period}`)}
        columns={[
          { key: "who", header: t("history:work.who"), rowHeader: true },
          ...counted.map((kind) => ({ key: kind, header: t(`history:kind.${kind}`), numeric: true })),
        ]}
        rows={work.map(({ staffId, name, counts }) => ({
          key: staffId,
          cells: {
            who: (
              <a href={activityHref(docket.docketNumber, { ...narrowed, person: staffId, period })}>{name}</a>
            ),
            ...cells((kind) => counts[kind] ?? 0),
          },
        }))}
        totals={work.length > 1 ? { who: t("history:work.all"), ...cells(total) } : undefined}
        empty={t("history:work.none")}
        footer={t("history:work.note")}
      />
    </Section>
  );
}
