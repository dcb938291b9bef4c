import { expect, test } from "vitest";
import { type LayoutRow, recognizeLayout } from "./layout";

const read = (cells: Record<string, string>, given: [string, string][] = []): LayoutRow => {
  const columns = Object.keys(cells);
  // the tests below give fields that exist
  return recognizeLayout(columns, new Map(given) as never, {}).read(new Map(Object.entries(cells)));
};

test("columns are recognized whatever their case, accents and spaces", () => {
  expect(
    read({ ID: "1", "Received Date": "2026-01-31", Organización: "O", País: "México", Texto: "T" }),
  ).toEqual({
    attachments: 0,
    values: { id: "1", received: "2026-01-31", organizationName: "O", country: "México", comment: "T" },
  });
});

test("a column given by hand takes the place of the recognized one, also for two fields", () => {
  const cells = { id: "1", date: "2026-01-31", text: "short", full: "long" };
  expect(read(cells, [["comment", "full"]])).toMatchObject({ values: { comment: "long" } });
  const twice = read(cells, [
    ["comment", "full"],
    ["answer.7", "full"],
  ]);
  expect(twice).toMatchObject({ values: { comment: "long", "answer.7": "long" } });
  expect(read(cells, [["id", ""]])).toEqual({
    attachments: 0,
    values: { received: "2026-01-31", comment: "short" },
  });
});

test("without a comment or a date it says what there is and what to do", () => {
  expect(() => recognizeLayout(["a", "b"], new Map(), {})).toThrow(
    /--map comment=.*--map received=.*“a”, “b”/s,
  );
  expect(() => recognizeLayout(["text"], new Map(), { received: "2026-01-31" })).not.toThrow();
  expect(() => recognizeLayout(["received", "text"], new Map([["comment", "Text"]]), {})).toThrow(
    /no such column.*“received”, “text”/s,
  );
});
