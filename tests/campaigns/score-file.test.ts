import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scoreFile } from "~tests/bench/campaigns-file";
import { scorePairs } from "~tests/bench/campaigns-score";
import { UsageError } from "~tests/bench/usage";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "campaigns-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(path, content);
  return path;
}

test("pairs are counted in both ways", () => {
  const comment = (cluster: string | undefined, group: string) => ({ cluster, group });
  // a cluster of three, of which two are together, with one that is in none
  const scored = [comment("a", "1"), comment("a", "1"), comment("a", "2"), comment(undefined, "1")];
  expect(scorePairs(scored)).toEqual({
    precision: 1 / 3,
    recall: 1 / 3,
    f1: expect.closeTo(1 / 3),
    groups: 2,
  });
  expect(scorePairs([])).toEqual({ precision: 1, recall: 1, f1: 1, groups: 0 });
  expect(scorePairs([comment("a", "1"), comment("a", "2"), comment("b", "1")]).f1).toBe(0);
});

const LETTER =
  "We ask that the old bridge\nstay open at night, as drivers sleep in their cabs and lose their pay.";

test("a file's groups are held against its clusters, each docket's by themselves", async () => {
  const path = await file(
    [
      "\ufeffid,text,docket,cluster",
      `1,"${LETTER}",D1,a`,
      `2,"${LETTER} <br/>""Ruth""",D1,a`,
      `3,"${LETTER}",D2,a`,
      `4,"${LETTER}",D2,`,
      '5,"Nothing of the kind: close it, and let us have some sleep at last.",D1,',
      "",
    ].join("\r\n"),
  );
  expect(await scoreFile(path)).toMatchObject({
    comments: 5,
    dockets: 2,
    groups: 3,
    campaigns: 2,
    precision: 1 / 2, // the pair of D2 is none: its second is in no cluster
    recall: 1,
  });
});

test.each([
  ["nothing in it", "", "no comments"],
  ["no column for clusters", "docket,id,text\nD,1,a\n", "no column cluster"],
  ["a row of other length", "docket,id,cluster,text\nD,1,a\n", "line 2"],
  ["a quote that never ends", 'docket,id,cluster,text\nD,1,a,"open\n', "Quote"],
])("a file with %s is told in one line", async (_, content, told) => {
  const path = await file(content);
  const refused = await scoreFile(path).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UsageError);
  expect(String(refused)).toContain(told);
  expect(String(refused)).not.toContain("\n");
});

test("a file that is not there is told in one line", async () => {
  await expect(scoreFile(join(folder, "none.csv"))).rejects.toThrow(UsageError);
});
