import type { CommentFilter } from "~/comments/comment-filter";
import { readSummary } from "~/summaries/read-summary.server";
import type { Db } from "~db/connect";
import type { Case } from "./cases";

const PAGE_MS = 100;

/** A summary's page as officials ask for it: with one filter of each kind, and with several or with words. */
export async function summaryCasesOf(db: Db, docket: string): Promise<readonly Case[]> {
  const counted = (what: string, filter: CommentFilter, limitMs: number): Case => ({
    what,
    limitMs,
    async run(on) {
      const read = await readSummary(on, docket, { status: "counted", docket, ...filter }, "en");
      const { comments = 0, voices = 0 } = read?.summary.total ?? {};
      return `${comments} comments, ${voices} without duplicates`;
    },
  });
  const [theme, campaign] = await Promise.all([
    db
      .selectFrom("themes")
      .select((eb) => eb.fn.min("id").as("id"))
      .executeTakeFirstOrThrow(),
    db.selectFrom("campaigns").orderBy("size", "desc").select("id").limit(1).executeTakeFirstOrThrow(),
  ]);
  const page = (what: string, filter: CommentFilter) => counted(`page: ${what}`, filter, PAGE_MS);
  /** What is counted live has no limit; its time is told. */
  const live = (what: string, filter: CommentFilter) =>
    counted(`live: ${what}`, filter, Number.POSITIVE_INFINITY);
  return [
    page("no filter", {}),
    page("any status", { status: undefined }),
    page("posted", { status: "posted" }),
    page("type", { type: "individual" }),
    page("pillar", { pillar: "2021.I" }),
    page("workstream", { pillar: "2021.IV.3" }),
    page("untagged", { pillar: "none" }),
    page("theme", { theme: String(theme.id) }),
    page("sector", { sector: "agriculture-food" }),
    page("no sector", { sector: "none" }),
    page("country", { country: "MX" }),
    page("country of few", { country: "PA" }),
    page("language", { language: "es" }),
    page("confirmed", { confirmed: "yes" }),
    page("confirmed, pillar", { confirmed: "yes", pillar: "2021.I" }),
    page("campaign", { campaign: String(campaign.id) }),
    page("late", { late: "yes" }),
    page("with files", { files: "yes" }),
    page("without files", { files: "no" }),
    live("acknowledged", { acknowledged: "yes" }),
    live("not acknowledged", { acknowledged: "no" }),
    live("suggestion waiting", { suggested: "yes" }),
    live("pillar and country", { pillar: "2021.I", country: "MX" }),
    live("pillar and rare country", { pillar: "2021.I", country: "PA" }),
    live("type and language", { type: "individual", language: "es" }),
    live("assigned", { assigned: "moderator-3" }),
    live("rare word", { q: "tariffication" }),
    live("word of some", { q: "wastewater" }),
    live("common word", { q: "border" }),
  ];
}
