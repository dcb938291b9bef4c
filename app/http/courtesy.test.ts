import { EventEmitter } from "node:events";
import type { Response } from "express";
import { expect, test } from "vitest";
import { createCourtesy } from "./courtesy";

// of an answer it is only asked when it closes
const anAnswer = () => new EventEmitter() as unknown as Response;
/** Would rest for a minute and more. */
const MUCH = 2e9;

/** Whether it goes on by itself, once everybody has had their turn. */
async function goesOn(waiting: Promise<void>): Promise<boolean> {
  const later = new Promise<false>((resolve) => setImmediate(() => setImmediate(() => resolve(false))));
  return Promise.race([waiting.then(() => true), later]);
}

/** After that long nobody is waited for any more. */
const QUIET_MS = 500;

test("a download goes on at once where nobody else waits", async () => {
  const courtesy = createCourtesy(QUIET_MS);
  const download = anAnswer();
  courtesy.expect(download);
  // it was itself taken for a page at first
  await courtesy.makeWay(download, MUCH);
  expect(await goesOn(courtesy.makeWay(download, MUCH))).toBe(true);
});

test("all downloads rest while a page is waited for and a while after it, and then go on", async () => {
  const courtesy = createCourtesy(QUIET_MS);
  const [page, ...downloads] = [anAnswer(), anAnswer(), anAnswer()];
  for (const each of [page, ...downloads]) courtesy.expect(each);
  const resting = downloads.map((download) => courtesy.makeWay(download, MUCH));
  for (const each of resting) expect(await goesOn(each)).toBe(false);
  page.emit("close");
  for (const each of resting) expect(await goesOn(each)).toBe(false);
  await Promise.all(resting);
  // what they would have owed is forgotten
  courtesy.expect(page);
  await courtesy.makeWay(anAnswer(), 1);
  page.emit("close");
});

test("a download goes on in its time though pages are waited for without end", async () => {
  const courtesy = createCourtesy(QUIET_MS);
  courtesy.expect(anAnswer());
  const download = anAnswer();
  for (let n = 0; n < 10; n += 1) await courtesy.makeWay(download, 1_000);
});
