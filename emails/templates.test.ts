import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Locale } from "./letter";
import { templates } from "./templates";

/** Files beside the letters that write none. */
const parts = new Set(["letter.tsx", "follower-letter.tsx"]);

test("every letter in the folder is registered under its file's name, once", () => {
  const files = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith(".tsx") && !file.includes(".test.") && !parts.has(file),
  );
  const registered = new Set(templates.map(({ name }) => `${name.split(".")[0]}.tsx`));
  expect([...registered].sort()).toEqual(files.sort());
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
});

const unescaped = (html: string) => html.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) => unescaped(url));
/** The tags of a letter in their order from its heading on, without what stands between them. */
const structureOf = (html: string) =>
  [...html.slice(html.indexOf("<h1")).matchAll(/<([a-z0-9]+)[\s>]/g)].map(([, tag]) => tag).join(" ");

describe.each(templates.map((template) => [template.name, template] as const))("%s", (_, template) => {
  test.each(["en", "es"] satisfies Locale[])("is a whole letter in %s, as HTML and as text", (locale) => {
    const { subject, html, text } = template.render(locale);
    expect(subject).toMatch(/^[^\r\n]{10,120}$/);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const links = linksOf(html);
    for (const url of links) {
      expect(url).toMatch(/^https:\/\/comments\.example\.org\//);
      expect(text).toContain(url);
    }
    // RFC 5322, 2.1.1
    for (const line of text.split("\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    expect(text).not.toContain(`${subject}\n`);
    expect(html, "a table lays out, and is read as one only if it says so").not.toMatch(
      /<table(?![^>]*role="presentation")/,
    );
    expect(html, "nothing is fetched").not.toMatch(/<img|<link|src=|url\(|@import/);
  });

  test("says the same in both languages: as many links, in the same places", () => {
    const [en, es] = [template.render("en"), template.render("es")];
    expect(structureOf(es.html)).toBe(structureOf(en.html));
    expect(linksOf(es.html).map((url) => url.replace("/es/", "/en/"))).toEqual(linksOf(en.html));
    expect(es.subject).not.toBe(en.subject);
  });
});
