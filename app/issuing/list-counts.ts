import { commentStatuses, publications, stakeholderTypes } from "~/comments/comment";
import { countryName } from "~/comments/countries";
import { sectorName } from "~/findings/document/compose-counts";
import { sectionTitle } from "~/findings/document/compose-section";
import type { SummaryDocument } from "~/findings/document/document";
import { type Locale, locales } from "~/i18n/locale";
import { type Translate, translator } from "~/i18n/translate";
import { NO_COMMENTS, type Tally } from "~/summaries/tally";

/** A figure of a summary: what it counts by, of which word, named in both languages. */
export interface CountRow {
  readonly by:
    | "total"
    | "section"
    | "stakeholder_type"
    | "status"
    | "language"
    | "publication"
    | "country"
    | "sector";
  readonly key: string;
  readonly en: string;
  readonly es: string;
  readonly tally: Tally;
}

/** Every figure of a summary that has one tally, in the order of its tables. */
export function listCounts({ counts, sections }: SummaryDocument): readonly CountRow[] {
  const row = (
    by: CountRow["by"],
    key: string,
    tally: Tally | undefined,
    name: (t: Translate, l: Locale) => string,
  ) => ({
    by,
    key,
    en: name(translator("en"), "en"),
    es: name(translator("es"), "es"),
    tally: tally ?? NO_COMMENTS,
  });
  return [
    row("total", "", counts.total, (t) => t("document:comments")),
    row("section", "untagged", counts.untagged, (t) => t("document:untagged")),
    ...sections
      .filter(({ kind }) => kind !== "overall")
      .map((section) => row("section", section.key, section.count, (t, l) => sectionTitle(section, l, t))),
    ...stakeholderTypes.map((type) =>
      row("stakeholder_type", type, counts.byType[type], (t) => t(`vocabulary:stakeholderType.${type}`)),
    ),
    ...commentStatuses
      .filter((status) => counts.byStatus[status])
      .map((status) =>
        row("status", status, counts.byStatus[status], (t) => t(`vocabulary:commentStatus.${status}`)),
      ),
    ...locales.map((each) =>
      row("language", each, counts.byLanguage[each], (t) => t(`vocabulary:language.${each}`)),
    ),
    ...publications.map((each) =>
      row("publication", each, counts.byPublication[each], (t) => t(`vocabulary:publication.${each}`)),
    ),
    ...counts.byCountry.map(({ country, count }) =>
      row("country", country ?? "", count, (t, l) =>
        country === null ? t("document:noCountry") : countryName(country, l),
      ),
    ),
    ...counts.bySector.map(({ sector, count }) =>
      row("sector", sector ?? "", count, (t) => sectorName(sector, t)),
    ),
  ];
}
