import { expect, test } from "vitest";
import { emptyRound, readRound } from "./round-form";

const people = ["ana", "ben"];
const entered = { ...emptyRound("ana"), docket: "HLED-2026-0001", coderB: "ben" };

test("a round is what was filled in", () => {
  expect(readRound({ ...entered, size: "40", states: ["posted", "nonsense"] }, people)).toEqual({
    round: { docketNumber: "HLED-2026-0001", size: 40, states: ["posted"], coders: ["ana", "ben"] },
  });
});

test("what is missing, out of bounds, or somebody coding against themselves is told by its field", () => {
  expect(readRound({ docket: "", size: "1", states: [], coderA: "zoe", coderB: "" }, people)).toEqual({
    errors: { docket: "missing", size: "missing", states: "missing", coderA: "missing", coderB: "missing" },
  });
  for (const size of ["501", "-3", "2.5", "1e2", "many", ""]) {
    expect(readRound({ ...entered, size }, people), size).toEqual({ errors: { size: "missing" } });
  }
  expect(readRound({ ...entered, coderB: "ana" }, people)).toEqual({ errors: { coderB: "same" } });
});
