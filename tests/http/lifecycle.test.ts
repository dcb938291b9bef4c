import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { commentFormPath, homePath, noticesPath, signInPath } from "~/paths";
import { demoNotices } from "~db/seed/demo/notices";
import { testDatabase } from "~tests/setup/database";
import { freePort } from "~tests/setup/listen";
import { type RunningCommand, runCommand, waitUntilReady } from "~tests/setup/run-command";
import { waitUntil } from "~tests/setup/wait-until";

const { url } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "hled-tests-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const openDocket = demoNotices.find(({ opens, closes }) => opens < 0 && closes > 48)?.docket ?? "";
const form = commentFormPath("es", openDocket);

interface Served {
  readonly origin: string;
  readonly command: RunningCommand;
}

async function start(name: "demo" | "start", env: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const command = runCommand(name, {
    PORT: String(port),
    BASE_URL: origin,
    ...(url ? { DATABASE_URL: url } : { DATA_DIR: folder }),
    ...env,
  });
  onTestFinished(() => command.kill());
  await waitUntilReady(origin, command);
  return { origin, command };
}

/** Asks the server to stop and waits until it has. Returns its exit code. */
function stop({ command }: Served): Promise<number | null> {
  command.process.kill("SIGTERM");
  return command.ended;
}

/** A POST whose body the server waits for: it has read the headers and said to go on. */
async function halfSent({ origin }: Served) {
  const sending = httpRequest(origin + form, {
    method: "POST",
    agent: false,
    headers: { Expect: "100-continue", "Content-Type": "application/x-www-form-urlencoded" },
  });
  const answer = once(sending, "response").then(([response]: IncomingMessage[]) => response);
  sending.flushHeaders();
  await once(sending, "continue");
  sending.write("comment=half");
  return { finish: () => sending.end("+and+the+other+half"), answer };
}

test("asked to stop, the demo finishes what is under way, and no log of its life holds what people typed", async () => {
  const password = "a password nobody logs";
  const served = await start("demo", { DEMO_PASSWORD: password, LOG_LEVEL: "trace" });
  const { origin, command } = served;
  const typed = {
    name: "Nombre Secreto-1",
    email: "secreto-2@example.org",
    comment: "Comentario secreto-3",
    region: "Región secreta-4",
    answer: "Respuesta secreta-5",
    search: "busqueda-secreta-6",
    staffEmail: "secreto-7@example.org",
  };
  const questions = [...(await (await fetch(origin + form)).text()).matchAll(/name="(answer\.\d+)"/g)];
  const post = (path: string, fields: Record<string, string>) =>
    fetch(origin + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
  const fields = {
    commenterKind: "individual",
    stakeholderType: "individual",
    name: typed.name,
    email: typed.email,
    region: typed.region,
    comment: typed.comment,
    publication: "named",
    consent: "yes",
    submissionKey: crypto.randomUUID(),
    ...Object.fromEntries(questions.map(([, name = ""]) => [name, typed.answer])),
  };
  const accepted = await post(form, fields);
  expect(accepted.status).toBe(303);
  const receipt = accepted.headers.get("Location") ?? "";
  expect((await fetch(origin + receipt)).status).toBe(200);
  expect((await post(form, { ...fields, country: "ZZ", submissionKey: crypto.randomUUID() })).status).toBe(
    422,
  );
  expect((await fetch(`${origin}${noticesPath("es")}?q=${typed.search}`)).status).toBe(200);
  await post(signInPath, { email: typed.staffEmail, password: "wrong but private-8" });
  await post(signInPath, { email: "moderator@demo.example", password });

  const pending = await halfSent(served);
  command.process.kill("SIGTERM");
  await waitUntil(() => command.output().includes('"msg":"stopping"'), "the server's word that it stops");
  await expect(fetch(origin + homePath("en"))).rejects.toThrow();
  pending.finish();
  expect((await pending.answer)?.statusCode).toBe(422);
  expect(await command.ended, command.output()).toBe(0);

  const log = command.output();
  expect(log.match(/"msg":"request"/g)?.length).toBeGreaterThan(7);
  expect(log).toContain('"msg":"stopped"');
  const trackingNumber = receipt.split("/").at(-1) ?? "no receipt";
  const beforeBanner = log.replace(/Sign in with password.*/, "");
  for (const secret of [...Object.values(typed), trackingNumber, password, "private-8", "127.0.0.1", "::1"]) {
    expect(beforeBanner, secret).not.toContain(secret);
  }
  expect(log).not.toMatch(/secret[ao]-\d/i);
});

test.skipIf(url === undefined)(
  "the production server is ready on a migrated database, and stops when asked (npm start wants a server)",
  async () => {
    const served = await start("start", { SESSION_SECRET: "a secret of at least thirty-two characters" });
    expect((await fetch(served.origin + homePath("es"))).status).toBe(200);
    expect(await stop(served), served.command.output()).toBe(0);
  },
);

test.each([
  [{}, ["DATABASE_URL is missing", "BASE_URL is missing", "SESSION_SECRET is missing"]],
  [
    { DATABASE_URL: "mysql://db.example.org", BASE_URL: "https://comments.example.org", PORT: "http" },
    ["DATABASE_URL must be", "PORT must be", "SESSION_SECRET is missing"],
  ],
])("npm start with %j names what is wrong and stops", async (env, problems) => {
  const command = runCommand("start", env);
  expect(await command.ended).toBe(1);
  for (const problem of problems) expect(command.output()).toContain(problem);
  expect(command.output()).not.toMatch(/^\s+at /m);
});
