import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { listen } from "./listen";

/** Stands between a program and a server, so that a test can take the server away and bring it back. */
export interface TcpProxy {
  readonly port: number;
  /** Cuts every connection, and takes no new one. */
  cut(): Promise<void>;
  /** Takes connections again, on the same port. */
  restore(): Promise<void>;
}

export async function startTcpProxy(host: string, port: number): Promise<TcpProxy> {
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(port, host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      // either side's end, by whatever cause, is the other's
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  const own = Number(new URL(await listen(server)).port);
  return {
    port: own,
    async cut() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, "close");
    },
    async restore() {
      server.listen(own, "127.0.0.1");
      await once(server, "listening");
    },
  };
}
