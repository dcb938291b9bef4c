import { readEnv } from "~/env.server";
import { createApp } from "~/http/app";
import { createLog } from "~/http/log";
import { serve } from "~/http/serve";
import { openPortal } from "~/portal.server";
import { run } from "./run";

/** `npm run dev`: the server with sources compiled as they change. */
run(async () => {
  const env = readEnv(process.env, "development");
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  const portal = await openPortal(env, createLog(env.LOG_LEVEL));
  // Vite types a loaded module loosely; this one is Remix's own.
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<never>;
  await serve(portal, (state) => createApp(portal, { build, assets: vite.middlewares, state }));
});
