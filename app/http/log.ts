import { type Logger, pino } from "pino";
import { describeError } from "~/described-error";

/** The process's log, JSON lines on standard output, or to `stream`. */
export function createLog(level: string, stream?: { write(line: string): void }): Logger {
  const options = { level, base: { app: "hled-portal" }, serializers: { err: describeError } };
  return stream ? pino(options, stream) : pino(options);
}
