import { stringify } from "csv-stringify/sync";
import { stakeholderTypes } from "~/comments/comment";
import { filterQuery } from "~/comments/comment-filter";
import type { SummaryDocument } from "~/findings/document/document";
import { listCounts } from "./list-counts";

interface CountsSource {
  readonly document: SummaryDocument;
  readonly checksum: string;
  readonly version: number;
}

/** The figures as CSV (RFC 4180, UTF-8 with a byte order mark); a cell that a spreadsheet would run is made text. First what they are of. */
export function writeIssuedCountsCsv({ document, checksum, version }: CountsSource): string {
  const about = (key: string, value: string) => ["about", key, value, value, "", "", "", ""];
  return stringify(
    [
      ["by", "key", "name_en", "name_es", "comments", "without_duplicates", "confirmed", "unconfirmed"],
      about("docket", document.docket),
      about("version", String(version)),
      about("as_of", document.asOf),
      about("filters", filterQuery(document.filter)),
      about("edition", document.edition.code),
      about("sha256_of_summary_json", checksum),
      ...listCounts(document).map(({ by, key, en, es, tally }) => [
        by,
        key,
        en,
        es,
        tally.comments,
        tally.voices,
        tally.confirmed,
        tally.unconfirmed,
      ]),
      ...document.sections.flatMap(({ key, byType }) =>
        stakeholderTypes.map((type) => [
          "section_by_stakeholder_type",
          `${key}/${type}`,
          "",
          "",
          byType[type] ?? 0,
          "",
          "",
          "",
        ]),
      ),
    ],
    { bom: true, record_delimiter: "windows", escape_formulas: true },
  );
}

/** The same figures as JSON. */
export function writeIssuedCountsJson({ document, checksum, version }: CountsSource): string {
  const { docket, asOf, filter, edition, counts, sections } = document;
  const figures = {
    docket,
    version,
    asOf,
    filter,
    edition: edition.code,
    sha256OfSummaryJson: checksum,
    counts,
    sections: sections.map(({ key, name, count, byType }) => ({ key, name, count, byType })),
  };
  return `${JSON.stringify(figures, null, 2)}\n`;
}
