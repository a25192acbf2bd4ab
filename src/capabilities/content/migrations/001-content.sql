create schema content;

-- A page of the website (side): an article, a way in for some (indgang) or a piece of news (nyhed).
create table content.page (
  tenant_id    uuid not null default platform.current_tenant() references platform.tenant,
  id           uuid not null default gen_random_uuid(),
  slug         text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,80}$'),
  kind         text not null check (kind in ('article', 'audience', 'news')),
  title        text not null,
  lead         text not null default '',
  -- [{ kind: 'text' | 'heading', text } | { kind: 'list', items } | { kind: 'links', links: [{ label, href }] }]
  body         jsonb not null default '[]',
  picture      text,
  words        text[] not null default '{}',
  published_at timestamptz not null,
  found_by     tsvector not null,
  primary key (tenant_id, id),
  unique (tenant_id, slug)
);
create index page_found_by on content.page using gin (found_by);

select platform.isolate('content.page');
grant usage on schema content to faelled_web;
grant select, insert, update on content.page to faelled_web;
