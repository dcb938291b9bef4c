import { createServer, type Socket } from "node:net";
import { afterAll } from "vitest";
import { listen } from "./listen";

/** The industry's harmless test file (eicar.org), in two halves so that no scanner takes this source for it. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/**
 * What the scanner does with the next files: `busy` answers with an error, `full` with that of a stream too long, while it is
 * still sent; `silence` never answers; `hang-up` cuts the connection.
 */
type Behaviour = "normal" | "busy" | "full" | "silence" | "hang-up";

export interface ClamdStandIn {
  readonly url: string;
  /** How many bytes each file had that it was asked about. */
  readonly scanned: readonly number[];
  behave(behaviour: Behaviour): void;
  /** Takes no connection any more, or does again. */
  away(isAway: boolean): void;
}

/** A scanner that speaks clamd's INSTREAM (clamd(8)) over TCP and knows one virus. For the test file's top level. */
export async function clamdStandIn(): Promise<ClamdStandIn> {
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = "normal";
  let isAway = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    if (isAway) {
      socket.resetAndDestroy();
      return;
    }
    serveStream(
      socket,
      () => behaviour,
      (bytes) => scanned.push(bytes),
    );
  });
  const { host } = new URL(await listen(server));
  afterAll(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return {
    url: `tcp://${host}`,
    scanned,
    behave(next) {
      behaviour = next;
    },
    away(next) {
      isAway = next;
    },
  };
}

const COMMAND = "zINSTREAM\0";

function serveStream(socket: Socket, behaviour: () => Behaviour, onScan: (bytes: number) => void): void {
  let received = Buffer.alloc(0);
  let started = false;
  const content: Buffer[] = [];
  const answer = (text: string) => {
    socket.pause().end(`${text}\0`);
  };
  socket.on("data", (piece) => {
    received = Buffer.concat([received, piece]);
    if (!started) {
      if (received.length < COMMAND.length) return;
      if (received.toString("latin1", 0, COMMAND.length) !== COMMAND) return answer("UNKNOWN COMMAND");
      received = received.subarray(COMMAND.length);
      started = true;
    }
    if (behaviour() === "hang-up") return socket.resetAndDestroy();
    if (behaviour() === "full") return answer("INSTREAM size limit exceeded. ERROR");
    while (received.length >= 4) {
      const length = received.readUInt32BE(0);
      if (length === 0) return finish();
      if (received.length < 4 + length) return;
      content.push(received.subarray(4, 4 + length));
      received = received.subarray(4 + length);
    }
  });
  function finish(): void {
    const bytes = Buffer.concat(content);
    onScan(bytes.length);
    if (behaviour() === "silence") return;
    if (behaviour() === "busy") answer("stream: Can't allocate memory ERROR");
    else answer(bytes.includes(EICAR) ? "stream: Eicar-Signature FOUND" : "stream: OK");
  }
}
