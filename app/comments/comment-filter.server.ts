import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import { locales } from "~/i18n/locale";
import type { Database } from "~db/schema";
import { type CommentFilter, countedStatuses, ME, NONE } from "./comment-filter";
import { parseTrackingNumber } from "./tracking-number";

type OfComment = ExpressionBuilder<Database, "comments">;
type Condition = ExpressionWrapper<Database, "comments", SqlBool>;

/**
 * The filter as one condition on `comments`, the same for summaries, exports and changes to all that a filter finds. The
 * queue asks its own rows instead, and finds the same. Throws where `assigned` still says `me`: see `asSeenBy`.
 */
export function matching(eb: OfComment, filter: CommentFilter): Condition {
  return eb.and([...conditions(eb, filter)]);
}

function* conditions(eb: OfComment, filter: CommentFilter): Generator<Condition> {
  const { docket, status, type, pillar, language, held, q } = filter;
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
  for (const column of ["country", "sector"] as const) {
    const value = filter[column];
    if (value === NONE) yield eb(`comments.${column}`, "is", null).$castTo<SqlBool>();
    else if (value) yield eb(`comments.${column}`, "=", value);
  }
  if (filter.late) yield eb("comments.receivedLate", "=", true);
  if (filter.confirmed) {
    yield eb("comments.confirmedAt", filter.confirmed === "yes" ? "is not" : "is", null).$castTo<SqlBool>();
  }
  yield* conditionsBeside(eb, filter);
  if (q) yield searched(eb, q);
}

/** What is not in the comment's own row. */
function* conditionsBeside(eb: OfComment, filter: CommentFilter): Generator<Condition> {
  const { theme, files, acknowledged, delivery, assigned, suggested, campaign } = filter;
  const has = (rows: ReturnType<typeof sql>) => sql<SqlBool>`exists (select from ${rows})`;
  const either = (wanted: "yes" | "no", rows: ReturnType<typeof sql>) =>
    wanted === "yes" ? wrap(has(rows)) : eb.not(wrap(has(rows)));
  const wrap = (condition: ReturnType<typeof has>) => eb.and([condition]);
  if (theme)
    yield wrap(has(sql`comment_themes g where g.comment_id = comments.id and g.theme_id = ${theme}`));
  if (files) {
    yield either(files, sql`attachments f where f.comment_id = comments.id and f.replaced_at is null`);
  }
  if (acknowledged) yield either(acknowledged, sql`acknowledgements k where k.comment_id = comments.id`);
  if (delivery) {
    const became = sql`select m.status from acknowledgements k join messages m on m.id = k.message_id
      where k.comment_id = comments.id order by k.sequence desc limit 1`;
    yield eb.and([sql<SqlBool>`(${became}) = ${delivery}`]);
  }
  if (suggested) {
    yield wrap(has(sql`suggestions g where g.comment_id = comments.id and g.state = 'waiting'`));
  }
  if (campaign) {
    yield wrap(has(sql`campaign_members m where m.comment_id = comments.id and m.campaign_id = ${campaign}`));
  }
  if (assigned === ME) throw new Error("a filter that says `me` was used before it was known who reads");
  if (assigned === NONE) yield either("no", sql`assignments a where a.comment_id = comments.id`);
  else if (assigned) {
    yield wrap(has(sql`assignments a where a.comment_id = comments.id and a.staff_id = ${assigned}`));
  }
}

/** A tracking number finds its comment; anything else is searched for as words. */
function searched(eb: OfComment, q: string): Condition {
  const trackingNumber = parseTrackingNumber(q);
  if (trackingNumber) return eb("comments.trackingNumber", "=", trackingNumber);
  return eb(
    "comments.id",
    "in",
    sql<number>`(select s.comment_id from comment_search s where ${holdsWords(q)})`,
  );
}

/**
 * Whether a row of `comment_search`, named `s`, holds the words. Each text is searched in its own language; two
 * conditions, so that each can use its index.
 */
export function holdsWords(q: string) {
  const within = locales.map(
    (locale) => sql`(s.locale = ${sql.lit(locale)} and s.search @@ portal_tsquery(${sql.lit(locale)}, ${q}))`,
  );
  return sql<boolean>`(${sql.join(within, sql` or `)})`;
}

function tagsOf(eb: OfComment) {
  return eb
    .selectFrom("commentTags")
    .whereRef("commentTags.commentId", "=", "comments.id")
    .select("commentTags.id");
}

/** `2021.I` finds every tag of the pillar, those of its workstreams too; `2021.I.2` the one workstream. */
function tagged(eb: OfComment, tag: string) {
  const { edition, code, isWorkstream } = readTag(tag);
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
    isWorkstream
      ? tags("commentTags.workstreamId", "=", workstream)
      : tags("commentTags.pillarId", "=", pillar),
  );
}

/** The parts of a `pillar` filter that is not NONE: `2021.I.2` is the workstream `I.2` of the edition `2021`. */
export function readTag(tag: string): { edition: string; code: string; isWorkstream: boolean } {
  const dot = tag.indexOf(".");
  const code = tag.slice(dot + 1);
  return { edition: tag.slice(0, dot), code, isWorkstream: code.includes(".") };
}
