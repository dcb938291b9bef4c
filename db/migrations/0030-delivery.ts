import { type Kysely, sql } from "kysely";

/**
 * What became of a message after it was handed over: the provider's own reports, the addresses that take no more mail,
 * batches that must be repeated exactly as they were, and one pace for all processes that send.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table messages
      drop constraint messages_status_known,
      -- suppressed: its address takes no more mail; stopped: a person stopped its run before it was handed over
      add constraint messages_status_known check (status in (
        'queued', 'kept', 'sent', 'delayed', 'delivered', 'bounced', 'complained', 'failed', 'uncertain', 'suppressed', 'stopped')),
      -- the run of acknowledgements that it belongs to
      add operation_id uuid constraint messages_operation_fk references operations,
      -- where one POST ends the subscription it is sent for (RFC 8058); null where it is not sent for one
      add unsubscribe_url text,
      -- the batch it was handed over in
      add batch_id uuid,
      -- when its state was last reported, by the provider's clock
      add reported_at timestamptz,
      -- when its address and bodies were removed
      add purged_at timestamptz,
      alter to_address drop not null,
      add constraint messages_address_until_purged check ((to_address is null) = (purged_at is not null))`.execute(db);
  await sql`create index messages_by_run on messages (operation_id, status) where operation_id is not null`.execute(db);
  await sql`create index messages_by_provider on messages (provider_id) where provider_id is not null`.execute(db);
  await sql`create index messages_by_batch on messages (batch_id) where batch_id is not null`.execute(db);
  await sql`
    create table message_batches (
      -- the provider's idempotency key for the batch as a whole: its messages never change
      id uuid default gen_random_uuid() constraint message_batches_pk primary key,
      made_at timestamptz not null default clock_timestamp(),
      first_attempt_at timestamptz,
      attempts integer not null default 0
    )`.execute(db);
  await sql`
    alter table messages
      add constraint messages_batch_fk foreign key (batch_id) references message_batches`.execute(db);
  await sql`
    create table delivery_reports (
      -- the provider's own id of the report: it may come twice
      id text constraint delivery_reports_pk primary key,
      message_id uuid constraint delivery_reports_message_fk references messages on delete cascade,
      kind text not null,
      detail text,
      occurred_at timestamptz not null,
      received_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index delivery_reports_by_message on delivery_reports (message_id, occurred_at)`.execute(db);
  await sql`create index delivery_reports_by_time on delivery_reports (received_at)`.execute(db);
  await sql`
    create table suppressions (
      id bigint generated always as identity constraint suppressions_pk primary key,
      -- a keyed digest: the address itself is nowhere but in the contacts and the mail
      address_digest bytea not null constraint suppressions_address_unique unique,
      reason text not null constraint suppressions_reason_known check (reason in ('bounced', 'complained')),
      -- the message that showed it, while it is kept
      message_id uuid constraint suppressions_message_fk references messages on delete set null,
      since timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`
    create table installation_keys (
      -- made once by the first process that needs it; never leaves the database and the processes on it
      name text constraint installation_keys_pk primary key,
      key bytea not null
    )`.execute(db);
  await sql`
    create table mail_pace (
      one boolean default true constraint mail_pace_pk primary key constraint mail_pace_one check (one),
      -- when the provider may be called next, by any process
      next_at timestamptz not null default clock_timestamp(),
      per_second real not null
    )`.execute(db);
}
