import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { waitUntil } from "./wait-until";

/** A command of the project running as a process of its own, as `npm run` would have started it. */
export interface RunningCommand {
  readonly process: ChildProcess;
  /** Everything it has written to standard output and standard error so far. */
  output(): string;
  /** Resolves with its exit code once it has ended (null where a signal ended it). */
  readonly ended: Promise<number | null>;
  /** Ends it and all it started, at once. */
  kill(): Promise<void>;
}

const running = new Set<RunningCommand>();
process.on("exit", () => {
  for (const command of running) killGroup(command.process);
});

/**
 * Starts a script, such as `app/commands/demo.ts`, with the given environment and no other: what the tests' own
 * environment holds must not decide what a test sees.
 */
export function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): RunningCommand {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--import", "./tests/setup/end-with-parent.ts", script, ...args],
    {
      env: {
        NODE_ENV: "production",
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        TMPDIR: process.env.TMPDIR,
        ...env,
      },
      stdio: ["pipe", "pipe", "pipe", "ipc"],
      detached: true, // a process group of its own, so that nothing it starts outlives it
    },
  );
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const ended = once(child, "close").then(() => {
    running.delete(command);
    return child.exitCode;
  });
  const command: RunningCommand = {
    process: child,
    output: () => output,
    ended,
    async kill() {
      killGroup(child);
      await ended;
    },
  };
  running.add(command);
  return command;
}

/** Starts a command of `app/commands/`, as `runScript` does. */
export function runCommand(
  name: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): RunningCommand {
  return runScript(`app/commands/${name}.ts`, env, args);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // ESRCH: it has ended by itself
  }
}

/** Waits for a started server to be ready to serve. */
export async function waitUntilReady(origin: string, command: RunningCommand): Promise<void> {
  const ready = () =>
    fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  await waitUntil(
    async () => {
      if (command.process.exitCode !== null) throw new Error(`the server ended:\n${command.output()}`);
      return ready();
    },
    `${origin}/readyz answering 200`,
    120_000,
  ).catch((error: unknown) => {
    throw new Error(`the server is not ready:\n${command.output()}`, { cause: error });
  });
}
