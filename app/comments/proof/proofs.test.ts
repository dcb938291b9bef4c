import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, test } from "vitest";
import { createProofs } from "./proofs.server";

const proofs = createProofs("a secret of the portal under test");

async function solved(from = proofs) {
  const challenge = await from.issue();
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("not solved");
  return { challenge, solution };
}

const encode = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString("base64");

test("a solved challenge is a proof, known by its nonce", async () => {
  const payload = await solved();
  const proof = await proofs.check(encode(payload));
  expect(proof?.nonce).toBe(payload.challenge.parameters.nonce);
  expect(proof?.expiresAt.getTime()).toBeGreaterThan(Date.now());
});

test.each([
  ["nothing", async () => undefined],
  ["an empty field", async () => ""],
  ["no JSON", async () => "!!!"],
  ["JSON of another shape", async () => encode({ challenge: 1 })],
  ["a payload without end", async () => "A".repeat(10_000)],
  ["another portal's", async () => encode(await solved(createProofs("somebody else's secret")))],
  [
    "a wrong solution",
    async () => {
      const { challenge, solution } = await solved();
      return encode({ challenge, solution: { ...solution, derivedKey: "00".repeat(32) } });
    },
  ],
  [
    "a challenge made easier",
    async () => {
      const { challenge, solution } = await solved();
      return encode({
        challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } },
        solution,
      });
    },
  ],
  [
    "a challenge made to last",
    async () => {
      const { challenge, solution } = await solved();
      const expiresAt = Math.ceil(Date.now() / 1000) + 10_000_000;
      return encode({
        challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt } },
        solution,
      });
    },
  ],
])("%s is no proof", async (_what, make) => {
  expect(await proofs.check(await make())).toBeUndefined();
});
