import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { freePort, listen } from "~tests/setup/listen";
import { brokenConstraint, isDatabaseAway } from "./errors";

const coded = (code: string) => Object.assign(new Error("some text"), { code });

test.each([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "08006",
  "08P01",
  "57P01",
  "57P03",
  "53300",
])("%s means away", (code) => {
  expect(isDatabaseAway(coded(code))).toBe(true);
});

test.each(["23505", "42P01", "40001", "57014", "22P02", "EACCES"])("%s does not", (code) => {
  expect(isDatabaseAway(coded(code))).toBe(false);
});

test("what is not an Error does not", () => {
  expect(isDatabaseAway("ECONNREFUSED")).toBe(false);
  expect(isDatabaseAway(undefined)).toBe(false);
});

test("a pool on a port where nobody listens says so", async () => {
  const pool = new pg.Pool({ host: "127.0.0.1", port: await freePort() });
  expect(isDatabaseAway(await pool.query("select 1").catch((error: unknown) => error))).toBe(true);
  await pool.end();
});

test("a socket file that is not there says so, and no other file", async () => {
  const pool = new pg.Pool({ host: "/nowhere/at/all" });
  expect(isDatabaseAway(await pool.query("select 1").catch((error: unknown) => error))).toBe(true);
  await pool.end();
  expect(isDatabaseAway(await readFile("/nowhere/at/all").catch((error: unknown) => error))).toBe(false);
});

test("a server that hangs up says so", async () => {
  const server = createServer((socket) => socket.destroy());
  const { port } = new URL(await listen(server));
  const pool = new pg.Pool({ host: "127.0.0.1", port: Number(port) });
  expect(isDatabaseAway(await pool.query("select 1").catch((error: unknown) => error))).toBe(true);
  await pool.end();
  server.close();
});

test("a server that never answers says so when the pool's patience ends", async () => {
  const server = createServer();
  const { port } = new URL(await listen(server));
  const pool = new pg.Pool({ host: "127.0.0.1", port: Number(port), connectionTimeoutMillis: 50 });
  expect(isDatabaseAway(await pool.query("select 1").catch((error: unknown) => error))).toBe(true);
  await pool.end();
  server.close();
});

test("a broken constraint is told by its name", () => {
  expect(
    brokenConstraint(Object.assign(new Error("x"), { constraint: "notices_closes_after_opening" })),
  ).toBe("notices_closes_after_opening");
  expect(brokenConstraint(new Error("x"))).toBeUndefined();
  expect(brokenConstraint("x")).toBeUndefined();
});
