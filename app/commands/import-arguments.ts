import {
  isSourceField,
  type SourceField,
  type SourceValues,
  sourceFields,
} from "~/comments/import/source-fields";
import { isLocale, type Locale } from "~/i18n/locale";
import { UsageError } from "./run";

export const USAGE = `Loads comments received elsewhere into a docket.

  npm run import:comments -- --notice DOCKET FILE [options]

FILE is a .csv, a .jsonl (one object a line) or a Regulations.gov bulk download. Columns are recognized by the
form's field names (${sourceFields.join(", ")}, answer.<questionId>) and a few common others.

  --map FIELD=COLUMN   takes a field from a column; FIELD= leaves the field out (repeatable)
  --set FIELD=VALUE    gives a field one value in all rows (repeatable)
  --locale en|es       the language of all rows; otherwise their own, or recognized by their words
  --encoding utf-8|latin1
  --report FILE        also writes the rows that are refused or skipped to a CSV file
  --dry-run            reads and checks everything, stores nothing

The same file can be imported again: what is there already stays as it is. Rows are known again by their id. Rows
without one are known by their content: a second file with the very same unsigned letter of the same day counts as
already there. Give rows an id column wherever you can.`;

export interface ImportArguments {
  readonly docket: string;
  readonly file: string;
  readonly map: ReadonlyMap<SourceField, string>;
  readonly constant: SourceValues;
  readonly locale: Locale | undefined;
  readonly encoding: "utf-8" | "latin1";
  readonly report: string | undefined;
  readonly dryRun: boolean;
}

interface GivenOptions {
  readonly notice?: string;
  readonly map?: readonly string[];
  readonly set?: readonly string[];
  readonly locale?: string;
  readonly "dry-run"?: boolean;
  readonly report?: string;
  readonly encoding?: string;
}

/** Checks what the command was given. Throws UsageError saying what to give instead. */
export function readImportArguments(given: GivenOptions, files: readonly string[]): ImportArguments {
  const [file, ...more] = files;
  if (!given.notice)
    throw new UsageError(`Say which docket the comments belong to: --notice DOCKET.\n\n${USAGE}`);
  if (file === undefined || more.length > 0) throw new UsageError(`Give one file to import.\n\n${USAGE}`);
  const { locale, encoding = "utf-8" } = given;
  if (locale !== undefined && !isLocale(locale)) throw new UsageError("--locale is en or es.");
  if (encoding !== "utf-8" && encoding !== "latin1") throw new UsageError("--encoding is utf-8 or latin1.");
  return {
    docket: given.notice.toUpperCase(),
    file,
    map: readPairs("map", given.map ?? []),
    constant: Object.fromEntries(readPairs("set", given.set ?? [])),
    locale,
    encoding,
    report: given.report,
    dryRun: given["dry-run"] ?? false,
  };
}

function readPairs(option: string, pairs: readonly string[]): Map<SourceField, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      const field = pair.slice(0, at);
      if (at < 1)
        throw new UsageError(
          `--${option} ${pair}: write it as FIELD=${option === "map" ? "COLUMN" : "VALUE"}.`,
        );
      if (!isSourceField(field)) {
        throw new UsageError(
          `--${option} ${pair}: there is no field “${field}”. There are ${sourceFields.join(", ")} and answer.<questionId>.`,
        );
      }
      return [field, pair.slice(at + 1)];
    }),
  );
}
