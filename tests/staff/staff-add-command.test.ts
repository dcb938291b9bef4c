import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCommand } from "~tests/setup/run-command";

const folder = await mkdtemp(join(tmpdir(), "hled-staff-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `staff:add` on an embedded database of its own; `input` is what standard input brings. */
async function staffAdd(args: readonly string[], input = "") {
  const command = runCommand(
    "staff-add",
    { DATA_DIR: folder, BASE_URL: "https://comments.example.org" },
    args,
  );
  command.process.stdin?.end(input);
  return { code: await command.ended, output: command.output() };
}

const ana = ["--email", "ana@example.org", "--name", "Ana Ruiz", "--role", "admin"];

test("the command adds accounts, gives links, and says what is wrong", async () => {
  const added = await staffAdd(ana);
  expect(added.code).toBe(0);
  expect(added.output).toMatch(/^https:\/\/comments\.example\.org\/desk\/set-up\?token=[\w-]{32}$/m);
  const twice = await staffAdd(ana);
  expect(twice.code).toBe(1);
  expect(twice.output).toContain("There is already an account for ana@example.org");
  expect(twice.output).toContain("--new-link");
  const again = await staffAdd(["--email", "ana@example.org", "--new-link"]);
  expect(again.code).toBe(0);
  expect(again.output).toMatch(/token=[\w-]{32}$/m);
  const luis = ["--email", "luis@example.org", "--name", "Luis", "--role", "official", "--password-stdin"];
  expect((await staffAdd(luis, "short\n")).output).toContain("12 to 128 characters");
  const withPassword = await staffAdd(luis, "a password from a file\n");
  expect(withPassword).toMatchObject({ code: 0 });
  expect(withPassword.output).not.toContain("token=");
}, 120_000);
