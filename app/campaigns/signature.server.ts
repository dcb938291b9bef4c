import { createHash } from "node:crypto";
import { FEWEST_WORDS, type Signature } from "./campaign";
import { listWords } from "./words";

/** A text is compared by its first words alone, so that none costs more than a long letter does. */
const MOST_WORDS = 2000;

/**
 * A text is indexed by its shingles with the smallest hashes, the same choice in every text: of two that share a stretch,
 * both choose the same shingles of it. At least this many, so that a short text is found although a third of its words
 * were changed (of three words in a row all are left in 0.3 of the cases, and in none of 24 in 0.0002), and one in eight of a long one, so that a
 * letter is found within a longer one.
 */
const FEWEST_BANDS = 24;
const BAND_SHARE = 8;

/** What a comment's text is found and compared by. */
export function createSignature(text: string): Signature {
  const words = listWords(text);
  const exact = createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 32);
  const hashes = Int32Array.from(words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words, hashWord);
  return { exact, words: hashes, bands: chooseBands(hashes) };
}

function chooseBands(words: Int32Array): Int32Array {
  if (words.length < FEWEST_WORDS) return new Int32Array(0);
  const shingles = new Set<number>();
  for (let at = 2; at < words.length; at += 1) {
    shingles.add(mix(mix(mix(words[at - 2] ?? 0) + (words[at - 1] ?? 0)) + (words[at] ?? 0)));
  }
  const sorted = Int32Array.from(shingles).sort();
  return sorted.slice(0, Math.max(FEWEST_BANDS, Math.ceil(sorted.length / BAND_SHARE)));
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3: every bit of a hash depends on every bit that went in. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
