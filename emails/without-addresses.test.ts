import { expect, test } from "vitest";
import { withoutAddresses } from "./without-addresses";

test.each([
  ["550 5.1.1 <lucia@example.org>: user unknown", "550 5.1.1 <…@…>: user unknown"],
  ["no such user lucia@example.org.mx.", "no such user …@…."],
  ['invalid input: "Inés.Ríos+portal@correo.example.mx"', 'invalid input: "…@…"'],
  ["o'brien@example.org is away", "…@… is away"],
  ["from bounce+lucia=example.org@example.net", "from …@…"],
  ['to "lucia ríos"@example.org', "to …@…"],
  ["lucia@correo.xn--p1ai", "…@…"],
  ["lucia@mailhost or lucia@[192.0.2.1]", "…@… or …@…"],
  ["to=lucia@example.org, relay=none", "…@…, relay=none"],
  [
    "at file:///srv/node_modules/@remix-run/node/dist/index.js:12:3",
    "at file:///srv/node_modules/@remix-run/node/dist/index.js:12:3",
  ],
  ["resend@6.38.0 answered", "resend@6.38.0 answered"],
])("%s", (text, without) => {
  expect(withoutAddresses(text)).toBe(without);
});

test("a long text takes no long time", () => {
  const begun = performance.now();
  withoutAddresses(`${"a".repeat(100_000)} ${"a@".repeat(50_000)} ${'"'.repeat(50_000)}`);
  expect(performance.now() - begun).toBeLessThan(2000);
});
