import { sql } from "kysely";
import type { Connection } from "~db/connect";
import { writeTexts } from "./queue-texts";

export const DOCKET = "HLED-2026-0001";
const STAFF = 8;

/** What is left to the triggers in the portal is done for all at once here. */
const tables = [
  "comments",
  "comment_tags",
  "comment_themes",
  "attachments",
  "acknowledgements",
  "suggestions",
  "assignments",
  "campaign_members",
];

/**
 * A docket after its deadline: three of five comments are letters of some 40 campaigns, a quarter is in Spanish, the
 * older half is mostly decided and tagged, types and countries are few and many as they are in life.
 */
export async function writeDocket(
  { db, pool }: Connection,
  comments: number,
  say: (line: string) => void,
): Promise<void> {
  const run = async (what: string, statement: ReturnType<typeof sql>) => {
    const started = performance.now();
    await statement.execute(db);
    say(`  ${what}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  };
  const client = await pool.connect();
  const texts = await writeTexts(client, comments).finally(() => client.release());
  for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  await sql`
    insert into notices (docket_number, edition_id, opens_at, closes_at, published_at)
    select ${DOCKET}, id, now() - interval '130 days', now() - interval '10 days', now() - interval '131 days'
    from editions where code = '2021'`.execute(db);
  await sql`insert into notice_texts (notice_id, locale, title, summary, body, agencies)
    select notices.id, locale, 'A busy docket', 'Summary', 'Body', 'Office' from notices, unnest(array['en', 'es']) locale`.execute(
    db,
  );
  await sql`insert into staff (id, name, email, role)
    select 'moderator-' || n, 'Moderator ' || n, 'moderator-' || n || '@example.org', 'moderator'
    from generate_series(1, ${STAFF}) n`.execute(db);
  // r(n, salt): a number from 0 to 1 that is the same in every run
  await sql`create or replace function r(n bigint, salt int) returns double precision language sql immutable parallel safe
    return (hashint8extended(n, salt) & 1048575) / 1048576.0`.execute(db);
  await sql`set maintenance_work_mem = '512MB'`.execute(db);
  // an index is made faster at the end
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('queue_entries', 'comment_search') and indexname not like '%_pk'`.execute(db);
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
  await run(
    "comments",
    sql`
    insert into comments (
      notice_id, tracking_number, submitted_at, received_late, locale, commenter_kind, stakeholder_type, organization_name,
      country, sector, body, publication, status, withheld_reason, held, confirmed_at, region)
    select notices.id, upper(lpad(to_hex(n), 12, '0')), at, at > closes_at, t.locale, 'organization', type,
      case when r(n, 9) < 0.2 then 'Example Company ' || n end, country, sector, t.body, case when r(n, 17) < 0.05 then 'confidential' else 'unnamed' end,
      case when held then 'received' else status end,
      case when status = 'withheld' and not held then 'off-topic' end,
      case when held then 'no-proof' end,
      case when r(n, 11) < 0.45 then at end,
      case when c.campaign > 0 then c.campaign::text end
    from notices, generate_series(1, ${sql.lit(comments)}) n
    cross join lateral (select
      -- the largest campaign has a fifth of all letters
      case when r(n, 1) < 0.6 then 1 + floor(${sql.lit(texts.campaigns)} * power(r(n, 2), 3))::int else 0 end as campaign) c
    cross join lateral (select opens_at + interval '121 days' * case
      -- a campaign lasts some two weeks; people by themselves write early, late, and most of all too late
      when c.campaign > 0 then least(1, 0.05 + 0.8 * r(c.campaign, 3) + 0.12 * power(r(n, 4), 2))
      when r(n, 5) < 0.5 then power(r(n, 4), 0.3) else r(n, 4) end as at) when_sent
    cross join lateral (select extract(epoch from at - opens_at) / (121 * 86400) as age) of_age
    cross join lateral (select
      case when r(n, 6) < case when age < 0.5 then 0.85 else 0.1 end then
          (array['posted', 'posted', 'posted', 'posted', 'posted', 'posted', 'in-review', 'in-review', 'withheld', 'withdrawn'])[1 + floor(10 * r(n, 7))::int]
        else 'received' end as status,
      r(n, 8) < 0.005 as held,
      (array['individual', 'civil-society', 'business', 'other', 'business-association', 'labor-union', 'academia', 'government'])[
        1 + floor(8 * power(r(n, 10), 3))::int] as type,
      case when r(n, 12) < 0.03 then null when r(n, 12) < 0.5 then 'MX' when r(n, 12) < 0.95 then 'US'
        else (array['CA', 'GT', 'HN', 'SV', 'CO', 'BR', 'ES', 'DE', 'FR', 'JP', 'CN', 'KR', 'CL', 'PE', 'AR', 'PA'])[
          1 + floor(16 * power(r(n, 13), 2))::int] end as country,
      case when r(n, 14) < 0.4 then (array['agriculture-food', 'energy', 'manufacturing', 'automotive', 'environment', 'services',
        'mining-metals', 'finance', 'tourism', 'aerospace'])[1 + floor(10 * power(r(n, 15), 2))::int] end as sector) words
    join bench_texts t on t.campaign = c.campaign
      and t.number = floor(r(n, 16) * case when c.campaign > 0 then ${sql.lit(texts.versions)} else ${sql.lit(texts.own)} end)::int
    -- ids are given in the order of arrival
    order by at`,
  );
  await sql`create index bench_campaign on comments (region)`.execute(db);
  await sql`analyze comments`.execute(db);
  await run(
    "tags",
    sql`
    insert into comment_tags (comment_id, pillar_id, workstream_id)
    select distinct on (c.id, w.pillar_id, w.id) c.id, w.pillar_id, w.id
    from comments c cross join generate_series(1, 2) round
    join (select w.*, row_number() over (order by pillar_id, w.position) as place, count(*) over () as places from workstreams w
      join pillars p on p.id = pillar_id join editions e on e.id = p.edition_id where e.code = '2021') w
      on w.place = 1 + floor(w.places * power(r(c.id, 20 + round), 2))
    where (c.status <> 'received' or r(c.id, 19) < 0.05) and r(c.id, 22 + round) < 0.6`,
  );
  await sql`insert into themes (notice_id, pillar_id, name_en, name_es)
    select notices.id, pillars.id, 'Theme ' || n, 'Tema ' || n from notices, generate_series(1, 12) n,
      (select min(id) as id from pillars) pillars`.execute(db);
  await run(
    "themes",
    sql`
    insert into comment_themes (comment_id, theme_id)
    select c.id, t.id from comments c join themes t on t.id = (select min(id) from themes) + floor(12 * power(r(c.id, 31), 2))
    where c.status in ('posted', 'in-review') and r(c.id, 32) < 0.25`,
  );
  await run(
    "campaigns",
    sql`
    with made as (
      insert into campaigns (notice_id, representative_id, name, size)
      select min(notice_id), min(id), 'Letter ' || region, count(*) from comments
      where region is not null group by region
      returning id, name)
    insert into campaign_members (comment_id, campaign_id, kind, similarity)
    select c.id, made.id, case when r(c.id, 81) < 0.1 then 'template' else 'exact' end, 1
    from comments c join made on made.name = 'Letter ' || c.region`,
  );
  await run(
    "files",
    sql`
    insert into attachments (notice_id, submission_key, comment_id, file_name, media_type, size, sha256, storage_key, scan, text_state, begun_at)
    select notice_id, 'key-' || id, id, 'letter.pdf', 'application/pdf', 1000, repeat('0', 64), 'file-' || id, 'clean', 'none', submitted_at
    from comments where r(id, 41) < 0.08`,
  );
  await run(
    "acknowledgements",
    sql`
    with sent as (
      insert into messages (id, kind, locale, from_address, to_address, subject, html, text, status)
      select md5(id::text)::uuid, 'acknowledgement', locale, 'a@example.org', 'b@example.org', 'Read', '', '', 'sent'
      from comments where status = 'posted' and r(id, 51) < 0.5)
    insert into acknowledgements (comment_id, message_id)
    select id, md5(id::text)::uuid from comments where status = 'posted' and r(id, 51) < 0.5`,
  );
  await run(
    "suggestions",
    sql`
    insert into suggestions (comment_id, pillar_id, confidence, model)
    select id, (select min(id) from pillars), 0.7, 1 from comments where status = 'received' and r(id, 61) < 0.4`,
  );
  await run(
    "assignments",
    sql`
    insert into assignments (comment_id, staff_id)
    select id, 'moderator-' || (1 + floor(${sql.lit(STAFF)} * r(id, 71))) from comments
    where status in ('received', 'in-review') and r(id, 72) < 0.25`,
  );
  await run(
    "search",
    sql`
    insert into comment_search (comment_id, locale, search)
    select c.id, c.locale, setweight(portal_tsvector(c.locale, coalesce(c.organization_name, '')), 'A') || t.vector
    from comments c join (
      select body, min(locale) as locale, comment_vector(min(locale), '', body) as vector from bench_texts group by body) t
      on t.body = c.body`,
  );
  await sql`drop index bench_campaign`.execute(db);
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(db);
  const started = performance.now();
  for (let first = 1; first <= comments; first += 20_000) {
    await sql`insert into queue_entries select * from queue_derived(array(
      select id from comments where id between ${first} and ${first + 19_999}))`.execute(db);
  }
  say(`  entries: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  for (const { definition } of indexes) await run(definition.slice(13, 55), sql.raw(definition));
  await run("counts", sql`select tallies_rebuild()`);
  await run("bits", sql`select summary_rebuild()`);
  for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
  await sql`truncate arrivals`.execute(db);
  await run("vacuum", sql`vacuum analyze`);
}
