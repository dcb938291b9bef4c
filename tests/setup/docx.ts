import { buffer } from "node:stream/consumers";
import { openArchive } from "~/attachments/inspect/archive.server";

/** The parts of an office file as text, by name. */
export async function docxParts(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const archive = await openArchive(Buffer.from(bytes));
  const parts: Record<string, string> = {};
  for (const [name, entry] of archive.entries)
    parts[name] = (await buffer(await archive.read(entry))).toString("utf8");
  archive.close();
  return parts;
}
