import { readEnv } from "~/env.server";
import { createLog } from "~/http/log";
import { serve } from "~/http/serve";
import { openPortal } from "~/portal.server";
import { loadBuild } from "./build";
import { run } from "./run";

/** `npm start`: the production server. */
run(async () => {
  const env = readEnv(process.env, "production");
  const log = createLog(env.LOG_LEVEL);
  const build = await loadBuild();
  await serve(await openPortal(env, log), { build });
});
