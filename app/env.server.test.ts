import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { WEBHOOK_SECRET } from "~tests/setup/signed-report";
import { EnvironmentError, type Mode, readEnv } from "./env.server";

const production = {
  DATABASE_URL: "postgres://portal@db.example.org/portal",
  BASE_URL: "https://comments.example.org",
  SESSION_SECRET: "0123456789abcdef0123456789abcdef",
};

/** What is said to be wrong; empty where nothing is. */
function problems(source: Record<string, string>, mode: Mode = "production"): readonly string[] {
  try {
    readEnv(source, mode);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

test("production names every missing variable at once", () => {
  expect(problems({})).toEqual([
    "DATABASE_URL is missing",
    "BASE_URL is missing",
    "SESSION_SECRET is missing",
  ]);
  expect(problems({ ...production, BASE_URL: "" })).toEqual(["BASE_URL is missing"]);
  expect(problems(production)).toEqual([]);
});

test("demo and development need nothing", () => {
  for (const mode of ["demo", "development"] as const) {
    const env = readEnv({}, mode);
    expect(env).toMatchObject({ PORT: 3000, DATA_DIR: ".data", SUBMISSIONS_PER_HOUR: 30, WORKER: "inline" });
    expect(env.baseUrl.href).toBe("http://localhost:3000/");
  }
});

test.each([
  ["PORT", "http"],
  ["PORT", "-1"],
  ["BASE_URL", "comments.example.org"],
  ["BASE_URL", "ftp://comments.example.org"],
  ["DATABASE_URL", "mysql://db.example.org/portal"],
  ["DATABASE_REPLICA_URL", "db.example.org"],
  ["SESSION_SECRET", "short"],
  ["RESEND_BASE_URL", "file:///etc"],
  ["PORT", "99999"],
  ["TRUST_PROXY", "true"],
  ["EMAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
  ["STORAGE_URL", "ftp://files.example.org"],
  ["STORAGE_URL", "s3://"],
  ["CLAMD_URL", "localhost:3310"],
  ["SMTP_URL", "mail.example.org:587"],
  ["SMTP_URL", "https://mail.example.org"],
  ["SMTP_URL", "smtp://"],
  ["RESEND_WEBHOOK_SECRET", "secret"],
  ["RESEND_WEBHOOK_SECRET", "whsec_"],
  ["RESEND_WEBHOOK_SECRET", `whsec_${"a".repeat(33)}`],
  ["RESEND_WEBHOOK_SECRET", `whsec_${"a".repeat(32)}=`],
  ["SUBMISSIONS_PER_HOUR", "many"],
  ["DEMO_PASSWORD", "short"],
  ["WORKER", "sometimes"],
  ["LOG_LEVEL", "loud"],
])("%s=%j is wrong, and named", (name, value) => {
  const found = problems({ ...production, [name]: value });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${name} must `));
});

test.each(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAA==", WEBHOOK_SECRET])(
  "%s can sign reports",
  (secret) => {
    expect(problems({ ...production, RESEND_WEBHOOK_SECRET: secret })).toEqual([]);
    expect(() => new Webhook(secret)).not.toThrow();
  },
);

test("all that is wrong is named at once, in one message, without its value", () => {
  const wrong = { PORT: "x", LOG_LEVEL: "loud", SESSION_SECRET: "hunter2" };
  expect(problems(wrong)).toHaveLength(5);
  expect(() => readEnv(wrong, "production")).toThrow(/PORT.*SESSION_SECRET.*DATABASE_URL is missing/s);
  expect(() => readEnv(wrong, "production")).not.toThrow(/hunter2/);
});

test("of two ways to send mail one has to be chosen", () => {
  const SMTP_URL = "smtp://portal:p%40ss@mail.example.org:587";
  expect(problems({ ...production, SMTP_URL, RESEND_API_KEY: "re_key" })).toEqual([
    "SMTP_URL and RESEND_API_KEY are two ways to send mail: set one of them",
  ]);
  expect(problems({ ...production, SMTP_URL })).toEqual([]);
  expect(problems({ ...production, SMTP_URL, RESEND_API_KEY: "" })).toEqual([]);
});
