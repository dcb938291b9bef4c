import { randomUUID } from "node:crypto";
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { sql } from "kysely";
import { createProofs } from "~/comments/proof/proofs.server";
import { commentFormPath } from "~/paths";
import { connect, type Db } from "~db/connect";
import { interleave, type Side } from "./load";
import { DOCKET } from "./seeded";
import { type Comparison, median, type Suite } from "./suite";

/** Some 1,500 characters, as a considered comment has, with accents and line breaks to be encoded. */
const TEXT =
  `We ship produce from Culiacán to Nogales every night of the season, and the wait at the bridge decides what it is worth in the morning.\r\n\r\n`
    .repeat(11)
    .slice(0, 1500);

/**
 * Proofs of work, made with the portal's own secret for a counter that is known beforehand: making one costs what
 * checking it would cost, not what finding it costs a browser. In this flood every comment without one would be held.
 */
async function makeProofs(secret: string, amount: number): Promise<string[]> {
  const COUNTER = 100;
  const proofs = createProofs(secret, () => COUNTER);
  return Promise.all(
    Array.from({ length: amount }, async () => {
      const challenge = await proofs.issue();
      const solution = await solveChallenge({ challenge, deriveKey, counterStart: COUNTER });
      return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
    }),
  );
}

const PROOFS = 60_000;

/** A valid submission that answers what has to be answered; only its single-use key and its proof differ from one to the next. */
function submission(questionIds: readonly number[], proofs: string[]): string {
  return new URLSearchParams({
    ...Object.fromEntries(questionIds.map((id) => [`answer.${id}`, "The wait at the bridge."])),
    commenterKind: "organization",
    stakeholderType: "business",
    organizationName: "Example Growers",
    name: "Ana Example",
    email: "ana@example.org",
    sector: "agriculture-food",
    country: "MX",
    region: "Sinaloa",
    comment: TEXT,
    pillars: "I",
    publication: "named",
    consent: "yes",
    submissionKey: randomUUID(),
    proof: proofs.pop() ?? "",
  }).toString();
}

/**
 * POST of a valid comment against a bare node:http server that reads the same body and does one parametrized INSERT
 * through the same driver into the same PostgreSQL. The peer's table has the comment's own columns, and neither a search
 * index nor an audit trail, and counts nobody: what the portal does beyond storing is what the ratio shows. The portal has
 * all of its defences up: it counts each address in the database, and takes the flood for one, so that each comment's
 * proof of work is checked and spent.
 */
export const submitSuite: Suite = async ({ databaseUrl, portal, secret, startPeer, say }) => {
  const connection = await connect({ databaseUrl, poolSize: 2 });
  try {
    await sql`create table if not exists bare_comments (
      id bigint generated always as identity primary key, submission_key text not null unique,
      submitted_at timestamptz not null default clock_timestamp(), commenter_kind text not null,
      stakeholder_type text not null, organization_name text, name text, email text, sector text, country text,
      region text, body text not null, publication text not null)`.execute(connection.db);
    const peer = await startPeer("tests/bench/bare-insert.ts", { DATABASE_URL: databaseUrl });
    const required = await listRequiredQuestions(connection.db);
    say("submit, making proofs of work");
    const proofs = await makeProofs(secret, PROOFS);
    const results: Comparison[] = [];
    for (const connections of [16, 64]) {
      say(`submit, ${connections} connections`);
      const before = await countStored();
      const { answered, ...rounds } = await interleave(
        side(portal.origin + commentFormPath("en", DOCKET), required, proofs),
        side(`${peer.origin}/`, required, []),
        connections,
      );
      const after = await countStored();
      for (const who of ["portal", "peer"] as const) {
        const stored = after[who] - before[who];
        if (stored !== answered[who]) {
          throw new Error(`${who}: ${answered[who]} answers of 303, but ${stored} comments stored`);
        }
      }
      const ratio = median(rounds.portal) / median(rounds.peer);
      results.push({
        what: `submit a comment, ${connections} connections`,
        unit: "requests a second",
        portal: median(rounds.portal),
        peer: median(rounds.peer),
        ratio,
        target: { words: "at least a third", met: ratio >= 1 / 3 },
        rounds,
        notes: [
          `${answered.portal} answers of 303, as many comments stored, ${after.held - before.held} of them held`,
        ],
      });
    }
    return results;
  } finally {
    await connection.close();
  }

  async function countStored() {
    const { rows } = await sql<{ portal: number; held: number; peer: number }>`
      select (select count(*) from comments where submission_key is not null) as portal,
        (select count(*) from comments where held is not null) as held,
        (select count(*) from bare_comments) as peer`.execute(connection.db);
    return rows[0] ?? { portal: 0, held: 0, peer: 0 };
  }
};

const side = (url: string, questionIds: readonly number[], proofs: string[]): Side => ({
  url,
  expectedStatus: 303,
  request: {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    setupRequest: (request) => ({ ...request, body: submission(questionIds, proofs) }),
  },
});

async function listRequiredQuestions(db: Db): Promise<number[]> {
  const questions = await db
    .selectFrom("questions")
    .innerJoin("notices", "notices.id", "questions.noticeId")
    .where("docketNumber", "=", DOCKET)
    .where("required", "=", true)
    .select("questions.id")
    .execute();
  return questions.map(({ id }) => id);
}
