import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { ProofChallenge } from "./settings";

// A thread of its own, so that typing never stutters. It answers once: with the solution, or null where there is none.
self.addEventListener("message", async ({ data: challenge }: MessageEvent<ProofChallenge>) => {
  self.postMessage(await solveChallenge({ challenge, deriveKey }).catch(() => null));
});
