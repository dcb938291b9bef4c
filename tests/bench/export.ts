import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { sql } from "kysely";
import { csvHeader, csvLines } from "~/exports/csv-query.server";
import { inlineParameters } from "~/exports/inline-parameters.server";
import { commentsCsvPath, signInPath } from "~/paths";
import { connect, type Db } from "~db/connect";
import { runCommand } from "~tests/setup/run-command";
import { CLOSED_DOCKET } from "./seeded";
import { median, type Suite } from "./suite";

const COMMENTS = 100_000;
const ROUNDS = 3;
const LIMIT_MB = 150;
const EMAIL = "official@example.org";
const PASSWORD = "a password for one run";

/**
 * A signed-in official's CSV download of 100,000 comments against psql copying the rows of the very same query, both
 * read by a reader that keeps nothing; and the server's memory while it sends.
 */
export const exportSuite: Suite = async ({ databaseUrl, portal, say }) => {
  const connection = await connect({ databaseUrl, poolSize: 2 });
  try {
    say(`export: writing ${COMMENTS} comments`);
    await seed(connection.db);
    const query = await readQuery(connection.db);
    const cookie = await signIn(databaseUrl, portal.origin);
    const csvUrl = portal.origin + commentsCsvPath(CLOSED_DOCKET);
    const before = residentMb(portal.pid);
    const peaks: number[] = [];
    const rounds = { portal: [] as number[], peer: [] as number[] };
    let bytes = 0;
    // the round before the first fills the caches and counts for nobody
    for (let round = 0; round <= ROUNDS; round += 1) {
      say(round === 0 ? "export: warming up" : `export: round ${round}`);
      const ours = await download(csvUrl, cookie, portal.pid);
      const theirs = await copyByPsql(databaseUrl, query);
      bytes = ours.bytes;
      peaks.push(ours.peakMb);
      if (round > 0) {
        rounds.portal.push(ours.seconds);
        rounds.peer.push(theirs);
      }
    }
    const ratio = median(rounds.portal) / median(rounds.peer);
    const peak = Math.max(...peaks);
    return [
      {
        what: `download ${COMMENTS.toLocaleString("en-US")} comments as CSV`,
        unit: "seconds",
        portal: median(rounds.portal),
        peer: median(rounds.peer),
        ratio,
        target: { words: "at most twice", met: ratio <= 2 },
        rounds,
        notes: [`${(bytes / 1e6).toFixed(0)} MB; the peer is psql's COPY of the same query to nowhere`],
      },
      {
        what: "peak memory of the server meanwhile",
        unit: "MB resident",
        portal: peak,
        peer: LIMIT_MB,
        ratio: peak / LIMIT_MB,
        target: { words: `under ${LIMIT_MB} MB`, met: peak < LIMIT_MB },
        rounds: { portal: peaks, peer: [] },
        notes: [`before the first download the server had ${before.toFixed(0)} MB; the peer is the limit`],
      },
    ];
  } finally {
    await connection.close();
  }
};

/**
 * Comments of some 1,500 characters, every other one tagged. Written by SQL in one go: what is measured is reading them.
 * Words are long and few, since making the search index of them is what takes the time here.
 */
async function seed(db: Db): Promise<void> {
  await sql`
    insert into comments (
      notice_id, tracking_number, submitted_at, locale, commenter_kind, stakeholder_type, organization_name, country,
      region, sector, body, declared_pillars, publication, status)
    select notices.id, upper(lpad(to_hex(n), 12, '0')), notices.opens_at + n * interval '20 seconds', 'en', 'organization',
      'business', 'Example Company ' || n, 'MX', 'Nuevo León', 'manufacturing',
      n || ': ' || repeat('Infraestructura "transfronteriza", competitividad, =interoperabilidad;' || chr(10), 21),
      '{I,II}', 'named', 'posted'
    from notices, generate_series(1, ${sql.lit(COMMENTS)}) as n
    where docket_number = ${CLOSED_DOCKET}`.execute(db);
  await sql`
    insert into comment_tags (comment_id, pillar_id)
    select comments.id, min(pillars.id)
    from comments join notices on notices.id = notice_id join pillars using (edition_id)
    where docket_number = ${CLOSED_DOCKET} and comments.id % 2 = 0
    group by comments.id
    on conflict do nothing`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** The statement whose rows the portal sends, with its parameters written into it. */
async function readQuery(db: Db): Promise<string> {
  const scope = { docket: CLOSED_DOCKET, filter: {}, locale: "en", questionWord: "Question" } as const;
  const header = await csvHeader(db, scope).executeTakeFirstOrThrow();
  return inlineParameters(csvLines(db, scope, header).compile());
}

async function signIn(databaseUrl: string, origin: string): Promise<string> {
  const env = { DATABASE_URL: databaseUrl, SESSION_SECRET: "only to make the account, not to sign in" };
  const command = runCommand("staff-add", env, [
    ...["--email", EMAIL, "--name", "Official", "--role", "official", "--password-stdin"],
  ]);
  command.process.stdin?.end(PASSWORD);
  if ((await command.ended) !== 0) throw new Error(command.output());
  const answer = await fetch(origin + signInPath, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (answer.status !== 303 || cookie.length === 0) throw new Error(`signing in answered ${answer.status}`);
  return cookie.join("; ");
}

/** Reads the whole download and keeps none of it. Seconds, bytes, and the server's highest resident memory meanwhile. */
async function download(url: string, cookie: string, pid: number) {
  let bytes = 0;
  let peakMb = residentMb(pid);
  const sampler = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(pid));
  }, 50);
  const started = performance.now();
  try {
    await new Promise<void>((resolve, reject) => {
      get(url, { headers: { cookie } }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`the download answered ${answer.statusCode}`));
        answer.on("data", (piece: Buffer) => {
          bytes += piece.length;
        });
        answer.on("end", resolve);
        answer.on("error", reject);
      }).on("error", reject);
    });
  } finally {
    clearInterval(sampler);
  }
  if (bytes < COMMENTS * 1500) throw new Error(`the download had ${bytes} bytes alone`);
  return { seconds: (performance.now() - started) / 1000, bytes, peakMb };
}

/** `\copy` takes one line alone; COPY … TO STDOUT is what it sends to the server, and psql treats the answer alike. */
async function copyByPsql(databaseUrl: string, query: string): Promise<number> {
  const started = performance.now();
  const psql = spawn("psql", [databaseUrl, "-X", "-q", "-c", `copy (${query}) to stdout`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(psql, "close").catch((error: unknown) => {
    throw new Error("The export is compared with psql, which is not installed or not on the path.", {
      cause: error,
    });
  });
  if (code !== 0) throw new Error(`psql ended with ${code}`);
  return (performance.now() - started) / 1000;
}

/** Resident memory of a process in MB, as the system sees it; Linux alone says so in a file. */
function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes ?? Number.NaN) / 1024;
}
