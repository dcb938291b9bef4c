import type { Connection } from "~db/connect";
import type { ExportRequest } from "./export-request";
import { type Chunks, inSnapshot, type Reading } from "./rows/snapshot.server";
import type { ExportOffice } from "./writer";
import { writers } from "./writers.server";

/** What making a file needs: its database, and the portal around it. */
export type ExportMaker = ExportOffice & Pick<Connection, "db" | "pool" | "embedded">;

interface Watching extends Reading {
  /** Hears of comments as they are written. */
  readonly onRows?: ((rows: number) => void) | undefined;
  /** Hears of the moment that the file is of. */
  readonly onBegin?: ((asOf: Date) => void) | undefined;
}

/** The bytes of a docket's comments in one of the forms, in one snapshot; see `inSnapshot`. */
export function makeFile(
  maker: ExportMaker,
  request: ExportRequest,
  { onRows, onBegin, ...reading }: Watching = {},
): Chunks {
  return inSnapshot(
    maker,
    (snapshot) => {
      onBegin?.(snapshot.asOf);
      return writers[request.format]({ snapshot, request, office: maker, onRows });
    },
    reading,
  );
}
