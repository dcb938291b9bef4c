import { type StakeholderType, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { useTranslate } from "~/i18n/translate";
import { DataTable } from "~/ui/table";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { CountsSection } from "./breakdown-section";
import { CountLink } from "./count-table";
import type { Summary } from "./summary";
import { NO_COMMENTS, type Tallies, type Tally } from "./tally";

const SHADES = 5;

/** Pillars against stakeholder types: the more comments, the darker the ground of their number. */
export function HeatTable({
  summary,
  filter,
  editionCode,
}: {
  readonly summary: Summary;
  /** The summary's own filter, its docket included. */
  readonly filter: CommentFilter;
  readonly editionCode: string;
}) {
  const t = useTranslate();
  const rows = [
    {
      key: NONE,
      label: <i>{t("summary:untagged")}</i>,
      byType: summary.untaggedByType,
      count: summary.untagged,
      filter: { ...filter, pillar: NONE },
    },
    ...summary.pillars.map(({ code, name, byType, count }) => ({
      key: code,
      label: (
        <>
          <b>{code}</b> {name}
        </>
      ),
      byType,
      count,
      filter: { ...filter, pillar: `${editionCode}.${code}` },
    })),
  ];
  const most = Math.max(
    ...rows.flatMap(({ byType }) => stakeholderTypes.map((type) => byType[type]?.comments ?? 0)),
  );
  const cells = (byType: Tallies<StakeholderType>, narrowed: CommentFilter, shaded: boolean) =>
    Object.fromEntries(
      stakeholderTypes.map((type) => {
        const count = byType[type] ?? NO_COMMENTS;
        const shade = shaded && most > 0 ? Math.ceil((count.comments / most) * SHADES) : 0;
        return [type, <HeatCell key={type} count={count} filter={{ ...narrowed, type }} shade={shade} />];
      }),
    );
  return (
    <CountsSection name="pillars-by-type" heading={t("summary:byBoth")} filter={filter}>
      <DataTable
        caption={t("summary:byBoth")}
        captionHidden
        columns={[
          { key: "label", header: t("summary:of.pillars"), rowHeader: true },
          ...stakeholderTypes.map((type) => ({
            key: type,
            header: t(`vocabulary:stakeholderType.${type}`),
            numeric: true,
          })),
          { key: "all", header: t("summary:all"), numeric: true },
        ]}
        rows={rows.map(({ key, label, byType, count, filter: narrowed }) => ({
          key,
          cells: {
            label,
            ...cells(byType, narrowed, true),
            all: <HeatCell count={count} filter={narrowed} shade={0} />,
          },
        }))}
        totals={{
          label: t("summary:allOnce"),
          ...cells(summary.byType, filter, false),
          all: <HeatCell count={summary.total} filter={filter} shade={0} />,
        }}
        footer={t("summary:bothNote")}
      />
    </CountsSection>
  );
}

/** A count of comments, and beneath it what is left of it without duplicates. */
function HeatCell({
  count: { comments, voices },
  filter,
  shade,
}: {
  readonly count: Tally;
  readonly filter: CommentFilter;
  /** 0 for none, up to 5. */
  readonly shade: number;
}) {
  const t = useTranslate();
  return (
    <span className={`ui-heat ui-heat--${shade}`}>
      <CountLink count={comments} filter={filter} />
      <span className="ui-heat__voices">
        <VisuallyHidden>{t("summary:voices")}: </VisuallyHidden>
        <CountLink count={voices} filter={filter} folded />
      </span>
    </span>
  );
}
