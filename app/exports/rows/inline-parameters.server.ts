import pg from "pg";

/**
 * A statement with its parameters written into it, for COPY, which takes none. Every value becomes a literal by
 * node-postgres's own escaping; what is not a text, number, boolean, null or a Date is refused rather than guessed at.
 *
 * The statement's own text must hold no `$1` outside of Kysely's placeholders: the product's statements hold none.
 */
export function inlineParameters(statement: {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}): string {
  return statement.sql.replace(/\$(\d+)/g, (placeholder, number) => {
    const index = Number(number) - 1;
    if (index >= statement.parameters.length) throw new Error(`no parameter for ${placeholder}`);
    return literal(statement.parameters[index]);
  });
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return String(value);
  // in parentheses, so that a minus before a negative number does not begin a comment
  if (typeof value === "number" && Number.isFinite(value)) return `(${value})`;
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  if (typeof value !== "string") throw new TypeError("a value that has no literal");
  // the protocol ends a statement at this character
  if (value.includes("\0")) throw new TypeError("a text with a zero character");
  return pg.escapeLiteral(value);
}
