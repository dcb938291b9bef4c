import { expect, test } from "vitest";
import { UsageError } from "./run";
import { readArguments } from "./staff-add-arguments";

const ana = ["--email", "ana@example.org", "--name", " Ana Ruiz ", "--role", "admin"];

test("an account, with its password to come from standard input or not", () => {
  const staff = { email: "ana@example.org", name: "Ana Ruiz", role: "admin" };
  expect(readArguments(ana)).toEqual({ kind: "add", staff, passwordFromInput: false });
  expect(readArguments([...ana, "--password-stdin"])).toMatchObject({ passwordFromInput: true });
  expect(readArguments(["--email", "ana@example.org", "--new-link"])).toEqual({
    kind: "new-link",
    email: "ana@example.org",
  });
});

test.each([
  [[], "--email must be an email address"],
  [["--email", "ana", ...ana.slice(2)], "--email must be an email address"],
  [[...ana.slice(0, 2), ...ana.slice(4)], "--name is missing"],
  [[...ana.slice(0, 4), "--role", "boss"], "--role must be one of moderator, official, admin"],
  [[...ana, "--password", "secret"], "--password"],
  [[...ana, "extra"], "extra"],
])("%j is told what is wrong and how it is used", (args, words) => {
  expect(() => readArguments(args)).toThrow(UsageError);
  expect(() => readArguments(args)).toThrow(words);
  expect(() => readArguments(args)).toThrow("Usage: npm run staff:add");
});
