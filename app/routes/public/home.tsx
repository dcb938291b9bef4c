import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicCacheControl } from "~/http/public-cache";
import { useLocale, useTranslate } from "~/i18n/translate";
import { NoticeCard } from "~/notices/notice-card";
import { findNextChange } from "~/notices/notice-filters.server";
import { listOpenNotices, listUpcomingNotices } from "~/notices/notices.server";
import { noticesPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { CardList } from "~/ui/card-list";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { keepHeaders, pageLocale } from "./adapter.server";
import { pageMeta, pageTranslator } from "./page-meta";

export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const { asOf, nextChange } = await findNextChange(portal.db);
  const open = await listOpenNotices(portal.db, locale);
  const upcoming = await listUpcomingNotices(portal.db, locale);
  return data({ open, upcoming }, { headers: { "Cache-Control": publicCacheControl(asOf, [nextChange]) } });
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = pageTranslator(args.params);
  return pageMeta(args, { title: t("notices:home.open"), description: t("notices:home.description") });
};

export default function Home() {
  const { open, upcoming } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const nothing = open.length === 0 && upcoming.length === 0;
  const all = (
    <LinkButton variant="secondary" href={noticesPath(useLocale())}>
      {t("notices:home.all")}
    </LinkButton>
  );
  return (
    <>
      <PageHeading title={t("notices:home.title")} lede={<p>{t("notices:home.lede")}</p>} />
      {open.length > 0 ? (
        <Section heading={t("notices:home.open")}>
          <CardList>
            {open.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} headingLevel={3} />
            ))}
          </CardList>
        </Section>
      ) : (
        <EmptyState
          heading={nothing ? t("notices:home.noneAtAll") : t("notices:home.noneOpen")}
          action={upcoming.length > 0 ? undefined : all}
        >
          <p>{nothing ? t("notices:home.noneAtAllText") : t("notices:home.noneOpenText")}</p>
          {upcoming.length > 0 ? <p>{t("notices:home.noneOpenUpcoming")}</p> : null}
        </EmptyState>
      )}
      {upcoming.length > 0 ? (
        <Section heading={t("notices:home.upcoming")}>
          <CardList>
            {upcoming.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} headingLevel={3} />
            ))}
          </CardList>
        </Section>
      ) : null}
      {open.length > 0 || upcoming.length > 0 ? <p className="page-onward">{all}</p> : null}
    </>
  );
}
