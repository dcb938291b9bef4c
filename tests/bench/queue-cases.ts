import { sql } from "kysely";
import type { CommentFilter, Cursor } from "~/comments/comment-filter";
import { listBeside, listComments } from "~/queue/list-queue.server";
import { seek } from "~/queue/sought.server";
import { countChoices } from "~/queue/tallies.server";
import type { Db } from "~db/connect";
import type { Case } from "./cases";

const PAGE_MS = 50;
const COUNTS_MS = 100;

/** Pages, searches, neighbors and counts as moderators ask for them. */
export async function casesOf(db: Db, docket: string): Promise<readonly Case[]> {
  const page = (what: string, filter: CommentFilter, cursor?: Cursor): Case => ({
    what: `page: ${what}`,
    limitMs: PAGE_MS,
    async run(on) {
      const { comments, count, partly } = await listComments(on, { docket, ...filter }, cursor);
      return `${comments.length} listed of ${count ? `${count.n}${count.more ? "+" : ""}` : "?"}${partly ? `, among ${partly.among}` : ""}`;
    },
  });
  const counts = (what: string, filter: CommentFilter): Case => ({
    what: `counts: ${what}`,
    limitMs: COUNTS_MS,
    async run(on) {
      const choices = await countChoices(on, await seek(on, { docket, ...filter }));
      return choices
        ? `${Object.values(choices).flatMap((each) => Object.values(each)).length} choices`
        : "left out";
    },
  });
  const at = async (share: number): Promise<Cursor> => {
    const { rows } = await sql<{ trackingNumber: string }>`
      select tracking_number as "trackingNumber" from comments
      where id = (select floor(max(id) * ${share}::float) from comments)`.execute(db);
    return { direction: "older", trackingNumber: rows[0]?.trackingNumber ?? "" };
  };
  const [middle, deep] = [await at(0.5), await at(0.02)];
  const theme = String(
    (
      await db
        .selectFrom("themes")
        .select((eb) => eb.fn.min("id").as("id"))
        .executeTakeFirstOrThrow()
    ).id,
  );
  const campaigns = await db.selectFrom("campaigns").orderBy("size", "desc").select("id").execute();
  const [largest, smallest] = [String(campaigns.at(0)?.id), String(campaigns.at(-1)?.id)];
  const each = { campaigns: "each" } as const;
  const beside = (what: string, filter: CommentFilter, cursor: Cursor): Case => ({
    what: `open comment with page and neighbors: ${what}`,
    limitMs: 2 * PAGE_MS,
    async run(on) {
      const { older, newer } = await listBeside(on, { docket, ...filter }, cursor, cursor.trackingNumber);
      return [older && "older", newer && "newer"].filter(Boolean).join(", ");
    },
  });
  return [
    page("newest", {}),
    page("newest, all dockets", { docket: undefined }),
    page("in the middle", {}, middle),
    page("deep down", {}, deep),
    page("newer than the middle", {}, { ...middle, direction: "newer" }),
    page("each letter by itself", each),
    page("each letter by itself, deep down", each, deep),
    page("received", { status: "received" }),
    page("received, deep down", { status: "received" }, deep),
    page("posted", { status: "posted" }),
    page("posted, each by itself", { ...each, status: "posted" }),
    page("withheld", { status: "withheld" }),
    page("counted", { status: "counted" }),
    page("held", { held: "yes" }),
    page("type individual", { type: "individual" }),
    page("type government", { type: "government" }),
    page("pillar", { pillar: "2021.I" }),
    page("pillar, each by itself", { ...each, pillar: "2021.I" }),
    page("workstream", { pillar: "2021.IV.3" }),
    page("untagged", { pillar: "none" }),
    page("theme", { theme }),
    page("sector", { sector: "aerospace" }),
    page("country of half", { country: "US" }),
    page("country of few", { country: "PA" }),
    page("Spanish", { language: "es" }),
    page("with files", { files: "yes" }),
    page("late", { late: "yes" }),
    page("confirmed", { confirmed: "yes" }),
    page("acknowledged", { acknowledged: "yes" }),
    page("assigned to me", { assigned: "moderator-3" }),
    page("assigned to no one", { assigned: "none" }),
    page("suggestion waiting", { suggested: "yes" }),
    page("largest campaign", { campaign: largest }),
    page("largest campaign, received", { campaign: largest, status: "received" }),
    page("smallest campaign", { campaign: smallest }),
    page("received, untagged, Spanish", { status: "received", pillar: "none", language: "es" }),
    page("received, assigned to me", { status: "received", assigned: "moderator-3" }),
    page("pillar and country", { pillar: "2021.I", country: "MX" }),
    page("pillar and rare country", { pillar: "2021.I", country: "PA" }),
    page("posted, workstream, sector, files", {
      status: "posted",
      pillar: "2021.IV.3",
      sector: "energy",
      files: "yes",
    }),
    page("common word", { q: "border" }),
    page("word of some", { q: "wastewater" }),
    page("rare word", { q: "tariffication" }),
    page("rarest word", { q: "xochimilco" }),
    page("rarest words by relevance", { q: "xochimilco", sort: "relevance" }),
    page("word in Spanish without its accent", { q: "educacion" }),
    page("phrase of common words", { q: '"supply chain"' }),
    page("phrase of common words, deep down", { q: '"supply chain"' }, deep),
    page("phrase of common words, posted", { q: '"supply chain"', status: "posted" }),
    page("phrase of common words, workstream", { q: '"supply chain"', pillar: "2021.IV.3" }),
    page("common words as a phrase of almost none", { q: '"chain supply"' }),
    page("phrase of words that are everywhere", { q: '"border workers"' }),
    page("phrase of words that are everywhere, pillar", { q: '"border workers"', pillar: "2021.I" }),
    page("phrase and word", { q: '"supply chain" wastewater' }),
    page("phrase that hardly exists", { q: '"chain supply border"' }),
    page("common word without another", { q: "border -workers" }),
    page("only a word left out", { q: "-border" }),
    page("two common words", { q: "border workers" }),
    page("common word, received, Spanish", { q: "frontera", status: "received", language: "es" }),
    page("common word, deep down", { q: "border" }, deep),
    page("common word, rare country", { q: "border", country: "PA" }),
    page("common word, workstream", { q: "border", pillar: "2021.IV.3" }),
    page("word of some, posted", { q: "wastewater", status: "posted" }),
    page("word of some, deep down", { q: "wastewater" }, deep),
    page("word of some, workstream", { q: "wastewater", pillar: "2021.IV.3" }),
    page("word of some, pillar", { q: "wastewater", pillar: "2021.I" }),
    page("any of two words", { q: "wastewater or xochimilco" }),
    page("any of some words", { q: "wastewater or educacion or semiconductor" }),
    beside("newest first", {}, middle),
    beside("received, pillar", { status: "received", pillar: "2021.I" }, middle),
    beside("rare country", { country: "PA" }, middle),
    beside("common word", { q: "border" }, middle),
    beside("phrase of common words", { q: '"supply chain"' }, middle),
    counts("all choices", {}),
    counts("all choices, all dockets", { docket: undefined }),
    counts("received", { status: "received" }),
    counts("received, untagged, Spanish, with files", {
      status: "received",
      pillar: "none",
      language: "es",
      files: "yes",
    }),
    counts("pillar", { pillar: "2021.I" }),
    counts("country", { country: "US", status: "posted" }),
    counts("no country", { country: "none" }),
    counts("assigned to no one", { assigned: "none" }),
  ];
}
