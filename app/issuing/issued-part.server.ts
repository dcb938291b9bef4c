import type { DocketPart } from "~/exports/zip/docket-part";
import { checkedPieces } from "~/storage/checked-bytes";

/** `summary/v2/summary-en.docx` and the others: the files of the summary issued last, byte by byte as they were issued. */
export const issuedPart: DocketPart = async function* issued({ db }, { docket }, storage) {
  const files = await db
    .selectFrom("issuedFiles")
    .innerJoin("issuedSummaries", "issuedSummaries.id", "issuedFiles.summaryId")
    .where("issuedSummaries.id", "=", (eb) =>
      eb
        .selectFrom("issuedSummaries as last")
        .innerJoin("notices", "notices.id", "last.noticeId")
        .where("notices.docketNumber", "=", docket)
        .where("last.state", "=", "issued")
        .orderBy("last.version", "desc")
        .limit(1)
        .select("last.id"),
    )
    .orderBy("issuedFiles.position")
    .select([
      "issuedSummaries.version",
      "issuedFiles.name",
      "issuedFiles.mediaType",
      "issuedFiles.size",
      "issuedFiles.sha256",
      "issuedFiles.storageKey",
    ])
    .execute();
  for (const { version, name, mediaType, ...file } of files) {
    yield {
      name: `summary/v${version}/${name}`,
      bytes: checkedPieces(() => storage.read(file.storageKey), file),
      isPacked: mediaType.startsWith("application/vnd.openxmlformats"),
    };
  }
};
