import { once } from "node:events";
import { connect, type NetConnectOpts, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Asks whether bytes hold malware. Rejects where the scanner is away, in trouble, or answers anything else. */
export type Scanner = (bytes: Readable) => Promise<"clean" | "infected">;

const CLAMD_PORT = 3310;
const CONNECT_MS = 5_000;
/** A scanner that says nothing for so long, while it is sent bytes or while it thinks, has gone. */
const SILENT_MS = 120_000;
/** "stream: … FOUND" and the like; more than this is no answer of clamd's. */
const MOST_ANSWER_BYTES = 4_096;

/**
 * A clamd at `tcp://host:port` or `unix:/path`, asked by INSTREAM (clamd(8)): the bytes go over the connection in pieces
 * that each say their length, so that clamd needs no access to our files.
 */
export function createScanner(url: string): Scanner {
  const address = readAddress(url);
  return async (bytes) => {
    const socket = connect(address);
    // whoever waits hears of it; one that comes when nobody waits any more must not end the process
    socket.on("error", () => undefined);
    let whole = false;
    const sending = async () => {
      const last = () => {
        whole = true;
      };
      await pipeline(bytes, (pieces: AsyncIterable<Buffer>) => frame(pieces, last), socket, { end: false });
    };
    try {
      await connected(socket);
      socket.setTimeout(SILENT_MS, () => socket.destroy(new Error("clamd says nothing")));
      // an answer may come in the middle of a file that is too long for clamd; it need not be sent to its end then
      const failure = new Promise<never>((_, reject) => {
        sending().catch(reject);
      });
      const answer = await Promise.race([readAnswer(socket), failure]);
      if (answer === "stream: OK" && whole) return "clean";
      if (/^stream: .+ FOUND$/.test(answer)) return "infected";
      throw new Error(`clamd answers: ${answer.slice(0, 200) || "nothing"}`);
    } finally {
      socket.destroy();
      bytes.destroy();
    }
  };
}

/** Where clamd listens: `tcp://host:port`, by default port 3310, or `unix:/path`. */
function readAddress(url: string): NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(url);
  if (protocol === "unix:") return { path: decodeURIComponent(pathname) };
  return { host: hostname.replace(/^\[|\]$/g, ""), port: port === "" ? CLAMD_PORT : Number(port) };
}

async function connected(socket: Socket): Promise<void> {
  await once(socket, "connect", { signal: AbortSignal.timeout(CONNECT_MS) });
}

async function* frame(bytes: AsyncIterable<Buffer>, last: () => void) {
  yield Buffer.from("zINSTREAM\0");
  for await (const piece of bytes) {
    if (piece.length === 0) continue; // a length of zero ends the stream
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  last();
  yield Buffer.alloc(4);
}

async function readAnswer(socket: Socket): Promise<string> {
  let answer = "";
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    answer += String(piece);
    if (answer.includes("\0") || answer.length > MOST_ANSWER_BYTES) break;
  }
  return answer.split("\0")[0] ?? "";
}
