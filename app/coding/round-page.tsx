import { formatShort } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { codingItemPath } from "~/paths";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { MeterBar } from "~/ui/meter-bar";
import { PageHeading } from "~/ui/page-heading";
import { DataTable } from "~/ui/table";
import type { RoundRead } from "./coding-round";

export function RoundHeading({ round }: { readonly round: RoundRead }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <PageHeading
      eyebrow={`${round.docketNumber} · ${t("coding:title")}`}
      title={t("coding:round.title", { number: round.id })}
      lede={
        <>
          {round.title}
          {". "}
          {t("coding:round.begun", {
            when: formatShort(round.createdAt, locale),
            name: round.createdBy ?? t("operations:one.formerStaff"),
            a: round.a.name,
            b: round.b.name,
          })}
        </>
      }
    />
  );
}

/** A round that is not complete: how far each is, and for its coders the way on. Nothing of what anybody gave. */
export function RoundUnderWay({
  round,
  next,
  mine,
}: {
  readonly round: RoundRead;
  /** The reader's own next comment; undefined where nothing is left to them. */
  readonly next: number | undefined;
  /** Whether the reader is one of the coders. */
  readonly mine: boolean;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <DataTable
        caption={t("coding:round.progress")}
        columns={[
          { key: "name", header: t("coding:round.coder"), rowHeader: true },
          { key: "coded", header: t("coding:round.coded"), numeric: true },
        ]}
        rows={[round.a, round.b].map(({ id, name, coded }) => ({
          key: id,
          cells: {
            name,
            coded: (
              <MeterBar value={coded} max={round.total}>
                {t("coding:round.codedOf", { coded: number(coded), total: number(round.total) })}
              </MeterBar>
            ),
          },
        }))}
      />
      {next === undefined ? (
        <EmptyState heading={t(mine ? "coding:round.youAreDone" : "coding:round.notComplete")}>
          {t("coding:round.blind")}
        </EmptyState>
      ) : (
        <>
          <p className="ui-form-note">{t("coding:round.howTo")}</p>
          <LinkButton href={codingItemPath(round.id, next)}>
            {t(
              [round.a, round.b].some(({ coded }) => coded > 0) ? "coding:round.goOn" : "coding:round.start",
            )}
          </LinkButton>
        </>
      )}
      {mine && next === undefined ? (
        <p>
          <a href={codingItemPath(round.id, 1)}>{t("coding:round.lookAgain")}</a>
        </p>
      ) : null}
    </>
  );
}
