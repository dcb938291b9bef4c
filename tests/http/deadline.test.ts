import { expect, test } from "vitest";
import { aNotice } from "~tests/factories/notices";
import { serveApp } from "~tests/setup/app";
import { postAroundDeadline } from "~tests/setup/around-deadline";
import { testPortal } from "~tests/setup/portal";

const portal = await testPortal();
const origin = await serveApp(portal);

test("while a notice closes, every post is decided rightly, by the database's clock", async () => {
  const { docketNumber, id } = await aNotice(portal.db);
  // as many as take some seconds here; the notice closes amid them
  const warm = await postAroundDeadline(portal.db, origin, docketNumber, { posts: 50, connections: 16 });
  expect(warm).toEqual({ accepted: 50, refused: 0, wrong: [] });
  const closesAt = new Date(Date.now() + 1_000);
  await portal.db.updateTable("notices").set({ closesAt }).where("id", "=", id).execute();
  let accepted = 50;
  let refused = 0;
  while (refused === 0) {
    const decisions = await postAroundDeadline(portal.db, origin, docketNumber, {
      posts: 200,
      connections: 16,
    });
    accepted += decisions.accepted;
    refused += decisions.refused;
    expect(decisions.wrong).toEqual([]);
  }
  const rows = await portal.db.selectFrom("comments").where("noticeId", "=", id).select("id").execute();
  expect(rows).toHaveLength(accepted);
});
