import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import { type Locale, locales } from "~/i18n/locale";
import type { Database } from "~db/schema";
import { type CommentFilter, countedStatuses, NONE } from "./comment-filter";
import { parseTrackingNumber } from "./tracking-number";

type OfComment = ExpressionBuilder<Database, "comments">;
type Condition = ExpressionWrapper<Database, "comments", SqlBool>;

/** The filter as one condition on `comments`, the same for lists, counts, summaries and exports. */
export function matching(eb: OfComment, filter: CommentFilter): Condition {
  return eb.and([...conditions(eb, filter)]);
}

function* conditions(eb: OfComment, filter: CommentFilter): Generator<Condition> {
  const { docket, status, type, pillar, language, country, acknowledged, held, q } = filter;
  yield eb("comments.held", held ? "is not" : "is", null).$castTo<SqlBool>();
  // one that its author withdrew waits for nobody
  if (held) yield eb("comments.status", "=", "received");
  if (docket) {
    // a sub-select of its own, so that the planner knows a single notice and walks that notice's index
    const notice = eb.selectFrom("notices").where("docketNumber", "=", docket).select("notices.id");
    yield eb("comments.noticeId", "=", notice);
  }
  if (status === "counted") yield eb("comments.status", "in", [...countedStatuses]);
  else if (status) yield eb("comments.status", "=", status);
  if (type) yield eb("comments.stakeholderType", "=", type);
  if (pillar === NONE) yield eb.not(eb.exists(tagsOf(eb)));
  else if (pillar) yield eb.exists(tagged(eb, pillar));
  if (language) yield eb("comments.locale", "=", language);
  if (country === NONE) yield eb("comments.country", "is", null).$castTo<SqlBool>();
  else if (country) yield eb("comments.country", "=", country);
  if (acknowledged) {
    const sent = eb.exists(
      eb
        .selectFrom("acknowledgements")
        .whereRef("acknowledgements.commentId", "=", "comments.id")
        .select("acknowledgements.id"),
    );
    yield acknowledged === "yes" ? sent : eb.not(sent);
  }
  if (q) yield searched(eb, q);
}

/** A tracking number finds its comment; anything else is searched for as words. */
function searched(eb: OfComment, q: string): Condition {
  const trackingNumber = parseTrackingNumber(q);
  if (trackingNumber) return eb("comments.trackingNumber", "=", trackingNumber);
  // Each text is searched in its own language; two conditions, so that each can use the index.
  const within = (locale: Locale) =>
    eb.and([
      eb("comments.locale", "=", locale),
      eb(sql`comments.search`, "@@", sql`portal_tsquery(${locale}, ${q})`),
    ]);
  return eb.or(locales.map(within));
}

function tagsOf(eb: OfComment) {
  return eb
    .selectFrom("commentTags")
    .whereRef("commentTags.commentId", "=", "comments.id")
    .select("commentTags.id");
}

/** `2021.I` finds every tag of the pillar, those of its workstreams too; `2021.I.2` the one workstream. */
function tagged(eb: OfComment, tag: string) {
  const dot = tag.indexOf(".");
  const edition = tag.slice(0, dot);
  const code = tag.slice(dot + 1);
  const pillars = eb
    .selectFrom("pillars")
    .innerJoin("editions", "editions.id", "pillars.editionId")
    .where("editions.code", "=", edition);
  const workstream = pillars
    .innerJoin("workstreams", "workstreams.pillarId", "pillars.id")
    .where("workstreams.code", "=", code)
    .select("workstreams.id");
  const pillar = pillars.where("pillars.code", "=", code).select("pillars.id");
  return tagsOf(eb).where((tags) =>
    code.includes(".")
      ? tags("commentTags.workstreamId", "=", workstream)
      : tags("commentTags.pillarId", "=", pillar),
  );
}
