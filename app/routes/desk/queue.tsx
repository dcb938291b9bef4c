import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSeenBy, filterQuery, filtersInForce } from "~/comments/comment-filter";
import { readCommentFilter, readCursor } from "~/comments/read-comment-filter";
import { deskLocale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { BulkBar } from "~/operations/bulk-bar";
import { deskCommentPath, queuePath } from "~/paths";
import { FiltersInForce } from "~/queue/filters-in-force";
import { listComments } from "~/queue/list-queue.server";
import { listQueueChoices } from "~/queue/queue-choices.server";
import { QueueFilters } from "~/queue/queue-filters";
import { QueueLength, QueueList, queueHref } from "~/queue/queue-list";
import { getStaff } from "~/staff/current-staff";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ListAndPane } from "~/ui/list-and-pane";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("queue:list.title"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const parameters = new URL(request.url).searchParams;
  const place = { filter: readCommentFilter(parameters), cursor: readCursor(parameters) };
  const choices = await listQueueChoices(db, deskLocale(request.headers));
  const { id, role } = getStaff(context);
  const page = await listComments(db, asSeenBy(place.filter, id), place.cursor);
  return { place, choices, page, moderator: role === "moderator" };
}

export default function Queue() {
  const { place, choices, page, moderator } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const first = page.comments.at(0);
  return (
    <>
      <PageHeading title={t("queue:list.title")} lede={<QueueLength page={page} />} />
      <QueueFilters action={queuePath} filter={place.filter} choices={choices} />
      <FiltersInForce filter={place.filter} hrefOf={queueHref} />
      {first ? (
        <ListAndPane
          listLabel={t("queue:list.list")}
          paneLabel={t("queue:list.pane")}
          list={
            <QueueList
              page={page}
              place={place}
              bulkBar={moderator ? <BulkBar count={page.count} /> : undefined}
            />
          }
          pane={
            <EmptyState
              heading={t("queue:list.choose")}
              action={
                <LinkButton
                  variant="secondary"
                  href={`${deskCommentPath(first.trackingNumber)}${filterQuery(place.filter, place.cursor)}#pane`}
                >
                  {t("queue:list.openFirst")}
                </LinkButton>
              }
            >
              {t("queue:list.chooseText")}
            </EmptyState>
          }
        />
      ) : (
        <NothingListed page={page} place={place} />
      )}
    </>
  );
}

/** What to say and do where there is nothing to list: depends on why. */
function NothingListed({ page, place }: Pick<Awaited<ReturnType<typeof loader>>, "page" | "place">) {
  const t = useTranslate();
  const filtered = filtersInForce(place.filter).length > 0;
  const kind = page.count?.n ? "endOfPage" : filtered ? "nothingMatches" : "nothingYet";
  return (
    <EmptyState
      heading={t(`queue:list.${kind}`)}
      action={
        kind === "nothingYet" ? null : (
          <LinkButton variant="secondary" href={queueHref(kind === "endOfPage" ? place.filter : {})}>
            {t(kind === "endOfPage" ? "queue:list.toNewest" : "queue:filters.clear")}
          </LinkButton>
        )
      }
    >
      {t(`queue:list.${kind}Text`)}
    </EmptyState>
  );
}
