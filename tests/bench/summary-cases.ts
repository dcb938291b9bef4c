import { randomBytes } from "node:crypto";
import type { CommentFilter } from "~/comments/comment-filter";
import { seek } from "~/queue/sought.server";
import { keepSearch } from "~/summaries/kept-searches.server";
import { readSummary } from "~/summaries/read-summary.server";
import type { Db } from "~db/connect";
import type { Case } from "./cases";

const PAGE_MS = 100;
/** Of a word one comment in three has, a phrase of such words, and all that do not have them. */
const COMMON = ["border", '"border workers"', "border -workers"] as const;

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
  /** What common words find is kept by whoever asks first; the others are measured after that. */
  for (const q of COMMON) await keepSearch(db, await seek(db, { docket, q }));
  const firstTime: Case = {
    what: "page: common words, the first time",
    limitMs: Number.POSITIVE_INFINITY,
    // what nobody wrote leaves nothing out, and makes it another question
    run: (on) => counted("", { q: `${COMMON[0]} -${randomBytes(8).toString("hex")}x` }, 0).run(on),
  };
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
    page("acknowledged", { acknowledged: "yes" }),
    page("not acknowledged", { acknowledged: "no" }),
    page("suggestion waiting", { suggested: "yes" }),
    page("pillar and country", { pillar: "2021.I", country: "MX" }),
    page("pillar and rare country", { pillar: "2021.I", country: "PA" }),
    page("type and language", { type: "individual", language: "es" }),
    page("assigned", { assigned: "moderator-3" }),
    page("delivery and state", { delivery: "sent", status: "posted" }),
    page("four together", { pillar: "2021.I", country: "MX", type: "individual", acknowledged: "no" }),
    page("rare word", { q: "tariffication" }),
    page("word of some", { q: "wastewater" }),
    ...COMMON.map((q) => page(`common: ${q}`, { q })),
    page("common word, pillar, country", { q: COMMON[0], pillar: "2021.I", country: "MX" }),
    firstTime,
  ];
}
