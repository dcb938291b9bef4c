import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { auditActions } from "~/audit/actions";
import { historyPath, readEventFilter } from "~/audit/event-filter";
import { EventList } from "~/audit/event-list";
import { EVENTS_PER_PAGE, listActors, listEvents } from "~/audit/list-events.server";
import { useTranslate } from "~/i18n/translate";
import { auditPath } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { Select } from "~/ui/field";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { SearchForm } from "~/ui/search-form";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("audit:title"));

export async function loader({ request, context: { portal } }: LoaderFunctionArgs) {
  const filter = readEventFilter(new URL(request.url).searchParams);
  const found = await listEvents(portal.db, filter);
  const events = found.slice(0, EVENTS_PER_PAGE);
  return {
    filter,
    events,
    actors: await listActors(portal.db),
    older: found.length > events.length ? events.at(-1)?.id : undefined,
  };
}

export default function Audit() {
  const { filter, events, actors, older } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const { before, ...narrowed } = filter;
  const filtered = Object.values(narrowed).some((value) => value !== undefined);
  return (
    <>
      <PageHeading title={t("audit:title")} lede={t("audit:lede")} />
      <SearchForm
        action={auditPath}
        name="subject"
        label={t("audit:subject")}
        hint={t("audit:subjectHint")}
        submitLabel={t("audit:submit")}
        defaultValue={filter.subject}
        filters={
          <>
            <Select
              name="person"
              label={t("audit:person")}
              emptyLabel={t("audit:anybody")}
              options={actors.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={filter.person}
            />
            <Select
              name="action"
              label={t("audit:what")}
              emptyLabel={t("audit:anything")}
              options={auditActions.map((action) => ({ value: action, label: t(`audit:action.${action}`) }))}
              defaultValue={filter.action}
            />
          </>
        }
      >
        {filtered ? <a href={auditPath}>{t("audit:reset")}</a> : null}
      </SearchForm>
      {events.length === 0 ? (
        <EmptyState heading={t("audit:none")}>{filtered ? t("audit:noneFiltered") : null}</EmptyState>
      ) : (
        <EventList events={events} />
      )}
      <KeysetPagination
        label={t("audit:pages")}
        newerHref={before === undefined ? undefined : historyPath(narrowed)}
        newerLabel={t("audit:newest")}
        olderHref={older === undefined ? undefined : historyPath({ ...narrowed, before: older })}
        olderLabel={t("audit:older")}
      />
    </>
  );
}
