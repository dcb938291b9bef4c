import { createHash } from "node:crypto";
import type { Locale } from "~/i18n/locale";
import { translator } from "~/i18n/translate";
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
 * (`docketParts`), the names of public files that the storage has lost, and, last, a manifest of all of them with their SHA-256.
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
  const missing: string[] = [];
  const onMissing = (name: string, storageKey: string) => {
    office.log.error({ storageKey }, "the storage has lost a file of a comment");
    missing.push(name);
  };
  for await (const file of attachedFiles(snapshot.db, request, office.storage, onMissing)) {
    files += 1;
    yield measured(listed, file);
  }
  if (missing.length > 0) yield measured(listed, missingFiles(missing, request.locale));
  const manifest = {
    ...aboutFile(snapshot, request, comments),
    public_files: files,
    missing_files: missing,
    files: listed,
  };
  yield { name: "manifest.json", bytes: oneText(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** Tells whoever opens the archive what it should hold and does not; named so that it stands out among the others. */
function missingFiles(names: readonly string[], locale: Locale): ArchivedFile {
  const t = translator(locale);
  const text = [t("exports:missingFiles.text", { count: names.length }), "", ...names].join("\r\n");
  return { name: t("exports:missingFiles.name"), bytes: oneText(`${text}\r\n`) };
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
