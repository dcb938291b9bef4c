import { commentStatuses, publications, stakeholderTypes } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import { countryName } from "~/comments/countries";
import { sectors } from "~/comments/sectors";
import { type Locale, locales } from "~/i18n/locale";
import type { Translate } from "~/i18n/translate";
import type { Summary } from "./summary";
import { NO_COMMENTS, type Tally } from "./tally";

/** What a summary is broken down by, one way at a time: each is a table, a chart and a file of its own. */
export const breakdownNames = [
  "pillars",
  "themes",
  "types",
  "sectors",
  "countries",
  "languages",
  "publication",
  "confirmed",
  "statuses",
] as const;
export type BreakdownName = (typeof breakdownNames)[number];

export interface BreakdownRow {
  readonly key: string;
  readonly label: string;
  /** A code of the agenda, such as `I.2`, that stands before the label. */
  readonly code?: string | undefined;
  /** A part of the row above that is less deep. */
  readonly beneath?: boolean | undefined;
  /** Says what is missing rather than what is there: "Not tagged yet". */
  readonly missing?: boolean | undefined;
  readonly count: Tally;
  /** What the queue is narrowed to for these comments. */
  readonly filter: CommentFilter;
}

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  readonly editionCode: string;
}

/** The rows of a breakdown, in the order in which they are shown. */
export function breakDown(name: BreakdownName, summary: Summary, words: Words): readonly BreakdownRow[] {
  const { t, locale } = words;
  switch (name) {
    case "pillars":
      return byPillar(summary, words);
    case "themes":
      return byTheme(summary, words);
    case "types":
      return stakeholderTypes.map((type) => ({
        key: type,
        label: t(`vocabulary:stakeholderType.${type}`),
        count: summary.byType[type] ?? NO_COMMENTS,
        filter: { type },
      }));
    case "sectors":
      return summary.bySector.map(({ sector, count }) => {
        const code = sectors.find((each) => each === sector);
        const label = code ? t(`sectors:${code}`) : t("summary:notGiven");
        return { key: sector ?? NONE, label, missing: !code, count, filter: { sector: sector ?? NONE } };
      });
    case "countries":
      return summary.byCountry.map(({ country, count }) => ({
        key: country ?? NONE,
        label: country === null ? t("summary:notGiven") : countryName(country, locale),
        missing: country === null,
        count,
        filter: { country: country ?? NONE },
      }));
    case "languages":
      return locales.map((language) => ({
        key: language,
        label: t(`vocabulary:language.${language}`),
        count: summary.byLanguage[language] ?? NO_COMMENTS,
        filter: { language },
      }));
    case "publication":
      return publications.map((publication) => ({
        key: publication,
        label: t(`vocabulary:publication.${publication}`),
        count: summary.byPublication[publication] ?? NO_COMMENTS,
        filter: {},
      }));
    case "confirmed":
      return (["yes", "no"] as const).map((confirmed) => ({
        key: confirmed,
        label: t(confirmed === "yes" ? "summary:confirmed" : "summary:unconfirmed"),
        count: summary.byConfirmed[confirmed] ?? NO_COMMENTS,
        filter: { confirmed },
      }));
    case "statuses":
      return commentStatuses
        .map((status) => ({
          key: status,
          label: t(`vocabulary:commentStatus.${status}`),
          count: summary.byStatus[status] ?? NO_COMMENTS,
          filter: { status },
        }))
        .filter(({ count }) => count.comments > 0);
  }
}

/** What is not tagged yet comes first: it is under no pillar below. */
function byPillar({ pillars, untagged }: Summary, { t, editionCode }: Words): BreakdownRow[] {
  const filter = (code: string) => ({ pillar: `${editionCode}.${code}` });
  return [
    {
      key: NONE,
      label: t("summary:untagged"),
      missing: true,
      count: untagged,
      filter: { pillar: NONE },
    },
    ...pillars.flatMap(({ code, name, count, workstreams }) => [
      { key: code, code, label: name, count, filter: filter(code) },
      ...workstreams.map((workstream) => ({
        key: workstream.code,
        code: workstream.code,
        label: workstream.name,
        beneath: true,
        count: workstream.count,
        filter: filter(workstream.code),
      })),
    ]),
  ];
}

/** The pillars that have themes, each followed by its own. */
function byTheme({ pillars }: Summary, { editionCode }: Words): BreakdownRow[] {
  return pillars.flatMap(({ code, name, count, themes, workstreams }): BreakdownRow[] => {
    const beneath = [
      ...themes.map((theme) => ({ theme, under: code })),
      ...workstreams.flatMap((workstream) =>
        workstream.themes.map((theme) => ({ theme, under: workstream.code })),
      ),
    ];
    if (beneath.length === 0) return [];
    return [
      { key: code, code, label: name, count, filter: { pillar: `${editionCode}.${code}` } },
      ...beneath.map(({ theme, under }) => ({
        key: `theme ${theme.id}`,
        code: under,
        label: theme.name,
        beneath: true,
        count: theme.count,
        filter: { theme: String(theme.id) },
      })),
    ];
  });
}

/** A row's label with its code before it. */
export const labelOf = ({ code, label }: Pick<BreakdownRow, "code" | "label">): string =>
  code ? `${code} · ${label}` : label;
