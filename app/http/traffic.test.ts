import { expect, test } from "vitest";
import { createMinuteCounter } from "./traffic";

test("only what happened within the last minute counts", () => {
  let now = 1_000_000;
  const counter = createMinuteCounter(() => now);
  counter.count();
  counter.count();
  now += 30_000;
  counter.count();
  expect(counter.lastMinute()).toBe(3);
  now += 30_000;
  expect(counter.lastMinute()).toBe(1);
  now += 10_000_000;
  expect(counter.lastMinute()).toBe(0);
  counter.count();
  expect(counter.lastMinute()).toBe(1);
});

test("a clock that is set back loses nothing and adds nothing", () => {
  let now = 1_000_000;
  const counter = createMinuteCounter(() => now);
  counter.count();
  now -= 5_000;
  counter.count();
  expect(counter.lastMinute()).toBe(2);
});
