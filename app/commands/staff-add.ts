import { text } from "node:stream/consumers";
import { type Env, readEnv } from "~/env.server";
import { setUpPath } from "~/paths";
import {
  addStaff,
  createRecordedSetUpToken,
  findStaffByEmail,
  setFirstPassword,
} from "~/staff/add-staff.server";
import { createAuth } from "~/staff/auth.server";
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem, SET_UP_LINK_HOURS } from "~/staff/password";
import { connect, type Db } from "~db/connect";
import { migrate } from "~db/migrate";
import { run, UsageError } from "./run";
import { readArguments } from "./staff-add-arguments";

/** `npm run staff:add`: adds a staff account and prints its set-up link, or takes its password from standard input. */
run(async () => {
  const wanted = readArguments(process.argv.slice(2));
  const password = wanted.kind === "add" && wanted.passwordFromInput ? await readPassword() : undefined;
  const env = readEnv(process.env, "development");
  const connection = await connect({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR });
  try {
    await migrate(connection);
    const { db } = connection;
    const auth = createAuth(db, env);
    if (wanted.kind === "new-link") {
      await printLink(db, env, await getStaffId(db, wanted.email));
      return;
    }
    const { staff } = wanted;
    await refuseDuplicate(db, staff.email);
    const id = await addStaff(db, staff);
    console.log(`Added ${staff.name} (${staff.role}).`);
    if (password === undefined) await printLink(db, env, id);
    else await setFirstPassword(db, auth, id, password);
  } finally {
    await connection.close();
  }
});

/** The password is all that comes in, without the line's end that `echo` and files add. */
async function readPassword(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (passwordProblem(password))
    throw new UsageError(`The password must have ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`);
  return password;
}

async function refuseDuplicate(db: Db, email: string): Promise<void> {
  if (!(await findStaffByEmail(db, email))) return;
  throw new UsageError(
    `There is already an account for ${email}; nothing was changed.\n` +
      `For a new set-up link run: npm run staff:add -- --email ${email} --new-link`,
  );
}

async function getStaffId(db: Db, email: string): Promise<string> {
  const staff = await findStaffByEmail(db, email);
  if (!staff) throw new UsageError(`There is no account for ${email}.`);
  return staff.id;
}

async function printLink(db: Db, env: Env, staffId: string): Promise<void> {
  const link = new URL(setUpPath, env.baseUrl);
  link.searchParams.set("token", await createRecordedSetUpToken(db, staffId));
  console.log(`Set-up link, for one use within ${SET_UP_LINK_HOURS} hours:\n${link.href}`);
}
