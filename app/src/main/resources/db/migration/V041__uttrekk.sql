-- Data sets from the register for research and evaluation: asked for by one, approved by another,
-- made once, fetched, and gone on the day that was set. They are about the whole municipality, so
-- bydel is empty inside Oslo too, and an office that serves districts sees them and asks for none.
create schema uttrekk;
grant usage on schema uttrekk to helhet_app;

create table uttrekk.uttrekk (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id uuid not null,
  tittel text not null, formal text not null,
  grunnlag text not null check (grunnlag in ('FRITAK', 'PLANLEGGING', 'SAMTYKKE')),
  referanse text not null,             -- of the approval
  arkiv text not null,                 -- where the approval lies
  mottaker text not null,
  variabler text[] not null check (cardinality(variabler) > 0),  -- table.column
  populasjon text not null check (populasjon in ('ALLE', 'MOTTAKERE', 'PROGRAM')),
  fodt_fra int, fodt_til int,
  fom date not null, tom date not null check (tom >= fom),
  slutt date not null,                 -- the last day it may be fetched
  aldersgrupper boolean not null,      -- ages and years of birth in groups of five
  maneder boolean not null,            -- days as months
  avrunding_ore bigint not null check (avrunding_ore >= 1),
  -- As it was assessed when it was asked for. minste: persons in the smallest group of those who
  -- are alike in all that may be known of them; sjeldne: persons in groups below the limit.
  personer int not null, rader bigint not null, minste int not null, sjeldne int not null,
  bedt_av uuid not null, bedt_navn text not null, bedt timestamptz not null,
  status text not null check (status in ('BEDT_OM', 'GODKJENT', 'AVSLATT', 'LAGET', 'AVSLUTTET')),
  versjon int not null default 1,
  avgjort_av uuid, avgjort_navn text, avgjort timestamptz, grunn text not null default '',
  laget timestamptz, storrelse bigint, sha256 text,
  ut_personer int, ut_rader bigint, dempet int, utelatt int,
  avsluttet timestamptz,
  primary key (kommunenr, id),
  check (avgjort_av is null or avgjort_av <> bedt_av),
  check (status <> 'AVSLATT' or trim(grunn) <> ''),
  check (status <> 'LAGET' or sha256 is not null)
);
call platform.protect('uttrekk.uttrekk');
create policy hele_kommunen on uttrekk.uttrekk as restrictive for insert to helhet_app
  with check (platform.bydeler() = '{}');

-- What turns the register's keys into those of one data set. Destroyed with it: after that nobody
-- can join the data set to anything.
create table uttrekk.nokkel (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  uttrekk_id uuid not null, hemmelighet bytea not null check (length(hemmelighet) = 32),
  primary key (kommunenr, uttrekk_id),
  foreign key (kommunenr, uttrekk_id) references uttrekk.uttrekk
);
call platform.protect('uttrekk.nokkel');

-- The file in blocks: all of them, or none.
create table uttrekk.blokk (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  uttrekk_id uuid not null, nr int not null, data bytea not null,
  primary key (kommunenr, uttrekk_id, nr),
  foreign key (kommunenr, uttrekk_id) references uttrekk.uttrekk
);
alter table uttrekk.blokk alter column data set storage external;
call platform.protect('uttrekk.blokk');

-- How far the making has come; seen while it goes on.
create table uttrekk.framdrift (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  uttrekk_id uuid not null, rader bigint not null,
  primary key (kommunenr, uttrekk_id)
);
call platform.protect('uttrekk.framdrift');

create table uttrekk.hendelse (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid not null,                -- the data set
  person_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on uttrekk.hendelse (kommunenr, sak_id);
call platform.protect('uttrekk.hendelse');

grant select, insert on uttrekk.uttrekk, uttrekk.hendelse to helhet_app;
grant update (status, versjon, avgjort_av, avgjort_navn, avgjort, grunn, laget, storrelse, sha256,
  ut_personer, ut_rader, dempet, utelatt, avsluttet) on uttrekk.uttrekk to helhet_app;
grant select, insert, delete on uttrekk.nokkel, uttrekk.blokk to helhet_app;
grant select, insert, update, delete on uttrekk.framdrift to helhet_app;
