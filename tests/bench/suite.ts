/** One figure beside its peer's, from the same run. */
export interface Comparison {
  readonly what: string;
  /** `requests a second`, where more is better, or `seconds` or `MB`, where less is. */
  readonly unit: string;
  readonly portal: number;
  readonly peer: number;
  /** The portal's share of the peer's figure: 0.5 is half as many requests, 2 twice the time. */
  readonly ratio: number;
  /** Where it should end up, as a bound on the ratio, or on the portal's own figure. */
  readonly target: { readonly words: string; readonly met: boolean };
  /** Each round's figures in order, so that a reader sees how steady they were. */
  readonly rounds: { readonly portal: readonly number[]; readonly peer: readonly number[] };
  /** What else was found, such as what was checked afterwards. */
  readonly notes: readonly string[];
}

/** What a suite is given: a seeded database, the portal in production on it, and a way to start a peer. */
export interface Bench {
  readonly databaseUrl: string;
  readonly portal: Target & { readonly pid: number };
  /** The portal's SESSION_SECRET. */
  readonly secret: string;
  /** Starts a peer as a process of its own; it ends with the run. */
  startPeer(script: string, env: Readonly<Record<string, string>>): Promise<Target>;
  say(line: string): void;
}

export interface Target {
  readonly origin: string;
}

export type Suite = (bench: Bench) => Promise<readonly Comparison[]>;

/** A suite that needs no portal: it reads its own options and prints its own figures. */
export type PlainSuite = (args: readonly string[]) => Promise<void>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
