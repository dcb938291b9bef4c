import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { jobInsert } from "~/job-insert.server";
import { openJobs } from "~/jobs.server";
import { resendHookPath } from "~/paths";
import { type Connection, connect } from "~db/connect";
import { migrate } from "~db/migrate";
import { freePort } from "~tests/setup/listen";
import { type MailProvider, mailProvider } from "~tests/setup/mail";
import { type ResendStandIn, startResendStandIn } from "~tests/setup/resend-stand-in";
import { type RunningCommand, runCommand, waitUntilReady } from "~tests/setup/run-command";
import { WEBHOOK_SECRET } from "~tests/setup/signed-report";
import { waitUntil } from "~tests/setup/wait-until";
import { createBenchDatabase } from "./database";
import { writeDocket } from "./queue-data";
import { describeMachine, formatMeasured, type Measured, writeReport } from "./report";
import { readOptions, UsageError } from "./usage";

/** What a provider allows by default, and what one call takes. */
const LIMIT = 5;
const BATCH = 100;
const UNLIMITED = 100_000;
const KILLS = 20;
const LONGEST_MS = 30 * 60_000;

interface Ground {
  readonly connection: Connection;
  readonly url: string;
  readonly standIn: ResendStandIn;
  readonly provider: MailProvider;
  readonly count: number;
  readonly say: (line: string) => void;
  readonly results: Measured[];
}

/**
 * `npm run bench -- mail [--count N]`: acknowledgements against a provider's stand-in: how fast without a limit, beside a bare
 * loop that sends the same; at the provider's limit with one worker and with three; and with faults in a third of the calls
 * and workers killed on the way, whether each is taken once and accounted for.
 */
export async function mailBench(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["count", "only"]);
  const count = Number(options.count ?? 10_000);
  if (!Number.isInteger(count) || count < 1000) {
    throw new UsageError("--count takes a whole number from 1000 on.");
  }
  const started = new Date();
  const database = await createBenchDatabase();
  const connection = await connect({ databaseUrl: database.url, poolSize: 4 });
  const standIn = await startResendStandIn();
  const say = (line: string) => console.log(line);
  try {
    await migrate(connection);
    const onError = (error: Error) => say(error.message);
    await (await openJobs(connection.pool, { supervise: false, onError })).stop();
    say(`mail: ${count.toLocaleString("en-US")} acknowledgements`);
    await writeDocket(connection, count, () => undefined);
    const provider = mailProvider(standIn.origin);
    const ground = {
      connection,
      url: database.url,
      standIn,
      provider,
      count,
      say,
      results: [] as Measured[],
    };
    const suites: Readonly<Record<string, (on: Ground) => Promise<void>>> = {
      unlimited: measureUnlimited,
      limit: measureAtLimit,
      faults: measureWithFaults,
    };
    for (const [name, suite] of Object.entries(suites)) {
      if (options.only === undefined || options.only === name) await suite(ground);
    }
    const machine = describeMachine(database.version);
    say(`\n${formatMeasured(ground.results)}\n\n${JSON.stringify(machine)}`);
    say(`Written to ${writeReport(started, machine, ground.results)}.`);
  } finally {
    await standIn.close();
    await connection.close();
    await database.drop();
  }
}

/** Messages a second from the first to the last that was taken. */
async function rateOf(provider: MailProvider): Promise<number> {
  const { taken, firstAt, lastAt } = await provider.counts();
  return firstAt === null || lastAt === null ? 0 : (taken / Math.max(lastAt - firstAt, 1)) * 1000;
}

async function measureUnlimited(on: Ground): Promise<void> {
  const { provider, count } = on;
  await provider.limit(UNLIMITED);
  await sendBare(on);
  const bare = await rateOf(provider);
  await provider.limit(UNLIMITED);
  await writeAcknowledgements(on);
  const worker = await startWorker(on);
  await untilSettled(on);
  await worker.kill();
  const rate = await rateOf(provider);
  const { calls } = await provider.counts();
  on.results.push({
    what: "without a limit, one worker",
    value: rate,
    unit: "messages a second",
    peer: bare,
    notes: [
      `${calls} calls, a bare loop ${Math.ceil(count / BATCH)}; ratio ${(rate / bare).toFixed(2)}`,
      await account(on),
    ],
  });
}

async function measureAtLimit(on: Ground): Promise<void> {
  const { provider } = on;
  for (const workers of [1, 3]) {
    await provider.limit(LIMIT);
    await writeAcknowledgements(on);
    const running = await Promise.all(Array.from({ length: workers }, () => startWorker(on)));
    await untilSettled(on);
    await Promise.all(running.map((worker) => worker.kill()));
    const rate = await rateOf(provider);
    const { calls, tooMany, mostInASecond } = await provider.counts();
    on.results.push({
      what: `at ${LIMIT} calls a second, workers: ${workers}`,
      value: rate,
      unit: "messages a second",
      notes: [
        `of ${LIMIT * BATCH}; ${calls} calls, ${tooMany} too many, ${mostInASecond} in the busiest second`,
        await account(on),
      ],
    });
  }
}

async function measureWithFaults(on: Ground): Promise<void> {
  const { provider, say } = on;
  const port = await freePort();
  const web = runCommand("start", { ...environment(on, port), WORKER: "none" });
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilReady(origin, web);
  await provider.limit(LIMIT);
  await provider.chaos({ share: 0.3, behaviours: ["fault", "busy", "reset", "silence"] });
  await provider.reportTo({ url: origin + resendHookPath, secret: WEBHOOK_SECRET, twice: 0.3 });
  await writeAcknowledgements(on);
  const started = Date.now();
  const workers = await Promise.all([1, 2, 3].map(() => startWorker(on)));
  const starting: Promise<unknown>[] = [];
  for (let kills = 0; kills < KILLS; kills += 1) {
    const sent = (on.count * (kills + 1)) / (KILLS + 2);
    await waitUntil(
      async () => workers.length > 0 && (await provider.counts()).taken >= sent,
      "some to be sent before the next kill",
      LONGEST_MS,
    );
    await workers.shift()?.kill();
    // nobody waits for the next: those that are left are killed in the middle of their work too
    starting.push(startWorker(on).then((worker) => workers.push(worker)));
  }
  await Promise.all(starting);
  await untilSettled(on);
  const { calls } = await provider.counts();
  const seconds = (Date.now() - started) / 1000;
  await waitUntil(async () => (await statuses(on)).delivered === on.count, "all reports", LONGEST_MS).catch(
    () => say("not every report was taken"),
  );
  await Promise.all(workers.map((worker) => worker.kill()));
  on.results.push({
    what: `with faults, ${KILLS} workers killed`,
    value: seconds,
    unit: "seconds until settled",
    notes: [`faults in 30% of ${calls} calls`, await account(on)],
  });
  await web.kill();
}

/** The same messages in the same batches to the same provider, as fast as one process can: no database, no retries. */
async function sendBare({ standIn, count }: Ground): Promise<void> {
  const message = {
    from: "comments@example.org",
    to: "commenter@example.org",
    subject: SUBJECT,
    html: HTML,
    text: TEXT,
  };
  let left = Math.ceil(count / BATCH);
  const send = async () => {
    while (left > 0) {
      left -= 1;
      const answer = await fetch(`${standIn.origin}/emails/batch`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${standIn.apiKey}`,
          "Content-Type": "application/json",
          "Idempotency-Key": randomBytes(16).toString("hex"),
        },
        body: JSON.stringify(Array.from({ length: BATCH }, () => message)),
      });
      await answer.json();
    }
  };
  await Promise.all([send(), send()]);
}

const SUBJECT = "Leímos su comentario";
const TEXT = "Gracias por su participación. ".repeat(30);
const HTML = `<p>${TEXT}</p>`.repeat(3);

/** An acknowledgement of each comment, queued as the portal does, in one transaction; what earlier ones left is gone. */
async function writeAcknowledgements({ connection: { db } }: Ground): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`delete from acknowledgements`.execute(trx);
    await sql`delete from messages`.execute(trx);
    await sql`delete from pgboss.job where name = 'send-message'`.execute(trx);
    await sql`delete from mail_pace`.execute(trx);
    await sql`
      with wanted as materialized (select id as comment_id, gen_random_uuid() as message_id from comments),
      written as (
        insert into messages (id, kind, locale, from_address, to_address, subject, html, text)
        select message_id, 'acknowledgement', 'es', 'comments@example.org', 'commenter-' || comment_id || '@example.org',
          ${SUBJECT}, ${HTML}, ${TEXT} from wanted)
      insert into acknowledgements (comment_id, message_id) select comment_id, message_id from wanted`.execute(
      trx,
    );
    const data = sql`jsonb_build_object('messageId', m.id)`;
    await sql`with queued as ${jobInsert("send-message", data, sql`messages m`)} select count(*) from queued`.execute(
      trx,
    );
  });
  await sql`vacuum (analyze) messages, acknowledgements, queue_entries, pgboss.job`.execute(db);
}

const environment = ({ url, standIn }: Ground, port: number) => ({
  DATABASE_URL: url,
  PORT: String(port),
  BASE_URL: `http://127.0.0.1:${port}`,
  SESSION_SECRET: "a secret of at least thirty-two characters",
  RESEND_API_KEY: standIn.apiKey,
  RESEND_BASE_URL: standIn.origin,
  RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  LOG_LEVEL: "error",
});

async function startWorker(on: Ground): Promise<RunningCommand> {
  const port = await freePort();
  const worker = runCommand("start", { ...environment(on, port), WORKER: "only" });
  await waitUntilReady(`http://127.0.0.1:${port}`, worker);
  return worker;
}

async function statuses({ connection: { db } }: Ground): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom("messages")
    .groupBy("status")
    .select((eb) => ["status", eb.fn.countAll<number>().as("n")])
    .execute();
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

const untilSettled = (on: Ground) =>
  waitUntil(async () => !(await statuses(on)).queued, "every message to be settled", LONGEST_MS);

/** Whether each was taken once, and what is known of it. */
async function account(on: Ground): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from messages`.execute(on.connection.db);
  const ours = new Set(rows.map(({ id }) => id));
  const times = new Map<string, number>();
  for (const { messageId } of await on.provider.messages()) {
    if (messageId && ours.has(messageId)) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  }
  const twice = [...times.values()].filter((taken) => taken > 1).length;
  return `taken: ${times.size} of ${ours.size}, twice: ${twice}; known here: ${JSON.stringify(await statuses(on))}`;
}
