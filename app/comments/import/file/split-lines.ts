/** One line of a file without its line feed; `tooLong` lines carry their beginning alone. */
export interface Line {
  /** Counted from 1, as editors count. */
  readonly number: number;
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

const LF = 0x0a;

/**
 * Splits a stream of bytes at line feeds, in memory bounded by `limit` bytes a line and one chunk. It works on bytes, since in
 * UTF-8 and in the ISO 8859 family alike a line feed is never part of another character.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (bytes: Buffer) => {
    if (length < limit && bytes.length > 0) parts.push(bytes.subarray(0, limit - length));
    length += bytes.length;
  };
  const line = (): Line => {
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const made = { number, bytes, tooLong: length > limit };
    number += 1;
    parts = [];
    length = 0;
    return made;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
