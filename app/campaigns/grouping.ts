import { BandIndex } from "./band-index";
import type { Resemblance, Signature } from "./campaign";
import { type Candidate, listMatches, type Match, standsForAll } from "./placement";
import { chooseRepresentative } from "./representative";
import { compareTexts } from "./resemblance";

/** A band shared by more groups than this leads to the first of them alone. */
const MOST_GROUPS_PER_BAND = 32;
/** An arrival looks up its rarest bands first, and stops at so many groups found. */
const MOST_FOUND = 256;
/** So many of the groups found, those with the most bands in common, are compared word by word. */
const MOST_COMPARED = 8;
/** As many where a group gets a new representative, which is seldom. */
const MOST_TAKEN_IN = 64;
/** A group's representative is chosen among so many of its texts. */
const SAMPLE = 12;

/** Where a comment went. */
export interface Placement {
  /** The group's number, as of now: `groupOf` tells it after groups were joined. */
  readonly group: number;
  /** What the comment has in common with the group's representative; undefined where it founded the group. */
  readonly resemblance: Resemblance | undefined;
}

interface Sampled {
  readonly signature: Signature;
  copies: number;
}

interface Group {
  representative: Signature;
  size: number;
  sample: Sampled[];
}

/**
 * Groups comments as they arrive, one at a time, in memory; a comment that is like no other is a group of one.
 *
 * Each arrival is compared with a bounded number of representatives, never with all members: what it takes for all grows
 * with their number alone, and a chain of texts, each like the one before, does not become one group.
 *
 * Exact copies are always together, in whatever order they arrive. Which of the others found a group, and where a
 * text goes that resembles two, depends on the order.
 */
export class Grouping {
  private readonly index = new BandIndex(MOST_GROUPS_PER_BAND);
  private readonly groups: (Group | undefined)[] = [];
  /** The group that another was joined to; itself where it was not. */
  private readonly joined: number[] = [];
  /** For each group what it has in common with the text at hand; 0 between two texts. */
  private readonly shared: number[] = [];
  private readonly posted = new Int32Array(MOST_GROUPS_PER_BAND);
  private readonly byExact = new Map<string, number>();
  /** How often two texts were compared word by word. */
  comparisons = 0;

  /** Puts a comment where it belongs. */
  arrive(arriving: Signature): Placement {
    const copy = this.byExact.get(arriving.exact);
    if (copy !== undefined) return this.joinCopy(this.groupOf(copy), arriving);
    const matches = this.listMatches(arriving, -1, MOST_COMPARED);
    const [best] = matches;
    if (!best) return { group: this.found(arriving), resemblance: undefined };
    this.byExact.set(arriving.exact, best.group);
    this.join(best.group, { signature: arriving, copies: 1 });
    if (standsForAll(matches)) this.represent(this.groupOf(best.group), arriving);
    return { group: this.groupOf(best.group), resemblance: best.resemblance };
  }

  /** The group that a group's comments are in now. */
  groupOf(group: number): number {
    let at = group;
    while (this.joined[at] !== at) {
      const next = this.joined[at] ?? at;
      this.joined[at] = this.joined[next] ?? next;
      at = next;
    }
    return at;
  }

  private get(group: number): Group {
    const found = this.groups[group];
    if (!found) throw new RangeError(`there is no group ${group}`);
    return found;
  }

  private joinCopy(group: number, arriving: Signature): Placement {
    const { representative, sample } = this.get(group);
    const resemblance = compareTexts(representative, arriving);
    this.comparisons += 1;
    const known = sample.find(({ signature }) => signature.exact === arriving.exact);
    if (known) known.copies += 1;
    this.join(group, known ? undefined : { signature: arriving, copies: 2 });
    return { group: this.groupOf(group), resemblance };
  }

  private found(founder: Signature): number {
    const group = this.groups.length;
    this.groups.push({ representative: founder, size: 1, sample: [{ signature: founder, copies: 1 }] });
    this.joined.push(group);
    this.shared.push(0);
    this.byExact.set(founder.exact, group);
    for (const band of founder.bands) this.index.add(band, group);
    return group;
  }

  private join(number: number, text: Sampled | undefined): void {
    const group = this.get(number);
    group.size += 1;
    if (text) addToSample(group, text);
    // at 2, 4, 8, 16 … members, so that choosing costs each of them little
    if ((group.size & (group.size - 1)) === 0) this.chooseAgain(number);
  }

  private chooseAgain(number: number): void {
    const group = this.get(number);
    const chosen = group.sample[chooseRepresentative(group.sample)]?.signature ?? group.representative;
    if (chosen.exact !== group.representative.exact) this.represent(number, chosen);
  }

  /** Lets a text stand for a group, and takes in the groups that are found to be like it. */
  private represent(number: number, chosen: Signature): void {
    const group = this.get(number);
    const led = new Set(group.representative.bands);
    group.representative = chosen;
    for (const band of chosen.bands) if (!led.has(band)) this.index.add(band, number);
    // what was founded on an odd copy of the letter before is found now that the group has a truer text
    for (const like of this.listMatches(chosen, number, MOST_TAKEN_IN)) this.absorb(number, like.group);
  }

  private absorb(number: number, other: number): void {
    const [group, gone] = [this.get(number), this.get(other)];
    this.joined[other] = number;
    this.groups[other] = undefined;
    group.size += gone.size;
    for (const text of gone.sample) addToSample(group, text);
  }

  private listMatches(text: Signature, except: number, most: number): readonly Match<number>[] {
    const candidates = this.listCandidates(text, except, most);
    this.comparisons += candidates.length;
    return listMatches(text, candidates);
  }

  /** The groups with the most bands in common, a band counting the more the fewer groups have it. */
  private listCandidates(text: Signature, except: number, most: number): readonly Candidate<number>[] {
    const bands = Array.from(text.bands, (band) => ({ band, count: this.index.count(band) }));
    bands.sort((a, b) => a.count - b.count);
    const found: number[] = [];
    let looked = 0;
    for (const { band, count } of bands) {
      if (looked + count > MOST_FOUND) break;
      looked += count;
      this.index.read(band, this.posted);
      for (let at = 0; at < count; at += 1) {
        const group = this.groupOf(this.posted[at] ?? 0);
        if (group === except) continue;
        const shared = this.shared[group] ?? 0;
        if (shared === 0) found.push(group);
        this.shared[group] = shared + 1 / count;
      }
    }
    const ranked = found.map((group) => ({ group, shared: this.shared[group] ?? 0 }));
    for (const group of found) this.shared[group] = 0;
    ranked.sort((a, b) => b.shared - a.shared);
    return ranked.slice(0, most).map(({ group }) => ({ group, ...this.get(group) }));
  }
}

/** Keeps the texts with the most copies, and of those with one the first. */
function addToSample(group: Group, text: Sampled): void {
  if (group.sample.length < SAMPLE) {
    group.sample.push(text);
    return;
  }
  const fewest = group.sample.reduce((least, at) => (at.copies < least.copies ? at : least));
  if (text.copies > fewest.copies) group.sample[group.sample.indexOf(fewest)] = text;
}
