import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { FigureRow } from "~/ui/figure-row";
import { DataTable } from "~/ui/table";
import type { LetterFigures } from "./letter-counts";

const going = ["willGo", "toUnconfirmed", "again"] as const;
const causes = ["already", "noAddress", "unconfirmed", "beyond", "suppressed", "notRead"] as const;

/** How many letters will go, and how many cannot, by cause. */
export function LetterFigureTable({ figures }: { readonly figures: LetterFigures }) {
  const t = useTranslate();
  const locale = useLocale();
  const passedOver = causes.filter((cause) => figures[cause] > 0);
  return (
    <div role="status">
      <FigureRow
        items={going
          .filter((name) => name === "willGo" || figures[name] > 0)
          .map((name) => ({
            label: t(`acknowledging:figures.${name}`),
            value: formatNumber(figures[name], locale),
          }))}
      />
      {passedOver.length === 0 ? (
        <p>{t("acknowledging:figures.nobody")}</p>
      ) : (
        <DataTable
          caption={t("acknowledging:figures.cannot")}
          columns={[
            { key: "cause", header: t("acknowledging:figures.cause"), rowHeader: true },
            { key: "comments", header: t("acknowledging:figures.comments"), numeric: true },
          ]}
          rows={passedOver.map((cause) => ({
            key: cause,
            cells: {
              cause: t(`acknowledging:figures.${cause}`),
              comments: formatNumber(figures[cause], locale),
            },
          }))}
        />
      )}
    </div>
  );
}
