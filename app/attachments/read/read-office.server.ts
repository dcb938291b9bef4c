import { type Archive, openArchive } from "../inspect/archive.server";
import { readXml, type XmlHandlers } from "../inspect/xml.server";
import type { CollectedText } from "./collected-text";

/** The text of a Word document: its body, then its notes and comments. */
export const readDocx = (path: string, text: CollectedText) =>
  readParts(path, [/^word\/document\d*\.xml$/, /^word\/(footnotes|endnotes|comments)\.xml$/], () =>
    runs(text, { paragraph: "p", piece: "t", blanks: { tab: "\t", br: "\n", cr: "\n" } }),
  );

/** The text of a presentation, slide after slide, then the speaker's notes. */
export const readPptx = (path: string, text: CollectedText) =>
  readParts(path, [/^ppt\/slides\/[^/]+\.xml$/, /^ppt\/notesSlides\/[^/]+\.xml$/], () =>
    runs(text, { paragraph: "p", piece: "t", blanks: { br: "\n" } }),
  );

/** The text of an OpenDocument text. */
export const readOdt = (path: string, text: CollectedText) =>
  readParts(path, [/^content\.xml$/], () => paragraphs(text));

/** The cells of a workbook, row by row: words and numbers as they are stored. */
export async function readXlsx(path: string, text: CollectedText): Promise<void> {
  const shared: string[] = [];
  await readParts(path, [/^xl\/sharedStrings\.xml$/], () => sharedStrings(shared));
  await readParts(path, [/^xl\/worksheets\/[^/]+\.xml$/], () => cells(text, shared));
}

async function readParts(path: string, names: readonly RegExp[], handlers: () => XmlHandlers): Promise<void> {
  const archive = await openArchive(path);
  try {
    for (const name of names) {
      for (const part of partsLike(archive, name)) {
        const entry = archive.entries.get(part);
        if (entry) await readXml(await archive.read(entry), handlers());
      }
    }
  } finally {
    archive.close();
  }
}

/** Parts by their number: slide 2 before slide 10. */
const partsLike = (archive: Archive, name: RegExp) =>
  [...archive.entries.keys()]
    .filter((part) => name.test(part))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

/** Text that stands in runs inside of paragraphs. */
function runs(
  text: CollectedText,
  words: {
    readonly paragraph: string;
    readonly piece: string;
    readonly blanks: Readonly<Record<string, string>>;
  },
): XmlHandlers {
  let inside = false;
  return {
    open({ name }) {
      if (name === words.piece) inside = true;
      const blank = words.blanks[name];
      if (blank !== undefined) text.add(blank);
    },
    close(name) {
      if (name === words.piece) inside = false;
      if (name === words.paragraph) text.add("\n");
    },
    text(piece) {
      if (inside) text.add(piece);
    },
  };
}

/** Text that stands in paragraphs and headings themselves. */
function paragraphs(text: CollectedText): XmlHandlers {
  let depth = 0;
  return {
    open({ name }) {
      if (name === "p" || name === "h") depth += 1;
      else if (name === "s") text.add(" ");
      else if (name === "tab") text.add("\t");
      else if (name === "line-break") text.add("\n");
    },
    close(name) {
      if (name !== "p" && name !== "h") return;
      depth -= 1;
      text.add("\n");
    },
    text(piece) {
      if (depth > 0) text.add(piece);
    },
  };
}

const MOST_SHARED_CHARACTERS = 20_000_000;

function sharedStrings(shared: string[]): XmlHandlers {
  let inside = false;
  let characters = 0;
  return {
    open({ name }) {
      if (name === "si") shared.push("");
      inside = name === "t";
    },
    close(name) {
      if (name === "t") inside = false;
    },
    text(piece) {
      characters += piece.length;
      if (inside && characters <= MOST_SHARED_CHARACTERS) shared[shared.length - 1] += piece;
    },
  };
}

function cells(text: CollectedText, shared: readonly string[]): XmlHandlers {
  let type = "";
  let value = "";
  let inside = false;
  return {
    open({ name, attributes }) {
      if (name === "c") {
        type = attributes.t ?? "";
        value = "";
      }
      inside = name === "v" || name === "t";
    },
    close(name) {
      if (name === "v" || name === "t") inside = false;
      if (name === "c" && value !== "") text.add(`${type === "s" ? (shared[Number(value)] ?? "") : value}\t`);
      if (name === "row") text.add("\n");
    },
    text(piece) {
      if (inside) value += piece;
    },
  };
}
