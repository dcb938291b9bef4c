import { randomUUID } from "node:crypto";
import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { purgeFiles } from "~/attachments/purge-files.server";
import { aComment } from "~tests/factories/comments";
import { aNotice } from "~tests/factories/notices";
import { aStoredFile } from "~tests/factories/stored-files";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const { db, storage } = portal;

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

async function keys() {
  const all: string[] = [];
  for await (const { key } of storage.list()) all.push(key);
  return all.toSorted();
}

test("what nobody sent goes after three days, unless a draft keeps it; what belongs to no file goes after one", async () => {
  const comment = await aComment(db);
  const { id: noticeId } = await aNotice(db);
  const unsent = { id: null as never, noticeId };
  const kept = [
    await aStoredFile(portal, comment, { storedAt: daysAgo(90) }),
    await aStoredFile(portal, comment, { storedAt: daysAgo(90), replacedAt: daysAgo(80) }),
    await aStoredFile(portal, unsent, { storedAt: daysAgo(2) }),
  ];
  await aStoredFile(portal, unsent, { storedAt: daysAgo(4) });
  for (const [expiresAt, stays] of [
    [daysAgo(-10), true],
    [daysAgo(1), false],
  ] as const) {
    const submissionKey = randomUUID();
    const file = await aStoredFile(portal, unsent, { storedAt: daysAgo(4), submissionKey });
    if (stays) kept.push(file);
    await db
      .insertInto("drafts")
      .values({ keyHash: randomUUID(), noticeId, locale: "en", content: "{}", submissionKey, expiresAt })
      .execute();
  }
  const orphan = async (name: string, age: number) => {
    const path = join(portal.env.DATA_DIR, randomUUID());
    await writeFile(path, "x");
    await storage.keep(name, path, { size: 1, mediaType: "text/plain" });
    await utimes(join(portal.env.DATA_DIR, "attachments", name), daysAgo(age), daysAgo(age));
    return name;
  };
  await orphan(`ab/${randomUUID()}`, 2);
  const fresh = await orphan(`ab/${randomUUID()}`, 0);
  const foreign = await orphan("somebody/elses-file", 200);

  expect(await purgeFiles(portal)).toEqual({ unsent: 2, orphans: 1 });
  expect(await keys()).toEqual([...kept.map(({ storageKey }) => storageKey), fresh, foreign].toSorted());
  expect(await purgeFiles(portal)).toEqual({ unsent: 0, orphans: 0 });
});
