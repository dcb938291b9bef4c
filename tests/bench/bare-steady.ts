import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { SteadyLoad } from "./steady";

const { url, rate, seconds }: SteadyLoad = workerData;
const agent = new Agent({ keepAlive: true });

/** Asks, and takes the whole answer. Milliseconds since it was due. */
function ask(due: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the page answered ${response.statusCode}`));
      response.resume();
      response.on("end", () => resolve(performance.now() - due));
    });
    // a connection that the server closes as it is used again says nothing of the page
    asked.on("error", (error) => (asked.reusedSocket ? resolve(ask(due)) : reject(error)));
  });
}

const begun = performance.now();
const answers: Promise<number>[] = [];
for (let n = 0; n < rate * seconds; n += 1) {
  const due = begun + (n * 1000) / rate;
  const early = due - performance.now();
  if (early > 0) await sleep(early);
  answers.push(ask(due));
}
parentPort?.postMessage(await Promise.all(answers));
agent.destroy();
