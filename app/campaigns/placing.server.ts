import { sql } from "kysely";
import type { Resemblance } from "./campaign";
import { campaignReference } from "./change-rules";
import { aloneWith, type Group, type Grouped } from "./groups.server";
import { KnownGroups, resolve } from "./known-groups.server";
import { measure } from "./measure-members.server";
import { standsForAll } from "./placement";
import { chooseAmong, representWith } from "./settle-campaign.server";
import { leadTo, type OwnSignature, storeSignatures } from "./signatures.server";

/** So many where a group gets a new representative, which is seldom. */
const MOST_TAKEN_IN = 64;

interface Joining extends Resemblance {
  readonly id: number;
  readonly campaignId: number;
  readonly measuredWith: number;
}

/**
 * Puts arriving comments of one docket where they belong, one after the other as `Grouping` does in memory, and with the
 * same rules. What they change is kept in mind and written in few statements.
 */
export class Placing {
  private readonly known: KnownGroups;
  private newTexts: OwnSignature[] = [];
  private newlyLed: OwnSignature[] = [];
  private joining: Joining[] = [];

  constructor(private readonly grouped: Grouped) {
    this.known = new KnownGroups(grouped);
  }

  /** Places them in their order. */
  async place(texts: readonly OwnSignature[]): Promise<void> {
    await this.known.ask(texts);
    for (const text of texts) await this.placeOne(text);
    await this.flush();
  }

  private async placeOne(text: OwnSignature): Promise<void> {
    this.newTexts.push(text);
    const group = this.known.findCopied(text.signature.exact);
    if (group) {
      await this.join(group, text, measure(group.representative, text.signature));
      return;
    }
    const matches = await this.known.listMatches(text);
    const [best] = matches;
    if (!best) {
      this.standAlone(text);
      return;
    }
    await this.join(best.group, text, measure(best.group.representative, text.signature));
    this.known.rememberText(text.signature.exact, best.group);
    const now = resolve(best.group);
    if (standsForAll(matches) && !now.represented) await this.represent(now, text);
  }

  private standAlone(text: OwnSignature): void {
    const group = aloneWith(text.id, text.signature);
    this.known.rememberMember(text.id, group);
    this.known.rememberText(text.signature.exact, group);
    this.newlyLed.push(text);
    this.known.lead(text);
  }

  private async join(group: Group, { id }: OwnSignature, resemblance: Resemblance): Promise<void> {
    const campaignId = group.campaignId ?? (await this.form(group));
    this.known.rememberMember(id, group);
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
    this.known.rememberCampaign(id, group);
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
    this.known.lead(chosen);
    await this.known.askAgain(chosen, MOST_TAKEN_IN);
    const like = await this.known.listMatches(chosen, MOST_TAKEN_IN, group);
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
