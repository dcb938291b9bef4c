import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isLocale } from "~/i18n/locale";
import { type LabelledComment, readLabelledComments } from "./labelled-comments";

/** Beside the code, from the folder that every command runs in; the built server reads it there too. */
const FOLDER = join("app", "suggestions", "starter");

/**
 * The example comments that ship with the portal, by file name and line: a suggester's knowledge before any moderator
 * decided anything. A file's name begins with its language: `es-03.jsonl`.
 */
export function readStarter(): LabelledComment[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".jsonl"));
  return files.sort().flatMap((name) => {
    const locale = name.slice(0, 2);
    if (!isLocale(locale)) throw new Error(`${name} does not begin with a language`);
    return readLabelledComments(readFileSync(join(FOLDER, name), "utf8"), () => locale);
  });
}
