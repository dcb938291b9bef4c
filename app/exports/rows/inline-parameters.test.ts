import { expect, test } from "vitest";
import { inlineParameters } from "./inline-parameters.server";

const inline = (sql: string, ...parameters: unknown[]) => inlineParameters({ sql, parameters });

test("writes each value as a literal", () => {
  expect(inline("select $1, $2, $3, $4, $5", "it's", 12, true, null, new Date(0))).toBe(
    "select 'it''s', (12), true, null, '1970-01-01T00:00:00.000Z'",
  );
});

test("keeps a text from ending its own quotes", () => {
  expect(inline("select $1", "'; drop table comments; --")).toBe("select '''; drop table comments; --'");
  expect(inline("select $1", "\\'; select 1; --")).toBe("select  E'\\\\''; select 1; --'");
});

test("takes a placeholder inside of a value for text", () => {
  expect(inline("select $1, $2", "$2 $& $`", "b")).toBe("select '$2 $& $`', 'b'");
  expect(inline(`select ${Array.from({ length: 11 }, (_, i) => `$${i + 1}`)}`, ..."abcdefghijk")).toMatch(
    /'j','k'$/,
  );
});

test("keeps a negative number from beginning a comment", () => {
  expect(inline("select 3 -$1", -4)).toBe("select 3 -(-4)");
});

test("refuses what has no literal", () => {
  for (const value of [["a"], {}, Number.NaN, Number.POSITIVE_INFINITY, "a\0b", 1n, Symbol("s")]) {
    expect(() => inline("select $1", value)).toThrow(TypeError);
  }
  expect(() => inline("select $2", "a")).toThrow("no parameter for $2");
});
