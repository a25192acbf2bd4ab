-- A form with which something asked for was sent, by the id made when the form was shown. Sent twice, it is received once.
create table cases.answer (
  tenant_id  uuid not null default platform.current_tenant(),
  id         uuid not null,
  request_id uuid not null,
  -- Whether all was there then.
  came       text not null check (came in ('all', 'some')),
  primary key (tenant_id, id),
  foreign key (tenant_id, request_id) references cases.request (tenant_id, id)
);

select platform.isolate('cases.answer');
grant select, insert on cases.answer to faelled_web;
