import { Body, Container, Head, Hr, Html, Link, Preview, Text, toPlainText } from "@react-email/components";
import { Children, createContext, Fragment, type ReactElement, type ReactNode, useContext } from "react";
import { renderToStaticMarkup } from "react-dom/server";

export type Locale = "en" | "es";
export type Both<Words> = Readonly<Record<Locale, Words>>;

/** A message's finished parts. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/**
 * Renders a message as HTML and as plain text. Titles and names in a subject are typed by people: it stays one line.
 *
 * Not by React Email's own `render`: that collects React's stream, and React 18's stream fills a buffer's end with zero
 * bytes where a character of several bytes no longer fits, which no database takes as text.
 */
export function renderMail(typedSubject: string, body: ReactElement): RenderedMail {
  const subject = typedSubject.replace(/\s+/g, " ").trim();
  const html = DOCTYPE + renderToStaticMarkup(<Subject.Provider value={subject}>{body}</Subject.Provider>);
  return { subject, html, text: toPlainText(html) };
}

/** The message's subject, for the sheet's own title and heading. */
const Subject = createContext("");

const serif = { fontFamily: "Georgia, 'Times New Roman', serif", fontSize: "17px", lineHeight: "26px" };
const sans = { fontFamily: "Helvetica, Arial, sans-serif", fontSize: "13px", lineHeight: "20px" };
const ink = "#1c2b2d";
const quiet = "#52605f";
const link = "#0b5a63";
const heading = {
  ...serif,
  color: ink,
  fontSize: "22px",
  lineHeight: "28px",
  margin: "0 0 20px",
  // a tracking number or an address must not widen the page
  overflowWrap: "break-word",
} as const;

/**
 * Colors for mail programs that follow the reader's dark mode by themselves, since the inline ones would stay dark on
 * dark. A style sheet is the only way to say it; programs that drop it keep the light sheet.
 */
const dark = `@media (prefers-color-scheme: dark) {
  .sheet, .sheet td { background-color: #17201f !important; }
  .ink { color: #f1f4f3 !important; }
  .quiet { color: #b9c4c2 !important; }
  .link { color: #7fd3dd !important; }
  .rule { border-color: #44514f !important; }
}`;

/** A letter's HTML as it looks to readers who prefer light or dark, whatever whoever looks at it here prefers. */
export const withColors = (html: string, colors: "light" | "dark"): string =>
  html.replace("(prefers-color-scheme: dark)", colors === "dark" ? "all" : "not all");

interface LetterProps {
  readonly locale: Locale;
  readonly siteName: string;
  /** The line that a list of mail shows beside the subject. */
  readonly preview: string;
  /** Why the person receives this. */
  readonly why: string;
  readonly children: ReactNode;
}

/** The sheet every message is written on: one narrow column, no image, nothing that is fetched or counted. */
export function Letter({ locale, siteName, preview, why, children }: LetterProps) {
  const subject = useContext(Subject);
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{dark}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="sheet" style={{ ...serif, backgroundColor: "#ffffff", color: ink, margin: 0 }}>
        <Container style={{ maxWidth: "560px", padding: "24px 16px" }}>
          <Text className="quiet" style={{ ...sans, color: quiet, fontWeight: 700 }}>
            {siteName}
          </Text>
          {/* plain text has its subject above it */}
          <h1 className="ink" style={heading} data-skip-in-text>
            {withWholeNumbers(subject)}
          </h1>
          {children}
          <Hr className="rule" style={{ borderColor: "#d5dad9", margin: "24px 0 8px" }} />
          <Text className="quiet" style={{ ...sans, color: quiet }}>
            {why}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** One paragraph of a letter. */
export function Paragraph({ children }: { readonly children: ReactNode }) {
  return (
    <Text className="ink" style={{ ...serif, color: ink, margin: "0 0 16px" }}>
      {wholeNumbersIn(children)}
    </Text>
  );
}

/** Docket and tracking numbers are read out and copied: none is broken at the end of a line. */
const NUMBER = /\b([A-Z]{2,8}-\d{4}-\d{4}|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\b/;

const wholeNumbersIn = (children: ReactNode): ReactNode =>
  Children.map(children, (child) => (typeof child === "string" ? withWholeNumbers(child) : child));

function withWholeNumbers(text: string): ReactNode {
  return text.split(NUMBER).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and a number may stand there twice
      <span key={at} style={{ whiteSpace: "nowrap" }}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** What somebody typed, as it was: a paragraph for each of its own, and its lines where they end. */
export function TypedText({ text }: { readonly text: string }) {
  return text.split(/\n{2,}/).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and two paragraphs may be alike
    <Paragraph key={at}>
      {paragraph.split("\n").map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={row}>
          {row > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </Paragraph>
  ));
}

/** A link on a line of its own: the one thing a letter asks its reader to do. */
export function LetterLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Paragraph>
      <Link className="link" href={href} style={{ color: link, textDecoration: "underline" }}>
        {wholeNumbersIn(children)}
      </Link>
    </Paragraph>
  );
}

/** A few facts, each under its name. `code` is text to be compared or copied letter by letter. */
export function Facts({
  items,
}: {
  readonly items: readonly { readonly term: string; readonly value: string; readonly code?: boolean }[];
}) {
  return items.map(({ term, value, code }) => (
    <Text key={term} className="ink" style={{ ...serif, color: ink, margin: "0 0 16px" }}>
      <span className="quiet" style={{ ...sans, color: quiet }}>
        {term}
      </span>
      <br />
      <span style={code ? codeStyle : undefined}>{value}</span>
    </Text>
  ));
}

const codeStyle = {
  fontFamily: "Consolas, Menlo, monospace",
  fontSize: "15px",
  wordBreak: "break-all",
} as const;
