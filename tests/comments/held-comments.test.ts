import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createProofs } from "~/comments/proof/proofs.server";
import { receiveComment, type Scrutiny } from "~/comments/receive-comment.server";
import { aCommentForm } from "~tests/factories/comment-forms";
import { aNotice } from "~tests/factories/notices";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();
const proofs = createProofs("a secret of the portal under test");
const notice = await aNotice(db);

async function solve(): Promise<string> {
  const challenge = await proofs.issue();
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

async function heldOf(scrutiny: Partial<Scrutiny> & { readonly unusual: boolean }, typed = aCommentForm()) {
  const countSubmission = async () => ({ wait: undefined, unusual: scrutiny.unusual });
  const arrival = { docket: notice.docketNumber, locale: "en", typed } as const;
  const result = await receiveComment(db, arrival, { proofs, ...scrutiny, countSubmission });
  if (result.outcome !== "stored") throw new Error(result.outcome);
  const { held } = await db
    .selectFrom("comments")
    .where("trackingNumber", "=", result.trackingNumber)
    .select("held")
    .executeTakeFirstOrThrow();
  return held;
}

test("usual traffic needs no proof", async () => {
  expect(await heldOf({ unusual: false })).toBeNull();
});

test("in unusual traffic a comment brings a proof of work, or is held, and is never turned away", async () => {
  expect(await heldOf({ unusual: true, proof: await solve() })).toBeNull();
  expect(await heldOf({ unusual: true })).toBe("no-proof");
  expect(await heldOf({ unusual: true, proof: "bm9uc2Vuc2U=" })).toBe("no-proof");
});

test("a proof is spent once, by one comment of many that bring it at once", async () => {
  const proof = await solve();
  const held = await Promise.all(Array.from({ length: 8 }, () => heldOf({ unusual: true, proof })));
  expect(held.filter((reason) => reason === null)).toHaveLength(1);
  expect(held.filter((reason) => reason === "no-proof")).toHaveLength(7);
});

test("a comment that is refused spends no proof", async () => {
  const closed = await aNotice(db, { opens: -2, closes: -1 });
  const proof = await solve();
  const arrival = { docket: closed.docketNumber, locale: "en", typed: aCommentForm() } as const;
  const countSubmission = async () => ({ wait: undefined, unusual: true });
  expect((await receiveComment(db, arrival, { proofs, proof, countSubmission })).outcome).toBe("not-open");
  expect(await heldOf({ unusual: true, proof })).toBeNull();
});

test("who falls into the trap is held, whatever else speaks for them, and causes no mail", async () => {
  const letters = async () =>
    (await sql`select 1 from pgboss.job where name = 'write-letter'`.execute(db)).rows.length;
  const typed = aCommentForm({ email: "stranger@example.org" });
  const before = await letters();
  expect(await heldOf({ unusual: false, trapped: true, proof: await solve() }, typed)).toBe("trap");
  expect(await letters()).toBe(before);
  expect(await heldOf({ unusual: false }, aCommentForm({ email: "writer@example.org" }))).toBeNull();
  expect(await letters()).toBe(before + 1);
});
