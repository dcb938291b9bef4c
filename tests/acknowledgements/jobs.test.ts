import { afterAll, expect, test } from "vitest";
import { aMessage } from "~tests/factories/messages";
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

test("a heap of messages goes out in one go, and one that the provider does not take keeps none of the others", async () => {
  const MANY = 45;
  await provider.limit(1000);
  const ids = await portal.db.transaction().execute(async (trx) => {
    const made: string[] = [];
    for (let message = 0; message < MANY; message += 1) {
      const messageId = await aMessage(trx, message === 7 ? { toAddress: "nobody" } : {});
      await portal.jobs.enqueue(trx, "send-message", { messageId });
      made.push(messageId);
    }
    return made;
  });
  const taken = async () =>
    (await provider.messages()).filter(({ messageId }) => ids.includes(messageId ?? "")).length;
  // one a second would be three times this long
  await waitUntil(async () => (await taken()) >= MANY - 1, "all but one arriving", 12_000);
  expect(await taken()).toBe(MANY - 1);
});
