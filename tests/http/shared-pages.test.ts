import type { KyselyPlugin } from "kysely";
import { expect, test } from "vitest";
import { noticePath } from "~/paths";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { testPortal } from "~tests/setup/portal";
import { signIn } from "~tests/setup/sign-in";

const portal = await testPortal();
let queries = 0;
const counted: KyselyPlugin = {
  transformQuery({ node }) {
    queries += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};
const origin = await serveApp({ ...portal, db: portal.db.withPlugin(counted) });
const { id, docketNumber } = await aNotice(portal.db);
const address = origin + noticePath("en", docketNumber);

const titled = (title: string) =>
  portal.db.updateTable("noticeTexts").set({ title }).where("noticeId", "=", id).execute();

test("what is read while others read the same page is never older than the question", async () => {
  let over = false;
  let read = 0;
  const reader = async () => {
    while (!over) {
      const answer = await fetch(address);
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
      read += 1;
    }
  };
  const crowd = Promise.all(Array.from({ length: 8 }, reader));
  for (let version = 1; version <= 20; version += 1) {
    await titled(`Version ${version} of the title`);
    const texts = await Promise.all(Array.from({ length: 3 }, async () => (await fetch(address)).text()));
    for (const text of texts) expect(text).toContain(`Version ${version} of the title`);
  }
  over = true;
  await crowd;
  expect(read).toBeGreaterThan(20);
});

test("forty at once ask the database as often as a few of them would", async () => {
  const asked = async (readers: number) => {
    const before = queries;
    await Promise.all(Array.from({ length: readers }, async () => (await fetch(address)).arrayBuffer()));
    return queries - before;
  };
  const alone = await asked(1);
  expect(alone).toBeGreaterThan(0);
  // connections are opened one after the other, so that the crowd comes in some waves
  expect(await asked(40)).toBeLessThan(20 * alone);
});

test("a reader who is signed in has the same page, and leaving breaks it off for nobody else", async () => {
  const { cookie } = await signIn(portal, origin);
  const leaving = new AbortController();
  const left = fetch(address, { signal: leaving.signal });
  const others = [
    fetch(address, { headers: { cookie } }),
    fetch(address, { headers: { "Accept-Language": "es" } }),
  ];
  leaving.abort();
  await expect(left).rejects.toThrow();
  const texts = await Promise.all(others.map(async (each) => (await each).text()));
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain("</html>");
  expect((await Promise.all(others)).map(({ headers }) => headers.get("Set-Cookie"))).toEqual([null, null]);
});
