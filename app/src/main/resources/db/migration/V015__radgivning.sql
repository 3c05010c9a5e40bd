-- Advice and guidance: one line for each talk, what became a service, and financial counselling.
create schema radgivning;
grant usage on schema radgivning to helhet_app, helhet_loader;

-- Each talk in one line. It never changes.
create table radgivning.rad (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made by the one who logs: logged twice is one
  person_id uuid not null, enhetsnr text not null,
  dag date not null,
  tema text not null check (tema in ('OKONOMI', 'BOLIG', 'ARBEID', 'HELSE', 'FAMILIE', 'RETTIGHETER', 'ANNET')),
  minutter int check (minutter between 1 and 600),
  tekst text not null check (trim(tekst) <> ''),
  oppfolging boolean not null,         -- there is something to follow up
  flere_moter boolean not null,        -- planned over several meetings
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, id)
);
create index on radgivning.rad (kommunenr, person_id, tema, dag);
call platform.protect('radgivning.rad', 'person_id');

-- That advice has become a service, and what the office answered: a decision, or why not. One is
-- open for a person and theme.
create table radgivning.forslag (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null, enhetsnr text not null,
  tema text not null,
  startet date not null,               -- the first talk of the service
  hvorfor text not null check (hvorfor in ('FLERE_MOTER', 'GJENTATT')),
  foreslatt timestamptz not null, hos uuid not null, hos_navn text not null,
  svar text check (svar in ('VEDTAK', 'IKKE_VEDTAK')),
  vedtaksdag date, grunn text,
  besvart timestamptz, besvart_av uuid, besvart_navn text,
  primary key (kommunenr, id),
  check ((svar is null) = (besvart is null)),
  check (svar <> 'VEDTAK' or vedtaksdag is not null),
  check (svar <> 'IKKE_VEDTAK' or trim(grunn) <> '')
);
create unique index forslag_apent on radgivning.forslag (kommunenr, person_id, tema) where svar is null;
create index forslag_kontor on radgivning.forslag (kommunenr, enhetsnr, foreslatt) include (bydel, person_id) where svar is null;
create index on radgivning.forslag (kommunenr, person_id, id);
call platform.protect('radgivning.forslag', 'person_id');

-- A course of financial counselling. What is written saves itself; each saved version is kept.
create table radgivning.okonomi (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null, enhetsnr text not null,
  begynt date not null,
  hos uuid not null, hos_navn text not null,
  innhold jsonb not null,
  utfall text check (utfall in ('I_ORDEN', 'GJELDSORDNING', 'AVBRUTT', 'ANNET')),
  utfallstekst text, avsluttet date,
  endret timestamptz not null, endret_navn text not null,
  version int not null default 0,
  primary key (kommunenr, id),
  check ((utfall is null) = (avsluttet is null)),
  check (utfall is null or trim(utfallstekst) <> '')
);
create unique index okonomi_apen on radgivning.okonomi (kommunenr, person_id) where utfall is null;
create index okonomi_kontor on radgivning.okonomi (kommunenr, enhetsnr, begynt) include (bydel, person_id) where utfall is null;
create index on radgivning.okonomi (kommunenr, person_id, id);
call platform.protect('radgivning.okonomi', 'person_id');

create table radgivning.okonomiversjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  okonomi_id uuid not null, version int not null, person_id uuid not null,
  innhold jsonb not null,
  lagret timestamptz not null, lagret_av uuid not null, lagret_navn text not null,
  primary key (kommunenr, okonomi_id, version),
  foreign key (kommunenr, okonomi_id) references radgivning.okonomi
);
call platform.protect('radgivning.okonomiversjon', 'person_id');

create table radgivning.mote (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, okonomi_id uuid not null, person_id uuid not null,
  dag date not null, tekst text not null check (trim(tekst) <> ''),
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, okonomi_id) references radgivning.okonomi
);
create index on radgivning.mote (kommunenr, okonomi_id, dag);
call platform.protect('radgivning.mote', 'person_id');

create table radgivning.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on radgivning.hendelse (kommunenr, person_id, id);
call platform.protect('radgivning.hendelse', 'person_id');

grant select, insert on radgivning.rad, radgivning.forslag, radgivning.okonomi, radgivning.okonomiversjon, radgivning.mote, radgivning.hendelse to helhet_app;
grant update (svar, vedtaksdag, grunn, besvart, besvart_av, besvart_navn) on radgivning.forslag to helhet_app;
grant update (innhold, utfall, utfallstekst, avsluttet, endret, endret_navn, version) on radgivning.okonomi to helhet_app;
grant select, insert on all tables in schema radgivning to helhet_loader;
