import { sql } from "kysely";
import type { Locale } from "~/i18n/locale";
import type { Db } from "~db/connect";

type InBoth = Readonly<Record<Locale, string>>;

/** Something that happened to a notice, with all that a letter says of it. */
export interface News {
  readonly id: number;
  readonly docketNumber: string;
  readonly closesAt: Date;
  readonly title: InBoth;
  readonly summary: InBoth;
  readonly what:
    | { readonly kind: "opened" | "deadline-near" | "outcome-published" }
    | { readonly kind: "deadline-moved"; readonly previousClosesAt: Date; readonly reason: InBoth }
    | { readonly kind: "comments-posted"; readonly count: number };
}

/**
 * Events as they are to be told now, in the order in which they happened. Left out is what has become untrue while it waited: an
 * opening of what has closed, a deadline that was moved again, a notice that was withdrawn.
 */
export async function listNews(db: Db, eventIds: readonly number[]): Promise<News[]> {
  const { rows } = await sql<NewsRow>`
    select e.id, e.kind, n.docket_number, n.closes_at,
      en.title as title_en, es.title as title_es, en.summary as summary_en, es.summary as summary_es,
      x.previous_closes_at, x.reason_en, x.reason_es,
      case e.kind when 'comments-posted' then (
        -- of the day that ended before that morning, and still there for everybody
        select count(distinct c.id) from audit_events a join comments c on c.tracking_number = a.subject_id
        where a.notice_id = n.id and a.action = 'comment.posted'
          and a.occurred_at >= e.occurred_at - interval '33 hours' and a.occurred_at < e.occurred_at
          and (a.occurred_at at time zone 'America/New_York')::date
            = (e.occurred_at at time zone 'America/New_York')::date - 1
          and c.status = 'posted' and c.held is null
          and (c.publication <> 'confidential' or c.public_body is not null)
      ) end as posted
    from told_events e
    join notices n on n.id = e.notice_id
    join notice_texts en on en.notice_id = n.id and en.locale = 'en'
    join notice_texts es on es.notice_id = n.id and es.locale = 'es'
    left join notice_extensions x
      on e.kind = 'deadline-moved' and x.notice_id = n.id and x.decided_at = e.occurred_at
    where e.id = any(${eventIds}::bigint[]) and n.withdrawn_at is null and case e.kind
      when 'opened' then clock_timestamp() < n.closes_at
      when 'deadline-near' then
        clock_timestamp() < n.closes_at and e.occurred_at = n.closes_at - interval '3 days'
      when 'deadline-moved' then x.closes_at = n.closes_at
      when 'outcome-published' then en.outcome <> '' and es.outcome <> ''
      else true
    end
    order by e.occurred_at, e.id`.execute(db);
  return rows.flatMap((row) => {
    const what = whatOf(row);
    if (!what) return [];
    const { id, docketNumber, closesAt } = row;
    const title = { en: row.titleEn, es: row.titleEs };
    return [{ id, docketNumber, closesAt, title, summary: { en: row.summaryEn, es: row.summaryEs }, what }];
  });
}

interface NewsRow {
  readonly id: number;
  readonly kind: News["what"]["kind"];
  readonly docketNumber: string;
  readonly closesAt: Date;
  readonly titleEn: string;
  readonly titleEs: string;
  readonly summaryEn: string;
  readonly summaryEs: string;
  readonly previousClosesAt: Date | null;
  readonly reasonEn: string | null;
  readonly reasonEs: string | null;
  readonly posted: number | null;
}

function whatOf({ kind, posted, previousClosesAt, reasonEn, reasonEs }: NewsRow): News["what"] | undefined {
  switch (kind) {
    case "comments-posted":
      return posted ? { kind, count: posted } : undefined;
    case "deadline-moved":
      return previousClosesAt
        ? { kind, previousClosesAt, reason: { en: reasonEn ?? "", es: reasonEs ?? "" } }
        : undefined;
    default:
      return { kind };
  }
}
