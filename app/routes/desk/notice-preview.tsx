import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isLocale, otherLocale } from "~/i18n/locale";
import { translator, useLocale, useTranslate } from "~/i18n/translate";
import { previewNotice } from "~/notices/authoring/preview-notice.server";
import { renderMarkdown } from "~/notices/markdown.server";
import { NoticeArticle } from "~/notices/notice-article";
import { deskNoticePath, noticePath, noticePreviewPath } from "~/paths";
import { findSite, useSiteName } from "~/site";
import { Alert } from "~/ui/alert";
import { PublicShell } from "~/ui/public-shell";
import stylesheet from "~/ui/theme/public.scss?url";
import { FailurePage } from "../failure-page";

// Not under the desk's layout: the preview has the public pages' own frame and stylesheet.
export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data, params, matches }) => {
  const t = translator(isLocale(params.locale) ? params.locale : "en");
  const siteName = findSite(matches)?.name ?? t("siteName");
  if (!data) return [{ title: `${t("http:not-found.title")} · ${siteName}` }];
  const title = data.notice.title || t("authoring:preview.untitled");
  return [{ title: `${t("authoring:preview.title", { title })} · ${siteName}` }];
};

export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const { locale, docket = "" } = params;
  const preview = isLocale(locale) ? await previewNotice(portal.db, docket, locale) : undefined;
  if (!preview || !isLocale(locale)) throw new Response(null, { status: 404 });
  if (preview.published) throw redirect(noticePath(locale, docket));
  const { notice, dated } = preview;
  return { notice, dated, body: renderMarkdown(notice.body), outcome: renderMarkdown(notice.outcome) };
}

export default function NoticePreview() {
  const { notice, dated, body, outcome } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const other = otherLocale(locale);
  const back = deskNoticePath(notice.docketNumber);
  const shown = { ...notice, title: notice.title || t("authoring:preview.untitled") };
  return (
    <PublicShell
      skipLabel={t("skipToContent")}
      siteName={useSiteName()}
      homeHref={back}
      nav={[{ href: back, label: t("authoring:preview.back") }]}
      navLabel={t("nav.label")}
      language={{
        href: noticePreviewPath(notice.docketNumber, other),
        label: t("language.switchTo"),
        lang: other,
        hrefLang: other,
      }}
      footerLabel={t("footer.label")}
      footer={<p>{t("footer.notOfficial")}</p>}
    >
      <Alert kind="info">
        <p>{t("authoring:preview.banner")}</p>
        {dated ? null : <p>{t("authoring:preview.noDates")}</p>}
      </Alert>
      <NoticeArticle notice={shown} body={body} outcome={outcome} comments={t("notices:postedNone")} />
    </PublicShell>
  );
}

export { FailurePage as ErrorBoundary };
