-- What a municipality has decided for itself: rates, frames and additions. One proposes, another
-- approves; proposals and what came of them are append-only, and together they are the history.
-- The council decides for the whole municipality, so bydel is empty inside Oslo too, and an office
-- that serves districts reads the values but sets none.
create schema satser;
grant usage on schema satser to helhet_app, helhet_loader;

-- A row for each value the municipality has proposed anything for. Held while one is decided.
create table satser.sats (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  navn text not null default '',       -- of the municipality's own addition, else empty
  nr int not null default 0,           -- of the latest approval
  primary key (kommunenr, id)
);
call platform.protect('satser.sats');

create table satser.forslag (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id uuid not null, sats text not null,
  verdi bigint check (verdi >= 0),  -- as the rules hold it (money in øre); null: none of its own
  fom date not null, tom date check (tom >= fom),
  saksnr text not null, vedtatt date not null,  -- the council's decision
  begrunnelse text not null, tilbakegrunn text not null,
  foreslatt_av uuid not null, foreslatt_navn text not null, foreslatt timestamptz not null,
  primary key (kommunenr, id),
  unique (kommunenr, id, sats, foreslatt_av),
  foreign key (kommunenr, sats) references satser.sats
);
create index on satser.forslag (kommunenr, sats);
call platform.protect('satser.forslag');

create table satser.avgjorelse (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  forslag_id uuid not null, sats text not null, foreslatt_av uuid not null,
  nr int,                              -- null when sent back; of two that overlap, the higher holds
  grunn text not null,                 -- why it was sent back, or why it holds back in time
  avgjort_av uuid not null, avgjort_navn text not null, avgjort timestamptz not null,
  primary key (kommunenr, forslag_id),
  unique (kommunenr, sats, nr),
  foreign key (kommunenr, forslag_id, sats, foreslatt_av)
    references satser.forslag (kommunenr, id, sats, foreslatt_av),
  check (avgjort_av <> foreslatt_av),
  check (nr is not null or trim(grunn) <> '')
);
call platform.protect('satser.avgjorelse');

create policy hele_kommunen on satser.forslag as restrictive for insert to helhet_app
  with check (platform.bydeler() = '{}');
create policy hele_kommunen on satser.avgjorelse as restrictive for insert to helhet_app
  with check (platform.bydeler() = '{}');

grant select, insert on satser.sats, satser.forslag, satser.avgjorelse to helhet_app, helhet_loader;
grant update (nr) on satser.sats to helhet_app;
