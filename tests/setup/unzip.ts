import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl from "yauzl";

const fromBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

/** An archive's files by their names, in their order. Throws where it is not whole. */
export async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBuffer(bytes, { lazyEntries: true });
  const openStream = promisify(zip.openReadStream.bind(zip));
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(files));
    zip.on("entry", (entry: yauzl.Entry) => {
      openStream(entry)
        .then(buffer)
        .then((read) => {
          files.set(entry.fileName, read);
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.readEntry();
  });
}

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString() === "PK";
