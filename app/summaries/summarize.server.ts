import { type RawBuilder, sql } from "kysely";
import type { CommentStatus } from "~/comments/comment";
import { commentStatuses } from "~/comments/comment";
import { type CommentFilter, countedStatuses } from "~/comments/comment-filter";
import { matching } from "~/comments/comment-filter.server";
import type { Locale } from "~/i18n/locale";
import { getEditionOfNotice } from "~/pillars/editions.server";
import type { Db } from "~db/connect";
import type { Counts, Summary } from "./summary";

/**
 * Counts a docket's comments by pillar, workstream, stakeholder type and the rest. All figures come from one
 * statement, so that they are of one moment and agree with each other, however many comments arrive meanwhile.
 */
export async function summarize(
  db: Db,
  docket: string,
  filter: CommentFilter,
  locale: Locale,
): Promise<Summary> {
  const edition = await getEditionOfNotice(db, docket, locale);
  const figures = await countAll(db, docket, filter);
  const by = <Word extends string>(kind: Kind, second?: string): Counts<Word> =>
    // the words are what the columns of that kind hold, by their check constraints
    Object.fromEntries(
      figures
        .filter((figure) => figure.kind === kind && (second === undefined || figure.first === second))
        .map((figure) => [second === undefined ? figure.first : figure.second, figure.count]),
    ) as Counts<Word>;
  const one = (kind: Kind, first: number | null = null) =>
    figures.find((figure) => figure.kind === kind && figure.first === (first && String(first)))?.count ?? 0;
  return {
    asOf: figures[0]?.asOf ?? new Date(),
    total: one("total"),
    untagged: one("untagged"),
    untaggedByType: by("untagged-type"),
    pillars: edition.pillars.map(({ id, code, name, workstreams }) => ({
      code,
      name,
      count: one("pillar", id),
      byType: by("pillar-type", String(id)),
      workstreams: workstreams.map((workstream) => ({
        code: workstream.code,
        name: workstream.name,
        count: one("workstream", workstream.id),
      })),
    })),
    byType: by("type"),
    byStatus: by("status"),
    byLanguage: by("language"),
    byPublication: by("publication"),
    byCountry: figures
      .filter(({ kind }) => kind === "country")
      .map(({ first, count }) => ({ country: first, count }))
      .sort((a, b) => b.count - a.count || (a.country ?? "").localeCompare(b.country ?? "")),
    leftOut: by("left-out"),
  };
}

type Kind =
  | "total"
  | "untagged"
  | "untagged-type"
  | "pillar"
  | "pillar-type"
  | "workstream"
  | "type"
  | "status"
  | "language"
  | "publication"
  | "country"
  | "left-out";

interface Figure {
  readonly kind: Kind;
  readonly first: string | null;
  readonly second: string | null;
  readonly count: number;
  readonly asOf: Date;
}

async function countAll(db: Db, docket: string, filter: CommentFilter): Promise<Figure[]> {
  const { status, ...rest } = filter;
  const fitting = db
    .selectFrom("comments")
    .where((eb) => matching(eb, { ...rest, held: undefined, docket }))
    .select([
      "comments.id",
      "comments.stakeholderType",
      "comments.status",
      "comments.locale",
      "comments.country",
      "comments.publication",
    ]);
  const inStatus = sql<boolean>`fitting.status = any(${statusesOf(status)}::text[])`;
  const { rows } = await sql<Figure>`
    with fitting as materialized (${fitting}),
    matched as (select * from fitting where ${inStatus}),
    tagged as (
      select matched.id, matched.stakeholder_type, t.pillar_id, t.workstream_id
      from matched join comment_tags t on t.comment_id = matched.id),
    untagged as (
      select * from matched where not exists (select from comment_tags t where t.comment_id = matched.id))
    select kind, first, second, count, now() as as_of from (
      ${figure("total", "matched")}
      union all ${figure("untagged", "untagged")}
      union all ${figure("untagged-type", "untagged", "stakeholder_type")}
      union all ${figure("pillar", "tagged", "pillar_id")}
      union all ${figure("pillar-type", "tagged", "pillar_id", "stakeholder_type")}
      union all ${figure("workstream", "tagged", "workstream_id")}
      union all ${figure("type", "matched", "stakeholder_type")}
      union all ${figure("status", "matched", "status")}
      union all ${figure("language", "matched", "locale")}
      union all ${figure("publication", "matched", "publication")}
      union all ${figure("country", "matched", "country")}
      union all select 'left-out', status, null, count(*) from fitting where not ${inStatus} group by status
    ) figures (kind, first, second, count)`.execute(db);
  return rows;
}

/** Comments of a set counted by no, one or two of its columns; each counts once, however many of its tags are there. */
function figure(kind: Kind, set: string, first?: string, second?: string): RawBuilder<unknown> {
  const columns = [first, second].filter((column) => column !== undefined);
  const [one = sql`null`, two = sql`null`] = columns.map((column) => sql`${sql.ref(column)}::text`);
  const grouped =
    columns.length > 0 ? sql` group by ${sql.join(columns.map((column) => sql.ref(column)))}` : sql``;
  const count = set === "tagged" ? sql`count(distinct id)` : sql`count(*)`;
  return sql`select ${sql.lit(kind)}, ${one}, ${two}, ${count} from ${sql.table(set)}${grouped}`;
}

function statusesOf(status: CommentFilter["status"]): readonly CommentStatus[] {
  if (status === undefined) return commentStatuses;
  return status === "counted" ? countedStatuses : [status];
}
