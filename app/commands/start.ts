import "./production";

import { readEnv } from "~/env.server";
import { createApp, createWorkerApp } from "~/http/app";
import { createLog } from "~/http/log";
import { serve } from "~/http/serve";
import { openPortal } from "~/portal.server";
import { loadBuild } from "./build";
import { run } from "./run";

/** `npm start`: the production server, or with WORKER=only a process that works jobs beside it. */
run(async () => {
  const env = readEnv(process.env, "production");
  const log = createLog(env.LOG_LEVEL);
  const build = env.WORKER === "only" ? undefined : await loadBuild();
  const portal = await openPortal(env, log);
  await serve(portal, (state) =>
    build ? createApp(portal, { build, state }) : createWorkerApp(portal, state),
  );
});
