/**
 * How many things happened within the last minute, by this process's own clock and for itself alone: enough to see a
 * flood, and it costs no query. A circle of sixty counters, one a second.
 */
export function createMinuteCounter(now: () => number = Date.now) {
  const seconds = new Int32Array(60);
  let latest = Math.floor(now() / 1000);
  const forgetOld = () => {
    const second = Math.floor(now() / 1000);
    for (let passed = Math.max(latest + 1, second - 59); passed <= second; passed += 1)
      seconds[passed % 60] = 0;
    latest = Math.max(latest, second);
  };
  return {
    count(): void {
      forgetOld();
      seconds[latest % 60] = (seconds[latest % 60] ?? 0) + 1;
    },
    lastMinute(): number {
      forgetOld();
      return seconds.reduce((sum, each) => sum + each, 0);
    },
  };
}
