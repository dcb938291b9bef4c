import { sql } from "kysely";
import type { AuditAction } from "~/audit/actions";
import type { Db } from "~db/connect";

export const HISTORY_PER_PAGE = 100;

export type HistoryOrder = "newest" | "oldest";

/** Something that happened to a comment: an event of the audit trail, or what only other tables tell. */
export interface HistoryEntry {
  /** Names it in a page's address. */
  readonly key: string;
  readonly at: Date;
  readonly actorKind: "public" | "staff" | "system";
  readonly staffName: string | null;
  readonly happened: Happened;
}

type State = Readonly<Record<string, unknown>> | null;

export type Happened =
  | { readonly kind: "event"; readonly action: AuditAction; readonly before: State; readonly after: State }
  /** A letter or an acknowledgement, and where its delivery stands. */
  | {
      readonly kind: "message";
      readonly messageId: string;
      readonly letter: string;
      readonly status: "queued" | "kept" | "sent" | "failed" | "uncertain";
    }
  | { readonly kind: "file-stored" | "file-replaced"; readonly fileName: string }
  /** It was one of many that something was done to at once. */
  | { readonly kind: "operation"; readonly operationId: string; readonly total: number }
  | { readonly kind: "campaign-joined"; readonly campaign: string; readonly similarity: number }
  | { readonly kind: "campaign-left" }
  | { readonly kind: "suggestion-accepted"; readonly code: string };

interface Row {
  readonly key: string;
  readonly at: Date;
  readonly actorKind: HistoryEntry["actorKind"];
  readonly staffName: string | null;
  readonly kind: Happened["kind"];
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Everything that happened to a comment in one list; one more than a page where there is more. `after` is the key of the
 * last entry shown. Undefined where there is no such comment.
 */
export async function listCommentHistory(
  db: Db,
  trackingNumber: string,
  { order, after }: { readonly order: HistoryOrder; readonly after?: string | undefined },
): Promise<readonly HistoryEntry[] | undefined> {
  const comment = await db
    .selectFrom("comments")
    .where("trackingNumber", "=", trackingNumber)
    .select("id")
    .executeTakeFirst();
  if (!comment) return undefined;
  const { id } = comment;
  const direction = sql.raw(order === "newest" ? "desc" : "asc");
  const beyond = sql.raw(order === "newest" ? "<" : ">");
  const { rows } = await sql<Row>`
    with entries as (
      select 'e' || e.id as key, e.occurred_at as at, e.actor_kind, e.staff_id, 'event' as kind,
        -- beside times, numbers of events tell what came first
        e.id as position,
        jsonb_build_object('action', e.action, 'before', e.before, 'after', e.after) as data
      from audit_events e where e.subject_kind = 'comment' and e.subject_id = ${trackingNumber}
      union all
      select 'a' || a.id, m.created_at, 'system', null, 'message', a.id,
        jsonb_build_object('messageId', m.id, 'letter', 'acknowledgement', 'status', m.status)
      from acknowledgements a join messages m on m.id = a.message_id where a.comment_id = ${id}
      union all
      select 'd' || m.id, m.created_at, 'system', null, 'message', 0,
        jsonb_build_object('messageId', m.id, 'letter', 'acknowledgement', 'status', m.status)
      from stopped_letters d join messages m on m.id = d.message_id where d.comment_id = ${id}
      union all
      select 'l' || l.id, m.created_at, 'system', null, 'message', l.id,
        jsonb_build_object('messageId', m.id, 'letter', l.kind, 'status', m.status)
      from comment_letters l join messages m on m.id = l.message_id where l.comment_id = ${id}
      union all
      select 'f' || f.id, f.stored_at, 'public', null, 'file-stored', 0,
        jsonb_build_object('fileName', f.file_name)
      from attachments f where f.comment_id = ${id}
      union all
      select 'g' || f.id, f.replaced_at, 'public', null, 'file-replaced', 0,
        jsonb_build_object('fileName', f.file_name)
      from attachments f where f.comment_id = ${id} and f.replaced_at is not null
      union all
      select 'o' || o.id, o.begun_at, 'staff', o.staff_id, 'operation', 0,
        jsonb_build_object('operationId', o.id, 'total', o.total)
      from operation_items i join operations o on o.id = i.operation_id
      where i.comment_id = ${id} and i.outcome = 'changed' and o.total > 1
      union all
      select 'c' || m.campaign_id, m.joined_at, case when m.joined_by is null then 'system' else 'staff' end,
        m.joined_by, 'campaign-joined', 0,
        jsonb_build_object('campaign', c.name, 'similarity', m.similarity)
      from campaign_members m join campaigns c on c.id = m.campaign_id where m.comment_id = ${id}
      union all
      select 'x', x.taken_out_at, case when x.taken_out_by is null then 'system' else 'staff' end,
        x.taken_out_by, 'campaign-left', 0, '{}'
      from campaign_exceptions x where x.comment_id = ${id}
      union all
      select 's' || s.id, s.decided_at, case when s.decided_by is null then 'system' else 'staff' end, s.decided_by,
        'suggestion-accepted', s.id, jsonb_build_object('code', coalesce(w.code, p.code))
      from suggestions s join pillars p on p.id = s.pillar_id left join workstreams w on w.id = s.workstream_id
      where s.comment_id = ${id} and s.state = 'accepted'
    )
    select entries.key, entries.at, entries.actor_kind, staff.name as staff_name, entries.kind, entries.data
    from entries left join staff on staff.id = entries.staff_id
    where ${after === undefined ? sql`true` : sql`(entries.at, entries.position, entries.key) ${beyond} (select a.at, a.position, a.key from entries a where a.key = ${after})`}
    order by entries.at ${direction}, entries.position ${direction}, entries.key ${direction}
    limit ${HISTORY_PER_PAGE + 1}`.execute(db);
  return rows.map(asEntry);
}

function asEntry({ kind, data, ...row }: Row): HistoryEntry {
  // each branch of the query above builds the members that its kind has
  const happened = { kind, ...data } as Happened;
  return { ...row, happened };
}

/** Whether an address names an entry of a history, by form. */
export const isEntryKey = (key: string | null): key is string =>
  key !== null && /^[a-z][0-9a-f-]{0,36}$/.test(key);
