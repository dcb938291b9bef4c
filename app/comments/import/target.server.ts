import type { NoticeStatus } from "~/notices/notice";
import { statusNow } from "~/notices/notices.server";
import type { Db } from "~db/connect";
import type { AskedNotice } from "../comment-form";

/** The docket that comments are imported into. */
export interface ImportTarget extends AskedNotice {
  readonly id: number;
  readonly docketNumber: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export type TargetFound =
  | { readonly target: ImportTarget }
  /** There is no such docket, or it was never published: nobody can have commented on it. */
  | { readonly status: NoticeStatus | undefined; readonly dockets: readonly string[] };

/** The docket of that number, or what there is in its stead: its status and the published dockets. */
export async function findImportTarget(db: Db, docket: string): Promise<TargetFound> {
  const notice = await db
    .selectFrom("notices")
    .where("docketNumber", "=", docket)
    .select(["id", "docketNumber", "opensAt", "closesAt", "publishedAt", statusNow().as("status")])
    .executeTakeFirst();
  if (!notice?.publishedAt || !notice.opensAt || !notice.closesAt) {
    const published = await db
      .selectFrom("notices")
      .where("publishedAt", "is not", null)
      .select("docketNumber")
      .orderBy("docketNumber", "desc")
      .limit(20)
      .execute();
    return { status: notice?.status, dockets: published.map(({ docketNumber }) => docketNumber) };
  }
  const { id, docketNumber, opensAt, closesAt } = notice;
  const questions = await db
    .selectFrom("questions")
    .where("noticeId", "=", id)
    .select(["id", "required"])
    .orderBy("position")
    .execute();
  const pillars = await db
    .selectFrom("noticePillars")
    .innerJoin("pillars", "pillars.id", "noticePillars.pillarId")
    .where("noticePillars.noticeId", "=", id)
    .select("pillars.code")
    .execute();
  return { target: { id, docketNumber, opensAt, closesAt, questions, pillars } };
}
