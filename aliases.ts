import { readFileSync } from "node:fs";

/** The short names of the source folders, as tsconfig.json defines them for everybody: `~db` is `./db`. */
export function aliases(): Record<string, string> {
  const tsconfig: { compilerOptions: { paths: Record<string, readonly string[]> } } = JSON.parse(
    readFileSync(new URL("tsconfig.json", import.meta.url), "utf8"),
  );
  return Object.fromEntries(
    Object.entries(tsconfig.compilerOptions.paths).map(([name, [folder = ""]]) => [
      name.replace(/\/\*$/, ""),
      new URL(folder.replace(/\/\*$/, ""), import.meta.url).pathname,
    ]),
  );
}
