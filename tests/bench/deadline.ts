import { connect } from "~db/connect";
import { aNotice } from "~tests/factories/notices";
import { postAroundDeadline } from "~tests/setup/around-deadline";
import type { Suite } from "./suite";

const POSTS = 10_000;
const CONNECTIONS = 64;
const WARM_UP = 1_000;

/** Ten thousand comments sent while a notice closes in their middle: how many were decided wrongly. */
export const deadlineSuite: Suite = async ({ databaseUrl, portal, say }) => {
  const { db, close } = await connect({ databaseUrl, poolSize: 2 });
  try {
    const warm = await aNotice(db);
    const started = performance.now();
    await postAroundDeadline(db, portal.origin, warm.docketNumber, {
      posts: WARM_UP,
      connections: CONNECTIONS,
    });
    const msEach = (performance.now() - started) / WARM_UP;
    const closing = await aNotice(db);
    const closesAt = new Date(Date.now() + (msEach * POSTS) / 2);
    await db.updateTable("notices").set({ closesAt }).where("id", "=", closing.id).execute();
    say(`deadline, ${POSTS} posts over ${CONNECTIONS} connections`);
    const { accepted, refused, wrong } = await postAroundDeadline(db, portal.origin, closing.docketNumber, {
      posts: POSTS,
      connections: CONNECTIONS,
    });
    return [
      {
        what: `${POSTS} posts around a deadline`,
        unit: "wrong decisions",
        portal: wrong.length,
        peer: 0,
        ratio: wrong.length / POSTS,
        target: {
          words: "none, with some on either side",
          met: wrong.length === 0 && accepted * refused > 0,
        },
        rounds: { portal: [wrong.length], peer: [] },
        notes: [`${accepted} accepted, ${refused} refused`, ...wrong.slice(0, 5)],
      },
    ];
  } finally {
    await close();
  }
};
