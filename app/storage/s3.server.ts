import { createReadStream } from "node:fs";
import { Disk } from "flydrive";
import { S3Driver } from "flydrive/drivers/s3";
import type { FileKeep } from "~/storage.server";
import { MissingFileError } from "./missing-file";
import { readStream } from "./read-stream";

const TRIES = 3;
const PAUSE_MS = 500;

/**
 * Files in a bucket, `s3://bucket` or `s3://bucket/prefix`. Region, credentials and endpoint come from the environment
 * variables that the AWS client itself reads. Stores other than Amazon's are asked by path and without the checksum
 * headers that not all of them know.
 */
export function openBucket(address: string): FileKeep {
  const { host: bucket, pathname } = new URL(address);
  const folder = decodeURIComponent(pathname).replace(/^\/+|\/+$/g, "");
  const prefix = folder === "" ? "" : `${folder}/`;
  const elsewhere = Boolean(process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL);
  const region = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
  const disk = new Disk(
    new S3Driver({
      bucket,
      visibility: "private",
      // buckets have had no access lists since 2023, and refuse to be asked about them
      supportsACL: false,
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
      ...(elsewhere ? { forcePathStyle: true, region: region ?? "us-east-1" } : {}),
    }),
  );
  return {
    async keep(key, path, { size, mediaType }) {
      // the client cannot send a stream twice, so that trying again is done here, with a new one
      for (let left = TRIES; ; left -= 1) {
        const stream = createReadStream(path);
        try {
          await disk.putStream(prefix + key, stream, { contentLength: size, contentType: mediaType });
          return;
        } catch (error) {
          if (left === 1 || !isPassing(error)) throw error;
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        } finally {
          stream.destroy();
        }
      }
    },
    open: (key) => disk.getStream(prefix + key),
    async read(key) {
      try {
        return readStream(await disk.getStream(prefix + key));
      } catch (error) {
        // a bucket that is not there is something else
        if (!(error instanceof Error && error.cause instanceof Error && error.cause.name === "NoSuchKey"))
          throw error;
        throw new MissingFileError(key, { cause: error });
      }
    },
    remove: (key) => disk.delete(prefix + key),
    async *list() {
      let paginationToken: string | undefined;
      do {
        const page = await disk.listAll(prefix === "" ? "/" : prefix, {
          recursive: true,
          ...(paginationToken === undefined ? {} : { paginationToken }),
        });
        for (const object of page.objects) {
          // flydrive asks for the prefix without its slash, so that "letters" finds "letters-2/" as well
          if (!object.isFile || !object.key.startsWith(prefix)) continue;
          const { lastModified } = await object.getMetaData();
          yield { key: object.key.slice(prefix.length), storedAt: lastModified };
        }
        paginationToken = page.paginationToken;
      } while (paginationToken !== undefined);
    },
  };
}

/** Whether the store may answer differently in a moment: no answer, or one of 5xx or "slow down". */
function isPassing(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const status = statusOf(error) ?? statusOf(cause);
  return status === undefined || status >= 500 || status === 429;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== "object" || metadata === null || !("httpStatusCode" in metadata)) return undefined;
  return typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}
