import { decode } from "./decode";
import { type Encoding, type Row, TOO_LARGE } from "./row";
import type { Line } from "./split-lines";

/**
 * One JSON object a line. An object inside becomes dotted columns (`{"answer": {"12": "…"}}` is `answer.12`), a list
 * of words one cell with semicolons between them. The portal's own downloads end with a line that says what they are: it is
 * no row.
 */
export async function* readJsonl(lines: AsyncIterable<Line>, encoding: Encoding): AsyncGenerator<Row> {
  for await (const { number: line, bytes, tooLong } of lines) {
    if (tooLong) {
      yield { line, problem: TOO_LARGE };
      continue;
    }
    const { text, problem } = decode(bytes, encoding);
    if (problem !== undefined) yield { line, problem };
    else if (text.trim() !== "" && !text.startsWith(END_OF_DOWNLOAD)) yield readObject(line, text);
  }
}

/** How the last line of such a download begins. */
const END_OF_DOWNLOAD = '{"type":"end",';

function readObject(line: number, text: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, problem: "it is not JSON" };
  }
  if (!isObject(value)) return { line, problem: "it is not a JSON object" };
  const cells = new Map<string, string>();
  for (const [name, inner] of Object.entries(value)) {
    const entries = isObject(inner)
      ? Object.entries(inner).map(([key, cell]): [string, unknown] => [`${name}.${key}`, cell])
      : [[name, inner] as [string, unknown]];
    for (const [column, cell] of entries) {
      const written = writeCell(cell);
      if (written === undefined) return { line, problem: `${column.slice(0, 60)} is not a text` };
      cells.set(column, written);
    }
  }
  return { line, cells };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A cell's text; undefined where the value cannot be one. */
function writeCell(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(";");
  return undefined;
}
