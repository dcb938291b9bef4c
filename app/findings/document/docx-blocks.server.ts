import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Locale } from "~/i18n/locale";
import type { Block, DocumentTable, Run } from "./blocks";

/** Languages as Word names them. */
export const wordLanguage = { en: "en-US", es: "es-MX" } as const satisfies Record<Locale, string>;

/** The names of the two kinds of lists, as the document's numbering defines them. */
export const BULLETS = "bullets";
export const NUMBERS = "numbers";

const INDENT = 360; // a quarter of an inch, in twips
const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** What a list's item adds to its paragraphs: the first has the number, the others stand beneath it. */
interface Within {
  readonly first: boolean;
  /** Tells one numbered list from the next, so that each begins at 1. */
  readonly instance: number;
}

/** Makes a document's parts. One for each document, since it counts the lists. */
export function createDocxWriter() {
  let lists = 0;
  const write = (block: Block, within?: Within): (Paragraph | Table)[] => {
    switch (block.kind) {
      case "title":
        return [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [plain(block.text)] }),
          new Paragraph({ style: "Subtitle", children: [plain(block.detail)] }),
        ];
      case "heading":
        return [
          new Paragraph({
            heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_4,
            keepNext: true,
            children: [new Bookmark({ id: bookmark(block.id), children: [plain(block.text)] })],
          }),
        ];
      case "paragraph":
        return [
          new Paragraph({
            ...(block.look === "warning" ? { style: "Warning" } : {}),
            ...placed(within),
            children: block.runs.flatMap(writeRun),
          }),
        ];
      case "list":
        return block.items.map(
          (runs) =>
            new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs.flatMap(writeRun) }),
        );
      case "numbered": {
        lists += 1;
        const instance = lists;
        return block.items.flatMap((blocks) =>
          blocks.flatMap((inner, index) => write(inner, { first: index === 0, instance })),
        );
      }
      case "quote":
        return [
          new Paragraph({
            style: "Quote",
            keepNext: true,
            keepLines: true,
            children: [
              new Bookmark({ id: bookmark(block.id), children: lines(block.text, { lang: block.lang }) }),
            ],
          }),
          new Paragraph({ style: "Source", children: block.source.flatMap(writeRun) }),
        ];
      case "reference":
        return [
          new Paragraph({
            style: "Source",
            children: [
              new Bookmark({ id: bookmark(block.id), children: [] }),
              ...block.runs.flatMap(writeRun),
            ],
          }),
        ];
      case "table":
        return writeTable(block);
    }
  };
  return (blocks: readonly Block[]) => blocks.flatMap((block) => write(block));
}

const placed = (within: Within | undefined) => {
  if (!within) return {};
  const { first, instance } = within;
  return first
    ? { numbering: { reference: NUMBERS, level: 0, instance }, keepNext: true }
    : { indent: { left: INDENT } };
};

/** Bookmarks have up to 40 letters, digits and low lines, and begin with a letter. */
const bookmark = (id: string) => id.replace(/\W/g, "_").slice(0, 40);

/** Characters that no XML may hold, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const clean = (text: string) => text.toWellFormed().replace(NOT_XML, "");

const plain = (text: string) => new TextRun({ text: clean(text) });

/** Words as runs of text, never as fields or markup; line ends become breaks. */
function lines(text: string, { lang, strong, style }: Pick<Run, "lang" | "strong"> & { style?: string }) {
  return clean(text)
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(strong ? { bold: true } : {}),
          ...(style ? { style } : {}),
          ...(lang ? { language: { value: wordLanguage[lang] } } : {}),
        }),
    );
}

function writeRun(run: Run): ParagraphChild[] {
  if (run.href !== undefined)
    return [
      new ExternalHyperlink({ link: run.href, children: lines(run.text, { ...run, style: "Hyperlink" }) }),
    ];
  if (run.to !== undefined)
    return [
      new InternalHyperlink({
        anchor: bookmark(run.to),
        children: lines(run.text, { ...run, style: "Hyperlink" }),
      }),
    ];
  return lines(run.text, run);
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "A9AEB1" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const FIRST_PERCENT = 46;

/** A table under its caption. The first row is its header: marked so, and repeated on each page. */
function writeTable({ caption, columns, rows, words }: DocumentTable): (Paragraph | Table)[] {
  const first = columns.length > 5 ? FIRST_PERCENT / 2 : FIRST_PERCENT;
  const rest = (100 - first) / (columns.length - 1);
  const cell = (text: string, index: number, header: boolean) =>
    new TableCell({
      width: { size: index === 0 ? first : rest, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          style: header ? "TableHeader" : "TableText",
          ...(index > 0 && !words ? { alignment: "right" as const } : {}),
          children: lines(text, {}),
        }),
      ],
    });
  return [
    new Paragraph({ style: "Caption", keepNext: true, children: [plain(caption)] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [columns, ...rows].map(
        (texts, place) =>
          new TableRow({
            cantSplit: true,
            ...(place === 0 ? { tableHeader: true } : {}),
            children: texts.map((text, index) => cell(text, index, place === 0)),
          }),
      ),
    }),
    // a table at once followed by another would become one with it
    new Paragraph({ style: "TableText", children: [] }),
  ];
}
