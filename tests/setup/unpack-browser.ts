import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflate } from "@sparticuz/chromium";

const PACKED = resolve("node_modules/@sparticuz/chromium/bin");
const UNPACKED = resolve("node_modules/.cache/chromium");

/** The browser that comes inside a package, and what it needs to find its own fonts and libraries. */
export const browser = {
  executablePath: join(UNPACKED, "chromium"),
  env: {
    HOME: UNPACKED,
    FONTCONFIG_PATH: join(UNPACKED, "fonts"),
    LD_LIBRARY_PATH: join(UNPACKED, "al2023", "lib"),
  },
} as const;

/**
 * Unpacks the browser with its own fonts and libraries, once for an installation: into this project instead of the
 * machine's temporary folder, where another user's or a half unpacked one may lie.
 */
export async function unpackBrowser(): Promise<void> {
  if (!existsSync(UNPACKED)) await unpack();
  // The package's own file looks in /tmp/fonts; a browser that finds no font at all dies at the first text field.
  writeFileSync(
    join(UNPACKED, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(UNPACKED, "fonts", "fonts")}</dir><cachedir>${join(UNPACKED, "fonts", "cache")}</cachedir></fontconfig>\n`,
  );
}

async function unpack(): Promise<void> {
  mkdirSync(resolve(UNPACKED, ".."), { recursive: true });
  const folder = mkdtempSync(`${UNPACKED}-`);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder; // where the package unpacks to
  try {
    for (const part of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) {
      await inflate(join(PACKED, part));
    }
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  try {
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(UNPACKED)) throw error; // otherwise another run was faster
  }
}
