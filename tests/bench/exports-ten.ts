import { loadavg } from "node:os";
import { noticePath } from "~/paths";
import { DOCKET } from "./exports-data";
import { type Desk, makeFile, takeFile } from "./exports-desk";
import { startedBy, watchMemory } from "./memory";
import { type Load, percentile, readPage } from "./readers";
import type { Measured } from "./report";

/** Each of them as CSV and as a workbook: ten files, all of more comments than are sent at once. */
const wanted = ["status=posted", "status=received", "language=en", "language=es", "type=individual"];
const WINDOW_S = 20;
const ROUNDS = 4;
const READERS = 4;
const HOLD_EVERY_MS = 200;

/** Begins what is measured; what it returns ends it. */
type Begin = () => () => Promise<void> | void;

/**
 * What readers of the notice feel of ten large files, while they are made and while they are sent. Each window of it has another
 * beside it in which the very same server does nothing else, so that what the machine does meanwhile falls on both alike: the
 * process that makes the files is held, or nobody takes any. Under two loads (see `Load`): a third of what the server can do, and its limit.
 */
export async function measureTen(desk: Desk, say: (line: string) => void): Promise<Measured[]> {
  say("exports: ten at once");
  const url = desk.origin + noticePath("en", DOCKET);
  const limit: Load = { readers: READERS };
  // the first answers of a process are slower by far
  await readPage({ url, load: limit, seconds: WINDOW_S });
  const capacity = (await readPage({ url, load: limit, seconds: WINDOW_S })).length / WINDOW_S;
  const steady: Load = { rate: Math.max(1, Math.round(capacity / 3)) };
  say(`  at its limit the server answers ${capacity.toFixed(0)} a second; the steady load is ${steady.rate}`);
  const loads = { steady, saturated: limit };

  const watch = watchMemory(desk.pid);
  const started = performance.now();
  const ready = Promise.all(
    wanted.flatMap((query) => [makeFile(desk, "csv", `?${query}`), makeFile(desk, "xlsx", `?${query}`)]),
  );
  let isReady = false;
  const mark = () => {
    isReady = true;
  };
  ready.then(mark, mark);
  const maker = createHold(desk.pid);
  const making = await comparePairs({
    what: "made",
    url,
    loads,
    say,
    begin() {
      maker.release();
      return () => maker.hold();
    },
    isOver: () => isReady,
  });
  // what is left of them, without anybody asking
  maker.release();
  const ids = await ready;
  const seconds = (performance.now() - started) / 1000;
  let bytes = 0;
  let milliseconds = 0;
  const sending = await comparePairs({
    what: "sent",
    url,
    loads,
    say,
    begin: () => {
      const begun = performance.now();
      const end = takeAll(desk, ids);
      return async () => {
        bytes += await end();
        milliseconds += performance.now() - begun;
      };
    },
  });
  return [
    ...making,
    ...sending,
    {
      what: "ten: all of them ready after",
      value: seconds,
      unit: "seconds",
      notes: [
        `for ${4 * ROUNDS * WINDOW_S} of them the pages were asked for, and for half of these the files were held`,
        `sent at ${(bytes / 1e3 / milliseconds).toFixed(0)} MB a second together, while the pages were asked for`,
      ],
    },
    {
      what: "ten: memory of the server",
      value: watch.stop(),
      peer: desk.idleMb,
      unit: "MB resident",
      notes: ["the peer is the server before it answered thousands of pages"],
    },
  ];
}

/** Lets the process that makes a file go on, or holds it and those after it, and with it the database, which nobody reads from. */
function createHold(server: number) {
  const all = (signal: NodeJS.Signals) => {
    for (const pid of startedBy(server, "make-export")) process.kill(pid, signal);
  };
  let holding: NodeJS.Timeout | undefined;
  return {
    release() {
      clearInterval(holding);
      all("SIGCONT");
    },
    hold() {
      holding = setInterval(() => all("SIGSTOP"), HOLD_EVERY_MS).unref();
      all("SIGSTOP");
    },
  };
}

/** Takes all files again and again until it is ended. Returns how it is, with how many bytes there were. */
function takeAll(desk: Desk, ids: readonly string[]): () => Promise<number> {
  const abort = new AbortController();
  let bytes = 0;
  const count = (more: number) => {
    bytes += more;
  };
  const taken = ids.map(async (id) => {
    while (!abort.signal.aborted) await takeFile(desk, id, count, abort.signal);
  });
  return async () => {
    abort.abort();
    // those that were broken off say so; whatever else went wrong was not
    for (const each of await Promise.allSettled(taken))
      if (each.status === "rejected" && each.reason.name !== "AbortError") throw each.reason;
    return bytes;
  };
}

async function comparePairs({
  what,
  url,
  loads,
  begin,
  isOver = () => false,
  say,
}: {
  readonly what: string;
  readonly url: string;
  readonly loads: Readonly<Record<string, Load>>;
  readonly begin: Begin;
  /** Nothing is left that could be measured. */
  readonly isOver?: () => boolean;
  say(line: string): void;
}): Promise<Measured[]> {
  const windows = Object.entries(loads).map(([name, load]) => ({
    name,
    load,
    busy: [] as (readonly number[])[],
    still: [] as (readonly number[])[],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, load, busy, still } of windows) {
      const inBusy = async () => {
        const end = begin();
        const answers = await readPage({ url, load, seconds: WINDOW_S });
        await end();
        return answers;
      };
      const inStill = () => readPage({ url, load, seconds: WINDOW_S });
      // each goes first as often
      const before = round % 2 === 0 ? undefined : await inStill();
      const during = await inBusy();
      if (isOver()) break;
      busy.push(during);
      still.push(before ?? (await inStill()));
      say(
        `  ${what}, ${name}: ${describe(busy.at(-1))}; still ${describe(still.at(-1))}; load average ${loadavg()[0]?.toFixed(1)}`,
      );
    }
  }
  return windows.map(({ name, busy, still }) => {
    const value = percentile(busy.flat(), 0.99);
    const peer = percentile(still.flat(), 0.99);
    const ratios = busy.map((each, round) => percentile(each, 0.99) / percentile(still[round] ?? [], 0.99));
    return {
      what: `ten ${what}, ${name} load: p99 of a public page`,
      value,
      peer,
      unit: "ms",
      notes: [
        `${(value / peer).toFixed(2)} of the peer, the same server in the windows between; by round ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")}`,
        `half of the answers took ${percentile(busy.flat(), 0.5).toFixed(0)} ms, ${percentile(still.flat(), 0.5).toFixed(0)} between`,
      ],
    };
  });
}

const describe = (answers: readonly number[] = []) =>
  `p50 ${percentile(answers, 0.5).toFixed(0)} p99 ${percentile(answers, 0.99).toFixed(0)} ms of ${answers.length}`;
