import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { listOperations, OPERATIONS_PER_PAGE } from "~/operations/read-operation.server";
import { describeAction } from "~/operations/step-names";
import { operationPath, operationsPath, queuePath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("operations:title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = new Date(new URL(request.url).searchParams.get("before") ?? "");
  const before = Number.isNaN(given.getTime()) ? undefined : given;
  const found = await listOperations(context.portal.db, before);
  const listed = found.slice(0, OPERATIONS_PER_PAGE);
  const older = found.length > listed.length ? listed.at(-1)?.begunAt.toISOString() : undefined;
  return { listed, older, paged: before !== undefined };
}

export default function Operations() {
  const { listed, older, paged } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading title={t("operations:title")} lede={t("operations:lede")} />
      {listed.length === 0 ? (
        <EmptyState
          heading={t("operations:none")}
          action={
            <LinkButton variant="secondary" href={queuePath}>
              {t("operations:toQueue")}
            </LinkButton>
          }
        >
          {t("operations:noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("operations:title")}
          captionHidden
          columns={[
            { key: "what", header: t("operations:what"), rowHeader: true },
            { key: "when", header: t("operations:when") },
            { key: "who", header: t("operations:who") },
            { key: "state", header: t("operations:state") },
            { key: "total", header: t("operations:total"), numeric: true },
            { key: "changed", header: t("operations:changed"), numeric: true },
            { key: "skipped", header: t("operations:skipped"), numeric: true },
          ]}
          rows={listed.map((each) => ({
            key: each.id,
            cells: {
              what: <a href={operationPath(each.id)}>{describeAction(each.action, t)}</a>,
              when: formatShort(each.begunAt, locale),
              who: each.staffName ?? t("operations:one.formerStaff"),
              state: t(`operations:states.${each.state}`),
              total: formatNumber(each.total, locale),
              changed: formatNumber(each.changed, locale),
              skipped: formatNumber(each.skipped, locale),
            },
          }))}
        />
      )}
      <KeysetPagination
        label={t("operations:pages")}
        newerLabel={t("operations:newest")}
        olderLabel={t("operations:older")}
        newerHref={paged ? operationsPath : undefined}
        olderHref={older ? `${operationsPath}?before=${encodeURIComponent(older)}` : undefined}
      />
    </>
  );
}
