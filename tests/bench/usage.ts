import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** What was asked for cannot be done, in one line for whoever asked: no stack is shown. */
export class UsageError extends Error {}

/**
 * Reads `--name value` options.
 *
 * @throws UsageError for an option that is not in `names`, one without a value, and anything else on the line
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    // the keys are the names asked for, and each is a text: that is what `options` says
    return parseArgs({ args: [...args], options, strict: true }).values as Partial<Record<Name, string>>;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const known = names.map((name) => `--${name}`).join(", ");
    throw new UsageError(`${reason} (the options are ${known}, each with a value)`);
  }
}

/** A file's text. @throws UsageError when it cannot be read */
export function readInputFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Cannot read “${path}”: ${reason}`);
  }
}
