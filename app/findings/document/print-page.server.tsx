import { createHash } from "node:crypto";
import { Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Translate, translator } from "~/i18n/translate";
import type { Block, DocumentTable, Run } from "./blocks";
import { type Composing, composeDocument } from "./compose";
import type { SummaryDocument } from "./document";
import { printStyle } from "./print-style";

const STYLE_HASH = createHash("sha256").update(printStyle).digest("base64");

/** A print page may use its own style, and nothing else: no script, no image, nothing that is fetched. */
export const PRINT_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/**
 * A summary as one HTML file that needs nothing beside it, on the screen and on paper. `backHref` is the way back to where it is written, for
 * the draft's preview alone.
 */
export function renderPrintPage(document: SummaryDocument, composing: Composing, backHref?: string): string {
  const { locale } = composing;
  const t = translator(locale);
  const blocks = composeDocument(document, composing);
  const [title] = blocks;
  const page = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title?.kind === "title" ? `${title.text} · ${title.detail}` : document.docket}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, whose hash the policy names */}
        <style dangerouslySetInnerHTML={{ __html: printStyle }} />
      </head>
      <body>
        <main>
          {backHref === undefined ? null : (
            <p className="back">
              <a href={backHref}>{t("document:back")}</a>
            </p>
          )}
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never again
            <PrintBlock key={index} block={block} t={t} />
          ))}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}\n`;
}

function PrintBlock({ block, t }: { readonly block: Block; readonly t: Translate }) {
  switch (block.kind) {
    case "title":
      return (
        <header>
          <h1>{block.text}</h1>
          <p className="detail">{block.detail}</p>
        </header>
      );
    case "heading": {
      const Heading = `h${block.level + 1}` as "h2" | "h3" | "h4" | "h5"; // a level is 1 to 4
      return <Heading id={block.id}>{block.text}</Heading>;
    }
    case "paragraph":
      return (
        <p className={block.look}>
          <Runs runs={block.runs} />
        </p>
      );
    case "list":
      return (
        <ul className="facts">
          {block.items.map((runs) => (
            <li key={textOf(runs)}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case "numbered":
      return (
        <ol>
          {block.items.map((blocks, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never again
            <li key={index}>
              {blocks.map((inner, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never again
                <PrintBlock key={place} block={inner} t={t} />
              ))}
            </li>
          ))}
        </ol>
      );
    case "quote":
      return (
        <figure id={block.id}>
          <blockquote lang={block.lang}>{block.text}</blockquote>
          <figcaption>
            <Runs runs={block.source} />
          </figcaption>
        </figure>
      );
    case "reference":
      return (
        <p className="reference" id={block.id}>
          <Runs runs={block.runs} />
        </p>
      );
    case "table":
      return <PrintTable table={block} />;
  }
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never again
    <Fragment key={index}>
      <PrintRun run={run} />
    </Fragment>
  ));
}

function PrintRun({ run: { text, lang, href, to, strong } }: { readonly run: Run }) {
  const words = strong ? <b lang={lang}>{text}</b> : lang ? <span lang={lang}>{text}</span> : text;
  if (href !== undefined) return <a href={href}>{words}</a>;
  return to === undefined ? words : <a href={`#${to}`}>{words}</a>;
}

/** A wide table scrolls in a frame of its own, which can take the focus for it. */
function PrintTable({ table: { caption, columns, rows, words } }: { readonly table: DocumentTable }) {
  const look = (index: number) => (index === 0 || words ? undefined : "numeric");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section here would be one of the document's
    <div className="table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={look(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never again
            <tr key={place}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]} className={look(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
