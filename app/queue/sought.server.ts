import type { CommentStatus } from "~/comments/comment";
import { commentStatuses } from "~/comments/comment";
import { type CommentFilter, countedStatuses, ME, NONE } from "~/comments/comment-filter";
import { readTag } from "~/comments/comment-filter.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Db } from "~db/connect";

/** Where a comment stands in the queue: its status, or `held` while it waits to be let in. */
export type EntryState = CommentStatus | "held";

/** The filters that name something which can go away. */
export type Vanishing = "docket" | "pillar" | "theme" | "assigned" | "campaign";

/** A filter as the queue's own rows know it. */
export interface Sought {
  readonly filter: CommentFilter;
  readonly noticeId: number | undefined;
  readonly states: readonly EntryState[];
  /** What is counted beside the cell, as `name:value`: of a kept count one can be asked for, of more none. */
  readonly entries: readonly string[];
  /** What an entry has to hold, states and docket apart. */
  readonly facets: readonly string[];
  /** The chosen campaign, and the docket that it belongs to. */
  readonly campaign: { readonly id: number; readonly noticeId: number } | undefined;
  readonly words: string | undefined;
  readonly trackingNumber: string | undefined;
  /** Filters that name what is not there any more: nothing matches those. */
  readonly vanished: readonly Vanishing[];
}

/** Looks up what a filter names. Throws where `assigned` still says `me`. */
export async function seek(db: Db, filter: CommentFilter): Promise<Sought> {
  const { docket, pillar, theme, sector, country, assigned, delivery, campaign, q } = filter;
  if (assigned === ME) throw new Error("a filter that says `me` was used before it was known who reads");
  const named = await lookUp(db, filter);
  const vanished: Vanishing[] = [];
  if (docket && !named?.noticeId) vanished.push("docket");
  if (pillar && pillar !== NONE && !named?.tagId) vanished.push("pillar");
  if (theme && !named?.themeId) vanished.push("theme");
  if (assigned && assigned !== NONE && !named?.staffId) vanished.push("assigned");
  if (campaign && !named?.campaignNoticeId) vanished.push("campaign");
  const tag =
    pillar && pillar !== NONE
      ? `${readTag(pillar).isWorkstream ? "workstream" : "pillar"}:${named?.tagId}`
      : undefined;
  const entries = [
    tag,
    theme && `theme:${theme}`,
    sector && `sector:${sector}`,
    country && `country:${country}`,
    assigned && `assigned:${assigned}`,
    delivery && `delivery:${delivery}`,
  ].filter((entry): entry is string => Boolean(entry));
  const trackingNumber = q === undefined ? undefined : parseTrackingNumber(q);
  return {
    filter,
    noticeId: docket ? (named?.noticeId ?? 0) : undefined,
    states: statesOf(filter),
    entries,
    facets: [...entries, ...plainFacets(filter)],
    campaign: campaign ? { id: Number(campaign), noticeId: named?.campaignNoticeId ?? 0 } : undefined,
    words: trackingNumber ? undefined : q,
    trackingNumber,
    vanished,
  };
}

/** The states that a filter leaves; none where it contradicts itself, as `held` and `posted` do. */
function statesOf({ status, held }: CommentFilter): readonly EntryState[] {
  const statuses = status === undefined ? commentStatuses : status === "counted" ? countedStatuses : [status];
  if (!held) return statuses;
  return statuses.some((each) => each === "received") ? ["held"] : [];
}

function plainFacets(filter: CommentFilter): readonly string[] {
  const { type, pillar, language, files, late, confirmed, acknowledged } = filter;
  return [
    type && `type:${type}`,
    pillar === NONE && "pillar:none",
    language && `lang:${language}`,
    files && `files:${files}`,
    late && `late:${late}`,
    confirmed && `confirmed:${confirmed}`,
    acknowledged && `acknowledged:${acknowledged}`,
    filter.suggested && `suggested:${filter.suggested}`,
    filter.campaign && `campaign:${filter.campaign}`,
  ].filter((facet): facet is string => Boolean(facet));
}

interface Named {
  readonly noticeId: number | null;
  readonly tagId: number | null;
  readonly themeId: number | null;
  readonly staffId: string | null;
  readonly campaignNoticeId: number | null;
}

/** The ids behind what the filter names, in one question; nothing is asked where it names nothing. */
async function lookUp(db: Db, filter: CommentFilter): Promise<Named | undefined> {
  const { docket, pillar, theme, assigned, campaign } = filter;
  const tag = pillar && pillar !== NONE ? readTag(pillar) : undefined;
  const person = assigned === NONE ? undefined : assigned;
  if (!docket && !tag && !theme && !person && !campaign) return undefined;
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom("notices")
        .where("docketNumber", "=", docket ?? null)
        .select("notices.id")
        .as("noticeId"),
      (tag?.isWorkstream
        ? eb
            .selectFrom("workstreams")
            .innerJoin("pillars", "pillars.id", "workstreams.pillarId")
            .innerJoin("editions", "editions.id", "pillars.editionId")
            .where("workstreams.code", "=", tag.code)
            .where("editions.code", "=", tag.edition)
            .select("workstreams.id")
        : eb
            .selectFrom("pillars")
            .innerJoin("editions", "editions.id", "pillars.editionId")
            .where("pillars.code", "=", tag?.code ?? null)
            .where("editions.code", "=", tag?.edition ?? null)
            .select("pillars.id")
      ).as("tagId"),
      eb
        .selectFrom("themes")
        .where("themes.id", "=", theme ? Number(theme) : null)
        .where("themes.retiredAt", "is", null)
        .select("themes.id")
        .as("themeId"),
      eb
        .selectFrom("staff")
        .where("staff.id", "=", person ?? null)
        .select("staff.id")
        .as("staffId"),
      eb
        .selectFrom("campaigns")
        .where("campaigns.id", "=", campaign ? Number(campaign) : null)
        .select("campaigns.noticeId")
        .as("campaignNoticeId"),
    ])
    .executeTakeFirst();
}
