import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskLocale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { codebookPath } from "~/paths";
import { listCodebooks } from "~/tagging/codebook/read-codebook.server";
import { PageHeading } from "~/ui/page-heading";
import { DataTable } from "~/ui/table";
import { deskTitle } from "./page-title";

export const meta = deskTitle((t) => t("tagging:codebook.list"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { codebooks: await listCodebooks(context.portal.db, deskLocale(request.headers)) };
}

export default function Codebooks() {
  const { codebooks } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <PageHeading title={t("tagging:codebook.list")} lede={t("tagging:codebook.lede")} />
      <DataTable
        caption={t("tagging:codebook.list")}
        captionHidden
        columns={[
          { key: "title", header: t("tagging:codebook.notice"), rowHeader: true },
          { key: "docket", header: t("tagging:codebook.docket") },
          { key: "themes", header: t("tagging:codebook.themes"), numeric: true },
        ]}
        rows={codebooks.map(({ docketNumber, title, themes }) => ({
          key: docketNumber,
          cells: {
            title: <a href={codebookPath(docketNumber)}>{title ?? docketNumber}</a>,
            docket: <span className="ui-reference">{docketNumber}</span>,
            themes: formatNumber(themes, locale),
          },
        }))}
        empty={t("tagging:codebook.noDockets")}
      />
    </>
  );
}
