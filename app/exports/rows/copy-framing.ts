const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
/** Signature, flags, and the length of an extension that no server sends yet. */
const HEADER_BYTES = SIGNATURE.length + 8;
/** A row of one column: the number of its columns, and its length. */
const ROW_BYTES = 6;

/**
 * Takes the framing off PostgreSQL's binary COPY format with a single text column (manual: COPY, "Binary Format"),
 * leaving the texts as they are: the text format would escape backslashes and line ends in them.
 */
export class CopyFraming {
  #left: Buffer = Buffer.alloc(0);
  #begun = false;
  #ended = false;
  #rowLeft = 0;
  #rows = 0;

  /** How many rows have begun so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * The rows' bytes in the next piece of the stream, however it was cut. They are moved together within the piece,
   * which is the caller's no more: a copy of every piece would be as much garbage again as the whole file.
   */
  strip(piece: Buffer): Buffer {
    const bytes = this.#left.length > 0 ? Buffer.concat([this.#left, piece]) : piece;
    let at = 0;
    let kept = 0;
    while (!this.#ended) {
      if (this.#rowLeft > 0) {
        const end = Math.min(at + this.#rowLeft, bytes.length);
        if (end === at) break;
        bytes.copyWithin(kept, at, end);
        kept += end - at;
        this.#rowLeft -= end - at;
        at = end;
        continue;
      }
      const next = this.#readFrame(bytes, at);
      if (next === undefined) break;
      at = next;
    }
    this.#left = Buffer.from(bytes.subarray(at));
    return bytes.subarray(0, kept);
  }

  /** Throws where the stream was cut short. */
  end(): void {
    if (!this.#ended) throw new Error("the copy ended before its last row");
  }

  /** Reads what stands before the next row. Returns where the row begins, undefined where more bytes are needed. */
  #readFrame(bytes: Buffer, at: number): number | undefined {
    const there = bytes.length - at;
    if (!this.#begun) {
      if (there < HEADER_BYTES) return undefined;
      if (!bytes.subarray(at, at + SIGNATURE.length).equals(SIGNATURE)) throw new Error("not a binary copy");
      const extension = bytes.readUInt32BE(at + HEADER_BYTES - 4);
      if (extension !== 0) throw new Error("a binary copy with an extension");
      this.#begun = true;
      return at + HEADER_BYTES;
    }
    if (there >= 2 && bytes.readInt16BE(at) === -1) {
      this.#ended = true;
      return at + 2;
    }
    if (there < ROW_BYTES) return undefined;
    if (bytes.readInt16BE(at) !== 1) throw new Error("a row of more than one column");
    const length = bytes.readInt32BE(at + 2);
    if (length < 0) throw new Error("a row without a text");
    this.#rowLeft = length;
    this.#rows += 1;
    return at + ROW_BYTES;
  }
}
