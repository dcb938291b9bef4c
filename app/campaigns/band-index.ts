/**
 * Which groups have a band, in memory: an open hash table over lists of numbers, about 20 bytes a band and group, where a
 * `Map` of arrays takes more than a hundred.
 *
 * A band that very many groups share (a greeting, the docket's own title) tells nothing apart. It takes up no group
 * after the first `most`, so that one arrival looks at no more than `bands × most` of them, however many there are.
 */
export class BandIndex {
  private keys = new Int32Array(1024);
  /** The first of a band's list of postings, plus 1; 0 for a place that is free. */
  private heads = new Int32Array(1024);
  private counts = new Uint16Array(1024);
  private used = 0;
  private groups = new Int32Array(1024);
  private nexts = new Int32Array(1024);
  private postings = 0;

  constructor(private readonly most: number) {}

  /** Lets a band lead to a group, unless it leads to `most` already. */
  add(band: number, group: number): void {
    if (this.used * 2 > this.keys.length) this.grow();
    const place = this.placeOf(band);
    const head = this.heads[place] ?? 0;
    if (head === 0) {
      this.keys[place] = band;
      this.used += 1;
    }
    const count = this.counts[place] ?? 0;
    if (count >= this.most) return;
    if (this.postings === this.groups.length) {
      this.groups = larger(this.groups);
      this.nexts = larger(this.nexts);
    }
    this.groups[this.postings] = group;
    this.nexts[this.postings] = head;
    this.postings += 1;
    this.heads[place] = this.postings;
    this.counts[place] = count + 1;
  }

  /** How many groups a band leads to, at most `most`. */
  count(band: number): number {
    return this.counts[this.placeOf(band)] ?? 0;
  }

  /** Puts the groups that a band leads to into a list of at least `most` places, latest first; returns how many. */
  read(band: number, into: Int32Array): number {
    let count = 0;
    for (let at = this.heads[this.placeOf(band)] ?? 0; at !== 0; at = this.nexts[at - 1] ?? 0) {
      into[count] = this.groups[at - 1] ?? 0;
      count += 1;
    }
    return count;
  }

  private placeOf(band: number): number {
    const mask = this.keys.length - 1;
    // bands are the smallest of many hashes: their high bits are alike, their low bits are not
    let place = Math.imul(band, 0x9e3779b1) & mask;
    while (this.heads[place] !== 0 && this.keys[place] !== band) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, heads, counts } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.heads = new Int32Array(keys.length * 2);
    this.counts = new Uint16Array(keys.length * 2);
    for (let old = 0; old < keys.length; old += 1) {
      if (heads[old] === 0) continue;
      const place = this.placeOf(keys[old] ?? 0);
      this.keys[place] = keys[old] ?? 0;
      this.heads[place] = heads[old] ?? 0;
      this.counts[place] = counts[old] ?? 0;
    }
  }
}

function larger(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}
