import { execFileSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";

const BUILD = "build/server/index.js";

/** Builds where there is no build, or where a source is newer than it. */
export function buildIfNeeded(): void {
  const built = existsSync(BUILD) ? statSync(BUILD).mtimeMs : 0;
  const sources = globSync([
    "app/**/*.{ts,tsx,scss}",
    "emails/**/*.{ts,tsx}",
    "db/**/*.ts",
    "vite.config.ts",
    "package-lock.json",
  ]);
  if (built > 0 && sources.every((file) => statSync(file).mtimeMs <= built)) return;
  console.log("Building…");
  execFileSync(
    process.execPath,
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
    {
      stdio: "inherit",
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
}

/** The Remix build that `npm run build` left. */
export async function loadBuild(): Promise<ServerBuild> {
  if (!existsSync(BUILD)) throw new Error("There is no build yet. Run `npm run build` first.");
  const build: ServerBuild = await import(pathToFileURL(resolve(BUILD)).href);
  return build;
}
