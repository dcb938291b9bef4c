import type { Logger } from "pino";
import type { FileKeep } from "~/storage.server";
import type { ExportRequest } from "./export-request";
import type { Chunks, Snapshot } from "./rows/snapshot.server";
import type { DocketPart } from "./zip/docket-part";

/** What making a file needs of the portal, beside its database. */
export interface ExportOffice {
  readonly storage: Pick<FileKeep, "read">;
  readonly env: { readonly baseUrl: URL };
  readonly log: Logger;
  /** What a docket's archive holds beside its comments and their files. */
  readonly docketParts: readonly DocketPart[];
}

/** A file under way. */
export interface Making {
  readonly snapshot: Snapshot;
  readonly request: ExportRequest;
  readonly office: ExportOffice;
  /** Hears of comments as they are written. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

/** Makes the bytes of one form. */
export type Writer = (making: Making) => Chunks;
