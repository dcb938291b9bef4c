import type { CommentFilter } from "~/comments/comment-filter";
import { changingFindings, type FindingsOf } from "~/findings/change-findings.server";
import { listFindings } from "~/findings/findings.server";
import { isBroken, problemsOf } from "~/findings/problems";
import type { Jobs } from "~/jobs.server";
import type { Db } from "~db/connect";
import { sealOf } from "./checks.server";

export interface Issuing {
  readonly db: Db;
  readonly jobs: Pick<Jobs, "enqueue">;
}

export type AskedToIssue =
  | { readonly outcome: "asked"; readonly version: number }
  | {
      readonly outcome:
        | "not-found"
        /** Findings have to be mended first. */
        | "broken"
        /** Somebody changed findings since they were looked at. */
        | "changed"
        /** A version is being prepared, or has failed and waits for somebody. */
        | "under-way";
    };

/** Asks for the next version of a docket's summary, which a job prepares. Whether to, was decided by whoever has seen the checks (`seal`). */
export function askToIssue(
  { db, jobs }: Issuing,
  wanted: FindingsOf & {
    /** The queue's filter without the docket; normally only that comments count. */
    readonly filter: CommentFilter;
    readonly note: string;
    readonly seal: string;
  },
): Promise<AskedToIssue> {
  return changingFindings(db, wanted, async ({ trx, noticeId, staffId }): Promise<AskedToIssue> => {
    const findings = await listFindings(trx, noticeId);
    if (sealOf(findings) !== wanted.seal) return { outcome: "changed" };
    if (findings.some((finding) => isBroken(problemsOf(finding)))) return { outcome: "broken" };
    const known = await trx
      .selectFrom("issuedSummaries")
      .where("noticeId", "=", noticeId)
      .select(["version", "state"])
      .orderBy("version", "desc")
      .execute();
    if (known.some(({ state }) => state !== "issued")) return { outcome: "under-way" };
    const version = (known[0]?.version ?? 0) + 1;
    const { id } = await trx
      .insertInto("issuedSummaries")
      .values({
        noticeId,
        version,
        filter: JSON.stringify(wanted.filter),
        note: wanted.note,
        askedBy: staffId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await jobs.enqueue(trx, "issue-summary", { summaryId: id });
    return { outcome: "asked", version };
  });
}

type OfVersion = FindingsOf & { readonly version: number };

export type TriedAgain = { readonly outcome: "tried" | "not-found" | "not-failed" };

/** Has a version that failed prepared once more. */
export function tryAgain({ db, jobs }: Issuing, wanted: OfVersion): Promise<TriedAgain> {
  return changingFindings(db, wanted, async ({ trx, noticeId }): Promise<TriedAgain> => {
    const row = await trx
      .updateTable("issuedSummaries")
      .set({ state: "preparing", problem: null })
      .where("noticeId", "=", noticeId)
      .where("version", "=", wanted.version)
      .where("state", "=", "failed")
      .returning("id")
      .executeTakeFirst();
    if (!row) return { outcome: "not-failed" };
    await jobs.enqueue(trx, "issue-summary", { summaryId: row.id });
    return { outcome: "tried" };
  });
}

export type GivenUp = { readonly outcome: "given-up" | "not-found" | "issued" };

/** Gives up a version that was not issued: its number is free again, and nothing of it is left. */
export function giveUp({ db }: Pick<Issuing, "db">, wanted: OfVersion): Promise<GivenUp> {
  return changingFindings(db, wanted, async ({ trx, noticeId }): Promise<GivenUp> => {
    const row = await trx
      .deleteFrom("issuedSummaries")
      .where("noticeId", "=", noticeId)
      .where("version", "=", wanted.version)
      .where("state", "<>", "issued")
      .returning("id")
      .executeTakeFirst();
    return { outcome: row ? "given-up" : "issued" };
  });
}
