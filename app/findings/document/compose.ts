import { filtersInForce } from "~/comments/comment-filter";
import { formatInBothCapitals } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import { type Translate, translator } from "~/i18n/translate";
import { describeFilter } from "~/queue/filter-names";
import type { Block } from "./blocks";
import { composeCounts, composeLeftOut } from "./compose-counts";
import { composeSection } from "./compose-section";
import type { SummaryDocument } from "./document";

/** What a renderer needs to know beside the document itself. */
export interface Composing {
  readonly locale: Locale;
  /** The SHA-256 of the document's record. */
  readonly checksum: string;
  /** The number of an issued version; undefined for the draft as it stands. */
  readonly version: number | undefined;
  /** Where a public comment can be read. */
  readonly commentHref: (trackingNumber: string) => string;
}

/** A summary in one language, block by block. */
export function composeDocument(document: SummaryDocument, composing: Composing): readonly Block[] {
  const { locale, version } = composing;
  const t = translator(locale);
  return [
    {
      kind: "title",
      text: t("document:title", { title: document.title[locale] }),
      detail:
        version === undefined
          ? t("document:draftOf", { docket: document.docket })
          : t("document:versionOf", { docket: document.docket, version: formatNumber(version, locale) }),
    },
    ...(version === undefined
      ? [
          {
            kind: "paragraph" as const,
            look: "warning" as const,
            runs: [{ text: t("document:draftNote"), strong: true }],
          },
        ]
      : []),
    { kind: "list", items: composeFacts(document, composing, t) },
    { kind: "heading", level: 1, text: t("document:howCounted"), id: "how" },
    {
      kind: "list",
      items: ways.map((way) => [{ text: t(`document:how.${way}`) }]),
    },
    ...composeLeftOut(document.counts, locale),
    ...document.sections.flatMap((section) => [
      ...composeSection(section, composing, t),
      ...(section.kind === "overall" ? composeCounts(document, locale) : []),
    ]),
    ...composeCodebook(document, locale, t),
  ];
}

const ways = ["moment", "once", "voices", "confirmed", "tags", "quotes", "notPublic"] as const;

function composeFacts(
  { asOf, docket, edition, filter, counts, codebook }: SummaryDocument,
  { locale, checksum }: Composing,
  t: Translate,
) {
  const when = formatInBothCapitals(new Date(asOf), locale, {
    inWashington: t("inWashington"),
    inMexicoCity: t("inMexicoCity"),
  });
  const known = { themes: codebook.map(({ id, name }) => ({ id, name: name[locale] })) };
  const filters = filtersInForce(filter).map((name) => describeFilter(name, filter, { t, locale, known }));
  const fact = (name: string, value: string) => [{ text: `${name}: `, strong: true }, { text: value }];
  return [
    fact(t("document:fact.docket"), docket),
    fact(t("document:fact.asOf"), `${when} (${asOf})`),
    fact(t("document:fact.edition"), edition.name[locale]),
    fact(t("document:fact.counted"), filters.join("; ") || t("document:fact.all")),
    fact(
      t("document:fact.comments"),
      t("document:count", {
        count: counts.total.comments,
        comments: formatNumber(counts.total.comments, locale),
        voices: formatNumber(counts.total.voices, locale),
      }),
    ),
    fact(t("document:fact.untagged"), formatNumber(counts.untagged.comments, locale)),
    fact(t("document:fact.checksum"), checksum),
  ];
}

function composeCodebook({ codebook }: SummaryDocument, locale: Locale, t: Translate): readonly Block[] {
  if (codebook.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: t("document:codebook"), id: "codebook" },
    {
      kind: "table",
      caption: t("document:codebookTable"),
      words: true,
      columns: [t("document:theme"), t("document:under"), t("document:description")],
      rows: codebook.map(({ name, under, description, retired }) => [
        retired ? t("document:retired", { name: name[locale] }) : name[locale],
        under,
        description || t("document:none"),
      ]),
    },
  ];
}
