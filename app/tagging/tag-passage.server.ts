import type { Transaction } from "kysely";
import type { AuditAction } from "~/audit/actions";
import { recordEvent } from "~/audit/audit.server";
import {
  type ChangeOf,
  type LockedComment,
  lockComment,
  type NotChanged,
  nextVersion,
} from "~/comments/changing/change-comment.server";
import type { CommentPart } from "~/comments/changing/comment-parts.server";
import { listPartTexts } from "~/comments/changing/comment-parts.server";
import { findStretch, listPlaces, type WantedStretch } from "~/comments/changing/find-stretch";
import { countCharacters } from "~/i18n/normalize";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import type { Database } from "~db/schema";
import { describeTags, listGiven } from "./given-tags.server";
import { LONGEST_QUOTE, MOST_PASSAGES } from "./passage";
import { findPassageCodes, writePassageTags } from "./passage-tags.server";
import { settleTags } from "./settle-tags.server";
import { canBeTagged } from "./tags";

type Trx = Transaction<Database>;

/** Why a passage was not saved. */
export type PassageRefusal =
  | NotChanged
  | { readonly outcome: "quote-not-found" | "quote-too-long" | "no-tags" | "too-many" | "no-passage" }
  /** The words stand in so many places. */
  | { readonly outcome: "quote-several"; readonly count: number };

export type PassageSaved = { readonly outcome: "saved" | "unchanged"; readonly passageId: number };

export interface NewPassage extends ChangeOf {
  /** In which text; absent where only the words are known, to be found in any. */
  readonly part?: CommentPart | undefined;
  readonly stretch: WantedStretch;
  /** Codes of pillars, workstreams and themes. */
  readonly codes: readonly string[];
}

/**
 * Marks a stretch of a comment and gives it tags, which become the comment's tags too. A stretch that is a passage already gets
 * them besides those it has. What is ticked for the comment as a whole is saved with it.
 */
export async function tagPassage(db: Db, change: NewPassage): Promise<PassageSaved | PassageRefusal> {
  return changePassages(db, change, "comment.passage-tagged", async (trx, comment) => {
    if (countCharacters(change.stretch.quote) > LONGEST_QUOTE) return { outcome: "quote-too-long" };
    const place = await findPlace(trx, comment.id, change);
    if ("outcome" in place) return place;
    const passages = await trx
      .selectFrom("passages")
      .where("commentId", "=", comment.id)
      .select(["id", "part", "startAt", "endAt"])
      .execute();
    const same = passages.find(
      ({ part, startAt, endAt }) => part === place.part && startAt === place.startAt && endAt === place.endAt,
    );
    if (!same && passages.length >= MOST_PASSAGES) return { outcome: "too-many" };
    const { id } =
      same ??
      (await trx
        .insertInto("passages")
        .values({ commentId: comment.id, ...place, createdBy: change.staffId })
        .returning("id")
        .executeTakeFirstOrThrow());
    const written = await writePassageTags(trx, comment, id, { ...change, keep: true });
    return written === "none" ? { outcome: "no-tags" } : { id, changed: !same || written === "changed" };
  });
}

export interface PassageChange extends ChangeOf {
  readonly passageId: number;
  /** Whether the comment, too, loses the tags that no passage of it has any more. */
  readonly alsoOffComment: boolean;
}

/** Makes a passage's tags those that are ticked. */
export async function changePassage(
  db: Db,
  change: PassageChange & { readonly codes: readonly string[] },
): Promise<PassageSaved | PassageRefusal> {
  return changePassages(db, change, "comment.passage-changed", async (trx, comment) => {
    const had = await findPassageCodes(trx, comment, change.passageId);
    if (!had) return { outcome: "no-passage" };
    const written = await writePassageTags(trx, comment, change.passageId, { ...change, keep: false });
    if (written === "none") return { outcome: "no-tags" };
    return { id: change.passageId, changed: written === "changed", ...offComment(change, had) };
  });
}

/** Removes a passage with its tags. The comment keeps them, unless it is said to lose them too. */
export async function removePassage(db: Db, change: PassageChange): Promise<PassageSaved | PassageRefusal> {
  return changePassages(db, change, "comment.passage-removed", async (trx, comment) => {
    const had = await findPassageCodes(trx, comment, change.passageId);
    if (!had) return { outcome: "no-passage" };
    await trx.deleteFrom("passages").where("id", "=", change.passageId).execute();
    return { id: change.passageId, changed: true, ...offComment(change, had) };
  });
}

const offComment = ({ alsoOffComment }: PassageChange, codes: readonly string[]) =>
  alsoOffComment ? { takenOff: codes } : {};

class Refused extends Error {
  constructor(readonly refusal: PassageRefusal) {
    super(refusal.outcome);
  }
}

interface Work {
  readonly id: number;
  readonly changed: boolean;
  /** Codes that the comment loses where no passage has them any more. */
  readonly takenOff?: readonly string[];
}

/** A change to a passage as part of its comment: one version, one event, and the comment's tags following. */
async function changePassages(
  db: Db,
  change: ChangeOf,
  action: AuditAction,
  work: (trx: Trx, comment: LockedComment) => Promise<Work | PassageRefusal>,
): Promise<PassageSaved | PassageRefusal> {
  try {
    return await db.transaction().execute(async (trx) => {
      const comment = await lockComment(trx, change);
      if ("outcome" in comment) return comment;
      if (!canBeTagged(comment.status)) return { outcome: "not-allowed" };
      const edition = await getEditionOfNotice(trx, comment.docketNumber, "en");
      const describe = async () => {
        const given = await listGiven(trx, [comment.id]);
        const of = (kind: "comment" | "theme") => given.filter((tag) => tag.of === kind);
        const own = (id: number) => given.filter(({ passageId }) => passageId === id);
        return {
          whole: describeTags(of("comment"), of("theme"), edition),
          passage: (id: number) =>
            describeTags(
              own(id).filter(({ themeId }) => themeId === null),
              own(id),
              edition,
            ),
        };
      };
      const before = await describe();
      const done = await work(trx, comment);
      // a passage without tags must not stay because it was written before that was found out
      if ("outcome" in done) throw new Refused(done);
      const { staffId, ticked } = change;
      const settled = await settleTags(trx, [comment], {
        staffId,
        givenAs: "hand",
        takenOff: done.takenOff,
        ...(ticked ? { wanted: () => ticked } : {}),
      });
      if (!done.changed && settled.length === 0) return { outcome: "unchanged", passageId: done.id };
      await trx.updateTable("comments").set({ version: nextVersion }).where("id", "=", comment.id).execute();
      const after = await describe();
      const event = ({ whole, passage }: typeof before, version: number) => {
        const { tags, themes } = passage(done.id);
        return {
          ...whole,
          passage: done.id,
          passageTags: tags,
          ...(themes ? { passageThemes: themes } : {}),
          version,
        };
      };
      await recordEvent(trx, {
        actor: { staffId },
        action,
        subject: { kind: "comment", id: comment.trackingNumber },
        before: event(before, comment.version),
        after: event(after, comment.version + 1),
      });
      return { outcome: "saved", passageId: done.id };
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

interface Place {
  readonly part: CommentPart;
  readonly startAt: number;
  readonly endAt: number;
  readonly quote: string;
}

/** The place of a stretch in a comment; by words alone it has to be the only one of all its texts, unless it is said which. */
async function findPlace(
  trx: Trx,
  commentId: number,
  { part, stretch }: NewPassage,
): Promise<Place | PassageRefusal> {
  const texts = (await listPartTexts(trx, commentId)).filter((text) => !part || text.part === part);
  const places = texts.flatMap((text) =>
    listPlaces(text.text, stretch.quote).map((place) => ({ part: text.part, ...place })),
  );
  const [only] = texts;
  const counted = part && only ? findStretch(only.text, stretch) : undefined;
  const meant =
    counted?.outcome === "found"
      ? { part: part ?? "body", ...counted }
      : places.length === 1
        ? places[0]
        : places[(stretch.occurrence ?? 0) - 1];
  if (meant) return { part: meant.part, startAt: meant.start, endAt: meant.end, quote: meant.quote };
  return places.length === 0
    ? { outcome: "quote-not-found" }
    : { outcome: "quote-several", count: places.length };
}
