-- Referrals: what is asked of whom, on which ground, and how it ended.
create schema henvisning;
grant usage on schema henvisning to helhet_app, helhet_loader;

-- The municipality's own receivers; the national kinds stand in the code. One that is used is never
-- taken away, only ended.
create table henvisning.mottaker (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id uuid not null,
  slag text not null,
  navn text not null check (trim(navn) <> ''),
  adresse text not null,
  kanal text not null check (kanal in ('BREV', 'MUNTLIG')),
  avsluttet date,
  lagt_til timestamptz not null, lagt_til_av uuid not null, lagt_til_navn text not null,
  primary key (kommunenr, id)
);
create unique index mottaker_navn on henvisning.mottaker (kommunenr, slag, lower(navn)) where avsluttet is null;
call platform.protect('henvisning.mottaker');

-- What the person has agreed that others may be told. It is given once, and may be taken back once.
create table henvisning.samtykke (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null,
  slag text not null, mottaker_navn text not null,  -- who may be told
  gitt_av text not null, hva text not null, formal text not null,
  gitt date not null, til date not null check (til >= gitt),
  mate text not null check (mate in ('PAPIR', 'MUNTLIG')),
  vitne text not null,
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  trukket date, trukket_registrert timestamptz, trukket_av uuid, trukket_navn text,
  primary key (kommunenr, id),
  check (mate = 'PAPIR' or trim(vitne) <> '')
);
create index on henvisning.samtykke (kommunenr, person_id);
call platform.protect('henvisning.samtykke', 'person_id');

create table henvisning.henvisning (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one referral
  person_id uuid not null,
  enhetsnr text not null,
  mottaker_id uuid,                    -- null for a national kind
  slag text not null, mottaker_navn text not null, mottaker_adresse text not null,
  kanal text not null check (kanal in ('BREV', 'MUNTLIG')),
  gjelder text not null, bakgrunn text not null, onske text not null,
  grunnlag text check (grunnlag in ('SAMTYKKE', 'OPPGAVE', 'FARE', 'FORESPORSEL')),
  samtykke_id uuid,
  nodvendig text not null, kjent text not null, fare text not null, foresporsel text not null,
  status text not null check (status in ('UTKAST', 'SENDT', 'AKSEPTERT', 'AVVIST', 'UTFORT', 'TRUKKET')),
  apen boolean not null generated always as (status in ('UTKAST', 'SENDT', 'AKSEPTERT')) stored,
  frist date not null,                 -- the next step is due
  hos uuid not null, hos_navn text not null,
  opprettet timestamptz not null, opprettet_navn text not null,
  endret timestamptz not null, endret_navn text not null,
  version int not null default 0,
  primary key (kommunenr, id),
  foreign key (kommunenr, mottaker_id) references henvisning.mottaker,
  foreign key (kommunenr, samtykke_id) references henvisning.samtykke
);
create index on henvisning.henvisning (kommunenr, person_id, id);
create index on henvisning.henvisning (kommunenr, samtykke_id) where samtykke_id is not null;
create index henvisning_apen on henvisning.henvisning (kommunenr, enhetsnr, frist, id) include (bydel, person_id, hos) where apen;
call platform.protect('henvisning.henvisning', 'person_id');

-- What was done, each act once, with what it left. It never changes.
create table henvisning.skritt (
  kommunenr text not null, bydel text not null default platform.bydel(),
  henvisning_id uuid not null, person_id uuid not null,
  handling text not null check (handling in ('SEND', 'AKSEPTER', 'AVVIS', 'UTFOR', 'TREKK')),
  dag date not null,
  mate text check (mate in ('BREV', 'MUNTLIG', 'TELEFON')),  -- how an answer came
  tekst text not null,
  fil_id uuid,                         -- what was sent
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, henvisning_id, handling),
  foreign key (kommunenr, henvisning_id) references henvisning.henvisning,
  check ((handling = 'SEND') = (fil_id is not null)),
  check (handling not in ('AVVIS', 'TREKK') or trim(tekst) <> '')
);
call platform.protect('henvisning.skritt', 'person_id');

create table henvisning.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on henvisning.hendelse (kommunenr, person_id, id);
call platform.protect('henvisning.hendelse', 'person_id');

grant select, insert, update on henvisning.henvisning to helhet_app;
grant select, insert on henvisning.mottaker, henvisning.samtykke, henvisning.skritt, henvisning.hendelse to helhet_app;
grant update (avsluttet) on henvisning.mottaker to helhet_app;
grant update (trukket, trukket_registrert, trukket_av, trukket_navn) on henvisning.samtykke to helhet_app;
grant select, insert on all tables in schema henvisning to helhet_loader;
