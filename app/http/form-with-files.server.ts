import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy, { type Busboy } from "busboy";
import { attachmentLimits, partOfField, type UploadProblem } from "~/attachments/attachment";
import { cleanFileName } from "~/attachments/file-name";
import type { Upload } from "~/attachments/upload";
import type { Portal } from "~/portal.server";
import { BODY_LIMIT_BYTES, FIELD_LIMIT } from "./load";

/** File parts that are looked at; a form of more is broken off. */
const MOST_FILE_PARTS = 200;
const FIELD_NAME_BYTES = 200;

export interface FormWithFiles {
  /** The fields that are not files. */
  readonly fields: FormData;
  /** What became of each file so far, in the form's order; file fields left empty are not among them. */
  readonly uploads: readonly Upload[];
  /** Removes the files that nobody has taken over; to be called when the form is dealt with, whatever came of it. */
  discard(): Promise<void>;
}

type Reading = Pick<Portal, "storage" | "log">;

/**
 * Reads a form as it streams in, urlencoded or multipart: fields before or after files, in any order. Files go to the
 * spool piece by piece and are refused one by one past a limit (bytes of a file, bytes together, their number) or where
 * the disk is full; the rest of the form is read all the same, so that nothing typed is lost.
 * Throws a 400 answer where there is no form or one that broke off, and 413 where the fields alone are too much.
 */
export async function readFormWithFiles(portal: Reading, request: Request): Promise<FormWithFiles> {
  const parser = openParser(request);
  const fields = readFields(parser);
  const { uploads, settled, discard } = readFiles(parser, portal);
  try {
    // the platform has two types for the same stream
    const body = request.body as WebStream<Uint8Array> | null;
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), parser);
    await settled();
  } catch (error) {
    await settled();
    await discard();
    throw new Response(null, { status: error instanceof FieldsTooLargeError ? 413 : 400 });
  }
  return { fields, uploads, discard };
}

function readFields(parser: Busboy): FormData {
  const fields = new FormData();
  let bytes = 0;
  const breakOff = () => {
    parser.destroy(new FieldsTooLargeError("the form's fields are too many or too large"));
  };
  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    bytes += name.length + Buffer.byteLength(value);
    if (nameTruncated || valueTruncated || bytes > BODY_LIMIT_BYTES) breakOff();
    else fields.append(name, value);
  });
  parser.on("fieldsLimit", breakOff).on("filesLimit", breakOff);
  return fields;
}

function readFiles(parser: Busboy, { storage: { spool }, log }: Reading) {
  const uploads: Upload[] = [];
  const spooling: Promise<void>[] = [];
  let files = 0;
  let together = 0;

  /** The spooled file, or why it is not kept. */
  async function take(stream: Readable & { truncated?: boolean }) {
    let size = 0;
    const file = await spool.take(stream, (bytes) => {
      size += bytes;
      if (together + size > attachmentLimits.totalBytes) throw new TooMuchError("over the limit together");
    });
    const problem = stream.truncated ? "too-large" : size === 0 ? "empty" : undefined;
    if (problem === undefined) {
      together += size;
      return file;
    }
    await spool.discard(file.path);
    return problem;
  }

  parser.on("file", (field, stream, { filename }) => {
    const begunAt = performance.now();
    stream.on("error", () => undefined); // the form's reading fails with it, and says so
    // a browser sends a file field left empty as a file without a name and without bytes
    if (!filename) return void stream.resume();
    files += 1;
    const named = { field, part: partOfField(field), fileName: cleanFileName(filename) };
    const place = uploads.push({ ...named, problem: "too-many" }) - 1;
    if (files > attachmentLimits.files) return void stream.resume();
    const refuse = (problem: UploadProblem) => {
      uploads[place] = { ...named, problem };
    };
    spooling.push(
      take(stream).then(
        (taken) => {
          if (typeof taken === "string") refuse(taken);
          else uploads[place] = { ...named, ...taken, begunAt };
        },
        (error: unknown) => {
          // the rest of the form is read all the same
          stream.resume();
          refuse(error instanceof TooMuchError ? "too-much" : "not-stored");
          if (!(error instanceof TooMuchError) && !stream.errored) {
            log.error({ err: error }, "an upload could not be spooled");
          }
        },
      ),
    );
  });

  return {
    uploads,
    settled: () => Promise.all(spooling),
    async discard() {
      for (const upload of uploads) {
        if (upload.problem === undefined) await spool.discard(upload.path);
      }
    },
  };
}

class FieldsTooLargeError extends Error {
  override readonly name = "FieldsTooLargeError";
}

class TooMuchError extends Error {
  override readonly name = "TooMuchError";
}

function openParser(request: Request): Busboy {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: "utf8",
      limits: {
        fieldNameSize: FIELD_NAME_BYTES,
        fieldSize: BODY_LIMIT_BYTES,
        fields: FIELD_LIMIT,
        files: MOST_FILE_PARTS,
        // one more than a file may have, so that one of exactly that size is not taken for truncated
        fileSize: attachmentLimits.fileBytes + 1,
      },
    });
  } catch {
    throw new Response(null, { status: 400 });
  }
}
