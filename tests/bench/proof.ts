import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { type Browser, chromium, type Page } from "playwright-core";
import { proofCost } from "~/comments/proof/proof";
import { listen } from "~tests/setup/listen";
import { unpackBrowser, browser as unpacked } from "~tests/setup/unpack-browser";
import { median, type Suite } from "./suite";

const RUNS = 20;
/** How many times slower than this machine a slow phone is; the rate that browsers' own tools offer for one. */
const SLOWER = 6;
const LIMIT_S = 3;
const RUNNING_MS = 5;

/**
 * How long the dearest challenge takes in the packaged browser, by the worker that the form's script starts, on a
 * processor six times slower. The browser's own throttling (CDP `Emulation.setCPUThrottlingRate`) slows the page's main
 * thread alone, while WebCrypto works in a pool of threads; so the page's whole process is stopped for five sixths of the
 * time instead. The browser's own figure is noted beside it.
 */
export const proofSuite: Suite = async ({ say }) => {
  await unpackBrowser();
  const server = createServer(({ url }, response) => {
    const worker = url === "/worker.js";
    response.setHeader("Content-Type", worker ? "text/javascript" : "text/html");
    response.end(worker ? readFileSync(findWorker()) : "<!doctype html><title>proof</title>");
  });
  const origin = await listen(server);
  const browser = await chromium.launch({
    executablePath: unpacked.executablePath,
    env: unpacked.env,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    say(`proof, ${RUNS} runs of ${proofCost.most} × ${proofCost.iterations} rounds`);
    const bare = await measure(page);
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const byBrowser = await measure(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const letGo = slowDown(await renderersOf(browser));
    const slow = await measure(page).finally(letGo);
    const worst = Math.max(...slow);
    const rounds = proofCost.most * proofCost.iterations;
    const fits = Math.floor((rounds * LIMIT_S) / worst / proofCost.most / 100) * 100;
    return [
      {
        what: `solve a proof of work, processor ${SLOWER} times slower`,
        unit: "seconds",
        portal: worst,
        peer: LIMIT_S,
        ratio: worst / LIMIT_S,
        target: { words: "at most 1", met: worst <= LIMIT_S },
        rounds: { portal: slow, peer: [LIMIT_S] },
        notes: [
          `worst of ${RUNS}; median ${inSeconds(median(slow))}`,
          `not slowed down: median ${inSeconds(median(bare))}, worst ${inSeconds(Math.max(...bare))}`,
          `by the browser's own throttling: median ${inSeconds(median(byBrowser))}, worst ${inSeconds(Math.max(...byBrowser))}`,
          `up to ${fits} iterations each would stay within ${LIMIT_S} s here`,
        ],
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
};

const inSeconds = (seconds: number) => `${seconds.toFixed(2)} s`;

/** The worker as it is built and served. */
function findWorker(): string {
  const [worker] = globSync("build/client/assets/proof-worker-*.js");
  if (!worker) throw new Error("the build has no proof worker");
  return worker;
}

/** Seconds for each of the runs, the thread's start included. */
async function measure(page: Page): Promise<number[]> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const challenge = await createChallenge({
      algorithm: "PBKDF2/SHA-256",
      cost: proofCost.iterations,
      counter: proofCost.most,
      deriveKey,
      hmacSignatureSecret: "of the benchmark",
    });
    const taken = await page.evaluate(
      (given) =>
        new Promise<number>((resolve, reject) => {
          const started = performance.now();
          const worker = new Worker("/worker.js", { type: "module" });
          worker.onmessage = ({ data }) => {
            worker.terminate();
            if (data === null) reject(new Error("not solved"));
            else resolve((performance.now() - started) / 1000);
          };
          worker.postMessage(JSON.parse(given));
        }),
      JSON.stringify(challenge),
    );
    seconds.push(taken);
  }
  return seconds;
}

/** The processes of the browser's pages; they are this benchmark's own. */
async function renderersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/** Lets processes run for a sixth of the time, in short turns. Returns what lets them go. */
function slowDown(processes: readonly number[]): () => void {
  const all = (signal: NodeJS.Signals) => {
    for (const id of processes) process.kill(id, signal);
  };
  let timer: NodeJS.Timeout;
  const run = () => {
    const since = performance.now();
    all("SIGCONT");
    timer = setTimeout(() => stop(since), RUNNING_MS);
  };
  const stop = (since: number) => {
    all("SIGSTOP");
    // as it was in truth: on a busy machine a turn may be longer than it should
    timer = setTimeout(run, (performance.now() - since) * (SLOWER - 1));
  };
  run();
  return () => {
    clearTimeout(timer);
    all("SIGCONT");
  };
}
