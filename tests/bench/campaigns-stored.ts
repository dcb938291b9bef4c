import { CamelCasePlugin, Kysely, PostgresDialect, sql } from "kysely";
import Cursor from "pg-cursor";
import { sortArrivals } from "~/arrivals/sort-arrivals.server";
import { groupArrivals } from "~/campaigns/group-arrivals.server";
import { createSignature } from "~/campaigns/signature.server";
import { findLed } from "~/campaigns/signatures.server";
import { openJobs } from "~/jobs.server";
import { type Connection, connect } from "~db/connect";
import { migrate } from "~db/migrate";
import type { Database } from "~db/schema";
import { createChance } from "./campaigns-text";
import { addRareWords, createWriter, writeOwn } from "./campaigns-writer";
import { createBenchDatabase } from "./database";
import { describeMachine } from "./report";
import { median } from "./suite";

const BATCH = 1000;
/** As many bands lead to one text as the portal allows. */
const MOST_PER_BAND = 32;
const ARRIVALS = 3000;
const PIECE = 25;
const LOOKS = 40;

/**
 * Fills a database with texts that stand alone, then lets comments arrive among them and sorts them as the portal does; prints
 * the rate, the candidate query's time for a piece and its plan, and one JSON line.
 */
export async function measureStored(standing: number, { embedded }: { embedded: boolean }): Promise<void> {
  const made = embedded ? undefined : await createBenchDatabase();
  const connection = await connect({ databaseUrl: made?.url, poolSize: 4 });
  try {
    await migrate(connection);
    const jobs = await openJobs(connection.pool, { supervise: false, onError: () => undefined });
    const noticeId = await writeNotice(connection);
    const chance = createChance(77);
    const vary = addRareWords(chance);
    const seconds = await clock(() =>
      writeStanding(connection, noticeId, standing, () => vary(writeOwn(chance))),
    );
    console.log(`${standing} standing texts written in ${seconds.toFixed(0)} s`);
    const write = createWriter(chance, vary);
    await insert(connection, noticeId, Array.from({ length: ARRIVALS }, write));
    const rounds: number[] = [];
    const sorter = groupArrivals(jobs);
    const all = await clock(async () => {
      for (let sorted = -1; sorted !== 0; ) {
        const took = await clock(async () => {
          sorted = await sortArrivals(connection.db, [sorter]);
        });
        if (sorted > 0) rounds.push(took * 1000);
      }
    });
    const look = await measureLook(connection, noticeId, write);
    const { rows } = await connection.pool.query<{ sizes: Record<string, string>; version: string }>(
      `select jsonb_object_agg(name, pg_size_pretty(pg_total_relation_size(name::regclass))) as sizes,
        current_setting('server_version') as version
        from unnest(array['campaign_bands', 'comment_signatures', 'campaign_members']) name`,
    );
    const { rows: found } = await connection.pool.query<{ campaigns: number; members: number }>(
      "select count(*) as campaigns, sum(size) as members from campaigns",
    );
    const figures = {
      suite: "campaigns-stored",
      database: embedded ? "embedded" : "PostgreSQL",
      standing,
      arrivals: ARRIVALS,
      perSecond: Math.round(ARRIVALS / all),
      pieceMs: round(median(rounds)),
      slowestPieceMs: round(Math.max(...rounds)),
      lookPieceMs: look.piece,
      lookOneMs: look.one,
      ...found[0],
      sizes: rows[0]?.sizes,
      machine: describeMachine(rows[0]?.version ?? ""),
    };
    console.log(
      `${figures.perSecond} arrivals a second; a piece of ${PIECE} takes ${figures.pieceMs} ms (median), its candidate query ${look.piece} ms, of one comment ${look.one} ms`,
    );
    console.log(look.plan);
    console.log(JSON.stringify(figures));
    await jobs.stop();
  } finally {
    await connection.close();
    await made?.drop();
  }
}

const round = (ms: number) => Math.round(ms * 100) / 100;

async function clock(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function writeNotice({ db }: Connection): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into notices (docket_number, edition_id, opens_at, closes_at, published_at)
    select 'HLED-2026-0001', id, now() - interval '9 days', now() + interval '9 days', now() - interval '9 days'
    from editions where code = '2021' returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

async function insert({ db }: Connection, noticeId: number, texts: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into comments (notice_id, tracking_number, locale, commenter_kind, stakeholder_type, body, publication)
    select ${noticeId}::integer, upper(lpad(to_hex((random() * 281474976710655)::bigint), 12, '0')), 'en', 'individual', 'individual', body, 'unnamed'
    from unnest(${[...texts]}::text[]) with ordinality as t (body, at) order by at returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Comments that are there and stand alone; what triggers would do beside is not measured here. */
async function writeStanding(
  connection: Connection,
  noticeId: number,
  count: number,
  write: () => string,
): Promise<void> {
  const { db } = connection;
  await sql`alter table comments disable trigger user`.execute(db);
  const leads = new Map<number, number>();
  for (let done = 0; done < count; done += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, count - done) }, write);
    const ids = await insert(connection, noticeId, texts);
    const given = texts.map((text, at) => {
      const { exact, bands } = createSignature(text);
      const led = Array.from(bands).filter((band) => (leads.get(band) ?? 0) < MOST_PER_BAND);
      for (const band of led) leads.set(band, (leads.get(band) ?? 0) + 1);
      return { id: ids[at] ?? 0, exact, led };
    });
    await sql`
      with given as (
        select (g ->> 'id')::bigint as id, decode(g ->> 'exact', 'hex') as exact,
          array(select jsonb_array_elements_text(g -> 'led')::integer) as led
        from jsonb_array_elements(${JSON.stringify(given)}::jsonb) g
      ), banded as (
        insert into campaign_bands (notice_id, band, comment_id)
        select ${noticeId}::integer, band, id from given cross join unnest(led) band
      )
      insert into comment_signatures (comment_id, notice_id, exact, bands)
      select id, ${noticeId}::integer, exact, led from given`.execute(db);
  }
  await sql`alter table comments enable trigger user`.execute(db);
  for (const table of ["comments", "comment_signatures", "campaign_bands"]) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
  }
}

/** The candidate query by itself, for pieces and for single comments, and its plan. */
async function measureLook({ pool }: Connection, noticeId: number, write: () => string) {
  const asked: { sql: string; parameters: readonly unknown[]; ms: number }[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool, cursor: Cursor }),
    plugins: [new CamelCasePlugin()],
    log: ({ query, queryDurationMillis }) => {
      asked.push({ sql: query.sql, parameters: query.parameters, ms: queryDurationMillis });
    },
  });
  const look = async (count: number) => {
    const texts = Array.from({ length: count }, (_, n) => ({
      id: -n - 1,
      signature: createSignature(write()),
    }));
    await db.transaction().execute((trx) => findLed(trx, noticeId, texts, 16));
  };
  const timesOf = async (count: number) => {
    asked.length = 0;
    for (let n = 0; n < LOOKS; n += 1) await look(count);
    return round(
      median(asked.filter(({ sql: text }) => text.includes("campaign_bands")).map(({ ms }) => ms)),
    );
  };
  const one = await timesOf(1);
  const piece = await timesOf(PIECE);
  const last = asked.findLast(({ sql: text }) => text.includes("campaign_bands"));
  const { rows } = await pool.query<{ "QUERY PLAN": string }>(`explain (analyze, buffers) ${last?.sql}`, [
    ...(last?.parameters ?? []),
  ]);
  return { one, piece, plan: rows.map((row) => row["QUERY PLAN"]).join("\n") };
}
