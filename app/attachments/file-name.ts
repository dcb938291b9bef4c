import { normalizeLine } from "~/i18n/normalize";
import { attachmentLimits } from "./attachment";

/**
 * What shows nothing but changes how a name reads or ends: format characters (bidi overrides turn "fdp.exe" around),
 * private and unassigned ones. Joiners stay, since scripts and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** What a Windows file name may not hold. */
const FORBIDDEN = /[<>:"|?*]/g;

/** A form may spell a name with some 16,000 characters, of which no more than its two ends are ever kept. */
const END_CHARACTERS = 1_000;

/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file's name as it is stored and given back: no path, one line, nothing unseen, at most 200 characters with its
 * extension kept. A name of nothing becomes "file".
 */
export function cleanFileName(typed: string): string {
  const name = normalizeLine(ends(typed.split(/[/\\]/).at(-1) ?? ""))
    .replace(UNSEEN, "")
    .replace(FORBIDDEN, "_")
    // a leading dot hides a file; trailing dots and blanks are dropped by Windows, which would change the ending
    // (the look behind: tried from each dot of a run, a run in the middle would take time that grows with its square)
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, "")
    .replace(DEVICE, "_$1");
  return shorten(name === "" ? "file" : name);
}

const ends = (name: string) =>
  name.length > 2 * END_CHARACTERS ? name.slice(0, END_CHARACTERS) + name.slice(-END_CHARACTERS) : name;

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= attachmentLimits.nameLength) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot === -1 ? [] : [...name.slice(dot)];
  const kept = extension.length <= 20 ? extension : [];
  return [...characters.slice(0, attachmentLimits.nameLength - kept.length), ...kept].join("");
}
