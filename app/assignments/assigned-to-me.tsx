import { filterQuery } from "~/comments/comment-filter";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { queuePath } from "~/paths";

/** How much of a moderator's own waits, each number the way to those comments. */
export function AssignedToMe({
  received,
  inReview,
}: {
  readonly received: number;
  readonly inReview: number;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const link = (status: "received" | "in-review", count: number, words: "received" | "inReview") => (
    <a href={`${queuePath}${mine(status)}`}>
      {t(`assignments:mine.${words}`, { count, number: formatNumber(count, locale) })}
    </a>
  );
  if (received + inReview === 0) return <p className="ui-form-note">{t("assignments:mine.none")}</p>;
  return (
    <p className="ui-form-note">
      {t("assignments:mine.heading", { number: formatNumber(received + inReview, locale) })}{" "}
      {link("received", received, "received")} · {link("in-review", inReview, "inReview")}
    </p>
  );
}

const mine = (status: "received" | "in-review") => {
  const parameters = new URLSearchParams(filterQuery({ status }));
  parameters.set("assigned", "me");
  return `?${parameters}`;
};
