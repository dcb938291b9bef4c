import { sql, type Transaction } from "kysely";
import type { Locale } from "~/i18n/locale";
import { jobInsert, priorities } from "~/job-insert.server";
import { isSuppressed } from "~/mail/suppressions/suppressions.server";
import { followingPath, leavePath } from "~/paths";
import type { Portal } from "~/portal.server";
import { createKey } from "~/secret-key.server";
import type { Database } from "~db/schema";
import { getLinkKeys, type LinkKeys } from "./link-key.server";
import { listNews, type News } from "./news.server";
import { type NewsLetter, writeNewsLetter } from "./news-letter.server";

type Trx = Transaction<Database>;

/** A transaction's worth: some megabytes of letters, written in some tenths of a second. */
const FOLLOWERS_AT_ONCE = 250;

/**
 * Writes, freezes and queues the letters that are due, of at most so many followers, with all of each one's news. A follower gets
 * one and then none for 24 hours; none is written to an address that takes no more mail. Several processes may do so at once:
 * each takes others. Returns how many followers were taken; fewer than `atOnce` mean that nobody waits any more.
 */
export async function writeDigests(
  { db, env }: Pick<Portal, "db" | "env">,
  atOnce = FOLLOWERS_AT_ONCE,
): Promise<{ readonly taken: number; readonly more: boolean }> {
  const linkKeys = await getLinkKeys(db);
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom("followers")
      .where("dueAt", "<=", sql<Date>`clock_timestamp()`)
      .select(["id", "locale"])
      .orderBy("dueAt")
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return { taken: 0, more: false };
    const told: string[] = [];
    for (const group of await groupByNews(trx, due)) {
      await writeLetters(trx, group, { env, linkKeys });
      told.push(...group.followers);
    }
    await trx
      .updateTable("followers")
      .set({
        dueAt: null,
        lastDigestAt: sql`case when id = any(${told}::uuid[]) then clock_timestamp() else last_digest_at end`,
      })
      .where(sql<boolean>`id = any(${due.map(({ id }) => id)}::uuid[])`)
      .execute();
    return { taken: due.length, more: due.length === atOnce };
  });
}

/** Followers to whom the same is told in the same language. */
interface Group {
  readonly locale: Locale;
  readonly news: readonly [News, ...News[]];
  readonly followers: readonly string[];
}

/** Takes the news of followers, and brings those together who get the same letter; some thousand followers of a docket do. */
async function groupByNews(
  trx: Trx,
  due: readonly { readonly id: string; readonly locale: Locale }[],
): Promise<Group[]> {
  // what is taken is what was there at this moment; news that come meanwhile make the follower due again
  const taken = await trx
    .deleteFrom("followerNews")
    .where(sql<boolean>`follower_id = any(${due.map(({ id }) => id)}::uuid[])`)
    .returning(["followerId", "eventId"])
    .execute();
  const news = await listNews(trx, [...new Set(taken.map(({ eventId }) => eventId))]);
  const eventsOf = new Map<string, Set<number>>();
  for (const { followerId, eventId } of taken) {
    const events = eventsOf.get(followerId) ?? new Set();
    eventsOf.set(followerId, events.add(eventId));
  }
  const groups = new Map<string, { locale: Locale; news: [News, ...News[]]; followers: string[] }>();
  for (const { id, locale } of due) {
    const [first, ...others] = news.filter((told) => eventsOf.get(id)?.has(told.id));
    if (!first) continue;
    const name = [locale, first.id, ...others.map((told) => told.id)].join(" ");
    const group = groups.get(name) ?? { locale, news: [first, ...others], followers: [] };
    group.followers.push(id);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Renders a group's letter once and has the database put each follower's private link into it: no address comes here. */
async function writeLetters(
  trx: Trx,
  { locale, news, followers }: Group,
  { env, linkKeys }: Pick<Portal, "env"> & { readonly linkKeys: LinkKeys },
): Promise<void> {
  const placeholder = createKey();
  const url = (path: string) => new URL(path, env.baseUrl).href;
  const leaveUrl = url(followingPath(locale, placeholder));
  const letter: NewsLetter = writeNewsLetter(news, { locale, leaveUrl }, env);
  const message = sql`jsonb_build_object('messageId', written.id)`;
  const sending = jobInsert("send-message", message, sql`written`, priorities.followers);
  const own = (text: string) => sql`replace(${text}::text, ${placeholder}::text, addressee.key)`;
  await sql`
    with addressee as (
      select contact.email, keyed.key
      from unnest(${followers}::uuid[], ${followers.map(linkKeys)}::text[]) as keyed (follower_id, key)
      join follower_contacts contact on contact.follower_id = keyed.follower_id
      where not ${isSuppressed(sql.ref("contact.email"))}
    ), written as (
      insert into messages (kind, locale, from_address, to_address, subject, html, text, unsubscribe_url)
      select ${letter.kind}, ${locale}, ${env.EMAIL_FROM}, addressee.email, ${letter.subject},
        ${own(letter.html)}, ${own(letter.text)}, ${own(url(leavePath(locale, placeholder)))}
      from addressee
      returning id
    ), queued as ${sending}
    select count(*) from written`.execute(trx);
}
