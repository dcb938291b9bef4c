import { createHash } from "node:crypto";
import { aboutFile } from "../about-file";
import { passing } from "../rows/digested";
import type { Chunks } from "../rows/snapshot.server";
import { writeCsv } from "../write-csv.server";
import { writeJsonl } from "../write-jsonl.server";
import type { Making } from "../writer";
import { attachedFiles } from "./attached-files.server";
import type { ArchivedFile } from "./docket-part";
import { oneText, zipped } from "./zipped";

interface Listed {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * A whole docket as one archive: its comments as CSV and JSON lines, the files that everybody may have, what else goes with it
 * (`docketParts`), and, last, a manifest of all of them with their SHA-256.
 */
export async function* writeZip(making: Making): Chunks {
  yield* zipped(docket(making), making.snapshot.asOf);
}

async function* docket(making: Making): AsyncGenerator<ArchivedFile, void, undefined> {
  const { snapshot, request, office } = making;
  const listed: Listed[] = [];
  let comments = 0;
  const counting: Making = {
    ...making,
    onRows: (rows) => {
      comments += rows;
      making.onRows?.(rows);
    },
  };
  yield measured(listed, { name: "comments.csv", bytes: writeCsv(counting) });
  yield measured(listed, { name: "comments.jsonl", bytes: writeJsonl({ ...making, onRows: undefined }) });
  for (const part of office.docketParts) {
    for await (const file of part(snapshot, request, office.storage)) yield measured(listed, file);
  }
  let files = 0;
  for await (const file of attachedFiles(snapshot.db, request, office.storage)) {
    files += 1;
    yield measured(listed, file);
  }
  const manifest = { ...aboutFile(snapshot, request, comments), public_files: files, files: listed };
  yield { name: "manifest.json", bytes: oneText(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** The file, which is listed once it has passed. */
function measured(listed: Listed[], { name, bytes, ...file }: ArchivedFile): ArchivedFile {
  const hash = createHash("sha256");
  let size = 0;
  async function* whole(): Chunks {
    yield* passing(bytes, (piece) => {
      hash.update(piece);
      size += piece.length;
    });
    listed.push({ name, size, sha256: hash.digest("hex") });
  }
  return { name, ...file, bytes: whole() };
}
