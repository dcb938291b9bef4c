import { expect, test } from "vitest";
import { network } from "./limits.server";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s counts as %s", (address, counted) => {
  expect(network(address)).toBe(counted);
});

test("neighbours in one household count together, households apart", () => {
  expect(network("2001:db8:1:2::1")).toBe(network("2001:db8:1:2:abcd::2"));
  expect(network("2001:db8:1:2::1")).not.toBe(network("2001:db8:1:3::1"));
});
