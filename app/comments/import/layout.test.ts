import { expect, test } from "vitest";
import { type LayoutRow, recognizeLayout } from "./layout";

const read = (cells: Record<string, string>, given: [string, string][] = []): LayoutRow => {
  const columns = Object.keys(cells);
  // the tests below give fields that exist
  return recognizeLayout(columns, new Map(given) as never, {}, [7]).read(new Map(Object.entries(cells)));
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
  expect(() => recognizeLayout(["a", "b"], new Map(), {}, [])).toThrow(
    /--map comment=.*--map received=.*“a”, “b”/s,
  );
  expect(() => recognizeLayout(["text"], new Map(), { received: "2026-01-31" }, [])).not.toThrow();
  expect(() => recognizeLayout(["received", "text"], new Map([["comment", "Text"]]), {}, [])).toThrow(
    /no such column.*“received”, “text”/s,
  );
});

test("an answer to a question that the notice does not ask is refused, unless it is left out on purpose", () => {
  const columns = ["received", "text", "answer.99", "Answer 1"];
  const recognize = (given: [`answer.${number}`, string][], questions = [7, 8]) =>
    recognizeLayout(columns, new Map(given), {}, questions);
  expect(() => recognize([])).toThrow(/no question for answer\.99\. It has answer\.7, answer\.8\./);
  expect(() => recognize([], [])).toThrow(/asks no questions/);
  expect(() => recognize([["answer.98", "Answer 1"]])).toThrow(/answer\.98/);
  expect(() => recognizeLayout(undefined, new Map([["answer.98", "a"]]), {}, [7])).toThrow(/answer\.98/);
  expect(recognize([["answer.99", ""]]).unused).toEqual(["answer.99", "Answer 1"]);
  expect(recognize([["answer.7", "answer.99"]]).unused).toEqual(["Answer 1"]);
});
