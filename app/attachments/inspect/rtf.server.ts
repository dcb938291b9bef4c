import { refuse } from "./refused-file";

/** Control words that carry or fetch an object (RTF 1.9.1, "Objects"); a backslash before the word cannot be spelled otherwise. */
const OBJECT =
  /\\(object|objdata|objemb|objlink|objautlink|objsub|objpub|objicemb|objhtml|objocx|objclass|objname|objupdate|objattph)(?![a-z])/i;
const TEMPLATE = /\\template(?![a-z])([^{}]{0,2000})/gi;
/** A template in a folder of the author's own machine, which nobody else's program reaches. */
const LOCAL_TEMPLATE = /^(?:[A-Za-z]:(?:\\\\[^\\:/]+)+|[^\\:/]+)$/;
const FIELD = /\\fldinst(?![a-z])/gi;
const ACTIVE_FIELD = /(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT)(?![A-Za-z])/i;
const FIELD_RESULT = /\\fldrslt/i;
/** No instruction is longer; what follows it is looked at as well, which costs nothing. */
const FIELD_CHARACTERS = 8_000;
/** Instructions have some dozen characters each. Thousands that never end are there to take time. */
const ALL_FIELD_CHARACTERS = 32_000_000;

/**
 * Whether an RTF document holds no object, no template from elsewhere and no field that fetches or starts something.
 * Binary data is looked through like everything else: that it is data is only what the file says. Throws RefusedFileError.
 */
export function checkRtf(bytes: Buffer): void {
  const source = bytes.toString("latin1");
  if (!/^\{\\rtf1?(?![0-9])/.test(source)) refuse("mismatch", "no RTF header");
  const object = OBJECT.exec(source);
  if (object) refuse("embedded", object[0]);
  for (const [, target = ""] of source.matchAll(TEMPLATE)) {
    if (!LOCAL_TEMPLATE.test(target.trim())) refuse("external", "a template from elsewhere");
  }
  let looked = 0;
  for (const { index } of source.matchAll(FIELD)) {
    const [instruction = ""] = source.slice(index, index + FIELD_CHARACTERS).split(FIELD_RESULT, 1);
    looked += instruction.length;
    if (looked > ALL_FIELD_CHARACTERS) refuse("damaged", "fields without an end");
    if (ACTIVE_FIELD.test(plain(instruction))) {
      refuse("external", "a field that fetches or starts something");
    }
  }
}

/** A stretch of RTF without its formatting, so that a word cut into groups or spelled in escapes is one word again. */
function plain(source: string): string {
  return source
    .replace(/\\'([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\u(-?\d+) ?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\[a-z]+-?\d* ?/gi, "")
    .replace(/[{}\r\n]/g, "");
}
