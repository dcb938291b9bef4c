import { sql, type Transaction } from "kysely";
import type { AuditAction } from "~/audit/actions";
import { recordEvent } from "~/audit/audit.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { findDocketInBoth, readAgenda } from "./docket.server";
import type { FindingKind } from "./finding";
import { MOST_FINDINGS } from "./finding";
import type { InBothLanguages, Section, SectionPlace } from "./section";

type Trx = Transaction<Database>;

export interface FindingsOf {
  readonly docket: string;
  readonly staffId: string;
}

/** A docket whose findings nobody else can change until the transaction ends. */
export interface HeldDocket {
  readonly trx: Trx;
  readonly noticeId: number;
  readonly docketNumber: string;
  readonly staffId: string;
}

/**
 * Changes a docket's findings in one transaction. Whoever changes others of the same docket waits: there are few who write, and
 * places and numbers then need no further care.
 */
export async function changingFindings<Result>(
  db: Db,
  { docket, staffId }: FindingsOf,
  work: (held: HeldDocket) => Promise<Result>,
): Promise<Result | { readonly outcome: "not-found" }> {
  return db.transaction().execute(async (trx) => {
    const found = await findDocketInBoth(trx, docket);
    if (!found) return { outcome: "not-found" };
    const { noticeId, docketNumber } = found;
    await sql`select pg_advisory_xact_lock(hashtext('findings'), ${noticeId}::integer)`.execute(trx);
    return work({ trx, noticeId, docketNumber, staffId });
  });
}

/** What is written of a finding. */
export interface FindingWritten {
  readonly kind: FindingKind;
  /** A section's key. */
  readonly section: string;
  /** Empty where it is missing. */
  readonly text: InBothLanguages;
}

export type Added =
  | { readonly outcome: "added"; readonly id: number }
  | { readonly outcome: "not-found" | "no-section" | "too-many" };

/** Adds a finding at the end of its section and kind. */
export function addFinding(db: Db, wanted: FindingsOf & FindingWritten): Promise<Added> {
  return changingFindings(db, wanted, async (held): Promise<Added> => {
    const section = await findSection(held, wanted.section);
    if (!section) return { outcome: "no-section" };
    const { count } = await held.trx
      .selectFrom("findings")
      .where("noticeId", "=", held.noticeId)
      .where("removedAt", "is", null)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count >= MOST_FINDINGS) return { outcome: "too-many" };
    const id = await writeFinding(held, { ...wanted, place: section });
    await recordFinding(held, "finding.written", { after: describe(id, section.key, wanted) });
    return { outcome: "added", id };
  });
}

/** Writes a row at the end of its section and kind, without an event. */
export async function writeFinding(
  { trx, noticeId, staffId }: HeldDocket,
  {
    place,
    kind,
    text,
    proposalId = null,
  }: {
    readonly place: SectionPlace;
    readonly kind: FindingKind;
    readonly text: InBothLanguages;
    readonly proposalId?: number | null;
  },
): Promise<number> {
  const { section, pillarId, workstreamId, themeId } = place;
  const { id } = await trx
    .insertInto("findings")
    .values({
      noticeId,
      section,
      pillarId,
      workstreamId,
      themeId,
      kind,
      position: await nextPosition(trx, noticeId, place, kind),
      textEn: text.en,
      textEs: text.es,
      proposalId,
      createdBy: staffId,
      changedBy: staffId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The place behind all findings of a section and kind, removed ones among them: they may come back to theirs. */
export async function nextPosition(
  trx: Trx,
  noticeId: number,
  { section, pillarId, workstreamId, themeId }: SectionPlace,
  kind: FindingKind,
): Promise<number> {
  const { last } = await trx
    .selectFrom("findings")
    .where("noticeId", "=", noticeId)
    .where("section", "=", section)
    .where("pillarId", "is not distinct from", pillarId)
    .where("workstreamId", "is not distinct from", workstreamId)
    .where("themeId", "is not distinct from", themeId)
    .where("kind", "=", kind)
    .select((eb) => eb.fn.max("position").as("last"))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function findSection(held: HeldDocket, key: string): Promise<Section | undefined> {
  return (await readAgenda(held.trx, held)).sections.find((section) => section.key === key);
}

/** A finding as the audit trail tells it. */
export function describe(
  finding: number,
  section: string,
  { kind, text }: { readonly kind: FindingKind; readonly text: InBothLanguages },
  references: readonly string[] = [],
) {
  return {
    finding,
    section,
    findingKind: kind,
    "text.en": text.en,
    "text.es": text.es,
    ...(references.length > 0 ? { references } : {}),
  };
}

/** Every event is the docket's, so that its activity shows it. */
export function recordFinding(
  { trx, docketNumber, staffId }: HeldDocket,
  action: Extract<AuditAction, `finding.${string}`>,
  states: {
    readonly before?: Readonly<Record<string, unknown>>;
    readonly after?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const subject = { kind: "notice", id: docketNumber } as const;
  return recordEvent(trx, { actor: { staffId }, action, subject, ...states });
}
