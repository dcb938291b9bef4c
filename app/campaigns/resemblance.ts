import { FEWEST_WORDS, type Resemblance, type Signature } from "./campaign";

/**
 * Of two stretches that both texts have, with no more than so many words between them in either, the words between count
 * as the same letter reworded. Without it, a letter with every fifth word changed has little in common with itself: half
 * of its three words in a row are gone.
 */
const REWORDED = 6;
/** What may come in between besides, in the comment. */
const PUT_IN = 3;

/** A stretch with fewer words in common is a usual phrase, or chance. */
const FEWEST_IN_STRETCH = 6;

/** Nearly all of both texts, word for word. */
const NEAR = 0.8;
/** The letter is there, among whatever else. */
const LETTER_KEPT = 0.6;
/** The comment is the letter, shortened. */
const COMMENT_TAKEN = 0.7;
/** Or both are for a good part the same wording. Two letters of other campaigns that share the docket's lead have 0.5. */
const BOTH_SHARED = 0.55;
/**
 * A text that is but a small part of the other is a letter, or a part of one, from so many words on. Shorter ones are
 * courtesies (“… appreciates the opportunity to comment on …”) and file notes: sixteen words of them once drew a dozen
 * companies' papers into one group.
 */
const FEWEST_IN_PART = 32;
/** In texts shorter than this a usual phrase is much of the whole: both must be the same for the most part. */
const SHORT = 25;
const SHORT_SHARED = 0.7;

interface Found {
  readonly resemblance: Resemblance;
  /** By which the best of several is chosen. */
  readonly closeness: number;
}

/** Tells whether a comment belongs to the campaign of a representative text, and how; undefined where it does not. */
export function compareTexts(representative: Signature, member: Signature): Resemblance | undefined {
  return createResemblance(member)(representative)?.resemblance;
}

/** As `compareTexts`, for one comment and many representatives. */
export function createResemblance(member: Signature): (representative: Signature) => Found | undefined {
  let positions: PlacedPairs | undefined;
  return (representative) => {
    if (representative.exact === member.exact) {
      return { resemblance: { kind: "exact", similarity: 1, ownShare: 0 }, closeness: 3 };
    }
    if (Math.min(representative.words.length, member.words.length) < FEWEST_WORDS) return undefined;
    positions ??= placePairs(member);
    const common = measureCommon(representative, member, positions);
    const kind = judge(common, Math.min(representative.words.length, member.words.length));
    if (!kind) return undefined;
    return {
      resemblance: { kind, similarity: common.kept, ownShare: 1 - common.taken },
      closeness: common.ofRepresentative + common.ofMember,
    };
  };
}

function judge(common: Common, fewestWords: number): "near" | "template" | undefined {
  const { ofRepresentative, ofMember } = common;
  const both = Math.min(ofRepresentative, ofMember);
  if (Math.min(common.kept, common.taken) >= NEAR) return "near";
  if (fewestWords < SHORT) return both >= SHORT_SHARED ? "template" : undefined;
  if (both >= BOTH_SHARED) return "template";
  const inPart =
    common.sameWords >= FEWEST_IN_PART && (ofRepresentative >= LETTER_KEPT || ofMember >= COMMENT_TAKEN);
  return inPart ? "template" : undefined;
}

/** What two texts have in common. Shares are of the words that are compared, 0 to 1. */
interface Common {
  /** The share of the representative that is in the member, reworded stretches included. */
  readonly ofRepresentative: number;
  readonly ofMember: number;
  /** The same without the reworded words. */
  readonly kept: number;
  readonly taken: number;
  /** The words in common, without the reworded ones. */
  readonly sameWords: number;
}

/** Where each two words in a row are in a text. */
export interface PlacedPairs {
  /** Where a pair is first. */
  readonly first: ReadonlyMap<number, number>;
  /** For each place, where the pair that is there is next; 0 where it is not again. */
  readonly next: Int32Array;
}

export function placePairs({ words }: Signature): PlacedPairs {
  const first = new Map<number, number>();
  const next = new Int32Array(words.length);
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const pair = pairAt(words, at);
    next[at] = first.get(pair) ?? 0;
    first.set(pair, at);
  }
  return { first, next };
}

const pairAt = (words: Int32Array, at: number) =>
  (Math.imul(words[at] ?? 0, 0x9e3779b1) + (words[at + 1] ?? 0)) | 0;

const SAME = 2;
const BETWEEN = 1;

/** Measures what two texts have in common, in time that grows with their length alone. */
export function measureCommon(representative: Signature, member: Signature, placed: PlacedPairs): Common {
  const { words } = representative;
  const one = new Uint8Array(words.length);
  const other = new Uint8Array(member.words.length);
  // the stretch at hand: where each of its pairs is in the one text and in the other
  const places = new Int32Array(words.length);
  const placesThere = new Int32Array(words.length);
  let pairs = 0;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = pairAt(words, at);
    const first = placed.first.get(pair);
    if (first === undefined) continue;
    let there = first;
    if (pairs > 0) {
      const last = placesThere[pairs - 1] ?? 0;
      const goesOn = last + 2 < member.words.length && pairAt(member.words, last + 1) === pair;
      there = goesOn ? last + 1 : findAfter(placed.next, first, last);
      const between = at - (places[pairs - 1] ?? 0) - 2;
      if (between > REWORDED || there <= last || there - last - 2 > REWORDED + PUT_IN) {
        markStretch(one, places, pairs);
        markStretch(other, placesThere, pairs);
        pairs = 0;
        there = first;
      }
    }
    places[pairs] = at;
    placesThere[pairs] = there;
    pairs += 1;
  }
  markStretch(one, places, pairs);
  markStretch(other, placesThere, pairs);
  const [mine, theirs] = [countMarks(one), countMarks(other)];
  return {
    ofRepresentative: mine.marked / one.length,
    ofMember: theirs.marked / other.length,
    kept: mine.same / one.length,
    taken: theirs.same / other.length,
    sameWords: Math.min(mine.same, theirs.same),
  };
}

/** A pair that is often in a text (“of the”) is looked for a few times, so that no text makes this take long. */
const MOST_LOOKS = 8;

function findAfter(next: Int32Array, first: number, last: number): number {
  let there = first;
  for (let looks = 0; looks < MOST_LOOKS && there <= last; looks += 1) {
    const following = next[there] ?? 0;
    if (following === 0) break;
    there = following;
  }
  return there;
}

/** Marks a stretch's words and what was reworded between them. Too few words in common are chance, and stay unmarked. */
function markStretch(marks: Uint8Array, places: Int32Array, pairs: number): void {
  if (pairs === 0) return;
  let same = 2;
  for (let i = 1; i < pairs; i += 1) same += places[i] === (places[i - 1] ?? 0) + 1 ? 1 : 2;
  if (same < FEWEST_IN_STRETCH) return;
  const final = places[pairs - 1] ?? 0;
  for (let at = places[0] ?? 0; at <= final + 1; at += 1) if (marks[at] === 0) marks[at] = BETWEEN;
  for (let i = 0; i < pairs; i += 1) {
    const at = places[i] ?? 0;
    marks[at] = SAME;
    marks[at + 1] = SAME;
  }
}

function countMarks(marks: Uint8Array): { readonly same: number; readonly marked: number } {
  let [same, marked] = [0, 0];
  for (const mark of marks) {
    if (mark === SAME) same += 1;
    if (mark !== 0) marked += 1;
  }
  return { same, marked };
}
