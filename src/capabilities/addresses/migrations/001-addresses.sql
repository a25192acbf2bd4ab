create schema addresses;

-- The public register of addresses (Danmarks Adresseregister). The same for all tenants, so it belongs to none.
create table addresses.address (
  -- Municipality, street code and house number.
  id                text primary key,
  street            text not null,
  house_number      int not null,
  letter            text not null default '',
  postal_code       text not null check (postal_code ~ '^[0-9]{4}$'),
  city              text not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{4}$'),
  street_code       text not null check (street_code ~ '^[0-9]{4}$'),
  lon               double precision,
  lat               double precision,
  -- Lower case, æøå as two letters: what is compared.
  street_key        text collate "C" not null,
  city_key          text collate "C" not null,
  -- One row speaks for its street and town, so that a misspelt street is looked for among streets alone.
  speaks            boolean not null default false
);
create index address_by_street on addresses.address (street_key, house_number, letter);
create index address_in_municipality
  on addresses.address (municipality_code, street_key, house_number, letter);
create index street_by_likeness on addresses.address using gin (street_key gin_trgm_ops) where speaks;

grant usage on schema addresses to faelled_web;
grant select on addresses.address to faelled_web;
