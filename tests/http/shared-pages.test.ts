import type { KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { noticePath } from "~/paths";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { waitUntil } from "~tests/setup/wait-until";

const portal = await testPortal();
/** Ends the pause of the question that the database is asked next, where it is to be held up. */
let letGo: (() => void) | undefined;
let holdUp = false;
let queries = 0;
const watching: KyselyPlugin = {
  transformQuery({ node }) {
    queries += 1;
    return node;
  },
  async transformResult({ result }) {
    if (holdUp) {
      holdUp = false;
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
    }
    return result;
  },
};
const origin = await serveApp({ ...portal, db: portal.db.withPlugin(watching) });
const { id, docketNumber } = await aNotice(portal.db);
const address = origin + noticePath("en", docketNumber);

const titled = (title: string) =>
  portal.db.updateTable("noticeTexts").set({ title }).where("noticeId", "=", id).execute();
const read = async () => (await fetch(address)).text();

test("what is read while others read the same page is never older than the question", async () => {
  let over = false;
  let answers = 0;
  const reader = async () => {
    while (!over) {
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
      answers += 1;
    }
  };
  const crowd = Promise.all(Array.from({ length: 8 }, reader));
  try {
    for (let version = 1; version <= 20; version += 1) {
      await titled(`Version ${version} of the title`);
      for (const text of await Promise.all([read(), read(), read()]))
        expect(text).toContain(`Version ${version} of the title`);
    }
  } finally {
    over = true;
  }
  await crowd;
  expect(answers).toBeGreaterThan(20);
});

/** Has somebody read the page who is held up in it, until the answer is let go. */
async function heldUp(signal?: AbortSignal) {
  letGo = undefined;
  holdUp = true;
  const answer = fetch(address, signal ? { signal } : {});
  await waitUntil(() => letGo !== undefined, "a question to the database");
  return { answer, letGo: () => letGo?.() };
}

test("all who ask while it is read share one reading after it", async () => {
  await read();
  const before = queries;
  await read();
  const alone = queries - before;
  const first = await heldUp();
  const asked = queries;
  const others = Array.from({ length: 30 }, read);
  // most of them have come by then
  await new Promise((resolve) => setTimeout(resolve, 500));
  first.letGo();
  expect((await first.answer).status).toBe(200);
  const texts = await Promise.all(others);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain("</html>");
  expect(alone).toBeGreaterThan(1);
  // what is left of the first, one for those who had come, and one for whoever came after it was begun
  expect(queries - asked).toBeLessThanOrEqual(3 * alone);
});

test("who leaves while it is read for them breaks it off for nobody else", async () => {
  await read();
  const leaving = new AbortController();
  const first = await heldUp(leaving.signal);
  const other = read();
  leaving.abort();
  await expect(first.answer).rejects.toThrow();
  first.letGo();
  expect(await other).toContain("</html>");
});

test("a tag that a reader has is told to be right where the reading is shared, too", async () => {
  const tag = (await fetch(address)).headers.get("ETag") ?? "";
  const first = await heldUp();
  const again = fetch(address, { headers: { "If-None-Match": tag, "Cache-Control": "max-age=0" } });
  first.letGo();
  expect((await again).status).toBe(304);
  expect((await first.answer).headers.get("ETag")).toBe(tag);
});
