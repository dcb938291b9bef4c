import type { Locale } from "~/i18n/locale";
import type { EditionRead } from "~/pillars/edition";

/** Where a finding stands: the docket as a whole, or one tag of its edition or codebook. */
export const sectionKinds = ["overall", "pillar", "workstream", "theme"] as const;
export type SectionKind = (typeof sectionKinds)[number];

export type InBothLanguages = Readonly<Record<Locale, string>>;

/** A finding's place as it is stored: of the three ids the one that the kind names. */
export interface SectionPlace {
  readonly section: SectionKind;
  readonly pillarId: number | null;
  readonly workstreamId: number | null;
  readonly themeId: number | null;
}

export interface Section extends SectionPlace {
  /** In addresses and forms: `overall`, `I`, `I.2`, `theme:12`. */
  readonly key: string;
  /** Of a pillar or workstream; of a theme what it hangs under. Empty for the docket as a whole. */
  readonly code: string;
  /** Empty for the docket as a whole, which the page names. */
  readonly name: InBothLanguages;
  /** How deep it lies: 1 for the whole and pillars, 2 for workstreams and a pillar's own themes, 3 for a workstream's. */
  readonly depth: 1 | 2 | 3;
  /** A theme that is no longer in the codebook. */
  readonly retired: boolean;
}

/** A theme of the codebook as sections need it. */
export interface SectionTheme {
  readonly id: number;
  readonly name: InBothLanguages;
  readonly pillarId: number;
  readonly workstreamId: number | null;
  readonly retired: boolean;
}

/**
 * A summary's sections in reading order: the whole, then each pillar, its own themes, and its workstreams with theirs. The edition
 * is given in both languages; the names are what differs.
 */
export function listSections(
  edition: Readonly<Record<Locale, Pick<EditionRead, "pillars">>>,
  themes: readonly SectionTheme[],
): readonly Section[] {
  const spanish = new Map(
    edition.es.pillars.flatMap((pillar) => [
      [pillar.code, pillar.name] as const,
      ...pillar.workstreams.map(({ code, name }) => [code, name] as const),
    ]),
  );
  const both = ({ code, name }: { readonly code: string; readonly name: string }): InBothLanguages => ({
    en: name,
    es: spanish.get(code) ?? code,
  });
  const none = { pillarId: null, workstreamId: null, themeId: null, retired: false };
  const themesAt = (pillarId: number, workstreamId: number | null, code: string, depth: 2 | 3): Section[] =>
    themes
      .filter((theme) => theme.pillarId === pillarId && theme.workstreamId === workstreamId)
      .map(({ id, name, retired }) => ({
        ...none,
        section: "theme",
        key: `theme:${id}`,
        themeId: id,
        code,
        name,
        depth,
        retired,
      }));
  return [
    { ...none, section: "overall", key: "overall", code: "", name: { en: "", es: "" }, depth: 1 },
    ...edition.en.pillars.flatMap((pillar): Section[] => [
      {
        ...none,
        section: "pillar",
        key: pillar.code,
        pillarId: pillar.id,
        code: pillar.code,
        name: both(pillar),
        depth: 1,
      },
      ...themesAt(pillar.id, null, pillar.code, 2),
      ...pillar.workstreams.flatMap((workstream): Section[] => [
        {
          ...none,
          section: "workstream",
          key: workstream.code,
          workstreamId: workstream.id,
          code: workstream.code,
          name: both(workstream),
          depth: 2,
        },
        ...themesAt(pillar.id, workstream.id, workstream.code, 3),
      ]),
    ]),
  ];
}

/** Whether two stand in the same section. */
export const isSameSection = (one: SectionPlace, other: SectionPlace): boolean =>
  one.section === other.section &&
  one.pillarId === other.pillarId &&
  one.workstreamId === other.workstreamId &&
  one.themeId === other.themeId;
