import { expect, test } from "vitest";
import { editions } from "~db/seed/editions";
import { listTagged } from "./labelled-comments";
import { measure } from "./measure";
import { readStarter } from "./starter.server";
import { trainSuggester } from "./train-suggester";

const [edition2013, edition2021] = editions;
const starter = readStarter();

test("examples have a number each, some hundreds a language, and name codes that there are", () => {
  expect(new Set(starter.map(({ id }) => id)).size).toBe(starter.length);
  for (const locale of ["en", "es"]) {
    expect(starter.filter((comment) => comment.locale === locale).length).toBeGreaterThan(200);
  }
  for (const [edition, code] of [
    [edition2021, "2021"],
    [edition2013, "2013"],
  ] as const) {
    const known = new Set<string>(
      edition.pillars.flatMap(({ workstreams }) => workstreams.map((one) => one.code)),
    );
    const used = new Set(listTagged(starter, code).flatMap(({ codes }) => codes));
    expect([...used].filter((one) => !known.has(one))).toEqual([]);
    expect(used).toEqual(known);
  }
});

/** Learned from all but every fifth of the examples. */
function trainWithoutSome() {
  const all = listTagged(starter, "2021");
  const unseen = all.filter((_, at) => at % 5 === 0);
  const seen = all.filter((_, at) => at % 5 !== 0);
  return { unseen, suggester: trainSuggester(edition2021, seen, []) };
}

test("the start serves people who write otherwise than its examples", { timeout: 120_000 }, () => {
  const { unseen, suggester } = trainWithoutSome();

  const { micro } = measure(
    unseen.map((comment) => new Set(suggester.suggest(comment).map(({ code }) => code))),
    unseen.map(({ codes }) => new Set(codes.map((code) => code.split(".")[0] ?? code))),
    edition2021.pillars.map(({ code }) => code),
  );
  // measured 0.89; a few points are chance, in a fold of this size
  expect(micro.f1).toBeGreaterThan(0.8);

  // one matter among much that says nothing is heard in its own part of the letter
  const thanks =
    "We thank the people who wrote before us and shall write again when the time has come. ".repeat(12);
  const letter = `${thanks}\n\nTrucks wait nine hours in line at the bridge.\n\n${thanks}\n\nOur clinic was locked by ransomware.\n\n${thanks}`;
  const codes = suggester.suggest({ locale: "en", text: letter }).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["I", "III"]));
});
