import { expect, test } from "vitest";
import { testPortal } from "~tests/setup/portal";

const { limits } = await testPortal({ SUBMISSIONS_PER_HOUR: "30" });

test("a network that is turned away again and again has nobody else's comments doubted", async () => {
  const flood = [];
  for (let count = 0; count < 200; count += 1) flood.push(await limits.countSubmission("203.0.113.5"));
  expect(flood.filter(({ wait }) => wait === undefined)).toHaveLength(30);
  expect(await limits.looksUnusual("203.0.113.6")).toBe(false);
  expect(await limits.countSubmission("203.0.113.6")).toEqual({ wait: undefined, unusual: false });
});
