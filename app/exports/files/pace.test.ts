import { expect, test } from "vitest";
import { createPace } from "./pace";

/** A pace by a clock that runs only while somebody rests, or a piece is read. */
function paced() {
  let moment = 0;
  const clock = {
    now: () => moment,
    rest: async (ms: number) => {
      moment += ms;
    },
  };
  const pace = createPace(clock);
  const begin = () => {
    const rest = pace.begin();
    return {
      /** Milliseconds that so many pieces take, of which each is read in ten. */
      async read(pieces: number) {
        const begun = moment;
        for (let n = 0; n < pieces; n += 1) {
          moment += 10;
          await rest(1_000);
        }
        return moment - begun;
      },
    };
  };
  return { pace, begin, wait: clock.rest };
}

test("a file rests as long as its server is busy, in the end at a quarter of its own speed", async () => {
  const { pace, begin } = paced();
  const file = begin();
  // how fast it goes is seen first
  expect(await file.read(102)).toBe(1_020);
  for (const [busy, longer] of [
    [1, 4],
    [0.3, 4],
    [0.225, 1.6],
    [0.15, 1],
    [0, 1],
  ] as const) {
    let taken = 0;
    for (let n = 0; n < 20; n += 1) {
      pace.hear({ busy });
      taken += await file.read(50);
    }
    expect(taken / 10_000).toBeGreaterThan(longer * 0.95);
    expect(taken / 10_000).toBeLessThan(longer * 1.05);
  }
});

test("one that hears nothing, or nothing any more, goes at full speed", async () => {
  const { pace, begin, wait } = paced();
  const file = begin();
  expect(await file.read(300)).toBe(3_000);
  pace.hear({ busy: 1 });
  expect(await file.read(100)).toBeGreaterThan(3_000);
  await wait(5_001);
  expect(await file.read(300)).toBe(3_000);
});

test("each query has a speed of its own, and a short one never rests", async () => {
  const { pace, begin } = paced();
  pace.hear({ busy: 1 });
  expect(await begin().read(90)).toBe(900);
  expect(await begin().read(90)).toBe(900);
});
