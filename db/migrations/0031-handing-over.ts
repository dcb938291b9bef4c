import { type Kysely, sql } from "kysely";

/** What sending in batches and by SMTP has to know, reports that come before our own answer, and digests of addresses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table messages
      -- a try is under way, or got no answer: it may have been taken
      add unanswered boolean not null default false,
      -- to be handed over by itself, under its own key: somebody decided to risk a second one
      add alone boolean not null default false`.execute(db);
  await sql`
    alter table delivery_reports
      add provider_id text,
      -- of a bounce: mail to the address can never arrive
      add permanent boolean not null default false`.execute(db);
  await sql`
    create index delivery_reports_stray on delivery_reports (provider_id) where message_id is null`.execute(db);
  // HMAC-SHA256 (RFC 2104) with what its key makes of the two pads, so that a statement can compare addresses by the thousand
  await sql`
    insert into installation_keys (name, key)
    select 'address-digest', string_agg(uuid_send(gen_random_uuid()), ''::bytea) from generate_series(1, 4)`.execute(db);
  await sql`
    insert into installation_keys (name, key)
    select pad_name, (select string_agg(set_byte('\\x00', 0, get_byte(whole.key, at) # pad), ''::bytea order by at)
      from generate_series(0, 63) as at)
    from installation_keys whole cross join (values ('address-inner', 54), ('address-outer', 92)) as pads (pad_name, pad)
    where whole.name = 'address-digest'`.execute(db);
  await sql`
    create function address_digest(address text) returns bytea language sql stable as $$
      select sha256(outer_pad.key || sha256(inner_pad.key || convert_to(lower(btrim(address)), 'UTF8')))
      from installation_keys inner_pad, installation_keys outer_pad
      where inner_pad.name = 'address-inner' and outer_pad.name = 'address-outer'
    $$`.execute(db);
}
