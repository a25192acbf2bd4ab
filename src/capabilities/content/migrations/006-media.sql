-- Images and documents that editors and importers have put in. Their bytes are files of the files room; a page names them by id.
create table content.media (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  id         uuid not null default gen_random_uuid(),
  kind       text not null check (kind in ('image', 'document')),
  file_id    uuid not null,
  -- Where the storage has the bytes of an image, for sizes to be made from.
  key        text,
  -- Of what was sent: the same bytes are kept once.
  hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
  name       text not null,
  type       text not null,
  size       int not null,
  width      int,
  height     int,
  -- Something can be seen through it.
  sheer      boolean not null default false,
  alt        text not null default '',
  decorative boolean not null default false,
  credit     text not null default '',
  by_id      uuid,
  at         timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint media_hash unique (tenant_id, kind, hash),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id),
  check (kind = 'document' or (key is not null and width > 0 and height > 0))
);
create index media_at on content.media (tenant_id, kind, at desc);

select platform.isolate('content.media');
grant select, insert, update, delete on content.media to faelled_web;

-- Images on pages that are shared: the same for all who adopt one. Written when a revision is shared, by its owner.
create table content.shared_image (
  id         uuid primary key,
  owner_id   uuid not null references platform.tenant,
  key        text not null,
  name       text not null,
  width      int not null,
  height     int not null,
  sheer      boolean not null,
  alt        text not null,
  decorative boolean not null,
  credit     text not null
);
grant select on content.shared_image to faelled_web;

create function content.share_images() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into content.shared_image
  select m.id, m.tenant_id, m.key, m.name, m.width, m.height, m.sheer, m.alt, m.decorative, m.credit
  from content.media m
  where m.tenant_id = platform.current_tenant() and m.kind = 'image' and m.id::text in (
    select one -> 'data' ->> 'media' from jsonb_array_elements(new.blocks) one where one ->> 'type' = 'image')
  on conflict (id) do update set alt = excluded.alt, decorative = excluded.decorative, credit = excluded.credit;
  return new;
end $$;
create trigger share_images after insert on content.library_revision
  for each row execute function content.share_images();
revoke execute on function content.share_images from public;
