import sanitizeHtml from "sanitize-html";

/** Tags that other portals put into comments' texts. Anything else between angle brackets was typed by a person. */
const LINE_BREAK = /<br\s*\/?>[^\S\n]*\n?/gi;
const BLOCK = /\s*<\/?(?:p|div|ul|ol|h[1-6]|blockquote|table|tr)(?:\s[^<>]*)?\/?>\s*/gi;
const ITEM = /\s*<li(?:\s[^<>]*)?>\s*/gi;
const INLINE = /<\/?(?:span|b|i|u|em|strong|font|a|sup|sub|li|td|th|tbody|thead)(?:\s[^<>]*)?\/?>/gi;
const MARKUP = /<[a-z/]|&#?\w+;/i;

/**
 * A text with HTML in it as the plain text it stands for: line breaks and paragraphs as lines, formatting dropped,
 * characters written as `&rsquo;` or `&#8217;` as themselves. Whatever else looks like a tag stays, as text.
 */
export function plainText(text: string): string {
  if (!MARKUP.test(text)) return text;
  const bare = text
    .replace(LINE_BREAK, "\n")
    .replace(ITEM, "\n- ")
    .replace(BLOCK, "\n\n")
    .replace(INLINE, "")
    .replace(/\n{3,}/g, "\n\n");
  return bare.replace(/&#?\w+;/g, decodeCharacter);
}

/** The character that HTML names so; what it does not name stays as it is. */
function decodeCharacter(entity: string): string {
  // sanitize-html knows them all, and writes these four as entities again
  const decoded = sanitizeHtml(entity)
    .replace("&lt;", "<")
    .replace("&gt;", ">")
    .replace("&quot;", '"')
    .replace("&amp;", "&");
  // it reads a known beginning as HTML of the nineties did: `&notacharacter;` as `¬acharacter;`
  return decoded.length > 1 && decoded.endsWith(";") ? entity : decoded;
}
