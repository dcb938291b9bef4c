import { sql } from "kysely";
import type { StakeholderType } from "~/comments/comment";
import { type CommentFilter, NONE } from "~/comments/comment-filter";
import type { Locale } from "~/i18n/locale";
import { getEditionOfNotice } from "~/pillars/editions.server";
import { seek } from "~/queue/sought.server";
import { listThemes } from "~/tagging/themes.server";
import type { Db } from "~db/connect";
import { datesOf } from "./dockets.server";
import { countFigures, type Figures } from "./figures.server";
import type { CampaignCount, DayCount, Summary } from "./summary";
import { NO_COMMENTS, type Tallies, type Tally } from "./tally";

/**
 * Counts a docket's comments by everything that its summary shows. All figures come from one statement; names are read
 * beside it: in a transaction of one snapshot, they are of the same moment. Throws where `assigned` still says `me`.
 */
export async function summarize(
  db: Db,
  docket: string,
  filter: CommentFilter,
  locale: Locale,
): Promise<Summary> {
  const edition = await getEditionOfNotice(db, docket, locale);
  const themes = await listThemes(db, docket, locale);
  const sought = await seek(db, { ...filter, docket, held: undefined });
  const figures = await countFigures(db, sought);
  const entries = new Map(figures.of("entry").map((figure) => [figure.first, tallyOf(figure)]));
  const ofEntry = (entry: string) => entries.get(entry) ?? NO_COMMENTS;
  const themesUnder = (pillarId: number, workstreamId: number | null) =>
    themes
      .filter((theme) => theme.pillarId === pillarId && theme.workstreamId === workstreamId)
      .map(({ id, name }) => ({ id, name, count: ofEntry(`theme:${id}`) }));
  const byType = (pillar: string | number) => wordsOf<StakeholderType>(ofKind(entries, `heat:${pillar}`));
  return {
    asOf: figures.asOf,
    total: ofEntry(""),
    untagged: ofEntry("pillar:none"),
    untaggedByType: byType(NONE),
    pillars: edition.pillars.map((pillar) => ({
      id: pillar.id,
      code: pillar.code,
      name: pillar.name,
      count: ofEntry(`pillar:${pillar.id}`),
      byType: byType(pillar.id),
      workstreams: pillar.workstreams.map(({ id, code, name }) => ({
        id,
        code,
        name,
        count: ofEntry(`workstream:${id}`),
        themes: themesUnder(pillar.id, id),
      })),
      themes: themesUnder(pillar.id, null),
    })),
    byType: wordsOf(ofKind(entries, "type")),
    byStatus: wordsOf(ofKind(entries, "state")),
    byLanguage: wordsOf(ofKind(entries, "lang")),
    byPublication: wordsOf(ofKind(entries, "publication")),
    byCountry: mostFirst(ofKind(entries, "country")).map(([country, count]) => ({ country, count })),
    bySector: mostFirst(ofKind(entries, "sector")).map(([sector, count]) => ({ sector, count })),
    byConfirmed: wordsOf(ofKind(entries, "confirmed")),
    days: inOrder(ofKind(entries, "day")),
    weeks: inOrder(figures.of("week").map((figure) => [figure.first, tallyOf(figure)])),
    dates: await datesOf(db, docket),
    campaigns: await campaignsOf(db, figures),
    leftOut: Object.fromEntries(figures.of("left-out").map(({ first, comments }) => [first, comments])),
  };
}

type Figure = ReturnType<Figures["of"]>[number];

const tallyOf = ({ comments, voices, confirmed, unconfirmed }: Figure): Tally => ({
  comments,
  voices,
  confirmed,
  unconfirmed,
});

// the words are what the columns of that kind hold, by their check constraints
const wordsOf = <Word extends string>(counts: readonly [string, Tally][]): Tallies<Word> =>
  Object.fromEntries(counts) as Tallies<Word>;

const inOrder = (counts: readonly [string, Tally][]): DayCount[] =>
  counts.map(([day, count]) => ({ day, count })).sort((one, other) => (one.day < other.day ? -1 : 1));

/** The entries of a kind by what follows its name. */
const ofKind = (entries: ReadonlyMap<string, Tally>, kind: string): [string, Tally][] =>
  [...entries].flatMap(([entry, count]) =>
    entry.startsWith(`${kind}:`) ? [[entry.slice(kind.length + 1), count] as [string, Tally]] : [],
  );

/** The most frequent first; null stands for what is not given. */
const mostFirst = (counts: readonly [string, Tally][]): [string | null, Tally][] =>
  [...counts]
    .sort(([one, a], [other, b]) => b.comments - a.comments || (one < other ? -1 : 1))
    .map(([word, count]) => [word === "none" ? null : word, count]);

/** The campaigns that have letters among what is counted, the largest first. */
async function campaignsOf(db: Db, figures: Figures): Promise<CampaignCount[]> {
  const letters = figures.of("campaign");
  const ids = letters.map(({ first }) => Number(first));
  if (ids.length === 0) return [];
  const named = await db
    .selectFrom("campaigns")
    .where(sql<boolean>`id = any(${ids}::integer[])`)
    .select(["id", "name"])
    .execute();
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const ownWords = new Map(figures.of("own-words").map(({ first, comments }) => [first, comments]));
  return letters
    .map(({ first, comments, confirmed }) => ({
      id: Number(first),
      name: names.get(Number(first)) ?? "",
      letters: comments,
      ownWords: ownWords.get(first) ?? 0,
      confirmed,
    }))
    .sort((one, other) => other.letters - one.letters || one.id - other.id);
}
