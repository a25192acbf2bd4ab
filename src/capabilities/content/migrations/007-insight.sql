-- Visits and satisfaction, without a word of who: counts by the day, answers with their day and no more.

-- How often a page was read. `entry` is where readers came from as a sort of place (own, search, other, direct), or that they
-- had no script and were counted by the server. There is no row of a single visit anywhere.
create table content.view (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  item_id   uuid not null,
  day       date not null,
  entry     text not null check (entry in ('own', 'search', 'other', 'direct', 'server')),
  count     int not null check (count > 0),
  primary key (tenant_id, item_id, day, entry),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id)
);
create index view_by_day on content.view (tenant_id, day);

-- »Var siden nyttig?«: the id is the form's, so that one sent twice counts once.
create table content.answer (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  id        uuid not null,
  item_id   uuid not null,
  day       date not null,
  useful    boolean not null,
  text      text not null default '' check (length(text) <= 1000),
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id)
);
create index answer_of_item on content.answer (tenant_id, item_id, day);

create table content.survey (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null,
  title      text not null,
  intro      text not null default '',
  -- [{ id, kind: scale | choice | text, label, options }]
  questions  jsonb not null,
  first_day  date not null,
  last_day   date not null,
  closed_at  timestamptz,
  by_id      uuid,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id),
  check (first_day <= last_day)
);

-- The pages that lead to a survey while it is open.
create table content.survey_page (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  item_id   uuid not null,
  survey_id uuid not null,
  primary key (tenant_id, item_id, survey_id),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id),
  foreign key (tenant_id, survey_id) references content.survey (tenant_id, id)
);

create table content.survey_reply (
  tenant_id uuid not null default platform.current_tenant() references platform.tenant,
  id        uuid not null,
  survey_id uuid not null,
  day       date not null,
  -- By the question's id: 1 to 5, the number of the choice from 0, or words.
  answers   jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references content.survey (tenant_id, id)
);
create index survey_reply_of on content.survey_reply (tenant_id, survey_id);

-- What a tenant reckons that it saves, in hours: its own estimate, shown with every result.
create table content.saving (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  write_hours  double precision not null check (write_hours between 0 and 1000),
  adapt_hours  double precision not null check (adapt_hours between 0 and 1000),
  update_hours double precision not null check (update_hours between 0 and 1000),
  primary key (tenant_id)
);

select platform.isolate(one::regclass) from unnest(array['content.view', 'content.answer', 'content.survey',
  'content.survey_page', 'content.survey_reply', 'content.saving']) one;
grant select, insert, update, delete on content.view, content.answer, content.survey, content.survey_page,
  content.survey_reply, content.saving to faelled_web;

-- Across tenants: what each one's page over a shared item was read and found useful, in periods of four weeks that are closed
-- for all at once and never written again. Nobody is granted these rows: they are seen through shared_readings alone.
create table content.closed_period (
  first_day date primary key check (extract(isodow from first_day) = 1)
);
create table content.reading (
  library_item uuid not null references content.library_item,
  first_day    date not null references content.closed_period,
  adopter_id   uuid not null references platform.tenant,
  views        int not null,
  yes          int not null,
  no           int not null,
  -- Shared changes that were merged and published with no hands, and those that somebody had to decide.
  alone        int not null,
  decided      int not null,
  primary key (library_item, first_day, adopter_id)
);
-- Which periods are closed is no secret; what is in them is.
grant select on content.closed_period to faelled_web;

-- Door: closes the period of four weeks from a Monday, for all tenants in one transaction. True the first time.
create function content.close_period(first_day date) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  tenant uuid := platform.current_tenant();
  one uuid;
begin
  insert into content.closed_period values (close_period.first_day) on conflict do nothing;
  if not found then return false; end if;
  for one in select distinct a.adopter_id from content.adopter a loop
    perform set_config('app.tenant', one::text, true);
    insert into content.reading
    select i.library_item, close_period.first_day, one,
      sum((select coalesce(sum(v.count), 0) from content.view v where v.tenant_id = one and v.item_id = i.id
        and v.day >= close_period.first_day and v.day < close_period.first_day + 28)),
      sum((select count(*) from content.answer a where a.tenant_id = one and a.item_id = i.id and a.useful
        and a.day >= close_period.first_day and a.day < close_period.first_day + 28)),
      sum((select count(*) from content.answer a where a.tenant_id = one and a.item_id = i.id and not a.useful
        and a.day >= close_period.first_day and a.day < close_period.first_day + 28)),
      sum((select count(*) from content.proposal p where p.tenant_id = one and p.item_id = i.id and p.state = 'published'
        and p.decided_at >= close_period.first_day and p.decided_at < close_period.first_day + 28)),
      sum((select count(*) from content.proposal p where p.tenant_id = one and p.item_id = i.id and p.state = 'accepted'
        and p.decided_at >= close_period.first_day and p.decided_at < close_period.first_day + 28))
    from content.item i
    where i.tenant_id = one and i.library_item is not null and i.status = 'live'
    group by i.library_item;
  end loop;
  perform set_config('app.tenant', coalesce(tenant::text, ''), true);
  return true;
end $$;

-- The smallest of 1, 2, 5, 10, 20, 50 … that is no less.
create function content.step_for(most numeric) returns numeric language sql immutable set search_path = ''
return (
  select min(digit * power(10::numeric, exponent))
  from unnest(array[1, 2, 5]) digit, generate_series(0, 9) exponent
  where digit * power(10::numeric, exponent) >= most
);

/*
 * Door: for each shared item that the current tenant owns or has adopted, and each closed period, what the OTHERS who have it
 * come to together. A sum is told only when five others or more are in it, and none of them is more than four fifths of it.
 * It is rounded to a step no finer than what the one that counts most adds to it; so whoever compares two sums, with and
 * without one tenant, learns no more of that one than that it is somewhere within the step. The share is in percent, from 20
 * answers up, and never nearer to none or all than 5: that all said the same is not told.
 */
create function content.shared_readings()
returns table (
  library_item uuid, first_day date, tenants int, views bigint, step int,
  answering int, share int, share_step int, alone bigint, decided bigint
) language sql stable security definer set search_path = '' as $$
  with others as (
    select r.* from content.reading r
    where r.adopter_id <> platform.current_tenant() and (
      exists (select from content.library_item l where l.id = r.library_item and l.owner_id = platform.current_tenant())
      or exists (select from content.adopter a where a.library_item = r.library_item and a.adopter_id = platform.current_tenant()))
  ), sums as (
    select o.library_item, o.first_day,
      count(*) filter (where o.views > 0) as tenants, sum(o.views) as views, max(o.views) as most,
      count(*) filter (where o.yes + o.no > 0) as answering, sum(o.yes) as yes, sum(o.yes + o.no) as answers,
      max(o.yes + o.no) as most_answers, count(*) as members,
      sum(o.alone) as alone, sum(o.decided) as decided, max(o.alone) as most_alone, max(o.decided) as most_decided
    from others o group by o.library_item, o.first_day
  ), told as (
    select s.*,
      s.tenants >= 5 and s.most * 5 <= s.views * 4 as tells_views,
      s.answering >= 5 and s.answers >= 20 and s.most_answers * 5 <= s.answers * 4 as tells_share,
      (select max(abs(s.yes::numeric / s.answers - (s.yes - o.yes)::numeric / nullif(s.answers - o.yes - o.no, 0))) * 100
       from others o where o.library_item = s.library_item and o.first_day = s.first_day and s.answers > 0) as sway
    from sums s
  ), stepped as (
    select t.*, content.step_for(t.most) as by_views, content.step_for(coalesce(t.sway, 100)) as by_share from told t
  )
  select t.library_item, t.first_day,
    case when t.tells_views then t.tenants end::int,
    case when t.tells_views then round(t.views / t.by_views) * t.by_views end::bigint,
    case when t.tells_views then t.by_views end::int,
    case when t.tells_share then t.answering end::int,
    case when t.tells_share then least(95, greatest(5, round(t.yes * 100.0 / t.answers / t.by_share) * t.by_share)) end::int,
    case when t.tells_share then t.by_share end::int,
    case when t.members >= 5 and t.most_alone * 5 <= t.alone * 4
      then round(t.alone / content.step_for(t.most_alone)) * content.step_for(t.most_alone) end::bigint,
    case when t.members >= 5 and t.most_decided * 5 <= t.decided * 4
      then round(t.decided / content.step_for(t.most_decided)) * content.step_for(t.most_decided) end::bigint
  from stepped t
  order by t.first_day desc, t.library_item
$$;
