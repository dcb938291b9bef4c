import "./production";

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Env, readEnv } from "~/env.server";
import { createApp } from "~/http/app";
import { createLog } from "~/http/log";
import { serve } from "~/http/serve";
import { homePath, signInPath } from "~/paths";
import { openPortal, type Portal } from "~/portal.server";
import { addStaff, setPassword } from "~/staff/add-staff.server";
import { DEMO_DOMAIN, type Role, roles } from "~/staff/staff";
import { buildIfNeeded, loadBuild } from "./build";
import { loadDemo } from "./load-demo";
import { run } from "./run";

/** `npm run demo`: the whole portal on this machine, with content to try and an account for each role. */
run(async () => {
  const env = demoEnv();
  buildIfNeeded();
  const build = await loadBuild();
  const log = createLog(process.env.LOG_LEVEL ? env.LOG_LEVEL : "warn");
  const portal = await openPortal(env, log);
  const password = env.DEMO_PASSWORD ?? keptSecret(env.DATA_DIR, "demo-password", 9);
  const staff = await demoStaff(portal, password);
  const loaded = await loadDemo(portal.db, {
    baseUrl: env.baseUrl,
    from: env.EMAIL_FROM,
    moderatorId: staff.get("moderator"),
  });
  await serve(portal, (state) => createApp(portal, { build, state }));
  console.log(loaded ? "Demo content loaded." : "Demo content was already there; nothing was changed.");
  console.log(`
  Public   ${env.baseUrl.origin}${homePath("en")}   (English)
           ${env.baseUrl.origin}${homePath("es")}   (español)
  Desk     ${env.baseUrl.origin}${signInPath}

  Sign in with password  ${password}
${roles.map((role) => `    ${role.padEnd(10)} ${role}@demo.example`).join("\n")}
    moderator  ${COLLEAGUE} (to work together)

  Mail is ${portal.mailer ? "sent through the configured provider" : "kept and shown at /desk/outbox"}. Stop with Ctrl+C.
`);
});

function demoEnv(): Env {
  const env = readEnv(process.env, "demo");
  // Sessions outlast a restart of the demo, as they do in production.
  return { ...env, SESSION_SECRET: env.SESSION_SECRET ?? keptSecret(env.DATA_DIR, "session-secret", 32) };
}

/** A random secret that is made once for a data folder and kept in it, readable by its owner alone. */
function keptSecret(folder: string, name: string, bytes: number): string {
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(bytes).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

/** One account a role and a second moderator to work with, all with the demo's password. Returns their ids by role. */
async function demoStaff({ db, auth }: Portal, password: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const role of roles) {
    ids.set(role, await anAccount(`${role}${DEMO_DOMAIN}`, demoNames[role], role));
  }
  await anAccount(COLLEAGUE, "Ana Ruiz", "moderator");
  return ids;

  async function anAccount(email: string, name: string, role: Role): Promise<string> {
    const known = await db.selectFrom("staff").where("email", "=", email).select("id").executeTakeFirst();
    const id = known?.id ?? (await addStaff(db, { email, name, role }));
    await setPassword(db, auth, id, password);
    return id;
  }
}

const COLLEAGUE = `colleague${DEMO_DOMAIN}`;

const demoNames = { moderator: "Mariana Ortiz", official: "Daniel Reyes", admin: "Ana Whitfield" } as const;
