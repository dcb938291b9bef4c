import { isIP } from "node:net";
import { z } from "zod";

/** How the portal is being run: `demo` and `development` fill in what `production` insists on. */
export type Mode = "production" | "demo" | "development";

const wholeNumber = z.string().regex(/^\d+$/, "must be a whole number").transform(Number);
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http or https address" });
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });
const oneOf = <Word extends string>(...words: readonly Word[]) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });

/** Names that Express knows for ranges of addresses. */
const PROXY_RANGES = new Set(["loopback", "linklocal", "uniquelocal"]);

function isProxyList(value: string): boolean {
  if (/^\d+$/.test(value)) return true;
  return value.split(",").every((part) => {
    const [address = "", bits] = part.trim().split("/");
    return PROXY_RANGES.has(address) || (isIP(address) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits)));
  });
}

/** Base64 that is whole: of one cut short another key would be read without a word, and every report refused. */
const SIGNING_SECRET =
  /^(whsec_)?(?=[^=]{20})([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}(==)?|[A-Za-z0-9+/]{3}=?)?$/;

const variables = z.object({
  PORT: wholeNumber.refine((port) => port > 0 && port < 65_536, "must be between 1 and 65535").default(3000),
  BASE_URL: httpUrl.optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: httpUrl.optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(SIGNING_SECRET, "must be the signing secret that begins with whsec_")
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+\/?$/, "must be smtp://host:587 or smtps://host:465")
    .refine(URL.canParse, "must have what is special in its password percent-encoded")
    .optional(),
  EMAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+$/, "must be one line")
    .default("HLED Comment Portal <comments@example.org>"),
  STORAGE_URL: z
    .string()
    .regex(/^(file:.*|s3:\/\/[a-z0-9][a-z0-9.-]+(\/.*)?)$/, "must be file:/a/folder or s3://bucket/prefix")
    .optional(),
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/, error: "must be tcp://host:port or unix:/path" }).optional(),
  /** What Express calls `trust proxy`: a number of hops or a list of addresses. */
  TRUST_PROXY: z
    .string()
    .refine(isProxyList, "must be a number of proxies, or their addresses separated by commas")
    .optional(),
  SUBMISSIONS_PER_HOUR: wholeNumber.default(30),
  DEMO_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  WORKER: oneOf("inline", "only", "none").default("inline"),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent").default("info"),
  SITE_NAME: z.string().min(1).max(80).optional(),
});

/** Every variable that the portal reads from its environment, tests aside. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

export type Env = z.infer<typeof variables> & {
  readonly mode: Mode;
  readonly baseUrl: URL;
};

/** The environment does not fit; `problems` holds one sentence a variable. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvironmentError";
  }
}

const REQUIRED_IN_PRODUCTION = ["DATABASE_URL", "BASE_URL", "SESSION_SECRET"] as const;

/**
 * Reads and checks the environment; an empty variable counts as unset. Throws EnvironmentError naming every
 * variable that is wrong or, in production, missing.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>, mode: Mode): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = variables.safeParse(given);
  const problems = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (mode === "production") {
    for (const name of REQUIRED_IN_PRODUCTION) {
      if (given[name] === undefined) problems.push(`${name} is missing`);
    }
  }
  if (given.RESEND_API_KEY !== undefined && given.SMTP_URL !== undefined) {
    problems.push("SMTP_URL and RESEND_API_KEY are two ways to send mail: set one of them");
  }
  if (!result.success || problems.length > 0) throw new EnvironmentError(problems);
  const env = result.data;
  return { ...env, mode, baseUrl: new URL(env.BASE_URL ?? `http://localhost:${env.PORT}`) };
}
