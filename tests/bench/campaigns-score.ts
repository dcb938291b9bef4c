/** How well groups match the true clusters, by pairs of comments that are together in one, the other or both. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly groups: number;
}

/** One comment: its true cluster, undefined where it is in none, and the group it was put in. */
export interface Scored {
  readonly cluster: string | undefined;
  readonly group: string;
}

/** Counts pairs by the sizes of clusters, groups and their overlaps, without looking at any pair. 1 where there is none. */
export function scorePairs(comments: Iterable<Scored>): Score {
  const [clusters, groups, overlaps] = [new Counts(), new Counts(), new Counts()];
  for (const { cluster, group } of comments) {
    groups.add(group);
    if (cluster === undefined) continue;
    clusters.add(cluster);
    overlaps.add(JSON.stringify([cluster, group]));
  }
  const right = overlaps.pairs();
  const precision = groups.pairs() === 0 ? 1 : right / groups.pairs();
  const recall = clusters.pairs() === 0 ? 1 : right / clusters.pairs();
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, groups: groups.size };
}

class Counts {
  private readonly counts = new Map<string, number>();

  get size(): number {
    return this.counts.size;
  }

  add(key: string): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  pairs(): number {
    let pairs = 0;
    for (const count of this.counts.values()) pairs += (count * (count - 1)) / 2;
    return pairs;
  }
}
