import { sql } from "kysely";
import type { Resemblance } from "./campaign";
import { campaignReference } from "./change-rules";
import { aloneWith, type Group, type Grouped, readGroups } from "./groups.server";
import { measure } from "./measure-members.server";
import { type Candidate, listMatches, type Match, standsForAll } from "./placement";
import { chooseAmong, representWith } from "./settle-campaign.server";
import {
  findCopies,
  findLed,
  type Led,
  leadTo,
  type OwnSignature,
  readSignatures,
  storeSignatures,
} from "./signatures.server";

/** So many of the comments that share the most bands are looked at, and so many of their groups compared word by word. */
const MOST_LED = 16;
const MOST_COMPARED = 8;
/** As many where a group gets a new representative, which is seldom. */
const MOST_TAKEN_IN = 64;
/** Of a campaign with texts that a person put there, so many are compared beside its representative. */
const MOST_BESIDE = 2;

interface Joining extends Resemblance {
  readonly id: number;
  readonly campaignId: number;
  readonly measuredWith: number;
}

/**
 * Puts arriving comments of one docket where they belong, one after the other as `Grouping` does in memory, and with the
 * same rules. The index is asked once for all of them; what they change is kept in mind and written in few statements.
 */
export class Placing {
  private readonly copies = new Map<string, Group>();
  private readonly led = new Map<number, Led[]>();
  private readonly campaigns = new Map<number, Group>();
  private readonly alone = new Map<number, Group>();
  /** Bands that lead to comments since the index was asked. */
  private readonly fresh = new Map<number, number[]>();
  private newTexts: OwnSignature[] = [];
  private newlyLed: OwnSignature[] = [];
  private joining: Joining[] = [];

  constructor(private readonly grouped: Grouped) {}

  /** Places them in their order. */
  async place(texts: readonly OwnSignature[]): Promise<void> {
    await this.ask(texts);
    for (const text of texts) await this.placeOne(text);
    await this.flush();
  }

  private async ask(texts: readonly OwnSignature[]): Promise<void> {
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

  private async placeOne(text: OwnSignature): Promise<void> {
    this.newTexts.push(text);
    const copied = this.copies.get(text.signature.exact);
    if (copied) {
      const group = resolve(copied);
      await this.join(group, text, measure(group.representative, text.signature));
      return;
    }
    const matches = await this.listMatches(text, MOST_COMPARED);
    const [best] = matches;
    if (!best) {
      this.standAlone(text);
      return;
    }
    const group = best.group;
    await this.join(group, text, measure(group.representative, text.signature));
    this.copies.set(text.signature.exact, group);
    const now = resolve(group);
    if (standsForAll(matches) && !now.represented) await this.represent(now, text);
  }

  private standAlone(text: OwnSignature): void {
    const group = aloneWith(text.id, text.signature);
    this.alone.set(text.id, group);
    this.copies.set(text.signature.exact, group);
    this.newlyLed.push(text);
    this.lead(text);
  }

  private lead({ id, signature }: OwnSignature): void {
    for (const band of signature.bands) this.fresh.set(band, [...(this.fresh.get(band) ?? []), id]);
  }

  private async join(group: Group, { id }: OwnSignature, resemblance: Resemblance): Promise<void> {
    const campaignId = group.campaignId ?? (await this.form(group));
    this.alone.set(id, group);
    group.size += 1;
    this.joining.push({ id, campaignId, measuredWith: group.representativeId, ...resemblance });
    // at 4, 8, 16 … members, so that choosing costs each of them little; of two texts either is as near to the other
    const due = group.size > 2 && (group.size & (group.size - 1)) === 0;
    if (due && !group.represented) await this.chooseAgain(group);
  }

  /** A comment that stood alone becomes a campaign's first member. */
  private async form(group: Group): Promise<number> {
    const { trx, noticeId, events } = this.grouped;
    const { id } = await trx
      .insertInto("campaigns")
      .values({ noticeId, representativeId: group.representativeId })
      .returning("id")
      .executeTakeFirstOrThrow();
    group.campaignId = id;
    this.campaigns.set(id, group);
    this.joining.push({
      id: group.representativeId,
      campaignId: id,
      measuredWith: group.representativeId,
      kind: "exact",
      similarity: 1,
      ownShare: 0,
    });
    events.push({
      actor: "system",
      action: "campaign.formed",
      subject: { kind: "campaign", id: campaignReference(id) },
    });
    return id;
  }

  private async chooseAgain(group: Group): Promise<void> {
    if (group.campaignId === null) return;
    await this.flush();
    const chosen = await chooseAmong(this.grouped, group.campaignId);
    if (chosen && chosen.signature.exact !== group.representative.exact) await this.represent(group, chosen);
  }

  /** Lets a text stand for a group, and takes in what is found to be like it: it was founded on an odd copy of the letter before. */
  private async represent(group: Group, chosen: OwnSignature): Promise<void> {
    const { campaignId } = group;
    if (campaignId === null) return;
    await this.flush();
    group.representativeId = chosen.id;
    group.representative = chosen.signature;
    await representWith(this.grouped, campaignId, chosen);
    this.lead(chosen);
    const found = await findLed(this.grouped.trx, this.grouped.noticeId, [chosen], MOST_TAKEN_IN);
    this.led.set(chosen.id, [...found]);
    await this.meet(found);
    const like = await this.listMatches(chosen, MOST_TAKEN_IN, group);
    for (const { group: other } of like) {
      const settled = other.campaignId !== null && (other.kept || group.kept);
      if (!settled && resolve(other) !== group) await this.absorb(group, campaignId, other);
    }
  }

  private async absorb(group: Group, campaignId: number, other: Group): Promise<void> {
    const { trx, events } = this.grouped;
    await this.flush();
    if (other.campaignId === null) {
      this.joining.push({
        id: other.representativeId,
        campaignId,
        measuredWith: group.representativeId,
        ...measure(group.representative, other.representative),
      });
    } else {
      await trx
        .updateTable("campaignMembers")
        .set({ campaignId, measuredWith: null })
        .where("campaignId", "=", other.campaignId)
        .execute();
      await trx
        .updateTable("campaigns")
        .set({ size: sql`size + ${other.size}`, version: sql`version + 1` })
        .where("id", "=", campaignId)
        .execute();
      await trx.deleteFrom("campaigns").where("id", "=", other.campaignId).execute();
      this.grouped.toMeasure.add(campaignId).delete(other.campaignId);
      events.push({
        actor: "system",
        action: "campaign.joined",
        subject: { kind: "campaign", id: campaignReference(campaignId) },
        after: { campaign: campaignReference(other.campaignId), total: other.size },
      });
    }
    group.size += other.size;
    other.into = group;
  }

  /** The groups that a text resembles, the closest first, each once. */
  private async listMatches(
    text: OwnSignature,
    most: number,
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

  /** Writes what was kept in mind. */
  private async flush(): Promise<void> {
    const { trx, noticeId } = this.grouped;
    const { newTexts, newlyLed, joining } = this;
    this.newTexts = [];
    this.newlyLed = [];
    this.joining = [];
    await storeSignatures(trx, noticeId, newTexts);
    await leadTo(trx, noticeId, newlyLed);
    if (joining.length === 0) return;
    await sql`
      with joined as (
        insert into campaign_members (comment_id, campaign_id, kind, similarity, measured_with)
        select * from unnest(
          ${joining.map(({ id }) => id)}::bigint[], ${joining.map(({ campaignId }) => campaignId)}::integer[],
          ${joining.map(({ kind }) => kind)}::text[], ${joining.map(({ similarity }) => similarity)}::real[],
          ${joining.map(({ measuredWith }) => measuredWith)}::bigint[])
        returning campaign_id
      )
      update campaigns c set size = c.size + n.n
      from (select campaign_id, count(*) as n from joined group by campaign_id) n where c.id = n.campaign_id`.execute(
      trx,
    );
  }
}

interface Ranked {
  readonly group: Group;
  shared: number;
  /** Comments with texts that a person put into the group. */
  readonly beside: number[];
}

function resolve(group: Group): Group {
  let at = group;
  while (at.into) at = at.into;
  return at;
}
