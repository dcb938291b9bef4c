import { type Kysely, sql } from "kysely";

/** One more entry of what is kept for the queue: letters of a campaign into which the signatory wrote words of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // as it was, and that entry
  await sql`
    create or replace function queue_derived(ids bigint[]) returns setof queue_entries language sql stable as $$
      select c.id, c.notice_id, c.submitted_at, (c.submitted_at at time zone n.time_zone)::date,
        s.state, c.stakeholder_type, c.locale, c.received_late, h.files, c.confirmed_at is not null, t.tags is not null,
        m.campaign_id is not null, h.suggested, h.acknowledged, m.campaign_id, e.entries,
        array(
          select facet from (
            select unnest(e.entries) as facet
            union all select unnest(array[
              'notice:' || c.notice_id,
              'state:' || s.state,
              'type:' || c.stakeholder_type,
              'lang:' || c.locale,
              case when t.tags is null then 'pillar:none' end,
              'late:' || case when c.received_late then 'yes' else 'no' end,
              'files:' || case when h.files then 'yes' else 'no' end,
              'confirmed:' || case when c.confirmed_at is not null then 'yes' else 'no' end,
              'suggested:' || case when h.suggested then 'yes' else 'no' end,
              'acknowledged:' || case when h.acknowledged then 'yes' else 'no' end,
              'campaign:' || coalesce(m.campaign_id::text, 'none')])
          ) each where facet is not null order by facet collate "C")
      from comments c
      join notices n on n.id = c.notice_id
      left join campaign_members m on m.comment_id = c.id
      left join assignments a on a.comment_id = c.id
      cross join lateral (select case
          when c.held is null then c.status when c.status = 'received' then 'held' else 'gone' end as state) s
      cross join lateral (select
          exists (select from attachments f where f.comment_id = c.id and f.replaced_at is null) as files,
          exists (select from suggestions g where g.comment_id = c.id and g.state = 'waiting') as suggested,
          exists (select from acknowledgements k where k.comment_id = c.id) as acknowledged) h
      cross join lateral (select
          array_agg('pillar:' || g.pillar_id)
            || array_agg('workstream:' || g.workstream_id) filter (where g.workstream_id is not null) as tags
        from comment_tags g where g.comment_id = c.id) t
      left join lateral (select g.status from acknowledgements k join messages g on g.id = k.message_id
        where k.comment_id = c.id order by k.sequence desc limit 1) d on true
      cross join lateral (select array(
          select entry from (
            select unnest(t.tags) as entry
            union all select 'theme:' || g.theme_id from comment_themes g where g.comment_id = c.id
            union all select unnest(array[
              'country:' || coalesce(c.country, 'none'),
              case when c.sector is null then 'sector:none'
                when c.sector ~ '^[a-z-]{1,40}$' then 'sector:' || c.sector end,
              'publication:' || c.publication,
              'assigned:' || coalesce(a.staff_id, 'none'),
              'delivery:' || d.status,
              case when m.kind = 'template' then 'letter:own-words' end])
          ) each where entry is not null group by entry order by entry collate "C") as entries) e
      where c.id = any(ids)
    $$`.execute(db);
  // as it was, and where a letter that was measured again has words of its own now, or none any more
  await sql`
    create or replace function queue_follow_members() returns trigger language plpgsql as $$
    declare ids bigint[];
    begin
      ids := array(select changed.comment_id from changed join earlier using (comment_id)
        where changed.campaign_id <> earlier.campaign_id
          or (changed.kind = 'template') <> (earlier.kind = 'template'));
      if cardinality(ids) > 0 then perform queue_refresh(ids); end if;
      return null;
    end $$`.execute(db);
  await sql`
    do $$
    declare first bigint;
    begin
      for first in select generate_series(min(comment_id), max(comment_id), 5000) from campaign_members loop
        perform queue_refresh(array(
          select comment_id from campaign_members
          where comment_id between first and first + 4999 and kind = 'template'));
      end loop;
    end $$`.execute(db);
}
