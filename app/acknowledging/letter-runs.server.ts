import { sql } from "kysely";
import type { MessageStatus } from "~/mail/message";
import { IS_OF_STOPPED_RUN } from "~/mail/stopped-runs.server";
import { isSuppressed } from "~/mail/suppressions/suppressions.server";
import { actionSchema } from "~/operations/action";
import { findProgress } from "~/operations/read-operation.server";
import type { Db } from "~db/connect";
import type { PassedOver, RunProgress } from "./letter-run";

export const RUNS_PER_PAGE = 10;
export const LETTERS_PER_PAGE = 50;
/** The newest and the oldest dockets of a long run may lie beyond; its filter is shown on its own page. */
const DOCKETS_AMONG = 500;

/** An operation that writes letters: acknowledging, or another whose letters followed by themselves. */
const ACKNOWLEDGES = sql<boolean>`operations.action @> '{"steps": [{"do": "acknowledge"}]}'`;
const HAS_LETTERS = sql<boolean>`exists (select from messages m where m.operation_id = operations.id)`;

const letterCounts = sql<RunProgress["letters"]>`(
  select coalesce(json_object_agg(counted.status, counted.count), '{}')
  from (select m.status, count(*) from messages m where m.operation_id = operations.id group by m.status) counted)`;

/** In the words of the index `operations_of_several`, without which every button that was ever pressed is read through. */
const OF_SEVERAL = sql<boolean>`(operations.total > 1 or operations.query is not null)`;

/** A letter that is sent once more when somebody asks for all that failed. */
export const IS_RETRIABLE = sql<boolean>`(
  messages.status in ('failed', 'uncertain') and messages.provider_id is null and messages.to_address is not null
  and not ${isSuppressed(sql.ref("messages.to_address"))})`;

/** The docket of a run's comments, as far as the first of them tell; null where they are of several. */
const docketNumber = sql<string | null>`(
  select case when min(n.docket_number) = max(n.docket_number) then min(n.docket_number) end
  from (
    select c.notice_id from operation_items i join comments c on c.id = i.comment_id
    where i.operation_id = operations.id order by i.comment_id limit ${sql.lit(DOCKETS_AMONG)}) first
  join notices n on n.id = first.notice_id)`;

/** Runs of letters to several commenters, the newest first; one more than a page where there is more. `before` is when the last one shown began. */
export async function listRuns(db: Db, before?: Date) {
  const found = await db
    .selectFrom("operations")
    .leftJoin("staff", "staff.id", "operations.staffId")
    .where(OF_SEVERAL)
    .where((eb) => eb.or([ACKNOWLEDGES, HAS_LETTERS]))
    .$if(before !== undefined, (query) => query.where("operations.begunAt", "<", before ?? new Date()))
    .orderBy("operations.begunAt", "desc")
    .orderBy("operations.id", "desc")
    .limit(RUNS_PER_PAGE + 1)
    .select([
      "operations.id",
      "operations.action",
      "operations.query",
      "operations.state",
      "operations.total",
      "operations.changed",
      "operations.skipped",
      "operations.begunAt",
      "staff.name as staffName",
      letterCounts.as("letters"),
    ])
    .select(docketNumber.as("docketNumber"))
    .execute();
  return found.map((each) => ({ ...each, action: actionSchema.parse(each.action) }));
}
export type RunListed = Awaited<ReturnType<typeof listRuns>>[number];

/** How far the letters of an operation are; undefined where there is no such operation. */
export async function findRunProgress(db: Db, operationId: string): Promise<RunProgress | undefined> {
  const progress = await findProgress(db, operationId);
  if (!progress) return undefined;
  const rows = await db
    .selectFrom("messages")
    .where("operationId", "=", operationId)
    .groupBy("status")
    .select((eb) => ["status", eb.fn.countAll<number>().as("count")])
    .select([
      sql<number>`count(*) filter (where ${IS_RETRIABLE})`.as("retriable"),
      sql<number>`count(*) filter (where messages.status = 'queued' and ${IS_OF_STOPPED_RUN})`.as(
        "beingStopped",
      ),
    ])
    .execute();
  const sum = (name: "retriable" | "beingStopped") => rows.reduce((total, row) => total + row[name], 0);
  return {
    ...progress,
    letters: Object.fromEntries(rows.map(({ status, count }) => [status, count])),
    retriable: sum("retriable"),
    beingStopped: sum("beingStopped"),
  };
}

/** How many of an operation's comments were passed over, by cause. */
export async function countPassedOver(db: Db, operationId: string): Promise<PassedOver> {
  const rows = await db
    .selectFrom("operationItems")
    .where("operationId", "=", operationId)
    .where("outcome", "not in", ["waiting", "changed"])
    .groupBy("outcome")
    .select((eb) => ["outcome", eb.fn.countAll<number>().as("count")])
    .execute();
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** An operation's letters, the newest first; one more than a page where there is more. `before` is the last message shown. */
export function listRunLetters(
  db: Db,
  operationId: string,
  { status, before }: { readonly status?: MessageStatus | undefined; readonly before?: string | undefined },
) {
  return db
    .selectFrom("messages")
    .leftJoin("acknowledgements", "acknowledgements.messageId", "messages.id")
    .leftJoin("stoppedLetters", "stoppedLetters.messageId", "messages.id")
    .leftJoin("comments", (join) =>
      join.on((eb) =>
        eb("comments.id", "=", eb.fn.coalesce("acknowledgements.commentId", "stoppedLetters.commentId")),
      ),
    )
    .where("messages.operationId", "=", operationId)
    .$if(status !== undefined, (query) => query.where("messages.status", "=", status ?? "queued"))
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(messages.created_at, messages.id)
          < (select m.created_at, m.id from messages m where m.id = ${before}::uuid)`,
      ),
    )
    .orderBy("messages.createdAt", "desc")
    .orderBy("messages.id", "desc")
    .limit(LETTERS_PER_PAGE + 1)
    .select([
      "messages.id",
      "messages.locale",
      "messages.status",
      "messages.lastError",
      "messages.settledAt",
      "messages.createdAt",
      "comments.trackingNumber",
      "acknowledgements.sequence",
    ])
    .execute();
}
