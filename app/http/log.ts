import { type Logger, pino } from "pino";

/**
 * The process's log, JSON lines on standard output. Errors of the database driver carry the failing row in
 * `detail`, and with it what a person typed: only the fields that help a developer are kept.
 */
export function createLog(level: string): Logger {
  return pino({ level, base: { app: "hled-portal" }, serializers: { err: describeError } });
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: "not an Error", type: typeof error };
  const { name, message, stack } = error;
  const code = "code" in error ? error.code : undefined;
  const constraint = "constraint" in error ? error.constraint : undefined;
  return { name, message, code, constraint, stack };
}
