import { sql } from "kysely";
import { campaignReference } from "~/campaigns/change-rules";
import { stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, filtersInForce } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { type Translate, translator } from "~/i18n/translate";
import { describeFilter, type KnownNames } from "~/queue/filter-names";
import type { Db } from "~db/connect";
import { breakDown } from "./breakdowns";
import type { FileName } from "./file-names";
import type { Summary } from "./summary";
import { NO_COMMENTS, type Tally } from "./tally";
import { timelineOf } from "./timeline";

export interface CountsFile {
  readonly docket: string;
  readonly name: FileName;
  readonly summary: Summary;
  /** What was counted, the docket apart. */
  readonly filter: CommentFilter;
  /** Names of what the filter names by an id. */
  readonly known: KnownNames;
  readonly editionCode: string;
  /** The language of its headings and names. */
  readonly locale: Locale;
}

type Cell = string | number;

/**
 * A part of a summary as a CSV file: UTF-8 with a byte order mark, RFC 4180, each record as long as the first. After the
 * counts stand the total, the moment they are of and the filters. Cells that a spreadsheet would run are made text, by the
 * same function of the database as in all other files.
 */
export async function writeCountsCsv(db: Db, file: CountsFile): Promise<string> {
  const t = translator(file.locale);
  const [heading = [], ...rows] = recordsOf(file, t);
  const records = [heading, ...rows, ...aboutOf(file, t)].map((record) =>
    heading.map((_, column) => record[column] ?? ""),
  );
  const texts = records.flat().filter((cell) => typeof cell === "string");
  const { rows: safe } = await sql<{ cell: string }>`
    select csv_text(text) as cell from unnest(${texts}::text[]) with ordinality as given (text, place)
    order by place`.execute(db);
  let next = 0;
  const written = (cell: Cell) => (typeof cell === "number" ? String(cell) : (safe[next++]?.cell ?? ""));
  return `\uFEFF${records.map((record) => `${record.map(written).join(",")}\r\n`).join("")}`;
}

/** Its headings, and a record for each count. */
function recordsOf({ name, summary, locale, editionCode }: CountsFile, t: Translate): Cell[][] {
  const tally = ({ comments, voices, confirmed, unconfirmed }: Tally) => [
    comments,
    voices,
    confirmed,
    unconfirmed,
  ];
  const tallied = [
    t("summary:comments"),
    t("summary:voices"),
    t("summary:confirmed"),
    t("summary:unconfirmed"),
  ];
  const all = [t("summary:allOnce"), ...tally(summary.total)];
  if (name === "time") {
    const { unit, buckets } = timelineOf(summary);
    return [
      [t(unit === "week" ? "summary:weekFrom" : "summary:day"), ...tallied],
      ...buckets.map(({ day, count }) => [day, ...tally(count)]),
      all,
    ];
  }
  if (name === "campaigns") {
    return [
      [
        t("summary:campaigns.reference"),
        t("summary:campaigns.name"),
        t("summary:campaigns.letters"),
        t("summary:campaigns.ownWords"),
        t("summary:confirmed"),
        t("summary:unconfirmed"),
      ],
      ...summary.campaigns.map(({ id, name: called, letters, ownWords, confirmed }) => [
        campaignReference(id),
        called,
        letters,
        ownWords,
        confirmed,
        letters - confirmed,
      ]),
    ];
  }
  if (name === "pillars-by-type") {
    const rows = [
      { code: "", name: t("summary:untagged"), byType: summary.untaggedByType },
      ...summary.pillars,
      { code: "", name: t("summary:allOnce"), byType: summary.byType },
    ];
    return [
      [t("summary:code"), t("summary:of.pillars"), t("summary:of.types"), ...tallied],
      ...rows.flatMap((row) =>
        stakeholderTypes.map((type) => [
          row.code,
          row.name,
          t(`vocabulary:stakeholderType.${type}`),
          ...tally(row.byType[type] ?? NO_COMMENTS),
        ]),
      ),
    ];
  }
  const rows = breakDown(name, summary, { t, locale, editionCode });
  const coded = name === "pillars" || name === "themes";
  return [
    [...(coded ? [t("summary:code")] : []), t(`summary:of.${name}`), ...tallied],
    ...rows.map(({ code = "", label, count }) => [...(coded ? [code] : []), label, ...tally(count)]),
    [...(coded ? [""] : []), ...all],
  ];
}

/** Of which moment, docket and filters the counts are, and of how many comments. */
function aboutOf({ docket, summary, filter, known, locale }: CountsFile, t: Translate): Cell[][] {
  const names = filtersInForce(filter).filter((name) => name !== "docket");
  return [
    [],
    [t("summary:asOfWord"), summary.asOf.toISOString()],
    [t("summary:list.docket"), docket],
    [t("summary:comments"), summary.total.comments],
    ...names.map((name) => [t("summary:filterWord"), describeFilter(name, filter, { t, locale, known })]),
  ];
}
