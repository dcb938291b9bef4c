/** A mail address as it stands in the midst of a text, such as a mail server's answer. */
const ADDRESS = /[^\s<>"'`()[\]{},;:/=@]{1,64}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

/** A text without the mail addresses in it. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, "…@…");

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
