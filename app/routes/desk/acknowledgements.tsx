import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  ACKNOWLEDGEMENTS_PER_PAGE,
  listAcknowledgements,
  listWaiting,
} from "~/acknowledgements/acknowledgements.server";
import { WaitingList } from "~/acknowledgements/waiting-list";
import { listRuns, RUNS_PER_PAGE } from "~/acknowledging/letter-runs.server";
import { RunList } from "~/acknowledging/run-list";
import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { readMessageStatus } from "~/mail/message";
import { MessageStatusFilter } from "~/mail/message-filter";
import { MessageStatusTag } from "~/mail/message-status";
import { acknowledgementsPath, deskCommentPath, outboxMessagePath } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("acknowledgements:list.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const parameters = new URL(request.url).searchParams;
  const status = readMessageStatus(parameters);
  const given = parameters.get("before") ?? "";
  const before = /^\d{1,15}$/.test(given) ? Number(given) : undefined;
  const found = await listAcknowledgements(db, { status, before });
  const listed = found.slice(0, ACKNOWLEDGEMENTS_PER_PAGE);
  const begun = new Date(parameters.get("runs") ?? "");
  const runsBefore = Number.isNaN(begun.getTime()) ? undefined : begun;
  const foundRuns = await listRuns(db, runsBefore);
  const runs = foundRuns.slice(0, RUNS_PER_PAGE);
  return {
    status,
    before,
    listed,
    more: found.length > listed.length,
    waiting: await listWaiting(db),
    runs,
    olderRuns: foundRuns.length > runs.length ? runs.at(-1)?.begunAt.toISOString() : undefined,
    runsPaged: runsBefore !== undefined,
  };
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Acknowledgements() {
  const loaded = useLoaderData<typeof loader>();
  const t = useTranslate();
  return (
    <>
      <PageHeading title={t("acknowledgements:list.title")} lede={t("acknowledgements:list.lede")} />
      <RunList runs={loaded.runs} older={loaded.olderRuns} paged={loaded.runsPaged} />
      <WaitingList waiting={loaded.waiting} />
      <Section heading={t("acknowledgements:list.table")}>
        <MessageStatusFilter path={acknowledgementsPath} status={loaded.status} />
        <Sent {...loaded} />
      </Section>
    </>
  );
}

function Sent({ listed, status, before, more }: Loaded) {
  const t = useTranslate();
  const locale = useLocale();
  const query = status ? `status=${status}&` : "";
  if (listed.length === 0) {
    return (
      <EmptyState
        headingLevel={3}
        heading={t(status ? "acknowledgements:list.noneInState" : "acknowledgements:list.none")}
      >
        {status ? null : t("acknowledgements:list.noneText")}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={t("acknowledgements:list.table")}
        captionHidden
        columns={[
          { key: "comment", header: t("acknowledgements:list.comment"), rowHeader: true },
          { key: "status", header: t("acknowledgements:list.message") },
          { key: "when", header: t("acknowledgements:list.when") },
          { key: "by", header: t("acknowledgements:list.by") },
          { key: "docket", header: t("acknowledgements:list.docket") },
          { key: "language", header: t("acknowledgements:list.language") },
          { key: "open", header: t("acknowledgements:list.open") },
        ]}
        rows={listed.map((each) => ({
          key: String(each.id),
          cells: {
            comment: (
              <a className="ui-reference" href={deskCommentPath(each.trackingNumber)}>
                {each.trackingNumber}
              </a>
            ),
            status: <MessageStatusTag status={each.messageStatus} />,
            when: formatShort(each.acknowledgedAt, locale),
            by: each.acknowledgedBy ?? t("acknowledgements:list.nobody"),
            docket: <span className="ui-reference">{each.docketNumber}</span>,
            language: t(`vocabulary:language.${each.locale}`),
            open: (
              <a
                href={outboxMessagePath(each.messageId)}
                aria-label={t("acknowledgements:list.openMessage", { trackingNumber: each.trackingNumber })}
              >
                {t("acknowledgements:list.message")}
              </a>
            ),
          },
        }))}
      />
      <KeysetPagination
        label={t("acknowledgements:list.pages")}
        newerLabel={t("acknowledgements:list.newest")}
        olderLabel={t("acknowledgements:list.older")}
        newerHref={before === undefined ? undefined : `${acknowledgementsPath}?${query}`}
        olderHref={more ? `${acknowledgementsPath}?${query}before=${listed.at(-1)?.id}` : undefined}
      />
    </>
  );
}
