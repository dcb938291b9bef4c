import { type Group, type Grouped, readGroups } from "./groups.server";
import { type Candidate, listMatches, type Match } from "./placement";
import { findCopies, findLed, type Led, type OwnSignature, readSignatures } from "./signatures.server";

/** So many of the comments that share the most bands are looked at, and so many of their groups compared word by word. */
const MOST_LED = 16;
const MOST_COMPARED = 8;
/** Of a campaign with texts that a person put there, so many are compared beside its representative. */
const MOST_BESIDE = 2;

/**
 * The groups that arriving comments could belong to. The index is asked once for all of them; what they change among
 * themselves is kept in mind.
 */
export class KnownGroups {
  private readonly copies = new Map<string, Group>();
  private readonly led = new Map<number, Led[]>();
  private readonly campaigns = new Map<number, Group>();
  private readonly alone = new Map<number, Group>();
  /** Bands that lead to comments since the index was asked. */
  private readonly fresh = new Map<number, number[]>();

  constructor(private readonly grouped: Pick<Grouped, "trx" | "noticeId">) {}

  /** Asks the index about all that arrive. */
  async ask(texts: readonly OwnSignature[]): Promise<void> {
    const { trx, noticeId } = this.grouped;
    const copies = await findCopies(
      trx,
      noticeId,
      texts.map(({ signature }) => signature.exact),
    );
    const known = new Set(copies.map(({ exact }) => exact));
    const led = await findLed(
      trx,
      noticeId,
      texts.filter(({ signature }) => !known.has(signature.exact)),
      MOST_LED,
    );
    for (const each of led) this.led.set(each.arriving, [...(this.led.get(each.arriving) ?? []), each]);
    await this.meet([...copies, ...led]);
    for (const { exact, commentId, campaignId } of copies) {
      const group = this.groupOf(commentId, campaignId);
      if (group) this.copies.set(exact, group);
    }
  }

  /** Reads the groups of comments that were found. */
  private async meet(
    found: readonly { readonly commentId: number; readonly campaignId: number | null }[],
  ): Promise<void> {
    const campaignIds = found.flatMap(({ campaignId }) =>
      campaignId !== null && !this.campaigns.has(campaignId) ? [campaignId] : [],
    );
    const loneIds = found.flatMap(({ commentId, campaignId }) =>
      campaignId === null && !this.alone.has(commentId) ? [commentId] : [],
    );
    const read = await readGroups(this.grouped.trx, [...new Set(campaignIds)], [...new Set(loneIds)]);
    for (const [id, group] of read.campaigns) this.campaigns.set(id, group);
    for (const [id, group] of read.lone) this.alone.set(id, group);
  }

  /** The group that a comment is in by now. */
  private groupOf(commentId: number, campaignId: number | null): Group | undefined {
    const found =
      this.alone.get(commentId) ?? (campaignId === null ? undefined : this.campaigns.get(campaignId));
    return found && resolve(found);
  }

  /** The group of the very same text. */
  findCopied(exact: string): Group | undefined {
    const copied = this.copies.get(exact);
    return copied && resolve(copied);
  }

  /** From now on a text's copies belong to this group. */
  rememberText(exact: string, group: Group): void {
    this.copies.set(exact, group);
  }

  /** A comment that belongs to a group although it was not there when the index was asked. */
  rememberMember(id: number, group: Group): void {
    this.alone.set(id, group);
  }

  rememberCampaign(id: number, group: Group): void {
    this.campaigns.set(id, group);
  }

  /** From now on a text's bands lead to its comment. */
  lead({ id, signature }: OwnSignature): void {
    for (const band of signature.bands) this.fresh.set(band, [...(this.fresh.get(band) ?? []), id]);
  }

  /** Asks the index about one text again. */
  async askAgain(text: OwnSignature, most: number): Promise<void> {
    const found = await findLed(this.grouped.trx, this.grouped.noticeId, [text], most);
    this.led.set(text.id, [...found]);
    await this.meet(found);
  }

  /** The groups that a text resembles, the closest first, each once. */
  async listMatches(
    text: OwnSignature,
    most = MOST_COMPARED,
    except?: Group,
  ): Promise<readonly Match<Group>[]> {
    const ranked = this.rank(text, except).slice(0, most);
    const beside = await readSignatures(
      this.grouped.trx,
      ranked.flatMap(({ beside }) => beside),
    );
    const candidates = ranked.flatMap(({ group, beside: ids }): Candidate<Group>[] => [
      { group, representative: group.representative, size: group.size },
      ...ids.flatMap((id) => {
        const representative = beside.get(id);
        return representative ? [{ group, representative, size: group.size }] : [];
      }),
    ]);
    const seen = new Set<Group>();
    return listMatches(text.signature, candidates).filter(({ group }) => {
      const first = !seen.has(group);
      seen.add(group);
      return first;
    });
  }

  /** The groups that bands lead to, those with the most in common first. */
  private rank(text: OwnSignature, except: Group | undefined): readonly Ranked[] {
    const ranked = new Map<Group, Ranked>();
    const count = (group: Group | undefined, shared: number, beside?: number) => {
      if (!group || group === except) return;
      const known = ranked.get(group) ?? { group, shared: 0, beside: [] };
      known.shared += shared;
      if (beside !== undefined && beside !== group.representativeId && known.beside.length < MOST_BESIDE) {
        known.beside.push(beside);
      }
      ranked.set(group, known);
    };
    for (const { commentId, campaignId, shared, byHand } of this.led.get(text.id) ?? []) {
      count(this.groupOf(commentId, campaignId), shared, byHand ? commentId : undefined);
    }
    for (const band of text.signature.bands) {
      const ids = this.fresh.get(band) ?? [];
      for (const id of ids) if (id !== text.id) count(this.groupOf(id, null), 1 / ids.length);
    }
    return [...ranked.values()].sort((a, b) => b.shared - a.shared);
  }
}

interface Ranked {
  readonly group: Group;
  shared: number;
  /** Comments with texts that a person put into the group. */
  readonly beside: number[];
}

/** The group that a group has become part of, or itself. */
export function resolve(group: Group): Group {
  let at = group;
  while (at.into) at = at.into;
  return at;
}
