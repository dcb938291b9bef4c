import type { CollectedText } from "./collected-text";

/** Groups that hold no text of the document (RTF 1.9.1, "Destinations"), besides all that begin with `\*`. */
const SILENT =
  /^(fonttbl|colortbl|stylesheet|info|pict|object|header[lrf]?|footer[lrf]?|generator|themedata|datastore|listtable|rsidtbl)$/;
const SIGN = /\\'([0-9a-f]{2})|\\u(-?\d+) ?|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi;
const WINDOWS_1252 = new TextDecoder("windows-1252");

/** The text of an RTF document, read as far as search needs it. */
export function readRtf(source: string, text: CollectedText): void {
  const groups: boolean[] = [];
  let silent = false;
  /** Characters that stand for one that was given by its number already. */
  let skip = 0;
  const add = (piece: string) => {
    if (!silent) text.add(piece);
  };
  for (const [, hex, unicode, word, number, sign, brace, plain] of source.matchAll(SIGN)) {
    if (brace === "{") groups.push(silent);
    else if (brace === "}") silent = groups.pop() ?? false;
    else if (unicode !== undefined) {
      add(String.fromCharCode(Number(unicode) & 0xffff));
      skip = 1;
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else add(WINDOWS_1252.decode(Buffer.from(hex, "hex")));
    } else if (word !== undefined) {
      if (SILENT.test(word)) silent = true;
      else if (word === "bin")
        return; // what follows is no RTF any more
      else if (word === "par" || word === "line" || word === "row" || word === "page") add("\n");
      else if (word === "tab" || word === "cell") add("\t");
      else if (word === "uc" && number === "0") skip = 0;
    } else if (sign !== undefined) {
      if (sign === "*") silent = true;
      else if (sign === "~") add(" ");
      else if ("\\{}".includes(sign)) add(sign);
    } else if (plain !== undefined) {
      add(skip > 0 ? plain.slice(skip) : plain);
      skip = 0;
    }
  }
}
