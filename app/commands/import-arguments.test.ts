import { expect, test } from "vitest";
import { readImportArguments } from "./import-arguments";

test("a command line becomes what to import and how", () => {
  const given = {
    notice: "hled-2026-0001",
    map: ["comment=Full text", "id="],
    set: ["received=2026-01-31", "organizationName=A=B"],
  };
  expect(readImportArguments(given, ["file.csv"])).toEqual({
    docket: "HLED-2026-0001",
    file: "file.csv",
    map: new Map([
      ["comment", "Full text"],
      ["id", ""],
    ]),
    constant: { received: "2026-01-31", organizationName: "A=B" },
    locale: undefined,
    encoding: "utf-8",
    report: undefined,
    dryRun: false,
  });
});

test.each([
  ["no docket", {}, ["a.csv"], /--notice DOCKET/],
  ["no file", { notice: "D" }, [], /one file/],
  ["two files", { notice: "D" }, ["a.csv", "b.csv"], /one file/],
  ["an unknown field", { notice: "D", map: ["comments=text"] }, ["a.csv"], /no field “comments”/],
  ["half a mapping", { notice: "D", map: ["comment"] }, ["a.csv"], /FIELD=COLUMN/],
  ["an unknown language", { notice: "D", locale: "fr" }, ["a.csv"], /en or es/],
  ["an unknown encoding", { notice: "D", encoding: "utf-16" }, ["a.csv"], /utf-8 or latin1/],
])("%s is refused, saying what to give", (_name, given, files, message) => {
  expect(() => readImportArguments(given, files)).toThrow(message);
});
