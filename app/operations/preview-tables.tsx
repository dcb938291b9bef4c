import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { CommentStatusTag } from "~/triage/comment-status";
import { whoBy } from "~/triage/who-by";
import { ItemList } from "~/ui/item-list";
import { DataTable } from "~/ui/table";
import { Label } from "~/ui/tag";
import type { Preview, sampleChosen } from "./preview-operation.server";

/** How many of the chosen comments stand where, and what would become of them. */
export function StandingTable({ standings }: Pick<Preview, "standings">) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("operations:preview.standings")}
      columns={[
        { key: "standing", header: t("operations:preview.standing"), rowHeader: true },
        { key: "count", header: t("operations:preview.comments"), numeric: true },
        { key: "would", header: t("operations:preview.would") },
      ]}
      rows={standings.map(({ status, held, count, becomes }) => ({
        key: `${status}${held}`,
        cells: {
          standing: (
            <>
              <CommentStatusTag status={status} />{" "}
              {held ? <Label>{t("operations:preview.held")}</Label> : null}
            </>
          ),
          count: formatNumber(count, locale),
          would:
            becomes === status ? (
              t("operations:preview.keepsStatus")
            ) : becomes ? (
              <CommentStatusTag status={becomes} />
            ) : (
              t("operations:preview.staysNotAllowed")
            ),
        },
      }))}
    />
  );
}

/** A few of the chosen comments. */
export function SampleList({ sample }: { readonly sample: Awaited<ReturnType<typeof sampleChosen>> }) {
  const t = useTranslate();
  return (
    <ItemList
      items={sample.map((comment) => ({
        key: comment.trackingNumber,
        href: deskCommentPath(comment.trackingNumber),
        title: whoBy(comment, t),
        status: <CommentStatusTag status={comment.status} />,
        text: <span lang={comment.locale}>{comment.excerpt}</span>,
      }))}
    />
  );
}
