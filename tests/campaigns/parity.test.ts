import { sql } from "kysely";
import { expect, test } from "vitest";
import { Grouping } from "~/campaigns/grouping";
import { createSignature } from "~/campaigns/signature.server";
import { changes } from "~tests/bench/campaigns-change";
import { scorePairs } from "~tests/bench/campaigns-score";
import { createChance, writeLetter } from "~tests/bench/campaigns-text";
import { writeOwn } from "~tests/bench/campaigns-writer";
import { aNotice } from "~tests/factories/notices";
import { testPortal } from "~tests/setup/portal";
import { sortAll } from "./letters";

const portal = await testPortal();
const { db } = portal;

test("the database holds the groups that are found in memory", async () => {
  const chance = createChance(5);
  const texts = Array.from({ length: 10 }, (_, n) => {
    const locale = n % 3 === 0 ? "es" : "en";
    const letter = writeLetter(chance, locale, 3 + n);
    return Object.values(changes).flatMap((change) => [
      change(letter, chance, locale),
      change(letter, chance, locale),
    ]);
  }).flat();
  for (let n = 0; n < 60; n += 1) texts.push(writeOwn(chance));
  // in an order that mixes campaigns, the same in every run
  const arriving = texts.map((text) => ({ text, at: chance.next() })).sort((a, b) => a.at - b.at);
  const grouping = new Grouping();
  const inMemory = arriving.map(({ text }) => grouping.arrive(createSignature(text)).group);
  const { id: noticeId } = await aNotice(db);
  await sql`
    insert into comments (notice_id, tracking_number, locale, commenter_kind, stakeholder_type, body, publication)
    select ${noticeId}::integer, upper(lpad(to_hex(at), 12, '0')), 'en', 'individual', 'individual', body, 'unnamed'
    from unnest(${arriving.map(({ text }) => text)}::text[]) with ordinality as t (body, at) order by at`.execute(
    db,
  );
  await sortAll(portal);
  const stored = await db
    .selectFrom("comments")
    .leftJoin("campaignMembers", "campaignMembers.commentId", "comments.id")
    .where("noticeId", "=", noticeId)
    .select(["comments.id", "campaignId"])
    .orderBy("comments.trackingNumber")
    .execute();
  const agreement = scorePairs(
    stored.map(({ id, campaignId }, at) => ({
      cluster: String(grouping.groupOf(inMemory[at] ?? 0)),
      group: campaignId === null ? `alone ${id}` : `campaign ${campaignId}`,
    })),
  );
  // not all: which of two like groups comes first among the candidates may differ
  expect(agreement.precision).toBeGreaterThan(0.98);
  expect(agreement.recall).toBeGreaterThan(0.98);
});
