import { type Kysely, sql, type Transaction } from "kysely";
import type { CommentPart } from "~/comments/changing/comment-parts.server";
import { listPlaces } from "~/comments/changing/find-stretch";
import { type PublicText, publicTexts } from "~/comments/public-texts.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { countCharacters } from "~/i18n/normalize";
import type { Database } from "~db/schema";
import { QUOTE_CHARACTERS, type Standing } from "../finding";
import { standingOf } from "../findings.server";

type Reading = Kysely<Database> | Transaction<Database>;

/** What a reference is made of, as it is stored. */
export interface Pointed {
  readonly commentId: number;
  readonly trackingNumber: string;
  readonly passageId: number | null;
  readonly part: CommentPart | null;
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly quote: string | null;
}

/** Why a comment is not pointed to, or not quoted. */
export interface NotPointed {
  readonly outcome:
    | "no-comment"
    /** It was withheld or withdrawn, and no longer counts. */
    | "comment-gone"
    /** It may be pointed to, but not quoted. */
    | "not-public"
    | "quote-not-found"
    | "quote-too-long";
}

/**
 * A comment of the docket by the number that was typed, with the words that are quoted from it, if any: they have to stand in what the public
 * may read of it. White space makes no difference; what is kept is the words as they stand there.
 */
export async function pointTo(
  db: Reading,
  noticeId: number,
  typed: { readonly trackingNumber: string; readonly quote: string },
): Promise<Pointed | NotPointed> {
  const trackingNumber = parseTrackingNumber(typed.trackingNumber);
  const comment = trackingNumber ? await findComment(db, noticeId, trackingNumber) : undefined;
  if (!comment) return { outcome: "no-comment" };
  return quoteFrom(db, comment, { quote: typed.quote, passageId: null });
}

/** The words of a tagged passage of one of the docket's comments, as the public may read them. */
export async function pointToPassage(
  db: Reading,
  noticeId: number,
  passageId: number,
): Promise<Pointed | NotPointed> {
  const passage = await db
    .selectFrom("passages")
    .innerJoin("comments", "comments.id", "passages.commentId")
    .where("passages.id", "=", passageId)
    .where("comments.noticeId", "=", noticeId)
    .select(["passages.quote", "passages.part", "comments.trackingNumber"])
    .executeTakeFirst();
  const comment = passage && (await findComment(db, noticeId, passage.trackingNumber));
  if (!passage || !comment) return { outcome: "no-comment" };
  return quoteFrom(db, comment, { quote: passage.quote, passageId, part: passage.part });
}

interface FoundComment {
  readonly id: number;
  readonly trackingNumber: string;
  readonly standing: Standing;
}

function findComment(
  db: Reading,
  noticeId: number,
  trackingNumber: string,
): Promise<FoundComment | undefined> {
  return db
    .selectFrom("comments")
    .where("comments.noticeId", "=", noticeId)
    .where("comments.trackingNumber", "=", trackingNumber)
    .select(["comments.id", "comments.trackingNumber"])
    .select((eb) => standingOf(eb).as("standing"))
    .executeTakeFirst();
}

async function quoteFrom(
  db: Reading,
  { id, trackingNumber, standing }: FoundComment,
  wanted: { readonly quote: string; readonly passageId: number | null; readonly part?: string },
): Promise<Pointed | NotPointed> {
  if (standing === "gone") return { outcome: "comment-gone" };
  const pointed = { commentId: id, trackingNumber, passageId: wanted.passageId };
  if (wanted.quote.trim() === "")
    return { ...pointed, passageId: null, part: null, startAt: null, endAt: null, quote: null };
  if (standing !== "public") return { outcome: "not-public" };
  if (countCharacters(wanted.quote) > QUOTE_CHARACTERS) return { outcome: "quote-too-long" };
  for (const { part, text } of await listPublicTexts(db, id)) {
    if (wanted.part !== undefined && part !== wanted.part) continue;
    // the first place will do: what counts is that the words are there
    const [place] = listPlaces(text, wanted.quote);
    if (place) return { ...pointed, part, startAt: place.start, endAt: place.end, quote: place.quote };
  }
  return { outcome: "quote-not-found" };
}

/** What the public may read of a comment once it is posted, in reading order. */
export async function listPublicTexts(db: Reading, commentId: number): Promise<readonly PublicText[]> {
  const { rows } = await sql<PublicText>`
    select t.part, t.text from comments join lateral ${publicTexts} t on true
    where comments.id = ${commentId} order by t.place, t.ordinal`.execute(db);
  return rows;
}
