import { compareWords, type Stretch } from "~/comments/word-difference";
import type {
  DocumentFinding,
  DocumentSection,
  DocumentTheme,
  SummaryDocument,
} from "~/findings/document/document";
import type { InBothLanguages } from "~/findings/section";
import { type Locale, locales } from "~/i18n/locale";
import type { Tally } from "~/summaries/tally";
import { type CountRow, listCounts } from "./list-counts";

/** A figure that is another now. */
export interface CountChange extends Pick<CountRow, "by" | "key" | "en" | "es"> {
  readonly before: Tally;
  readonly after: Tally;
}

/** A finding with the section that it stands in. */
export interface PlacedFinding extends DocumentFinding {
  readonly section: Pick<DocumentSection, "key" | "kind" | "code" | "name" | "retired">;
}

export interface FindingChange {
  readonly before: PlacedFinding;
  readonly after: PlacedFinding;
  /** Word by word, in each language whose text is another; undefined where both are too long for that. */
  readonly texts: Partial<Record<Locale, readonly Stretch[] | undefined>>;
  /** Another section or kind. */
  readonly isMoved: boolean;
  /** Other comments, or other words of them. */
  readonly hasOtherReferences: boolean;
}

/** What became of a theme. */
export type CodebookDifference =
  | { readonly kind: "added" | "gone"; readonly name: InBothLanguages; readonly under: string }
  | { readonly kind: "renamed"; readonly from: InBothLanguages; readonly to: InBothLanguages }
  | {
      readonly kind: "moved";
      readonly name: InBothLanguages;
      readonly from: string;
      readonly to: string;
    };

/** How a version of a summary differs from an earlier one. */
export interface Differences {
  readonly counts: readonly CountChange[];
  readonly added: readonly PlacedFinding[];
  readonly removed: readonly PlacedFinding[];
  readonly changed: readonly FindingChange[];
  readonly codebook: readonly CodebookDifference[];
  readonly isFilterChanged: boolean;
  readonly isTitleChanged: boolean;
}

/** Finds how a later summary of a docket differs from an earlier one. Findings are the same by their number, themes too. */
export function compareDocuments(before: SummaryDocument, after: SummaryDocument): Differences {
  const [earlier, later] = [findingsOf(before), findingsOf(after)];
  const isIn = (findings: readonly PlacedFinding[]) => (finding: PlacedFinding) =>
    findings.some(({ id }) => id === finding.id);
  return {
    counts: compareCounts(before, after),
    added: later.filter((finding) => !isIn(earlier)(finding)),
    removed: earlier.filter((finding) => !isIn(later)(finding)),
    changed: later.flatMap((finding) => {
      const was = earlier.find(({ id }) => id === finding.id);
      const change = was && compareFindings(was, finding);
      return change ? [change] : [];
    }),
    codebook: compareCodebooks(before.codebook, after.codebook),
    isFilterChanged: sorted(before.filter) !== sorted(after.filter),
    isTitleChanged: before.title.en !== after.title.en || before.title.es !== after.title.es,
  };
}

const sorted = (filter: object) =>
  JSON.stringify(Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)));

const findingsOf = ({ sections }: SummaryDocument): readonly PlacedFinding[] =>
  sections.flatMap(({ findings, key, kind, code, name, retired }) =>
    findings.map((finding) => ({ ...finding, section: { key, kind, code, name, retired } })),
  );

function compareCounts(before: SummaryDocument, after: SummaryDocument): readonly CountChange[] {
  const keyOf = ({ by, key }: CountRow) => `${by} ${key}`;
  const nothing = { comments: 0, voices: 0, confirmed: 0, unconfirmed: 0 };
  const earlier = new Map(listCounts(before).map((row) => [keyOf(row), row]));
  const later = new Map(listCounts(after).map((row) => [keyOf(row), row]));
  return [...new Map([...earlier, ...later]).values()].flatMap((row) => {
    const was = earlier.get(keyOf(row))?.tally ?? nothing;
    const is = later.get(keyOf(row))?.tally ?? nothing;
    const same = was.comments === is.comments && was.voices === is.voices && was.confirmed === is.confirmed;
    const { by, key, en, es } = row;
    return same ? [] : [{ by, key, en, es, before: was, after: is }];
  });
}

function compareFindings(before: PlacedFinding, after: PlacedFinding): FindingChange | undefined {
  const other = locales.filter((locale) => before.text[locale] !== after.text[locale]);
  const isMoved = before.section.key !== after.section.key || before.kind !== after.kind;
  const pointed = ({ references }: DocumentFinding) =>
    JSON.stringify(
      references.map(({ number, comment, quote, standing }) => [number, comment, quote, standing]),
    );
  const hasOtherReferences = pointed(before) !== pointed(after);
  if (other.length === 0 && !isMoved && !hasOtherReferences) return undefined;
  return {
    before,
    after,
    texts: Object.fromEntries(
      other.map((locale) => [locale, compareWords(before.text[locale] ?? "", after.text[locale] ?? "")]),
    ),
    isMoved,
    hasOtherReferences,
  };
}

/** Themes that are kept although they left the codebook, because findings stand under them, count as gone. */
function compareCodebooks(
  before: readonly DocumentTheme[],
  after: readonly DocumentTheme[],
): readonly CodebookDifference[] {
  const live = (themes: readonly DocumentTheme[]) => themes.filter(({ retired }) => !retired);
  const [earlier, later] = [live(before), live(after)];
  const find = (themes: readonly DocumentTheme[], id: number) => themes.find((theme) => theme.id === id);
  return [
    ...later
      .filter(({ id }) => !find(earlier, id))
      .map(({ name, under }) => ({ kind: "added" as const, name, under })),
    ...earlier
      .filter(({ id }) => !find(later, id))
      .map(({ name, under }) => ({ kind: "gone" as const, name, under })),
    ...later.flatMap((theme): CodebookDifference[] => {
      const was = find(earlier, theme.id);
      if (!was) return [];
      const renamed = was.name.en !== theme.name.en || was.name.es !== theme.name.es;
      return [
        ...(renamed ? [{ kind: "renamed" as const, from: was.name, to: theme.name }] : []),
        ...(was.under === theme.under
          ? []
          : [{ kind: "moved" as const, name: theme.name, from: was.under, to: theme.under }]),
      ];
    }),
  ];
}
