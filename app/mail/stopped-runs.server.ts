import { sql } from "kysely";

/** Somebody stopped the run that a message is of, and has not decided since then to send the message all the same. */
export const IS_OF_STOPPED_RUN = sql<boolean>`exists (
  select from operations o where o.id = messages.operation_id
    and o.letters_stopped_at > coalesce(messages.retried_at, messages.created_at))`;

/** Nobody has begun to hand it over: whoever does writes that down first. */
export const IS_UNTOUCHED = sql<boolean>`(not messages.unanswered and messages.batch_id is null)`;

/** Not to be sent any more, though it may be queued yet. What may be with the provider is asked about to the end. */
export const IS_STOPPED = sql<boolean>`(${IS_UNTOUCHED} and ${IS_OF_STOPPED_RUN})`;
