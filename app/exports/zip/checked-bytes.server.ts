import { createHash } from "node:crypto";
import type { FileKeep } from "~/storage.server";
import type { Chunks } from "../rows/snapshot.server";

/** The bytes of a stored file. Throws at their end where they are not those that were stored. */
export async function* checkedBytes(
  storage: Pick<FileKeep, "open">,
  {
    storageKey,
    size,
    sha256,
  }: { readonly storageKey: string; readonly size: number; readonly sha256: string },
): Chunks {
  const hash = createHash("sha256");
  let length = 0;
  for await (const piece of await storage.open(storageKey)) {
    const bytes: Buffer = piece;
    hash.update(bytes);
    length += bytes.length;
    yield bytes;
  }
  if (length !== size || hash.digest("hex") !== sha256)
    throw new Error("the stored bytes are not the file's");
}
