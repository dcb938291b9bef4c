/** SQLSTATE classes and codes that mean "the server is not there", not "the statement is wrong" (PostgreSQL, appendix A). */
const AWAY_STATES = /^(08...|57P0[1-4]|53300)$/;
const AWAY_ERRNOS = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EPIPE", "ETIMEDOUT", "EAI_AGAIN"]);
/** node-postgres gives these no code. */
const AWAY_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Cannot use a pool after calling end/;

/** Whether an error says that the database cannot be reached now, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  const code: unknown = "code" in error ? error.code : undefined;
  if (typeof code === "string" && (AWAY_ERRNOS.has(code) || AWAY_STATES.test(code))) return true;
  // a server's socket file that is not there; any other file that is not there is somebody else's trouble
  if (code === "ENOENT" && "syscall" in error && error.syscall === "connect") return true;
  return AWAY_MESSAGES.test(error.message);
}

/** The name of the constraint that a statement broke, or undefined where it failed for another reason. */
export function brokenConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("constraint" in error)) return undefined;
  return typeof error.constraint === "string" ? error.constraint : undefined;
}

/** Another process has the embedded database open; two writers would damage it, and PGlite has no lock of its own. */
export class EmbeddedDatabaseInUseError extends Error {
  constructor(folder: string, owner: string) {
    super(
      `The embedded database in ${folder} is in use by another process (${owner}). ` +
        "Stop that process first, or set DATABASE_URL to a PostgreSQL server, which serves many processes at once.",
    );
    this.name = "EmbeddedDatabaseInUseError";
  }
}
