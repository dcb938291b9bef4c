import type { Part, UploadProblem } from "./attachment";

/** A file of a form as it came in: spooled and not yet checked, or already refused. */
export type Upload = SpooledUpload | RefusedUpload;

interface Named {
  /** The name of the form's field. */
  readonly field: string;
  readonly part: Part;
  /** Cleaned. */
  readonly fileName: string;
}

export interface SpooledUpload extends Named {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** When its first byte came, in milliseconds of `performance.now()`: a span to subtract from the database's clock. */
  readonly begunAt: number;
  readonly problem?: undefined;
}

export interface RefusedUpload extends Named {
  readonly problem: UploadProblem;
}
