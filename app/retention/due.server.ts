import { type RawBuilder, sql } from "kysely";

/**
 * Contacts of dockets that closed so many months ago, their days for late comments included; a withdrawn one closed
 * with that. Whoever has a message that is still to be sent is left until it is.
 */
export const dueContacts = (months: number): RawBuilder<unknown> => sql`
  from comment_contacts contact
  join comments on comments.id = contact.comment_id
  join notices on notices.id = comments.notice_id
  where (contact.name is not null or contact.email is not null or contact.confirm_key is not null)
    and least(notices.withdrawn_at, notices.closes_at + make_interval(days => notices.late_days))
      < clock_timestamp() - make_interval(months => ${months})
    and not exists (
      select from messages where messages.status = 'queued' and messages.to_address = contact.email)`;

/** Messages with which nothing more has been done for so many days. */
export const dueMessages = (days: number): RawBuilder<unknown> => sql`
  from messages
  where purged_at is null and status <> 'queued'
    and coalesce(settled_at, created_at) < clock_timestamp() - make_interval(days => ${days})`;

/** Providers quote the address they report on. */
export const dueReports = (days: number): RawBuilder<unknown> => sql`
  from delivery_reports
  where detail is not null and received_at < clock_timestamp() - make_interval(days => ${days})`;
