import { loadavg } from "node:os";
import autocannon from "autocannon";
import { noticePath } from "~/paths";
import { DOCKET } from "./exports-data";
import { type Desk, makeFile, takeFile } from "./exports-desk";
import { watchMemory } from "./memory";
import type { Measured } from "./report";
import { offerSteadily } from "./steady";

/** Each of them as CSV and as a workbook: ten files, all of more comments than are sent at once. */
const wanted = ["status=posted", "status=received", "language=en", "language=es", "type=individual"];
/** Seconds of each load in a round: enough that a p99 is not of a few answers. */
const SATURATED_S = 20;
const STEADY_S = 40;
const IDLE_ROUNDS = 2;
const SENDING_ROUNDS = 2;

/** Milliseconds that half of the answers and 99 of 100 take at most, and answers a second. */
interface Reading {
  readonly p50: number;
  readonly p99: number;
  readonly rate: number;
}
interface Round {
  readonly steady: Reading;
  readonly saturated: Reading;
}

/**
 * What readers of the notice feel of ten large files, while they are made and while they are sent, beside the same server with
 * nothing else to do. Two loads: a steady one of a third of what the server can do, offered whatever it answers, which shows how
 * long a reader waits; and four readers who ask again at once, which keep the server at its limit and show what is left of its time.
 */
export async function measureTen(desk: Desk, say: (line: string) => void): Promise<Measured[]> {
  say("exports: ten at once");
  const url = desk.origin + noticePath("en", DOCKET);
  // the first answers of a process are slower by far
  await readSaturated(url);
  const capacity = (await readSaturated(url)).rate;
  const steadyRate = Math.max(1, Math.round(capacity / 3));
  say(`  a server at its limit answers ${capacity.toFixed(0)} a second; the steady load is ${steadyRate}`);
  const round = async (what: string): Promise<Round> => {
    const steady = await readSteadily(url, steadyRate);
    const saturated = await readSaturated(url);
    say(
      `  ${what}: steady p50 ${steady.p50} ms, p99 ${steady.p99} ms; saturated p50 ${saturated.p50} ms, p99 ${saturated.p99} ms, ${saturated.rate.toFixed(0)} a second; load average ${loadavg()[0]?.toFixed(1)}`,
    );
    return { steady, saturated };
  };
  const idle: Round[] = [];
  for (let n = 0; n < IDLE_ROUNDS; n += 1) idle.push(await round("idle"));

  const watch = watchMemory(desk.pid);
  const started = performance.now();
  const made = wanted.flatMap((query) => [
    makeFile(desk, "csv", `?${query}`),
    makeFile(desk, "xlsx", `?${query}`),
  ]);
  const ready = Promise.all(made);
  const making = await roundsUntil(ready, () => round("making"));
  const ids = await ready;
  const seconds = (performance.now() - started) / 1000;

  let enough = false;
  let bytes = 0;
  const begun = performance.now();
  const sent = Promise.all(
    ids.map(async (id) => {
      // again and again, so that ten are under way to the end
      while (!enough) bytes += await takeFile(desk, id);
    }),
  );
  const sending: Round[] = [];
  for (let n = 0; n < SENDING_ROUNDS; n += 1) sending.push(await round("sending"));
  enough = true;
  await sent;
  const perSecond = bytes / 1e3 / (performance.now() - begun);
  const peak = watch.stop();
  idle.push(await round("idle again"));

  return [
    ...compare("made", making, idle),
    ...compare("sent", sending, idle),
    {
      what: "ten: all of them ready after",
      value: seconds,
      unit: "seconds",
      notes: [`under both loads in turn; then sent at ${perSecond.toFixed(0)} MB a second together`],
    },
    {
      what: "ten: memory of the server",
      value: peak,
      peer: desk.idleMb,
      unit: "MB resident",
      notes: ["the peer is the server before"],
    },
  ];
}

/** At least one round, and more until it is done. */
async function roundsUntil(done: Promise<unknown>, round: () => Promise<Round>): Promise<Round[]> {
  let ended = false;
  const mark = () => {
    ended = true;
  };
  done.then(mark, mark);
  const rounds: Round[] = [];
  do rounds.push(await round());
  while (!ended);
  return rounds;
}

function compare(what: string, rounds: readonly Round[], idle: readonly Round[]): Measured[] {
  return (["steady", "saturated"] as const).map((load) => {
    const found = rounds.map((each) => each[load].p99);
    const before = idle.map((each) => each[load].p99);
    const peer = median(before);
    const worst = Math.max(...found);
    return {
      what: `ten ${what}, ${load} load: p99 of a public page, the worst round`,
      value: worst,
      peer,
      unit: "ms",
      notes: [
        `${(worst / peer).toFixed(2)} of the peer, the same server with nothing else to do (${before.join(", ")}); by round: ${found.join(", ")}`,
      ],
    };
  });
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Four readers who ask again as soon as they are answered. */
async function readSaturated(url: string): Promise<Reading> {
  const { latency, requests, non2xx, errors } = await autocannon({
    url,
    workers: 1,
    connections: 4,
    duration: SATURATED_S,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of the notice's answers failed`);
  return { p50: latency.p50, p99: latency.p99, rate: requests.average };
}

async function readSteadily(url: string, rate: number): Promise<Reading> {
  const answers = await offerSteadily({ url, rate, seconds: STEADY_S });
  const sorted = answers.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? Number.NaN);
  return { p50: at(0.5), p99: at(0.99), rate };
}
