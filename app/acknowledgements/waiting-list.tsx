import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import { CommentStatusTag } from "~/triage/comment-status";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import type { listWaiting } from "./acknowledgements.server";

/** Comments that were read and whose commenters still wait to hear of it. */
export function WaitingList({ waiting }: { readonly waiting: Awaited<ReturnType<typeof listWaiting>> }) {
  const { comments, count, shown, counted } = waiting;
  const t = useTranslate();
  const locale = useLocale();
  if (count === 0) {
    return (
      <Section heading={t("acknowledgements:waiting.heading")}>{t("acknowledgements:waiting.none")}</Section>
    );
  }
  const number = formatNumber(Math.min(count, counted), locale);
  return (
    <Section heading={t("acknowledgements:waiting.heading")}>
      <p>
        {count > counted
          ? t("acknowledgements:waiting.more", { number })
          : t("acknowledgements:waiting.count", { count, number })}{" "}
        {count > shown ? t("acknowledgements:waiting.oldest", { number: formatNumber(shown, locale) }) : null}
      </p>
      <DataTable
        caption={t("acknowledgements:waiting.table")}
        captionHidden
        columns={[
          { key: "comment", header: t("acknowledgements:list.comment"), rowHeader: true },
          { key: "status", header: t("acknowledgements:waiting.status") },
          { key: "submitted", header: t("acknowledgements:waiting.submitted") },
          { key: "docket", header: t("acknowledgements:list.docket") },
          { key: "begins", header: t("acknowledgements:waiting.begins") },
        ]}
        rows={comments.map((comment) => ({
          key: comment.trackingNumber,
          cells: {
            comment: (
              <a className="ui-reference" href={`${deskCommentPath(comment.trackingNumber)}#acknowledgement`}>
                {comment.trackingNumber}
              </a>
            ),
            status: <CommentStatusTag status={comment.status} />,
            submitted: formatShort(comment.submittedAt, locale),
            docket: <span className="ui-reference">{comment.docketNumber}</span>,
            begins: (
              <span className="ui-item__text" lang={comment.locale}>
                {comment.excerpt}
              </span>
            ),
          },
        }))}
      />
    </Section>
  );
}
