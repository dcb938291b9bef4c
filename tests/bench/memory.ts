import { existsSync, readFileSync } from "node:fs";

/** Resident memory of a process in MB, as the system sees it; Linux alone says so in a file. */
export function residentMb(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file)
    ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, "utf8"))?.[1]
    : undefined;
  return Number(kilobytes ?? Number.NaN) / 1024;
}

/** The processes that a process has started, by a word in their command. */
export function startedBy(pid: number, word: string): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").filter(Boolean) : [];
  return children.map(Number).filter((child) => {
    const command = `/proc/${child}/cmdline`;
    return existsSync(command) && readFileSync(command, "utf8").includes(word);
  });
}

/** The most that such processes had together, until it is asked for. */
export function watchStarted(pid: number, word: string): { stop(): number } {
  let peak = 0;
  const timer = setInterval(() => {
    const all = startedBy(pid, word).map((child) => residentMb(child));
    peak = Math.max(
      peak,
      all.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0),
    );
  }, 50).unref();
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Watches a process's memory until it is asked for the most there was. */
export function watchMemory(pid: number): { stop(): number } {
  let peak = residentMb(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(pid));
  }, 50).unref();
  return {
    stop() {
      clearInterval(timer);
      return Math.max(peak, residentMb(pid));
    },
  };
}
