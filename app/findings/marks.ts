/** A mark in a finding's text that points to its references: [2], or several at once: [2, 5]. */
const MARK = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/g;

const numbersIn = (list: string): readonly number[] => list.split(",").map((number) => Number(number.trim()));

/** A piece of a text: words, or the numbers of a mark. */
export type TextPiece = { readonly words: string } | { readonly numbers: readonly number[] };

/** A text in pieces, so that each mark can become links. */
export function splitAtMarks(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > from) pieces.push({ words: text.slice(from, match.index) });
    pieces.push({ numbers: numbersIn(match[1] ?? "") });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** The numbers that a text's marks name, each once, in their order. */
export function listMarks(text: string): readonly number[] {
  const numbers = splitAtMarks(text).flatMap((piece) => ("numbers" in piece ? piece.numbers : []));
  return [...new Set(numbers)];
}

/** The marks of a text that point to nothing, where there are references 1 to `count`. */
export const listStrayMarks = (text: string, count: number): readonly number[] =>
  listMarks(text).filter((number) => number < 1 || number > count);

/** A text after reference `taken` was taken out: the marks of those behind it say one less. It must have no mark of its own. */
export function closeGap(text: string, taken: number): string {
  return text.replace(MARK, (_mark, list: string) => {
    const numbers = numbersIn(list).map((number) => (number > taken ? number - 1 : number));
    return `[${numbers.join(", ")}]`;
  });
}
