import { sql, type Transaction } from "kysely";
import { wholeText } from "~/comments/whole-text.server";
import type { Database } from "~db/schema";
import type { Signature } from "./campaign";
import { createSignature } from "./signature.server";

type Trx = Transaction<Database>;

/** A band that so many texts have tells nothing apart: no more are found by it. 2,894 ms a look-up became 2.1 ms by this. */
const MOST_PER_BAND = 32;

/** The rarest bands are looked at first, until so many comments are found. */
const MOST_FOUND = 256;

/** Representatives are met again and again; a letter of 150 words takes about 1 KB here. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, Signature>();

/**
 * The signatures of comments' texts as they are now. A text that is stored with the hash it had when it was last read is
 * not read again.
 */
export async function readSignatures(
  trx: Trx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Signature>> {
  const found = new Map<number, Signature>();
  if (ids.length === 0) return found;
  const { rows: stored } = await sql<{ id: number; exact: string }>`
    select comment_id as id, encode(exact, 'hex') as exact from comment_signatures
    where comment_id = any(${[...ids]}::bigint[])`.execute(trx);
  for (const { id, exact } of stored) {
    const signature = remembered.get(`${id} ${exact}`);
    if (signature) found.set(id, signature);
  }
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const texts = await trx
    .selectFrom("comments")
    .where(sql<boolean>`id = any(${missing}::bigint[])`)
    .select(["id", wholeText.as("text")])
    .execute();
  for (const { id, text } of texts) {
    const signature = createSignature(text);
    found.set(id, signature);
    rememberSignature(id, signature);
  }
  return found;
}

export function rememberSignature(id: number, signature: Signature): void {
  const oldest = remembered.size >= MOST_REMEMBERED ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(`${id} ${signature.exact}`, signature);
}

export interface OwnSignature {
  readonly id: number;
  readonly signature: Signature;
}

/** Stores what comments are found by as exact copies. */
export async function storeSignatures(
  trx: Trx,
  noticeId: number,
  texts: readonly OwnSignature[],
): Promise<void> {
  if (texts.length === 0) return;
  await sql`
    insert into comment_signatures (comment_id, notice_id, exact)
    select id, ${noticeId}::integer, decode(exact, 'hex')
    from unnest(${texts.map(({ id }) => id)}::bigint[], ${texts.map(({ signature }) => signature.exact)}::text[]) given (id, exact)`.execute(
    trx,
  );
}

/** Comments are not found any more, neither as copies nor by their bands. */
export async function removeSignatures(trx: Trx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from comment_signatures where comment_id = any(${[...ids]}::bigint[])`.execute(trx);
}

/** Lets bands lead to comments whose signatures are stored: those that stand alone, or for a campaign. */
export async function leadTo(trx: Trx, noticeId: number, texts: readonly OwnSignature[]): Promise<void> {
  const { ids, bands } = inPairs(texts);
  if (ids.length === 0) return;
  await sql`
    with led as (
      insert into campaign_bands (notice_id, band, comment_id)
      select ${noticeId}::integer, given.band, given.id
      from unnest(${ids}::bigint[], ${bands}::integer[]) as given (id, band)
      where (
        select count(*) from (
          select from campaign_bands known where known.notice_id = ${noticeId} and known.band = given.band
          limit ${MOST_PER_BAND}) few
      ) < ${MOST_PER_BAND}
      on conflict do nothing
      returning comment_id, band
    ), by_comment as (
      select comment_id, array_agg(band) as bands from led group by comment_id
    )
    update comment_signatures s set bands = s.bands || by_comment.bands
    from by_comment where s.comment_id = by_comment.comment_id`.execute(trx);
}

function inPairs(texts: readonly OwnSignature[]): { ids: number[]; bands: number[] } {
  const pairs = texts.flatMap(({ id, signature }) => Array.from(signature.bands, (band) => ({ id, band })));
  return { ids: pairs.map(({ id }) => id), bands: pairs.map(({ band }) => band) };
}

/** A comment that bands lead to. */
export interface Led {
  /** The text that was looked up. */
  readonly arriving: number;
  readonly commentId: number;
  /** Its campaign; null where it stands alone. */
  readonly campaignId: number | null;
  /** Whether a person put it into its campaign. */
  readonly byHand: boolean;
  /** How much they share: each band counts the more the fewer have it. */
  readonly shared: number;
}

/** Of each text the comments with the most bands in common, at most `most`. */
export async function findLed(
  trx: Trx,
  noticeId: number,
  texts: readonly OwnSignature[],
  most: number,
): Promise<readonly Led[]> {
  const { ids, bands } = inPairs(texts);
  if (ids.length === 0) return [];
  const { rows } = await sql<Led>`
    with listed as materialized (
      select arriving, band, array(
        select comment_id from campaign_bands known
        where known.notice_id = ${noticeId} and known.band = given.band
        order by comment_id limit ${MOST_PER_BAND}) as ids
      from unnest(${ids}::bigint[], ${bands}::integer[]) as given (arriving, band)
    ), rarest as (
      select arriving, ids, cardinality(ids) as sharing,
        sum(cardinality(ids)) over (
          partition by arriving order by cardinality(ids), band rows unbounded preceding) as looked
      from listed where ids <> '{}'
    ), shares as (
      select arriving, comment_id, sum(1.0::float8 / sharing) as shared
      from rarest cross join unnest(ids) as comment_id where looked <= ${MOST_FOUND}
      group by arriving, comment_id
    ), ranked as (
      select *, row_number() over (partition by arriving order by shared desc, comment_id) as place from shares
    )
    select arriving, ranked.comment_id as "commentId", shared, m.campaign_id as "campaignId",
      m.joined_by is not null as "byHand"
    from ranked left join campaign_members m on m.comment_id = ranked.comment_id
    where place <= ${most} order by arriving, place`.execute(trx);
  return rows;
}

/** A comment with the very words of another; its campaign is null where it stands alone. */
export interface Copy {
  readonly exact: string;
  readonly commentId: number;
  readonly campaignId: number | null;
}

/** For each of the hashes a comment that has it, if there is one. */
export async function findCopies(
  trx: Trx,
  noticeId: number,
  exacts: readonly string[],
): Promise<readonly Copy[]> {
  if (exacts.length === 0) return [];
  const { rows } = await sql<Copy>`
    select given.exact, copy.comment_id as "commentId", m.campaign_id as "campaignId"
    from unnest(${[...new Set(exacts)]}::text[]) as given (exact)
    cross join lateral (
      select comment_id from comment_signatures s
      where s.notice_id = ${noticeId} and s.exact = decode(given.exact, 'hex')
      order by comment_id limit 1) copy
    left join campaign_members m on m.comment_id = copy.comment_id`.execute(trx);
  return rows;
}
