import { once } from "node:events";
import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll } from "vitest";

/** A message as the server took it, headers and all. */
export interface TakenBySmtp {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/**
 * What the server does with the next message. `later`, `refuse`, `no-mailbox` and `bad-sender` answer to its addressee, `later-at-end` and `refuse-at-end` to
 * its content; `cut-before` hangs up before it asks for the content, `cut-after` when it has it, `silence` never answers then.
 */
export type SmtpBehaviour =
  | "normal"
  | "later"
  | "refuse"
  | "no-mailbox"
  | "bad-sender"
  | "later-at-end"
  | "refuse-at-end"
  | "cut-before"
  | "cut-after"
  | "silence";

const failure = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

/** An SMTP server without TLS that asks for a password. For the test file's top level. */
export async function smtpStandIn() {
  const taken: TakenBySmtp[] = [];
  const sockets = new Set<Socket>();
  let behaviour: SmtpBehaviour = "normal";
  let connections = 0;
  let logins = 0;
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const next = (wanted: readonly SmtpBehaviour[]) => {
    const now = behaviour;
    if (!wanted.includes(now)) return "normal";
    behaviour = "normal";
    return now;
  };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, callback) {
      logins += 1;
      if (username === "portal" && password === "p@ss/word") callback(null, { user: username });
      else callback(failure(535, "Authentication failed"));
    },
    onRcptTo({ address }, _session, callback) {
      const now = next(["later", "refuse", "no-mailbox", "bad-sender", "cut-before"]);
      if (now === "later") callback(failure(451, `Greylisted ${address}, try again`));
      else if (now === "refuse") callback(failure(550, `No such user <${address}>`));
      else if (now === "no-mailbox") callback(failure(550, `5.1.1 <${address}>: user unknown`));
      else if (now === "bad-sender") callback(failure(550, "5.1.8 Sender address rejected: no such domain"));
      else if (now === "cut-before") hangUp();
      else callback();
    },
    onData(stream, session, callback) {
      void text(stream).then((raw) => {
        const now = next(["later-at-end", "refuse-at-end", "cut-after", "silence"]);
        if (now === "later-at-end") return callback(failure(452, "Insufficient system storage"));
        if (now === "refuse-at-end") return callback(failure(554, "Message looks like spam"));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        taken.push({ from, to: rcptTo.map(({ address }) => address), raw });
        if (now === "cut-after") return hangUp();
        if (now !== "silence") callback(null, "queued");
      });
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const { server: listening } = server;
  server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  afterAll(() => {
    hangUp();
    server.close();
  });
  return {
    url: `smtp://portal:p%40ss%2Fword@127.0.0.1:${address.port}`,
    port: address.port,
    taken,
    connections: () => connections,
    /** How often it was told a password. */
    logins: () => logins,
    behave(wanted: SmtpBehaviour) {
      behaviour = wanted;
    },
  };
}
