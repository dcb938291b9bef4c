import { withoutAddresses } from "~emails/without-addresses";

/**
 * What of an error may be kept in a log or with a job. Errors of the database driver carry the failing row in `detail`,
 * and with it what a person typed; messages of mail servers quote addresses: only what helps a developer is kept.
 */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: "not an Error", message: typeof error };
  const code = "code" in error ? error.code : undefined;
  const constraint = "constraint" in error ? error.constraint : undefined;
  return {
    name: error.name,
    message: withoutAddresses(error.message),
    code,
    constraint,
    stack: error.stack && withoutAddresses(error.stack),
  };
}
