import { normalizeText } from "~/i18n/normalize";

/** What is kept of a file's text, in characters; the column and the search take no more. */
export const MOST_CHARACTERS = 250_000;
/** Before it is normalized, a text may be this much longer, by blanks and marks that go. */
const MOST_UNITS = MOST_CHARACTERS * 3;

/** Enough was read. */
class TextFullError extends Error {
  override readonly name = "TextFullError";
}

/** Takes a text piece by piece as it is read, until there is enough of it. */
export class CollectedText {
  private pieces: string[] = [];
  private length = 0;

  add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.length > MOST_UNITS) throw new TextFullError();
  }

  toString(): string {
    const lines = this.pieces
      .join("")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .replace(/\n{3,}/g, "\n\n");
    const characters = [...normalizeText(lines)];
    return characters.slice(0, MOST_CHARACTERS).join("").trim();
  }
}

/** The text that `read` collects; where there is more than enough, its beginning. */
export async function collect(read: (text: CollectedText) => Promise<void>): Promise<string> {
  const text = new CollectedText();
  try {
    await read(text);
  } catch (error) {
    if (!(error instanceof TextFullError)) throw error;
  }
  return text.toString();
}
