import { expect, test } from "vitest";
import type {
  DocumentFinding,
  DocumentSection,
  DocumentTheme,
  SummaryDocument,
} from "~/findings/document/document";
import { mergeLines } from "./compare-comments.server";
import { compareDocuments } from "./compare-documents";

const none = { comments: 0, voices: 0, confirmed: 0, unconfirmed: 0 };
const section = (key: string, findings: readonly DocumentFinding[]): DocumentSection => ({
  key,
  kind: "pillar",
  code: key,
  name: { en: key, es: key },
  depth: 1,
  retired: false,
  count: none,
  byType: {},
  findings,
});
const finding = (id: number, en: string | null, more: Partial<DocumentFinding> = {}): DocumentFinding => ({
  id,
  kind: "main-point",
  text: { en, es: null },
  references: [],
  ...more,
});
const theme = (id: number, name: string, under = "I", retired = false): DocumentTheme => ({
  id,
  under,
  name: { en: name, es: name },
  description: "",
  retired,
});
const made = (
  sections: readonly DocumentSection[],
  codebook: readonly DocumentTheme[] = [],
): SummaryDocument => ({
  format: 1,
  docket: "HLED-2026-0001",
  title: { en: "Title", es: "Título" },
  asOf: "2026-11-27T12:00:00.000Z",
  opensAt: null,
  closesAt: null,
  filter: { status: "counted" },
  edition: { code: "2021", name: { en: "2021", es: "2021" } },
  codebook,
  counts: {
    total: none,
    untagged: none,
    byType: {},
    byStatus: {},
    byLanguage: {},
    byPublication: {},
    byCountry: [],
    bySector: [],
    campaigns: [],
    leftOut: {},
  },
  sections,
});

test("a summary beside itself differs in nothing", () => {
  const document = made([section("I", [finding(1, "Same.")])], [theme(1, "Ports")]);
  expect(compareDocuments(document, document)).toEqual({
    counts: [],
    added: [],
    removed: [],
    changed: [],
    codebook: [],
    isFilterChanged: false,
    isTitleChanged: false,
  });
});

test("findings are known by their number, wherever they went and whatever they say", () => {
  const reference = {
    number: 1,
    standing: "public",
    comment: "7K3M-9QXT-2HVB",
    lang: "en",
    quote: null,
    broken: false,
    isPublicVersion: false,
    commenter: null,
  } as const;
  const before = made([
    section("I", [finding(1, "Moved."), finding(2, "Gone."), finding(3, "Points.")]),
    section("II", []),
  ]);
  const after = made([
    section("I", [finding(3, "Points.", { references: [reference] }), finding(4, "New.")]),
    section("II", [finding(1, "Moved.")]),
  ]);
  const { added, removed, changed } = compareDocuments(before, after);
  expect(added.map(({ id, section: { key } }) => [id, key])).toEqual([[4, "I"]]);
  expect(removed.map(({ id }) => id)).toEqual([2]);
  expect(
    changed.map(({ after: { id }, isMoved, hasOtherReferences, texts }) => [
      id,
      isMoved,
      hasOtherReferences,
      texts,
    ]),
  ).toEqual([
    [3, false, true, {}],
    [1, true, false, {}],
  ]);
});

test("a language that was missing and is there now is new word by word", () => {
  const { changed } = compareDocuments(
    made([section("I", [finding(1, null)])]),
    made([section("I", [finding(1, "Here.")])]),
  );
  expect(changed[0]?.texts).toEqual({ en: [{ kind: "new", text: "Here." }] });
});

test("the codebook's themes came, went, got other names or places", () => {
  const before = made([], [theme(1, "Ports"), theme(2, "Rail"), theme(3, "Data"), theme(5, "Kept")]);
  const after = made(
    [],
    [theme(1, "Harbors"), theme(3, "Data", "II"), theme(4, "Power"), theme(5, "Kept", "I", true)],
  );
  expect(compareDocuments(before, after).codebook).toMatchObject([
    { kind: "added", name: { en: "Power" } },
    { kind: "gone", name: { en: "Rail" } },
    { kind: "gone", name: { en: "Kept" } },
    { kind: "renamed", from: { en: "Ports" }, to: { en: "Harbors" } },
    { kind: "moved", name: { en: "Data" }, from: "I", to: "II" },
  ]);
});

test("two lists in order are walked once, to their ends", async () => {
  async function* list(...lines: string[]) {
    yield* lines;
  }
  expect(await mergeLines(list("a", "b", "d"), list("b", "c", "d", "e"))).toEqual({
    left: { count: 1, named: ["a"] },
    entered: { count: 2, named: ["c", "e"] },
  });
  expect(await mergeLines(list(), list("x"))).toMatchObject({ entered: { count: 1 }, left: { count: 0 } });
});
