import type { GivenFile } from "~/attachments/give-file.server";
import type { SummaryDocument } from "~/findings/document/document";
import { readRecord } from "~/findings/document/record.server";
import type { Db } from "~db/connect";

function versions(db: Db, docket: string) {
  return db
    .selectFrom("issuedSummaries")
    .innerJoin("notices", "notices.id", "issuedSummaries.noticeId")
    .leftJoin("staff", "staff.id", "issuedSummaries.askedBy")
    .where("notices.docketNumber", "=", docket)
    .select([
      "issuedSummaries.id",
      "issuedSummaries.version",
      "issuedSummaries.state",
      "issuedSummaries.problem",
      "issuedSummaries.note",
      "issuedSummaries.askedAt",
      "issuedSummaries.asOf",
      "issuedSummaries.issuedAt",
      "issuedSummaries.contentSha256",
      "staff.name as askedBy",
    ]);
}

export type VersionListed = Awaited<ReturnType<typeof listVersions>>[number];

/** A docket's issued summaries, the newest first, and the one that is being prepared. */
export const listVersions = (db: Db, docket: string) =>
  versions(db, docket).orderBy("issuedSummaries.version", "desc").limit(500).execute();

export type VersionRead = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** One version with its files; undefined where there is none. */
export async function findVersion(db: Db, docket: string, version: number) {
  const found = await versions(db, docket).where("issuedSummaries.version", "=", version).executeTakeFirst();
  if (!found) return undefined;
  const files = await db
    .selectFrom("issuedFiles")
    .where("summaryId", "=", found.id)
    .select(["name", "size", "sha256"])
    .orderBy("position")
    .execute();
  return { ...found, files };
}

/** What an issued version says; undefined where there is none. */
export async function findIssuedDocument(
  db: Db,
  docket: string,
  version: number,
): Promise<SummaryDocument | undefined> {
  const row = await db
    .selectFrom("issuedSummaries")
    .innerJoin("notices", "notices.id", "issuedSummaries.noticeId")
    .where("notices.docketNumber", "=", docket)
    .where("issuedSummaries.version", "=", version)
    .where("issuedSummaries.state", "=", "issued")
    .select("issuedSummaries.content")
    .executeTakeFirst();
  return row?.content ? readRecord(row.content) : undefined;
}

/** A file of an issued version by its name; its bytes are those that were issued. */
export async function findIssuedFile(
  db: Db,
  { docket, version, name }: { readonly docket: string; readonly version: number; readonly name: string },
): Promise<GivenFile | undefined> {
  const row = await db
    .selectFrom("issuedFiles")
    .innerJoin("issuedSummaries", "issuedSummaries.id", "issuedFiles.summaryId")
    .innerJoin("notices", "notices.id", "issuedSummaries.noticeId")
    .where("notices.docketNumber", "=", docket)
    .where("issuedSummaries.version", "=", version)
    .where("issuedSummaries.state", "=", "issued")
    .where("issuedFiles.name", "=", name)
    .select(["issuedFiles.mediaType", "issuedFiles.size", "issuedFiles.sha256", "issuedFiles.storageKey"])
    .executeTakeFirst();
  return row && { ...row, fileName: `${docket}-v${version}-${name}` };
}
