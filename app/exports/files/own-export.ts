import type { ExportRequest } from "../export-request";

/** Where a file that a job makes stands. */
export type ExportState = "waiting" | "making" | "ready" | "failed" | "cancelled" | "expired";

export type ExportFailure = "no-room" | "storage-away" | "broken-off" | "no-right";

/** A file that somebody asked for, as they see it in their list. */
export interface OwnExport {
  readonly id: string;
  readonly request: ExportRequest;
  readonly state: ExportState;
  /** Comments, as they were counted when it was asked for; and how many of them are written. */
  readonly total: number;
  readonly written: number;
  readonly askedAt: Date;
  readonly asOf: Date | null;
  readonly expiresAt: Date | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly failure: ExportFailure | null;
}

/** How far a file is, for the script of the page. */
export type ExportProgress = Pick<OwnExport, "id" | "state" | "total" | "written">;

export const isUnderWay = (state: ExportState): boolean => state === "waiting" || state === "making";

/** Whether it can be made again; what is under way or there needs not be. */
export const canBeMadeAgain = (state: ExportState): boolean =>
  state === "failed" || state === "cancelled" || state === "expired";

/** Percent, never 100 before it is ready. */
export const percentOf = ({ written, total }: ExportProgress): number =>
  total === 0 ? 0 : Math.min(99, Math.floor((100 * written) / total));

/** Whether a text can be an export's id: the database takes no other for a uuid. */
export const isExportId = (id: unknown): id is string =>
  typeof id === "string" && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id);
