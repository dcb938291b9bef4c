import type { FileKeep } from "~/storage.server";
import type { ExportRequest } from "../export-request";
import type { Chunks, Snapshot } from "../rows/snapshot.server";

/** One file of an archive. */
export interface ArchivedFile {
  /** Its path in the archive; folders are divided by slashes. */
  readonly name: string;
  readonly bytes: Chunks;
  /** Whether its bytes are packed already, so that packing them again gains nothing. */
  readonly isPacked?: boolean;
}

/** Files that go with a docket's comments, such as its counts or its issued summaries, in the same snapshot. */
export type DocketPart = (
  snapshot: Snapshot,
  request: ExportRequest,
  storage: Pick<FileKeep, "read">,
) => AsyncGenerator<ArchivedFile, void, undefined>;
