import { expect, test } from "vitest";
import { isSameSection, listSections } from "./section";

const pillars = (language: string) => [
  {
    id: 1,
    code: "I",
    name: `One (${language})`,
    workstreams: [{ id: 11, code: "I.1", name: `One one (${language})` }],
  },
  { id: 2, code: "II", name: `Two (${language})`, workstreams: [] },
];
const theme = (id: number, pillarId: number, workstreamId: number | null) => ({
  id,
  pillarId,
  workstreamId,
  name: { en: `Theme ${id}`, es: `Tema ${id}` },
  retired: id === 9,
});
const sections = listSections({ en: { pillars: pillars("en") }, es: { pillars: pillars("es") } }, [
  theme(7, 1, 11),
  theme(8, 1, null),
  theme(9, 2, null),
]);

test("sections follow the agenda, themes right behind what they hang under", () => {
  expect(sections.map(({ key, depth }) => [key, depth])).toEqual([
    ["overall", 1],
    ["I", 1],
    ["theme:8", 2],
    ["I.1", 2],
    ["theme:7", 3],
    ["II", 1],
    ["theme:9", 2],
  ]);
});

test("each is named in both languages, and says where it stands", () => {
  const [, pillar, , workstream, inWorkstream] = sections;
  expect(pillar).toMatchObject({ name: { en: "One (en)", es: "One (es)" }, pillarId: 1, themeId: null });
  expect(workstream).toMatchObject({ workstreamId: 11, pillarId: null });
  expect(inWorkstream).toMatchObject({ code: "I.1", name: { es: "Tema 7" }, themeId: 7, retired: false });
  expect(sections.at(-1)).toMatchObject({ retired: true });
});

test("no two sections are the same", () => {
  for (const one of sections) expect(sections.filter((other) => isSameSection(one, other))).toEqual([one]);
});
