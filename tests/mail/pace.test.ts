import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { createPace } from "~/mail/sending/pace.server";
import { connect } from "~db/connect";
import { testDatabase } from "~tests/setup/database";

const { db, url } = await testDatabase();
// on a server, each pace has connections of its own, as another process would
const others = url ? await Promise.all([connect({ databaseUrl: url }), connect({ databaseUrl: url })]) : [];
afterAll(() => Promise.all(others.map((each) => each.close())));
const databases = [db, ...others.map((each) => each.db)];

/** Takes turns by several paces at once; returns when each came, in milliseconds from the first. */
async function takeTurns(paces: readonly ReturnType<typeof createPace>[], each: number): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    paces.map(async (pace) => {
      for (let turn = 0; turn < each; turn += 1) {
        await pace.turn();
        times.push(performance.now());
      }
    }),
  );
  times.sort((one, other) => one - other);
  return times.map((time) => time - (times[0] ?? 0));
}

/** What all who send read: the pace, and when the next turn is. */
const readPace = () =>
  db
    .selectFrom("mailPace")
    .select(["nextAt", "perSecond"])
    .select(sql<number>`extract(epoch from next_at - clock_timestamp())::float8 * 1000`.as("untilNextMs"))
    .executeTakeFirst();

const threePaces = (perSecond: number) =>
  [0, 1, 2].map((at) => createPace(databases[at % databases.length] ?? db, perSecond));

test("all who send keep one pace together, and whoever is alone does not wait", async () => {
  const paces = threePaces(20);
  await paces[0]?.turn();
  // the next turn is one pause after a turn that was at once
  expect((await readPace())?.untilNextMs).toBeLessThanOrEqual(55);
  const times = await takeTurns(paces, 10);
  // thirty turns at twenty a second have 29 pauses of 55 ms; clocks and timers may be off by some
  expect(times.at(-1)).toBeGreaterThan(1500);
  // nobody who waited comes early: no window of a second holds more than its turns
  for (const [at, time] of times.entries()) {
    const later = times[at + 20];
    if (later !== undefined) expect(later - time).toBeGreaterThan(1000);
  }
});

test("what the provider says of its pace all keep to, and to its wish to be left alone", async () => {
  const paces = threePaces(20);
  await paces[0]?.learn(200);
  await paces[1]?.turn();
  expect((await readPace())?.perSecond).toBe(200);
  await paces[1]?.hold(500);
  const begun = performance.now();
  await paces[2]?.turn();
  expect(performance.now() - begun).toBeGreaterThan(450);
});

test("where nothing sets a pace no turn is taken from anybody", async () => {
  const before = await readPace();
  await takeTurns([createPace(db, undefined)], 1000);
  expect((await readPace())?.nextAt).toEqual(before?.nextAt);
});
