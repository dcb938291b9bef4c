/** The storage is there and answers, and has nothing under a key. */
export class MissingFileError extends Error {
  override readonly name = "MissingFileError";
  constructor(key: string, options?: ErrorOptions) {
    super(`the storage has no ${key}`, options);
  }
}
