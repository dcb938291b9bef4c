import type { Publication } from "../comment";
import { readRegulationsGovRow, regulationsGovColumns } from "./regulations-gov";
import { questionOf, recognizeColumn, type SourceField, type SourceValues } from "./source-fields";

/** What a layout makes of a row: a comment's values, or why the row is not a comment at all. */
export type LayoutRow =
  | { readonly values: SourceValues; readonly attachments: number }
  | { readonly skip: string; readonly reference: string };

/** How a file says things. */
export interface Layout {
  readonly name: string;
  /** What a comment is published as where its row does not say. */
  readonly publication: Publication;
  /** Columns that are read as nothing. */
  readonly unused: readonly string[];
  read(cells: ReadonlyMap<string, string>): LayoutRow;
}

/** The file or the mapping does not say what a comment needs; the message says what to do. */
export class LayoutError extends Error {}

/** A field's column as the person importing gives it; an empty column leaves the field out. */
export type ColumnMap = ReadonlyMap<SourceField, string>;

/**
 * Recognizes a file's layout by its columns; `given` names columns by hand, `constant` gives fields that need none,
 * `questions` are the ids of those that the notice asks.
 * JSON lines have no columns to begin with: each row is then read by its own names.
 * Throws LayoutError for a column that does not exist, for an answer to a question that the notice does not ask, or
 * where comment or date have no column.
 */
export function recognizeLayout(
  columns: readonly string[] | undefined,
  given: ColumnMap,
  constant: SourceValues,
  questions: readonly number[],
): Layout {
  for (const [field, column] of given) {
    if (columns && column !== "" && !columns.includes(column)) {
      throw new LayoutError(
        `--map ${field}=${column}: the file has no such column.\n${listColumns(columns)}`,
      );
    }
  }
  if (columns && given.size === 0 && regulationsGovColumns.every((column) => columns.includes(column))) {
    return {
      name: "Regulations.gov bulk download",
      // what stands in this download was public there, names included
      publication: "named",
      unused: [],
      read: readRegulationsGovRow,
    };
  }
  const layout = byNames(columns, given);
  refuseForeignAnswers([...layout.fields, ...given.keys(), ...Object.keys(constant)], given, questions);
  if (columns) requireFields(columns, layout.fields, constant);
  return layout;
}

function byNames(
  columns: readonly string[] | undefined,
  given: ColumnMap,
): Layout & { fields: Set<SourceField> } {
  const byColumn = new Map<string, SourceField[]>();
  for (const [field, column] of given) byColumn.set(column, [...(byColumn.get(column) ?? []), field]);
  const fieldsOf = (column: string) => {
    const found = byColumn.get(column);
    if (found) return found;
    const field = recognizeColumn(column);
    const fields = field && !given.has(field) ? [field] : [];
    // rows of JSON may name ever new columns; what is remembered stays bounded
    if (byColumn.size < 1000) byColumn.set(column, fields);
    return fields;
  };
  const fields = new Set((columns ?? []).flatMap(fieldsOf));
  const docketDownload = DOCKET_DOWNLOAD.every((column) => columns?.includes(column));
  return {
    name: columns
      ? `columns ${columns.filter((column) => fieldsOf(column).length > 0).join(", ")}`
      : "JSON lines",
    publication: docketDownload ? "named" : "unnamed",
    unused: (columns ?? []).filter((column) => fieldsOf(column).length === 0),
    fields,
    read(cells) {
      const values: SourceValues = {};
      for (const [column, value] of cells) {
        for (const field of fieldsOf(column)) if (!values[field]) values[field] = value;
      }
      return { values, attachments: 0 };
    },
  };
}

/** What scripts that download a public docket through the Regulations.gov API commonly write. */
const DOCKET_DOWNLOAD = ["id", "received", "organization", "text"];

function requireFields(columns: readonly string[], fields: ReadonlySet<SourceField>, constant: SourceValues) {
  const lacks = (field: SourceField) => !fields.has(field) && constant[field] === undefined;
  const advice = [
    lacks("comment") && ![...fields].some((field) => field.startsWith("answer."))
      ? "No column is recognized as the comment's text. Name it: --map comment=COLUMN"
      : "",
    lacks("received")
      ? "No column is recognized as the day it was received. Name it with --map received=COLUMN, or give one day for all " +
        "with --set received=2026-01-31"
      : "",
  ].filter(Boolean);
  if (advice.length > 0) throw new LayoutError(`${advice.join("\n")}\n${listColumns(columns)}`);
}

/** Nobody's answer is dropped because its question's number is mistyped, or is that of another notice. */
function refuseForeignAnswers(fields: readonly string[], given: ColumnMap, questions: readonly number[]) {
  const foreign = [...new Set(fields)].filter((field) => {
    const question = questionOf(field);
    const leftOut = [...given].some(([name, column]) => name === field && column === "");
    return question !== undefined && !questions.map(String).includes(question) && !leftOut;
  });
  if (foreign.length === 0) return;
  const asked =
    questions.length > 0
      ? `It has ${questions.map((id) => `answer.${id}`).join(", ")}.`
      : "It asks no questions.";
  const [example = ""] = foreign;
  throw new LayoutError(
    `The notice has no question for ${foreign.join(", ")}. ${asked}\n` +
      `Name each answer after its question, or leave one out on purpose with --map ${example}=`,
  );
}

const listColumns = (columns: readonly string[]) =>
  `The file's columns: ${columns.map((column) => `“${column}”`).join(", ")}.`;
