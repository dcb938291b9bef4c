import { createHmac } from "node:crypto";
import { type Challenge, createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { ValidProof } from "../submit-comment.server";
import { PROOF_LIFETIME_MS, proofCost } from "./proof";

const hex = z.string().regex(/^[0-9a-f]{2,256}$/);

/** What the form's script sends: Base64 of the challenge as it was issued and of its solution. */
const payloadSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      nonce: hex,
      salt: hex,
      cost: z.number().int(),
      keyLength: z.number().int(),
      keyPrefix: hex,
      keySignature: hex,
      expiresAt: z.number(),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.number().int(), derivedKey: hex }),
});

const LONGEST_PAYLOAD = 4_000;

export interface Proofs {
  /** A new challenge, signed, so that nothing has to be remembered of it. */
  issue(): Promise<Challenge>;
  /** The proof in a form's field, where it is a right and timely one; whether it was spent before, the database says. */
  check(payload: string | undefined): Promise<ValidProof | undefined>;
}

/** The counter that has to be found; nobody can guess how far it lies. */
const drawCounter = () => randomInt(proofCost.most, proofCost.fewest);

/** ALTCHA proofs of work, signed with keys derived from the portal's secret, so that every process knows them. */
export function createProofs(secret: string, pickCounter = drawCounter): Proofs {
  const keys = {
    hmacSignatureSecret: derive(secret, "proof of work"),
    // with it a solution is checked by its signature alone: checking costs no derivation
    hmacKeySignatureSecret: derive(secret, "proof of work, solution"),
  };
  return {
    issue: () =>
      createChallenge({
        algorithm: "PBKDF2/SHA-256",
        cost: proofCost.iterations,
        counter: pickCounter(),
        deriveKey,
        expiresAt: new Date(Date.now() + PROOF_LIFETIME_MS),
        ...keys,
      }),
    async check(payload) {
      const given = decode(payload);
      if (!given) return undefined;
      const { verified } = await verifySolution({ ...given, deriveKey, ...keys });
      if (!verified) return undefined;
      const { nonce, expiresAt } = given.challenge.parameters;
      return { nonce, expiresAt: new Date(expiresAt * 1000) };
    },
  };
}

const derive = (secret: string, purpose: string) =>
  createHmac("sha256", secret).update(purpose).digest("base64url");

function decode(payload: string | undefined) {
  if (!payload || payload.length > LONGEST_PAYLOAD) return undefined;
  try {
    return payloadSchema.safeParse(JSON.parse(Buffer.from(payload, "base64").toString("utf8"))).data;
  } catch {
    return undefined; // not JSON: no proof
  }
}
