-- Links with which somebody who has no login here may read a draft, for a time. The token itself is only in the link.
create table content.preview_link (
  tenant_id  uuid not null default platform.current_tenant() references platform.tenant,
  token_hash text not null,
  item_id    uuid not null,
  by_id      uuid,
  until      timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, item_id) references content.item (tenant_id, id),
  foreign key (tenant_id, by_id) references identity.party (tenant_id, id)
);
create index preview_link_item on content.preview_link (tenant_id, item_id);

select platform.isolate('content.preview_link');
grant select, insert, delete on content.preview_link to faelled_web;
