import { createHmac } from "node:crypto";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Env } from "~/env.server";
import { createMinuteCounter } from "./traffic";

const HOUR_S = 60 * 60;
const QUARTER_HOUR_S = 15 * 60;

/** From a third of what one network may send in an hour on, each further comment brings a proof of work. */
const UNUSUAL_SHARE = 1 / 3;
/** So many times an hour's number is a flood: one network's comments wait then, whatever closes meanwhile. */
const FLOOD_SHARE = 10;
/** So many comments a minute, from wherever they come, are more than people alone send to one process. */
const UNUSUAL_A_MINUTE = 120;

/** Twenty full submissions; a file counts as one megabyte at least. */
const UPLOADED_MB_AN_HOUR = 4_096;
/** Unsent files wait for days: without this, one network could have some 300 GB of them lie here. */
const UPLOADED_MB_A_DAY = 16_384;
/** A form saves its draft at most twice a minute; an office has many of them open. */
const DRAFT_SAVINGS_AN_HOUR = 3_000;
const MB = 1024 * 1024;

/** So many wrong passwords a day are more than a forgetful person types: the limits for one network stop those earlier. */
const MANY_FAILURES = 20;

/** Seconds to wait, or undefined where there is no need to. */
export type Wait = number | undefined;

/** What was found when a submission was counted. */
export interface Counted {
  readonly wait: Wait;
  /** The traffic looks wrong: a proof of work is asked for, or a moderator looks first. */
  readonly unusual: boolean;
  /** There were so many from this network that none is taken before the hour is over. */
  readonly isFlood?: boolean;
}

export interface Limits {
  /** Counts a submission from an address against SUBMISSIONS_PER_HOUR. */
  countSubmission(address: string): Promise<Counted>;
  /** Whether a submission from an address would be met with doubt, so that its form can bring a proof of work along. */
  looksUnusual(address: string): Promise<boolean>;
  /** Counts the bytes of a file from an address; generous enough for an office of many behind one address. */
  countUpload(address: string, bytes: number): Promise<Wait>;
  /** Counts a try to sign in. Never by account alone: nobody may lock out somebody else. */
  countSignIn(address: string, email: string): Promise<Wait>;
  /** Counts a wrong password for an account, from wherever. Returns true once a day, when they have become many. */
  countFailedSignIn(email: string): Promise<boolean>;
  /** Counts a try to open a comment by its number and a mail address. */
  countTracking(address: string): Promise<Wait>;
  /** Counts a saving of a draft by the form's script. */
  countDraftSaving(address: string): Promise<Wait>;
  /** Counts a new draft from an address. */
  countDraft(address: string): Promise<Wait>;
  /** Counts somebody's wish to have a link mailed; whom it goes to is counted by `countLetter`. */
  countLinkWish(address: string): Promise<Wait>;
  /** Counts somebody's wish to have an address told by mail. */
  countFollowing(address: string): Promise<Wait>;
  /** Counts a letter that asks an address whether it wants to follow: few a day, in whatever spelling of one mailbox. */
  countFollowLetter(email: string): Promise<Wait>;
  /** Counts a letter that nobody of the staff decided on to one mail address: a form must not flood a stranger's mailbox. */
  countLetter(email: string): Promise<Wait>;
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
  const uploadsByHour = submissions && limiter("upload", UPLOADED_MB_AN_HOUR, HOUR_S);
  const uploadsByDay = limiter("upload-day", UPLOADED_MB_A_DAY, 24 * HOUR_S);
  const signInsByAddress = limiter("address", 50, QUARTER_HOUR_S);
  const signInsByAccount = limiter("account", 10, QUARTER_HOUR_S);
  const failedSignIns = limiter("failed-account", MANY_FAILURES, 24 * HOUR_S);
  const tracking = limiter("track", 30, QUARTER_HOUR_S);
  const lettersByHour = limiter("letter-hour", 6, HOUR_S);
  const lettersByDay = limiter("letter-day", 24, 24 * HOUR_S);
  const drafts = limiter("draft", 60, HOUR_S);
  const draftSavings = limiter("draft-saving", DRAFT_SAVINGS_AN_HOUR, HOUR_S);
  const linkWishes = limiter("link-wish", 10, HOUR_S);
  const followings = limiter("following", 30, HOUR_S);
  const followLetters = limiter("follow-letter", 3, 24 * HOUR_S);
  const hash = (value: string) => hashForToday(env.SESSION_SECRET ?? "development", value);
  const lately = createMinuteCounter();
  const isFlood = () => submissions !== undefined && lately.lastMinute() > UNUSUAL_A_MINUTE;
  const isMany = (points: number) => points > env.SUBMISSIONS_PER_HOUR * UNUSUAL_SHARE;
  const countLetter = async (email: string) => {
    const key = hash(email.trim().toLowerCase());
    return (await count(lettersByHour, key)) ?? (await count(lettersByDay, key));
  };
  return {
    async countSubmission(address) {
      if (!submissions) return { wait: undefined, unusual: false };
      const { wait, points } = await consume(submissions, hash(network(address)));
      // what is turned away is no reason to doubt others: one network could otherwise have everybody's comments held
      if (wait === undefined) lately.count();
      const unusual = isFlood() || isMany(points);
      return wait === undefined
        ? { wait, unusual }
        : { wait, unusual, isFlood: points > env.SUBMISSIONS_PER_HOUR * FLOOD_SHARE };
    },
    async looksUnusual(address) {
      if (!submissions) return false;
      if (isFlood()) return true;
      const found = await submissions.get(hash(network(address)));
      return isMany((found?.consumedPoints ?? 0) + 1);
    },
    async countFailedSignIn(email) {
      const { points } = await consume(failedSignIns, hash(email.trim().toLowerCase()));
      return points === MANY_FAILURES;
    },
    countTracking: (address) => count(tracking, hash(network(address))),
    countLetter,
    countFollowing: (address) => count(followings, hash(network(address))),
    async countFollowLetter(email) {
      return (await count(followLetters, hash(mailbox(email)))) ?? countLetter(email);
    },
    async countUpload(address, bytes) {
      if (!uploadsByHour) return undefined;
      const [key, cost] = [hash(network(address)), Math.ceil(bytes / MB)];
      return (await count(uploadsByHour, key, cost)) ?? (await count(uploadsByDay, key, cost));
    },
    countDraftSaving: (address) => count(draftSavings, hash(network(address))),
    countDraft: (address) => count(drafts, hash(network(address))),
    countLinkWish: (address) => count(linkWishes, hash(network(address))),
    async countSignIn(address, email) {
      const place = network(address);
      return (
        (await count(signInsByAddress, hash(place))) ??
        (await count(signInsByAccount, hash(`${place} ${email.trim().toLowerCase()}`)))
      );
    },
  };
}

async function count(limiter: RateLimiterPostgres, key: string, points = 1): Promise<Wait> {
  return (await consume(limiter, key, points)).wait;
}

async function consume(limiter: RateLimiterPostgres, key: string, cost = 1) {
  try {
    return { wait: undefined, points: (await limiter.consume(key, cost)).consumedPoints };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    return { wait, points: refused.consumedPoints };
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

/**
 * Many providers deliver "a.b+anything@" and "ab@" to one mailbox. Counting what may be one as one costs two people who differ in
 * a dot some of their letters of a day, and spares everybody a hundred.
 */
function mailbox(email: string): string {
  const [local = "", domain = ""] = email.trim().toLowerCase().split("@");
  return `${local.replace(/\+.*$/, "").replaceAll(".", "")}@${domain}`;
}

/** The key changes daily, so that yesterday's counters say nothing about anybody. */
function hashForToday(secret: string, value: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return createHmac("sha256", secret).update(`${day} ${value}`).digest("base64url").slice(0, 32);
}
