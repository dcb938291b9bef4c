import { commentStatuses, publications, stakeholderTypes } from "~/comments/comment";
import { countryName } from "~/comments/countries";
import { sectors } from "~/comments/sectors";
import { type Locale, locales } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, translator } from "~/i18n/translate";
import { NO_COMMENTS, type Tally } from "~/summaries/tally";
import type { Block, DocumentTable } from "./blocks";
import type { DocumentCounts, SummaryDocument } from "./document";

/** The tables of the docket as a whole. */
export function composeCounts({ counts, sections }: SummaryDocument, locale: Locale): readonly Block[] {
  const t = translator(locale);
  const table = (caption: string, first: string, rows: readonly (readonly [string, Tally])[]) =>
    tallyTable({ caption, first, rows }, locale, t);
  const agenda = sections.filter(({ kind }) => kind === "pillar" || kind === "workstream");
  const pillars = sections.filter(({ kind }) => kind === "pillar");
  return [
    table(t("document:byPillar"), t("document:pillar"), [
      [t("document:untagged"), counts.untagged],
      ...agenda.map(({ code, name, count }) => [`${code} · ${name[locale]}`, count] as const),
    ]),
    {
      kind: "table",
      caption: t("document:byBoth"),
      // types down and codes across: eight names of types do not fit beside each other on paper
      columns: [t("document:type"), ...pillars.map(({ code }) => code)],
      rows: stakeholderTypes.map((type) => [
        t(`vocabulary:stakeholderType.${type}`),
        ...pillars.map(({ byType }) => formatNumber(byType[type] ?? 0, locale)),
      ]),
    },
    table(
      t("document:byType"),
      t("document:type"),
      stakeholderTypes.map((type) => [
        t(`vocabulary:stakeholderType.${type}`),
        counts.byType[type] ?? NO_COMMENTS,
      ]),
    ),
    table(
      t("document:byLanguage"),
      t("document:language"),
      locales.map((each) => [t(`vocabulary:language.${each}`), counts.byLanguage[each] ?? NO_COMMENTS]),
    ),
    table(
      t("document:byPublication"),
      t("document:publication"),
      publications.map((each) => [
        t(`vocabulary:publication.${each}`),
        counts.byPublication[each] ?? NO_COMMENTS,
      ]),
    ),
    table(
      t("document:byCountry"),
      t("document:country"),
      counts.byCountry.map(({ country, count }) => [
        country === null ? t("document:noCountry") : countryName(country, locale),
        count,
      ]),
    ),
    table(
      t("document:bySector"),
      t("document:sector"),
      counts.bySector.map(({ sector, count }) => [sectorName(sector, t), count]),
    ),
    ...composeCampaigns(counts, locale, t),
  ];
}

/** A sector's name; imported ones may be no code of ours, and are shown as they are. */
export function sectorName(sector: string | null, t: Translate): string {
  if (sector === null) return t("queue:filters.noSector");
  const code = sectors.find((each) => each === sector);
  return code ? t(`sectors:${code}`) : sector;
}

function tallyTable(
  {
    caption,
    first,
    rows,
  }: {
    readonly caption: string;
    readonly first: string;
    readonly rows: readonly (readonly [string, Tally])[];
  },
  locale: Locale,
  t: Translate,
): DocumentTable {
  const number = (count: number) => formatNumber(count, locale);
  return {
    kind: "table",
    caption,
    columns: [first, t("document:comments"), t("document:voices"), t("document:confirmed")],
    rows: rows.map(([name, { comments, voices, confirmed }]) => [
      name,
      number(comments),
      number(voices),
      number(confirmed),
    ]),
  };
}

function composeCampaigns({ campaigns }: DocumentCounts, locale: Locale, t: Translate): readonly Block[] {
  if (campaigns.length === 0) return [];
  const number = (count: number) => formatNumber(count, locale);
  return [
    {
      kind: "table",
      caption: t("document:campaigns"),
      columns: [
        t("document:campaign"),
        t("document:letters"),
        t("document:ownWords"),
        t("document:confirmed"),
      ],
      rows: campaigns.map(({ id, name, letters, ownWords, confirmed }) => [
        name || t("document:campaignNumber", { id: String(id) }),
        number(letters),
        number(ownWords),
        number(confirmed),
      ]),
    },
  ];
}

/** What is not counted, said up front; nothing where everything is. */
export function composeLeftOut({ leftOut }: DocumentCounts, locale: Locale): readonly Block[] {
  const t = translator(locale);
  const words = [
    ...commentStatuses.flatMap((status) => {
      const count = leftOut[status] ?? 0;
      return count > 0 ? [`${t(`vocabulary:commentStatus.${status}`)}: ${formatNumber(count, locale)}`] : [];
    }),
    ...(leftOut.held ? [`${t("document:held")}: ${formatNumber(leftOut.held, locale)}`] : []),
  ];
  if (words.length === 0) return [];
  return [
    {
      kind: "paragraph",
      runs: [{ text: `${t("document:leftOut")} `, strong: true }, { text: `${words.join(" · ")}.` }],
    },
  ];
}
