import { sql } from "kysely";
import type { Db } from "~db/connect";
import { changingFindings, describe, type FindingsOf, recordFinding } from "./change-findings.server";
import { readAgenda } from "./docket.server";
import type { FindingRead } from "./finding";
import { findFinding, listFindings } from "./findings.server";
import { isSameSection, type Section } from "./section";

type OfFinding = FindingsOf & { readonly id: number };

export type Moved = { readonly outcome: "moved" | "at-end" | "not-found" };

/** Moves a finding before the one before it of its section and kind, or behind the one behind. The others' forms are not disturbed. */
export function moveFinding(db: Db, wanted: OfFinding & { readonly to: "up" | "down" }): Promise<Moved> {
  return changingFindings(db, wanted, async (held): Promise<Moved> => {
    const all = await listFindings(held.trx, held.noticeId);
    const finding = all.find(({ id }) => id === wanted.id);
    if (!finding) return { outcome: "not-found" };
    const beside = all.filter((other) => isSameSection(other, finding) && other.kind === finding.kind);
    const at = beside.indexOf(finding);
    const other = beside[wanted.to === "up" ? at - 1 : at + 1];
    if (!other) return { outcome: "at-end" };
    const place = (id: number, position: number) =>
      held.trx.updateTable("findings").set({ position }).where("id", "=", id).execute();
    await place(finding.id, other.position);
    await place(other.id, finding.position);
    const section = keyOf(finding, (await readAgenda(held.trx, held)).sections);
    const told = { finding: finding.id, section, findingKind: finding.kind };
    await recordFinding(held, "finding.moved", {
      before: { ...told, place: at + 1 },
      after: { ...told, place: beside.indexOf(other) + 1 },
    });
    return { outcome: "moved" };
  });
}

const keyOf = (finding: FindingRead, sections: readonly Section[]) =>
  sections.find((section) => isSameSection(section, finding))?.key ?? finding.section;

export type Removed = { readonly outcome: "removed" | "overtaken" | "not-found" };

/** Takes a finding out of the draft. It can be brought back to its place as long as the docket is there. */
export function removeFinding(db: Db, wanted: OfFinding & { readonly version: number }): Promise<Removed> {
  return changingFindings(db, wanted, async (held): Promise<Removed> => {
    const finding = await findFinding(held.trx, held.noticeId, wanted.id);
    if (!finding) return { outcome: "not-found" };
    if (finding.version !== wanted.version) return { outcome: "overtaken" };
    const { sections } = await readAgenda(held.trx, held);
    await held.trx
      .updateTable("findings")
      .set({ removedAt: sql<Date>`clock_timestamp()`, removedBy: held.staffId })
      .where("id", "=", finding.id)
      .execute();
    const numbers = finding.references.map(({ trackingNumber }) => trackingNumber);
    await recordFinding(held, "finding.removed", {
      before: describe(finding.id, keyOf(finding, sections), finding, numbers),
    });
    return { outcome: "removed" };
  });
}

export type Restored = { readonly outcome: "restored" | "not-found" };

/** Brings a removed finding back, as it was and where it was. */
export function restoreFinding(db: Db, wanted: OfFinding): Promise<Restored> {
  return changingFindings(db, wanted, async (held): Promise<Restored> => {
    const row = await held.trx
      .updateTable("findings")
      .set({ removedAt: null, removedBy: null })
      .where("id", "=", wanted.id)
      .where("noticeId", "=", held.noticeId)
      .where("removedAt", "is not", null)
      .returning("id")
      .executeTakeFirst();
    const finding = row && (await findFinding(held.trx, held.noticeId, row.id));
    if (!finding) return { outcome: "not-found" };
    const { sections } = await readAgenda(held.trx, held);
    const numbers = finding.references.map(({ trackingNumber }) => trackingNumber);
    await recordFinding(held, "finding.brought-back", {
      after: describe(finding.id, keyOf(finding, sections), finding, numbers),
    });
    return { outcome: "restored" };
  });
}

/** The findings that were removed last, to be brought back. */
export function listRemoved(db: Db, noticeId: number) {
  return db
    .selectFrom("findings")
    .leftJoin("staff", "staff.id", "findings.removedBy")
    .where("findings.noticeId", "=", noticeId)
    .where("findings.removedAt", "is not", null)
    .select(["findings.id", "findings.kind", "findings.textEn", "findings.textEs", "findings.removedAt"])
    .select("staff.name as removedBy")
    .orderBy("findings.removedAt", "desc")
    .orderBy("findings.id", "desc")
    .limit(20)
    .execute();
}
