import { Agent, get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { Reading } from "./readers";

const { url, load, seconds }: Reading = workerData;
const agent = new Agent({ keepAlive: true });
const begun = performance.now();
const end = begun + seconds * 1000;

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

async function steadily(rate: number): Promise<number[]> {
  const answers: Promise<number>[] = [];
  for (let due = begun; due < end; due += 1000 / rate) {
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    answers.push(ask(due));
  }
  return Promise.all(answers);
}

async function again(): Promise<number[]> {
  const answers: number[] = [];
  while (performance.now() < end) answers.push(await ask(performance.now()));
  return answers;
}

const answers =
  "rate" in load
    ? await steadily(load.rate)
    : (await Promise.all(Array.from({ length: load.readers }, again))).flat();
parentPort?.postMessage(answers);
agent.destroy();
