import type { UploadProblem } from "../attachment";

/** A check has found why a file is not taken. */
export class RefusedFileError extends Error {
  override readonly name = "RefusedFileError";
  constructor(
    readonly problem: UploadProblem,
    /** What was found, for whoever looks into a refusal. */
    readonly found: string,
  ) {
    super(`${problem}: ${found}`);
  }
}

export function refuse(problem: UploadProblem, found: string): never {
  throw new RefusedFileError(problem, found);
}
