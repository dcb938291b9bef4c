import { createHmac } from "node:crypto";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Env } from "~/env.server";

const HOUR_S = 60 * 60;
const SIGN_IN_WINDOW_S = 15 * 60;

/** Seconds to wait, or undefined where there is no need to. */
export type Wait = number | undefined;

export interface Limits {
  /** Counts a submission from an address against SUBMISSIONS_PER_HOUR. */
  countSubmission(address: string): Promise<Wait>;
  /** Counts a try to sign in. Never by account alone: nobody may lock out somebody else. */
  countSignIn(address: string, email: string): Promise<Wait>;
}

/** Limits per address, kept in the database so that all processes share them; addresses are stored hashed, by the day. */
export function createLimits(pool: pg.Pool, env: Env): Limits {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });
  const submissions =
    env.SUBMISSIONS_PER_HOUR === 0 ? undefined : limiter("submit", env.SUBMISSIONS_PER_HOUR, HOUR_S);
  const signInsByAddress = limiter("address", 50, SIGN_IN_WINDOW_S);
  const signInsByAccount = limiter("account", 10, SIGN_IN_WINDOW_S);
  const hash = (value: string) => hashForToday(env.SESSION_SECRET ?? "development", value);
  return {
    countSubmission: async (address) =>
      submissions ? count(submissions, hash(network(address))) : undefined,
    async countSignIn(address, email) {
      const place = network(address);
      return (
        (await count(signInsByAddress, hash(place))) ??
        (await count(signInsByAccount, hash(`${place} ${email.trim().toLowerCase()}`)))
      );
    },
  };
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<Wait> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** An IPv6 household owns a /64 (RFC 6177), so that is what counts as one address. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const after = tail === "" ? [] : tail.split(":");
    while (groups.length + after.length < 8) groups.push("0");
    groups.push(...after);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** The key changes daily, so that yesterday's counters say nothing about anybody. */
function hashForToday(secret: string, value: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return createHmac("sha256", secret).update(`${day} ${value}`).digest("base64url").slice(0, 32);
}
