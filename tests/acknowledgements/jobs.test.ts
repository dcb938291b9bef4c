import { afterAll, expect, test } from "vitest";
import { openJobs } from "~/jobs.server";
import { aMessage } from "~tests/factories/messages";
import { testDatabase } from "~tests/setup/database";
import { mailProvider } from "~tests/setup/mail";
import { testPortal } from "~tests/setup/portal";
import { startResendStandIn } from "~tests/setup/resend-stand-in";
import { waitUntil } from "~tests/setup/wait-until";

const standIn = await startResendStandIn();
const provider = mailProvider(standIn.origin);
afterAll(() => standIn.close());
const portal = await testPortal({
  WORKER: "inline",
  RESEND_API_KEY: standIn.apiKey,
  RESEND_BASE_URL: standIn.origin,
});

/** Writes a message and enqueues its sending in one transaction, which then may go wrong. */
function enqueueMessage(options: { readonly fail: boolean }): Promise<string> {
  return portal.db.transaction().execute(async (trx) => {
    const messageId = await aMessage(trx);
    await portal.jobs.enqueue(trx, "send-message", { messageId });
    if (options.fail) throw new Error("the transaction went wrong");
    return messageId;
  });
}

test("a message enqueued with the change that caused it is sent; one whose change went wrong never was", async () => {
  await expect(enqueueMessage({ fail: true })).rejects.toThrow("the transaction went wrong");
  const id = await enqueueMessage({ fail: false });
  await waitUntil(async () => (await provider.messages()).length > 0, "the message arriving");
  await waitUntil(async () => {
    const { status } = await portal.db
      .selectFrom("messages")
      .where("id", "=", id)
      .select("status")
      .executeTakeFirstOrThrow();
    return status === "sent";
  }, "the message being settled");
  expect((await provider.messages()).map(({ idempotencyKey }) => idempotencyKey)).toEqual([id]);
});

test("a heap of jobs is worked off in one go, and one that fails keeps none of the others", async () => {
  const MANY = 45;
  const { db, pool } = await testDatabase();
  const jobs = await openJobs(pool, { supervise: false, onError: () => {} });
  const done = new Set<number>();
  const at: number[] = [];
  const never = () => Promise.reject(new Error("not asked for"));
  await jobs.work({
    "send-message": never,
    "write-letter": async ({ commentId }) => {
      if (commentId === 3) throw new Error("this one fails");
      done.add(commentId);
      at.push(performance.now());
    },
    "write-staff-alert": never,
    "scan-attachment": never,
    "read-attachment": never,
    "run-operation": never,
    "stop-letters": never,
    "retry-letters": never,
    "measure-campaign": never,
    "issue-summary": never,
    "make-export": never,
    "write-ready-letter": never,
  });
  await db.transaction().execute(async (trx) => {
    for (let commentId = 1; commentId <= MANY; commentId += 1) {
      await jobs.enqueue(trx, "write-letter", { kind: "receipt", commentId, revision: 1 });
    }
  });
  // the one that failed is tried again a quarter of a minute later
  await waitUntil(() => done.size >= MANY - 1, "all but one being done");
  await jobs.stop();
  expect(done.size).toBe(MANY - 1);
  // one a second would take twenty of them four times as long, on however fast a machine
  const shortest = Math.min(...at.slice(20).map((end, index) => end - (at[index] ?? 0)));
  expect(shortest).toBeLessThan(5000);
});
