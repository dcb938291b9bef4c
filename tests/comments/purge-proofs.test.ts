import { expect, test } from "vitest";
import { purgeProofs } from "~/comments/proof/purge-proofs.server";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

test("a spent proof is remembered as long as its challenge is good", async () => {
  const inAnHour = new Date(Date.now() + 3_600_000);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await db
    .insertInto("spentProofs")
    .values([
      { nonce: "still good", expiresAt: inAnHour },
      { nonce: "expired", expiresAt: anHourAgo },
    ])
    .execute();
  expect(await purgeProofs(db)).toBe(1);
  expect(await db.selectFrom("spentProofs").select("nonce").execute()).toEqual([{ nonce: "still good" }]);
});
