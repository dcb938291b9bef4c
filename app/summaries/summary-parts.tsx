import type { CommentFilter } from "~/comments/comment-filter";
import { useTranslate } from "~/i18n/translate";
import { Callout } from "~/ui/callout";
import { BreakdownSection } from "./breakdown-section";
import type { BreakdownName } from "./breakdowns";
import { CampaignTable } from "./campaign-table";
import type { Charts } from "./charts/draw-charts.server";
import { HeatTable } from "./heat-table";
import type { Summary } from "./summary";
import { TimeSection } from "./time-section";

/** All parts of a summary, each with its chart, its table and its file. */
export function SummaryParts({
  summary,
  filter,
  editionCode,
  charts,
}: {
  readonly summary: Summary;
  /** The summary's own filter, its docket included. */
  readonly filter: CommentFilter;
  readonly editionCode: string;
  readonly charts: Charts;
}) {
  const breakdowns = (names: readonly BreakdownName[]) =>
    names.map((name) => (
      <BreakdownSection
        key={name}
        name={name}
        summary={summary}
        filter={filter}
        editionCode={editionCode}
        drawing={charts.breakdowns[name]}
      />
    ));
  return (
    <>
      <TimeSection summary={summary} filter={filter} drawings={charts.timeline} />
      {breakdowns(["pillars"])}
      <HeatTable summary={summary} filter={filter} editionCode={editionCode} />
      {breakdowns(["themes", "types", "sectors", "countries", "languages"])}
      <CampaignTable summary={summary} filter={filter} />
      {breakdowns(["confirmed", "publication", "statuses"])}
    </>
  );
}

/** How the numbers came about, for whoever has to defend them. */
export function HowCounted() {
  const t = useTranslate();
  return (
    <Callout heading={t("summary:howTitle")}>
      <ul>
        {ways.map((way) => (
          <li key={way}>{t(`summary:how.${way}`)}</li>
        ))}
      </ul>
    </Callout>
  );
}

const ways = ["moment", "once", "workstream", "declared", "included", "duplicates", "confirmed"] as const;
