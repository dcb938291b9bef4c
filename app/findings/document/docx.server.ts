import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IRunStylePropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { formatDate } from "~/i18n/dates";
import { translator } from "~/i18n/translate";
import { type Composing, composeDocument } from "./compose";
import type { SummaryDocument } from "./document";
import { BULLETS, createDocxWriter, NUMBERS, wordLanguage } from "./docx-blocks.server";
import { settlePackage } from "./settle-package.server";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const SANS = "Arial";
const SERIF = "Georgia";
const INK = "1B1B1B";
const ACCENT = "205493";
const SOFT = "3D4551";
const INDENT = 360;

/**
 * A summary as a Word file: headings, lists and tables that are such, header rows that repeat, its title and language in its
 * properties, quotes marked with theirs. The same document gives the same bytes.
 */
export async function renderDocx(
  document: SummaryDocument,
  composing: Composing,
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale } = composing;
  const t = translator(locale);
  const blocks = composeDocument(document, composing);
  const [title] = blocks;
  const titled = title?.kind === "title" ? title : { text: document.docket, detail: "" };
  const small = (
    children: readonly TextRun[],
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  ) => new Paragraph({ style: "Source", indent: { left: 0 }, alignment, children });
  const asOf = formatDate(new Date(document.asOf), locale);
  const file = new Document({
    title: titled.text,
    subject: titled.detail,
    description: `${t("document:fact.checksum")}: ${composing.checksum}`,
    styles: stylesIn(wordLanguage[locale]),
    numbering: { config: numbering },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              small([new TextRun(`${titled.detail} · ${t("document:fact.asOf")} ${asOf}`)], "right"),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              small(
                [
                  new TextRun({
                    children: [
                      `${t("document:page")} `,
                      PageNumber.CURRENT,
                      ` ${t("document:of")} `,
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
                AlignmentType.CENTER,
              ),
            ],
          }),
        },
        children: createDocxWriter()(blocks),
      },
    ],
  });
  return settlePackage(new Uint8Array(await Packer.toBuffer(file)), {
    title: titled.text,
    subject: titled.detail,
    language: wordLanguage[locale],
    asOf: document.asOf,
    description: `${t("document:fact.checksum")}: ${composing.checksum}`,
  });
}

const heading = (size: number, color: string, before: number) => ({
  run: { font: SANS, size, bold: true, color } satisfies IRunStylePropertiesOptions,
  paragraph: { spacing: { before, after: 100, line: 264, lineRule: "auto" as const }, keepNext: true },
});

/** Sizes are in half points, distances in twips. */
const stylesIn = (language: string) => ({
  default: {
    document: {
      run: { font: SERIF, size: 22, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: "auto" as const } },
    },
    title: heading(40, INK, 0),
    heading1: heading(30, ACCENT, 480),
    heading2: heading(25, INK, 360),
    heading3: heading(22, INK, 300),
    heading4: heading(20, SOFT, 240),
    hyperlink: { run: { color: ACCENT, underline: { type: "single" as const } } },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      basedOn: "Normal",
      run: { font: SANS, size: 22, color: SOFT },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: INDENT * 2, right: INDENT }, spacing: { before: 80, after: 40 } },
    },
    {
      id: "Source",
      name: "Source",
      basedOn: "Normal",
      run: { font: SANS, size: 18, color: SOFT },
      paragraph: { indent: { left: INDENT * 2 }, spacing: { after: 140 } },
    },
    {
      id: "Warning",
      name: "Warning",
      basedOn: "Normal",
      run: { font: SANS, size: 20, italics: true, color: "8A5300" },
    },
    {
      id: "Caption",
      name: "Caption",
      basedOn: "Normal",
      run: { font: SANS, size: 19, bold: true, italics: false, color: INK },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    },
    {
      id: "TableText",
      name: "Table text",
      basedOn: "Normal",
      run: { font: SANS, size: 17 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
    { id: "TableHeader", name: "Table header", basedOn: "TableText", run: { bold: true } },
  ],
});

const listStyle = { paragraph: { indent: { left: INDENT, hanging: INDENT } } };
const numbering = [
  {
    reference: BULLETS,
    levels: [
      { level: 0, format: LevelFormat.BULLET, text: "•", alignment: "left" as const, style: listStyle },
    ],
  },
  {
    reference: NUMBERS,
    levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: "left" as const, style: listStyle },
    ],
  },
];
