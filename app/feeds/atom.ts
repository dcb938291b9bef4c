import type { Locale } from "~/i18n/locale";

export interface FeedEntry {
  /** The entry's page, a full address; with `fragment`, if there is one, its id for good. */
  readonly url: string;
  /** Tells entries on one page apart. */
  readonly fragment?: string;
  readonly title: string;
  readonly updated: Date;
  readonly author?: string | undefined;
  /** Text, not markup. */
  readonly summary?: string | undefined;
  /** The summary's language, where it may not be the feed's. */
  readonly summaryLang?: Locale | undefined;
}

export interface Feed {
  readonly locale: Locale;
  /** The feed's own address, which is its id. */
  readonly url: string;
  /** The page it is about. */
  readonly pageUrl: string;
  readonly title: string;
  /** Whose it is; entries without an author are theirs. */
  readonly author: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An Atom feed (RFC 4287). It says the same as long as nothing has happened: its time is its newest entry's. */
export function writeAtom({ locale, url, pageUrl, title, author, entries }: Feed): string {
  const newest = Math.max(0, ...entries.map(({ updated }) => updated.getTime()));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    element("id", url),
    element("title", title),
    element("updated", new Date(newest).toISOString()),
    `<author>${element("name", author)}</author>`,
    link("self", url, "application/atom+xml"),
    link("alternate", pageUrl, "text/html"),
    ...entries.map(writeEntry),
    "</feed>\n",
  ].join("\n");
}

function writeEntry({ url, fragment, title, updated, author, summary, summaryLang }: FeedEntry): string {
  return [
    "<entry>",
    element("id", fragment ? `${url}#${fragment}` : url),
    element("title", title),
    element("updated", updated.toISOString()),
    link("alternate", url, "text/html"),
    ...(author ? [`<author>${element("name", author)}</author>`] : []),
    ...(summary ? [element("summary", summary, summaryLang)] : []),
    "</entry>",
  ].join("\n");
}

const element = (name: string, text: string, lang?: Locale) =>
  `<${name}${lang ? ` xml:lang="${lang}"` : ""}>${escapeXml(text)}</${name}>`;
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

/** What is no Char of XML 1.0 (2.2): a document that holds one, however it is spelled, is none at all. */
const NO_CHAR = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML's, in an element or in an attribute between double quotes. */
function escapeXml(text: string): string {
  return text.replace(NO_CHAR, "\ufffd").replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
