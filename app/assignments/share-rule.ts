/** A comment that is to be shared out. */
export interface Shareable {
  readonly id: number;
  /** Who has it now. */
  readonly holder: string | null;
  /** The campaign it belongs to. */
  readonly campaign: number | null;
}

/**
 * Who gets which comment. Each goes to whoever has the least to decide, so that the shares grow even whatever they were before;
 * between equals to whoever is named first. What one of them has already stays there. The letters of a campaign stay
 * together with whoever has their campaign, since one person decides about all of them at once; a campaign therefore
 * weighs as much as a single comment.
 */
export function shareOut(
  comments: readonly Shareable[],
  among: {
    /** How much each of them has to decide: comments, with a campaign as one. Nobody else gets anything. */
    readonly loads: ReadonlyMap<string, number>;
    /** Which of them has a campaign already. */
    readonly ownerOf: ReadonlyMap<number, string>;
  },
): ReadonlyMap<number, string> {
  const loads = new Map(among.loads);
  const owners = new Map(among.ownerOf);
  const shares = new Map<number, string>();
  for (const { id, holder, campaign } of comments) {
    const owner = campaign === null ? undefined : owners.get(campaign);
    const taker = holder !== null && loads.has(holder) ? holder : (owner ?? leastLoaded(loads));
    if (taker === undefined) continue;
    shares.set(id, taker);
    const weighs = taker !== holder && owner === undefined;
    if (weighs) loads.set(taker, (loads.get(taker) ?? 0) + 1);
    if (campaign !== null && owner === undefined) owners.set(campaign, taker);
  }
  return shares;
}

function leastLoaded(loads: ReadonlyMap<string, number>): string | undefined {
  return [...loads].reduce<[string, number] | undefined>(
    (least, each) => (least === undefined || each[1] < least[1] ? each : least),
    undefined,
  )?.[0];
}
