import { existsSync } from "node:fs";
import { EnvironmentError } from "~/env.server";
import { EmbeddedDatabaseInUseError } from "~db/errors";

/** A mistake in how a command was called: its message says what to do, and no stack is needed. */
export class UsageError extends Error {}

const expected = [UsageError, EnvironmentError, EmbeddedDatabaseInUseError];

/** Runs a command with the variables of `.env` added; one that fails says why on standard error and ends with 1. */
export function run(command: () => Promise<void>): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
  command().catch((error: unknown) => {
    console.error(expected.some((kind) => error instanceof kind) ? String((error as Error).message) : error);
    process.exitCode = 1;
  });
}
