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
  return decodeCharacters(bare);
}

/**
 * sanitize-html decodes every character that HTML names, and then writes four of them as entities again. An `&` that
 * begins no complete entity is hidden from it, since it would read `?a=1&copy=2` as HTML of the nineties does.
 */
function decodeCharacters(text: string): string {
  const safe = text.replace(/&(?!#?\w+;)/g, "&amp;").replaceAll("<", "&lt;");
  return sanitizeHtml(safe, { allowedTags: [], allowedAttributes: {} })
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
