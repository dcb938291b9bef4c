/** A stretch of text: in both versions, only in the earlier one, or only in the later one. */
export interface Stretch {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** The table of a comparison grows with the product of both lengths: two long letters would take seconds. */
const MOST_CELLS = 4_000_000;

/**
 * What became of a text, word by word (a longest common subsequence; white space goes with the word before it). Undefined where
 * both are too long to be compared at once.
 *
 * @param liken what of a word counts: two for which it returns the same are the same word, and shown as the later text has it
 */
export function compareWords(
  earlier: string,
  later: string,
  liken = (word: string) => word.trimEnd(),
): readonly Stretch[] | undefined {
  const before = readWords(earlier, liken);
  const after = readWords(later, liken);
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length * come.length > MOST_CELLS) return undefined;
  return joined([
    ...after.slice(0, start).map(as("same")),
    ...align(gone, come),
    ...after.slice(after.length - end).map(as("same")),
  ]);
}

interface Word {
  readonly text: string;
  readonly likeness: string;
}

const readWords = (text: string, liken: (word: string) => string): readonly Word[] =>
  (text.match(/\S+\s*|\s+/g) ?? []).map((word) => ({ text: word, likeness: liken(word) }));
const as =
  (kind: Stretch["kind"]) =>
  ({ text }: Word) => ({ kind, text });
const same = (one: Word | undefined, other: Word | undefined) => one?.likeness === other?.likeness;

function commonStart(one: readonly Word[], other: readonly Word[]): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && same(one[length], other[length])) length += 1;
  return length;
}

function align(gone: readonly Word[], come: readonly Word[]): readonly Stretch[] {
  const width = come.length + 1;
  // lengths[i * width + j]: how much the rests from i and from j have in common
  const lengths = new Uint16Array((gone.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = come.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = same(gone[i], come[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < gone.length || j < come.length) {
    if (i < gone.length && j < come.length && same(gone[i], come[j])) {
      stretches.push({ kind: "same", text: come[j]?.text ?? "" });
      i += 1;
      j += 1;
    } else if (j >= come.length || (i < gone.length && at(i + 1, j) >= at(i, j + 1))) {
      stretches.push({ kind: "gone", text: gone[i]?.text ?? "" });
      i += 1;
    } else {
      stretches.push({ kind: "new", text: come[j]?.text ?? "" });
      j += 1;
    }
  }
  return stretches;
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = result.at(-1);
    if (last?.kind === kind) result[result.length - 1] = { kind, text: last.text + text };
    else result.push({ kind, text });
  }
  return result;
}
