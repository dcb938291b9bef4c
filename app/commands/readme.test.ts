import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { variableNames } from "~/env.server";

const readme = readFileSync("README.md", "utf8");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

test("every npm command that README names exists", () => {
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].flatMap(([, name]) => name ?? []);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("every command is named in README", () => {
  const unnamed = Object.keys(scripts).filter(
    (name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`),
  );
  expect(unnamed).toEqual([]);
});

test("every folder that README's map names is there", () => {
  const map = readme.slice(readme.indexOf("## The map"), readme.indexOf("| word |"));
  const paths = [...map.matchAll(/`((?:app|db|emails|tests|docs)[\w/.-]*)`/g)].flatMap(
    ([, path]) => path ?? [],
  );
  expect(paths.length).toBeGreaterThan(8);
  for (const path of paths) expect(() => readFileSync(path), path).not.toThrow(/ENOENT/);
});

test(".env.example lists every variable that is read, and no other", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].flatMap(
    ([, name]) => name ?? [],
  );
  expect(listed.toSorted()).toEqual([...variableNames, "TEST_DATABASE_URL"].toSorted());
});
