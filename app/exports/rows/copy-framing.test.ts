import { expect, test } from "vitest";
import { CopyFraming } from "./copy-framing";

const header = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const trailer = Buffer.from([0xff, 0xff]);

function row(text: string): Buffer {
  const bytes = Buffer.from(text);
  const frame = Buffer.alloc(6);
  frame.writeInt16BE(1, 0);
  frame.writeInt32BE(bytes.length, 2);
  return Buffer.concat([frame, bytes]);
}

const texts = ["ñandú,\\.\r\n", "", 'a "quoted" line\r\n', "🌵".repeat(50), "\0\0\0"];
const stream = Buffer.concat([header, ...texts.map(row), trailer]);

test("takes the frames off, wherever the stream is cut", () => {
  for (let size = 1; size <= stream.length; size += 1) {
    const framing = new CopyFraming();
    const got: Buffer[] = [];
    for (let at = 0; at < stream.length; at += size) {
      // a piece of its own, since it is worked on in place
      got.push(Buffer.from(framing.strip(Buffer.from(stream.subarray(at, at + size)))));
    }
    framing.end();
    expect(Buffer.concat(got).toString(), `in pieces of ${size}`).toBe(texts.join(""));
  }
});

test("tells a stream that was cut short from one that has ended", () => {
  const framing = new CopyFraming();
  framing.strip(Buffer.from(stream.subarray(0, -2)));
  expect(() => framing.end()).toThrow("ended before its last row");
});

test("refuses what is not a binary copy of one text column", () => {
  expect(() => new CopyFraming().strip(Buffer.from("tracking_number,docket,submitted_at\r\n"))).toThrow(
    "not a binary copy",
  );
  const twoColumns = Buffer.concat([header, Buffer.from([0, 2, 0, 0, 0, 1, 65, 0, 0, 0, 1, 66])]);
  expect(() => new CopyFraming().strip(twoColumns)).toThrow("more than one column");
});
