import { Marked, type Token } from "marked";
import sanitizeHtml from "sanitize-html";

const marked = new Marked({ gfm: true });

/** Headings of a notice's page stand at levels 1 and 2; those of its text begin below them. */
const FIRST_HEADING = 3;

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["p", "br", "hr", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a"],
    ...["h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href", "title", "rel"], ol: ["start"], th: ["scope"] },
  allowedSchemes: ["https", "http", "mailto"],
  allowProtocolRelative: false,
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "nofollow noopener" }),
    th: sanitizeHtml.simpleTransform("th", { scope: "col" }),
  },
};

/** Lists and quotations within each other deeper than anybody means; thousands of them would exhaust the parser. */
const DEEP_NESTING = /^([ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){8})(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)+/gm;

/**
 * A notice's markdown as HTML that is safe to show: a short list of elements, links to the web and to mail alone,
 * no images. Markup typed as HTML goes through the same list. Headings come out from level 3, none skipped.
 */
export function renderMarkdown(markdown: string): string {
  const known = rendered.get(markdown);
  if (known !== undefined) return known;
  const tokens = marked.lexer(markdown.replace(DEEP_NESTING, "$1 "));
  settleHeadings(tokens);
  const html = sanitizeHtml(marked.parser(tokens), allowed);
  remember(markdown, html);
  return html;
}

/** A heading's level is one more than that of the heading it stands under, however many signs its author typed. */
function settleHeadings(tokens: readonly Token[]): void {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type !== "heading") continue;
    while ((above.at(-1) ?? 0) >= token.depth) above.pop();
    above.push(token.depth);
    token.depth = Math.min(FIRST_HEADING + above.length - 1, 6);
  }
}

// Rendering takes milliseconds and a notice is read far more often than it is written.
const KEPT = 100;
const rendered = new Map<string, string>();

function remember(markdown: string, html: string): void {
  const [oldest] = rendered.keys();
  if (rendered.size >= KEPT && oldest !== undefined) rendered.delete(oldest);
  rendered.set(markdown, html);
}
