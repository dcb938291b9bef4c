import { describe, expect, it } from "vitest";
import { renderMarkdown } from "./markdown.server";

describe("renderMarkdown", () => {
  it("sets paragraphs, lists and emphasis", () => {
    expect(renderMarkdown("One **strong** word.\n\n1. first\n2. second")).toBe(
      "<p>One <strong>strong</strong> word.</p>\n<ol>\n<li>first</li>\n<li>second</li>\n</ol>\n",
    );
  });

  it("begins headings at level 3 and skips none", () => {
    const levels = (markdown: string) => renderMarkdown(markdown).match(/<h\d/g);
    expect(levels("# a\n\n### b\n\n# c")).toEqual(["<h3", "<h4", "<h3"]);
    expect(levels("### a\n\n#### b\n\n### c")).toEqual(["<h3", "<h4", "<h3"]);
    expect(levels("#### a\n\n## b")).toEqual(["<h3", "<h3"]);
    expect(levels("# a\n\n## b\n\n### c\n\n#### d\n\n##### e")).toEqual(["<h3", "<h4", "<h5", "<h6", "<h6"]);
  });

  it("lets through no script, style, frame, image or handler", () => {
    const html = renderMarkdown(
      [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "![picture](https://example.org/x.png)",
        '<iframe src="https://example.org"></iframe>',
        '<p style="position:fixed" onclick="alert(1)" class="usa-alert" id="main">text</p>',
        "<style>body{display:none}</style>",
        "<form action='/x'><input name='a'></form>",
        "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
      ].join("\n\n"),
    );
    expect(html).not.toMatch(/script|style|iframe|img|onerror|onclick|class=|id=|form|input|svg|display/i);
    expect(html).toContain("<p>text</p>");
  });

  it("keeps links to the web and to mail, marked, and no other", () => {
    expect(renderMarkdown("[guide](https://example.org/guide)")).toBe(
      '<p><a href="https://example.org/guide" rel="nofollow noopener">guide</a></p>\n',
    );
    expect(renderMarkdown("[write](mailto:a@example.org)")).toContain('href="mailto:a@example.org"');
    for (const bad of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org/x"]) {
      expect(renderMarkdown(`[x](${bad})`)).not.toContain("href");
    }
  });

  it.each(["- ", "> ", "1. ", "> - "])("reads thousands of «%s» within each other as a few", (mark) => {
    const html = renderMarkdown(`${mark.repeat(20_000)}end`);
    expect(html).toContain("end");
    expect(html.length).toBeLessThan(1_000);
  });

  it("shows what is no markup as text", () => {
    expect(renderMarkdown("5 < 6 & 7 > 2")).toBe("<p>5 &lt; 6 &amp; 7 &gt; 2</p>\n");
  });
});
