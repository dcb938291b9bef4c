import { formatShortDate } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, useLocale, useTranslate } from "~/i18n/translate";
import { codingRoundPath } from "~/paths";
import { DataTable } from "~/ui/table";
import { StatusTag } from "~/ui/tag";
import type { Coder, RoundRead } from "./coding-round";

/** Every round with how far its coders are. */
export function RoundList({ rounds, me }: { readonly rounds: readonly RoundRead[]; readonly me: string }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <DataTable
      caption={t("coding:list.caption")}
      captionHidden
      columns={[
        { key: "round", header: t("coding:list.round"), rowHeader: true },
        { key: "docket", header: t("coding:list.docket") },
        { key: "coders", header: t("coding:list.coders") },
        { key: "begun", header: t("coding:list.begun") },
        { key: "total", header: t("coding:list.total"), numeric: true },
        { key: "state", header: t("coding:list.state") },
      ]}
      rows={rounds.map((round) => ({
        key: String(round.id),
        cells: {
          round: (
            <a className="ui-nowrap" href={codingRoundPath(round.id)}>
              {t("coding:round.name", { number: round.id })}
            </a>
          ),
          docket: <span className="ui-nowrap">{round.docketNumber}</span>,
          coders: `${round.a.name}, ${round.b.name}`,
          begun: formatShortDate(round.createdAt, locale),
          total: formatNumber(round.total, locale),
          state: <RoundState round={round} me={me} />,
        },
      }))}
    />
  );
}

/** How far a round is: done, waiting for the reader, or for others. */
export function RoundState({ round, me }: { readonly round: RoundRead; readonly me: string }) {
  const t = useTranslate();
  const locale = useLocale();
  if (round.complete) return <StatusTag tone="good">{t("coding:list.complete")}</StatusTag>;
  const waits = [round.a, round.b].some(({ id, coded }) => id === me && coded < round.total);
  return (
    <>
      <StatusTag tone={waits ? "warning" : "active"}>
        {t(waits ? "coding:list.yours" : "coding:list.underWay")}
      </StatusTag>{" "}
      {[round.a, round.b].map((coder) => progressOf(coder, round.total, t, locale)).join(" · ")}
    </>
  );
}

const progressOf = ({ name, coded }: Coder, total: number, t: Translate, locale: "en" | "es") =>
  t("coding:list.progress", {
    name,
    coded: formatNumber(coded, locale),
    total: formatNumber(total, locale),
  });
