import { Writable } from "node:stream";

/**
 * Takes what React writes of a page and gives it whole: a stream around finished bytes would only cost time.
 *
 * React 18 writes in views of 2 KB and pads one with zero bytes where a character of several bytes does not fit any more
 * (`writeStringChunk`); a page in Spanish has that often. HTML holds no zero byte, so those at a piece's end are left out.
 */
export function wholePage(done: (page: Buffer<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    // React takes a close for a reader that has gone, and would end the page a second time
    emitClose: false,
    write(piece: Buffer, _encoding, next) {
      let end = piece.length;
      while (end > 0 && piece[end - 1] === 0) end -= 1;
      pieces.push(piece.subarray(0, end));
      next();
    },
    final(next) {
      done(Buffer.concat(pieces));
      next();
    },
  });
}
