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
import { MOST_RANKED } from "~/queue/open-queue.server";
import { listQueueChoices } from "~/queue/queue-choices.server";
import { QueueFilters } from "~/queue/queue-filters";
import { QueueLength, QueueList, queueHref } from "~/queue/queue-list";
import { QueueNotes } from "~/queue/queue-notes";
import { readViewProblem } from "~/queue/saved-view";
import { ManageViews, SavedViews, ViewSaid } from "~/queue/saved-views";
import { listViews } from "~/queue/saved-views.server";
import { seek } from "~/queue/sought.server";
import { countChoices } from "~/queue/tallies.server";
import { getStaff } from "~/staff/current-staff";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ListAndPane } from "~/ui/list-and-pane";
import { PageHeading } from "~/ui/page-heading";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("queue:list.title"));

type Loaded = Awaited<ReturnType<typeof loader>>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context.portal;
  const { id: staffId, role } = getStaff(context);
  const parameters = new URL(request.url).searchParams;
  const place = { filter: readCommentFilter(parameters), cursor: readCursor(parameters) };
  const filter = asSeenBy(place.filter, staffId);
  const said = parameters.get("view");
  const counts = await countChoices(db, await seek(db, filter));
  return {
    place,
    staffId,
    moderator: role === "moderator",
    choices: await listQueueChoices(db, deskLocale(request.headers), filter, counts),
    counts,
    page: await listComments(db, filter, place.cursor),
    views: await listViews(db, staffId),
    outcome: {
      done: said === "saved" || said === "deleted" ? said : undefined,
      problem: readViewProblem(said),
      typed: parameters.get("viewName")?.slice(0, 200) ?? "",
    } as const,
    limits: { mostRanked: MOST_RANKED },
  };
}

export default function Queue() {
  const { place, staffId, moderator, choices, counts, page, views, outcome, limits } =
    useLoaderData<typeof loader>();
  const t = useTranslate();
  const { filter } = place;
  return (
    <>
      <ViewSaid outcome={outcome} />
      <PageHeading title={t("queue:list.title")} lede={<QueueLength page={page} />} />
      <SavedViews views={views} filter={filter} />
      <QueueFilters
        action={queuePath}
        filter={filter}
        choices={choices}
        counts={counts}
        explained={page.vanished.length === 0}
        staffId={staffId}
      />
      <FiltersInForce filter={filter} hrefOf={queueHref} known={choices} />
      <ManageViews views={views} filter={filter} outcome={outcome} />
      <QueueNotes page={page} filter={filter} {...limits} />
      {page.comments.length > 0 ? (
        <ListAndPane
          listLabel={t("queue:list.list")}
          paneLabel={t("queue:list.pane")}
          list={
            <QueueList
              page={page}
              place={place}
              staffId={staffId}
              bulkBar={moderator ? <BulkBar count={page.count} /> : undefined}
            />
          }
          pane={<NothingOpen page={page} place={place} />}
        />
      ) : (
        <NothingListed page={page} place={place} />
      )}
    </>
  );
}

type Listed = Pick<Loaded, "page" | "place">;

function NothingOpen({ page, place }: Listed) {
  const t = useTranslate();
  const first = page.comments.at(0)?.trackingNumber ?? "";
  return (
    <EmptyState
      heading={t("queue:list.choose")}
      action={
        <LinkButton
          variant="secondary"
          href={`${deskCommentPath(first)}${filterQuery(place.filter, place.cursor)}#pane`}
        >
          {t("queue:list.openFirst")}
        </LinkButton>
      }
    >
      {t("queue:list.chooseText")}
    </EmptyState>
  );
}

/** What to say and do where there is nothing to list: depends on why. */
function NothingListed({ page, place }: Listed) {
  const t = useTranslate();
  if (page.partly && page.older) {
    return (
      <EmptyState
        heading={t("queue:list.noneAmongThese")}
        action={
          <LinkButton variant="secondary" href={queueHref(place.filter, page.older)}>
            {t("queue:list.goOn")}
          </LinkButton>
        }
      >
        {t("queue:list.noneAmongTheseText")}
      </EmptyState>
    );
  }
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
