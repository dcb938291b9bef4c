import { sql } from "kysely";
import { type Locale, locales } from "~/i18n/locale";
import type { Db } from "~db/connect";
import {
  changingFindings,
  describe,
  type FindingsOf,
  type FindingWritten,
  findSection,
  type HeldDocket,
  nextPosition,
  recordFinding,
} from "./change-findings.server";
import { readAgenda } from "./docket.server";
import { type FindingRead, MOST_REFERENCES } from "./finding";
import { findFinding } from "./findings.server";
import { closeGap, listMarks, listStrayMarks } from "./marks";
import { type NotPointed, type Pointed, pointTo, pointToPassage } from "./quotes/find-quote.server";
import { isSameSection, type Section } from "./section";

/** A change to what a finding points to, made together with whatever else is saved. */
export type ReferenceChange =
  | { readonly do: "add"; readonly trackingNumber: string; readonly quote: string }
  | { readonly do: "pick"; readonly passageId: number }
  | { readonly do: "drop"; readonly position: number };

export interface SavedFinding extends FindingsOf, FindingWritten {
  readonly id: number;
  /** The version that was seen. */
  readonly version: number;
  readonly reference?: ReferenceChange | undefined;
}

export type FindingSaved = { readonly outcome: "saved" } | { readonly outcome: "unchanged" } | FindingRefusal;

/** Why a finding was not saved. */
export type FindingRefusal =
  | { readonly outcome: "not-found" | "overtaken" | "no-section" | "too-many" | "no-reference" }
  | NotPointed
  /** The reference is taken out once no text of these languages points to it. */
  | { readonly outcome: "still-marked"; readonly position: number; readonly languages: readonly Locale[] }
  /** Marks that point to nothing. */
  | { readonly outcome: "stray-marks"; readonly marks: Readonly<Record<Locale, readonly number[]>> };

/**
 * Saves a finding's words and place and, if asked, one change to its references. Marks without a reference are refused, unless a reference
 * is being added: whoever has written three marks gives their comments one after the other.
 */
export function saveFinding(db: Db, wanted: SavedFinding): Promise<FindingSaved> {
  return changingFindings(db, wanted, async (held): Promise<FindingSaved> => {
    const had = await findFinding(held.trx, held.noticeId, wanted.id);
    if (!had) return { outcome: "not-found" };
    if (had.version !== wanted.version) return { outcome: "overtaken" };
    const section = await findSection(held, wanted.section);
    if (!section) return { outcome: "no-section" };
    const changed = await changeReferences(held, had, wanted);
    if ("outcome" in changed) return changed;
    const { text, references, isAdded } = changed;
    if (!isAdded) {
      const stray = (locale: Locale) => listStrayMarks(text[locale], references.length);
      const marks = { en: stray("en"), es: stray("es") };
      if (marks.en.length > 0 || marks.es.length > 0) throw new Refused({ outcome: "stray-marks", marks });
    }
    const moved = !isSameSection(had, section) || had.kind !== wanted.kind;
    const same = !moved && text.en === had.text.en && text.es === had.text.es && !wanted.reference;
    if (same) return { outcome: "unchanged" };
    await held.trx
      .updateTable("findings")
      .set({
        ...(moved ? await placedAt(held, section, wanted) : {}),
        textEn: text.en,
        textEs: text.es,
        version: sql<number>`version + 1`,
        changedBy: held.staffId,
        changedAt: sql<Date>`clock_timestamp()`,
      })
      .where("id", "=", had.id)
      .execute();
    const { sections } = await readAgenda(held.trx, held);
    const before = sections.find((each) => isSameSection(each, had))?.key ?? had.section;
    const numbers = had.references.map(({ trackingNumber }) => trackingNumber);
    await recordFinding(held, "finding.changed", {
      before: describe(had.id, before, had, numbers),
      after: describe(had.id, section.key, { kind: wanted.kind, text }, references),
    });
    return { outcome: "saved" };
  }).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal;
    throw error;
  });
}

/** Takes back what the transaction has written before it was known that all of it is refused. */
class Refused extends Error {
  constructor(readonly refusal: FindingRefusal) {
    super(refusal.outcome);
  }
}

async function placedAt(
  { trx, noticeId }: HeldDocket,
  place: Section,
  { kind }: Pick<FindingWritten, "kind">,
) {
  const { section, pillarId, workstreamId, themeId } = place;
  const position = await nextPosition(trx, noticeId, place, kind);
  return { section, pillarId, workstreamId, themeId, kind, position };
}

interface References {
  readonly text: FindingWritten["text"];
  /** Tracking numbers in their order. */
  readonly references: readonly string[];
  readonly isAdded: boolean;
}

async function changeReferences(
  held: HeldDocket,
  had: FindingRead,
  { text, reference }: Pick<SavedFinding, "text" | "reference">,
): Promise<References | FindingRefusal> {
  const references = had.references.map(({ trackingNumber }) => trackingNumber);
  if (!reference) return { text, references, isAdded: false };
  if (reference.do === "drop") return dropReference(held, had, text, reference.position);
  if (references.length >= MOST_REFERENCES) return { outcome: "too-many" };
  const pointed =
    reference.do === "pick"
      ? await pointToPassage(held.trx, held.noticeId, reference.passageId)
      : await pointTo(held.trx, held.noticeId, reference);
  if ("outcome" in pointed) return pointed;
  await writeReferences(held, had.id, [pointed], references.length);
  return { text, references: [...references, pointed.trackingNumber], isAdded: true };
}

/** Writes references behind the `after` that a finding has. */
export async function writeReferences(
  { trx, staffId }: HeldDocket,
  findingId: number,
  pointed: readonly Pointed[],
  after = 0,
): Promise<void> {
  if (pointed.length === 0) return;
  await trx
    .insertInto("findingReferences")
    .values(
      pointed.map(({ trackingNumber: _told, ...reference }, index) => ({
        ...reference,
        findingId,
        position: after + index + 1,
        addedBy: staffId,
      })),
    )
    .execute();
}

async function dropReference(
  { trx }: HeldDocket,
  { id, references }: FindingRead,
  text: FindingWritten["text"],
  position: number,
): Promise<References | FindingRefusal> {
  if (!references.some((reference) => reference.position === position)) return { outcome: "no-reference" };
  const languages = locales.filter((locale) => listMarks(text[locale]).includes(position));
  if (languages.length > 0) return { outcome: "still-marked", position, languages };
  await trx
    .deleteFrom("findingReferences")
    .where("findingId", "=", id)
    .where("position", "=", position)
    .execute();
  await trx
    .updateTable("findingReferences")
    .set({ position: sql<number>`position - 1` })
    .where("findingId", "=", id)
    .where("position", ">", position)
    .execute();
  return {
    text: { en: closeGap(text.en, position), es: closeGap(text.es, position) },
    references: references
      .filter((reference) => reference.position !== position)
      .map(({ trackingNumber }) => trackingNumber),
    isAdded: false,
  };
}
