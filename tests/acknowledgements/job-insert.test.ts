import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { jobInsert } from "~/job-insert.server";
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
const { db } = portal;

/** Adds a job for each of the messages, in one statement. */
const insertFor = (messageIds: readonly string[]) =>
  db
    .with("job", () =>
      jobInsert(
        "send-message",
        sql`jsonb_build_object('messageId', wanted_message.id)`,
        sql`unnest(${messageIds}::uuid[]) as wanted_message(id) where wanted_message.id is not null`,
      ),
    )
    .selectFrom("job")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();

const jobOf = async (messageId: string) => {
  const { rows } = await portal.pool.query(
    `select state, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds,
       heartbeat_seconds, dead_letter, keep_until - start_after as kept
     from pgboss.job where data ->> 'messageId' = $1`,
    [messageId],
  );
  return rows;
};

describe("a job added inside a statement", () => {
  test("is worked as one that the queue added itself, with the same settings", async () => {
    const byStatement = await aMessage(db);
    const byQueue = await aMessage(db);
    expect(await insertFor([byStatement])).toEqual({ count: 1 });
    await db.transaction().execute((trx) => portal.jobs.enqueue(trx, "send-message", { messageId: byQueue }));
    await waitUntil(async () => (await provider.messages()).length === 2, "both messages arriving");
    await waitUntil(
      async () =>
        [...(await jobOf(byStatement)), ...(await jobOf(byQueue))].every((job) => job.state === "completed"),
      "both jobs being done",
    );
    expect(await jobOf(byStatement)).toEqual(await jobOf(byQueue));
    expect(await jobOf(byStatement)).toMatchObject([
      { retry_limit: 60, retry_backoff: true, retry_delay_max: 1800 },
    ]);
  });

  test("is one for each row, and none for none", async () => {
    const messages = [await aMessage(db), await aMessage(db)];
    expect(await insertFor(messages)).toEqual({ count: 2 });
    expect(await insertFor([])).toEqual({ count: 0 });
  });

  test("takes its statement down with it where its queue is missing", async () => {
    // @ts-expect-error no such queue
    const job = jobInsert("no-such-queue", sql`'{}'::jsonb`, sql`(values (1)) as one`);
    const change = db
      .with("job", () => job)
      .updateTable("editions")
      .set({ nameEn: "changed" })
      .execute();
    await expect(change).rejects.toThrow("null");
    const changed = await db.selectFrom("editions").where("nameEn", "=", "changed").selectAll().execute();
    expect(changed).toEqual([]);
  });
});
