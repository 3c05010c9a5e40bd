-- Messages to people, kept until they are sent, withdrawn or too late.
create schema outbox;
grant usage on schema outbox to helhet_app, helhet_loader;

create table outbox.melding (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- the receiver knows a repeated message by it
  person_id uuid not null,
  gjelder uuid not null,               -- what it is about: all about one thing are withdrawn together
  kanal text not null check (kanal in ('SMS', 'EPOST')),
  til text not null check (til <> ''), emne text not null, tekst text not null,
  sendes timestamptz not null, utloper timestamptz not null,
  status text not null default 'VENTER' check (status in ('VENTER', 'SENDT', 'TRUKKET', 'UTLOPT')),
  avgjort timestamptz,
  forsok int not null default 0,
  primary key (kommunenr, id),
  check ((status = 'VENTER') = (avgjort is null))
);
create index melding_venter on outbox.melding (kommunenr, sendes) where status = 'VENTER';
create index melding_gjelder on outbox.melding (kommunenr, gjelder) where status = 'VENTER';
call platform.protect('outbox.melding', 'person_id');
grant select, insert on outbox.melding to helhet_app, helhet_loader;
grant update (sendes, status, avgjort, forsok) on outbox.melding to helhet_app;

-- Appointments: when workers can be met, by whom it is taken, and what came of it.
create schema avtale;
grant usage on schema avtale to helhet_app, helhet_loader;

-- An office's own choices. With no row the house's hold (application.yaml).
create table avtale.innstilling (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null,
  paminnelser text[] not null,         -- how long before, as ISO 8601: P2D, PT2H
  ikke_mott_minutter int not null check (ikke_mott_minutter between 1 and 240),
  primary key (kommunenr, enhetsnr)
);
call platform.protect('avtale.innstilling');

-- A worker's week, that slots are made from.
create table avtale.ukemal (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, enhetsnr text not null,
  bruker_id uuid not null, bruker_navn text not null,
  ukedag smallint not null check (ukedag between 1 and 7),
  fra time not null, til time not null check (til > fra),
  minutter int not null check (minutter between 10 and 240),
  kompetanser text[] not null,         -- empty: any matter
  fom date not null, tom date,
  primary key (kommunenr, id)
);
create index on avtale.ukemal (kommunenr, enhetsnr, bruker_id);
call platform.protect('avtale.ukemal');

-- A slot. It is held by the appointment it names, as long as that points back here.
create table avtale.luke (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, enhetsnr text not null,
  bruker_id uuid not null, bruker_navn text not null,
  start timestamptz not null, slutt timestamptz not null check (slutt > start),
  kompetanser text[] not null,
  mal_id uuid,                         -- null: added by itself
  fjernet boolean not null default false,
  avtale_kommunenr text, avtale_id uuid,
  primary key (kommunenr, id),
  unique (kommunenr, enhetsnr, bruker_id, start),
  check ((avtale_id is null) = (avtale_kommunenr is null))
);
create index luke_start on avtale.luke (kommunenr, enhetsnr, start) where not fjernet;
call platform.protect('avtale.luke');

create table avtale.avtale (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one appointment
  enhetsnr text not null, person_id uuid not null,
  luke_kommunenr text not null, luke_id uuid not null,
  bruker_id uuid not null, bruker_navn text not null,
  start timestamptz not null, slutt timestamptz not null check (slutt > start),
  tema text not null check (tema in ('OKONOMI', 'GJELD', 'BOLIG', 'ARBEID', 'KVP', 'KARTLEGGING', 'ANNET')),
  mote text not null check (mote in ('KONTOR', 'TELEFON')),
  sprak text not null, tolk boolean not null,
  varsel_kanal text check (varsel_kanal in ('SMS', 'EPOST')), varsel_til text not null,
  status text not null check (status in ('BOOKET', 'MOTT', 'IKKE_MOTT', 'AVLYST')),
  grunn text not null default '',      -- why it was moved or cancelled
  avlyst_av_person boolean not null default false,
  henvendelse_id uuid,                 -- the enquiry of the one who came
  sekvens int not null default 0,      -- of the calendar file: grows when it is moved or cancelled
  version int not null default 0,
  endret timestamptz not null,
  angre_status text, angre_luke uuid,  -- what the latest change can be taken back to
  primary key (kommunenr, id),
  check ((varsel_kanal is null) = (varsel_til = ''))
);
create unique index avtale_luke on avtale.avtale (kommunenr, luke_id) where status <> 'AVLYST';
create index avtale_dag on avtale.avtale (kommunenr, enhetsnr, start);
create index avtale_person on avtale.avtale (kommunenr, person_id, start);
create index avtale_apen on avtale.avtale (kommunenr, slutt) where status = 'BOOKET';
call platform.protect('avtale.avtale', 'person_id');

-- Somebody did not come: it stays until a colleague has called, booked anew, or written why not.
create table avtale.oppfolging (
  kommunenr text not null, bydel text not null default platform.bydel(),
  avtale_id uuid not null, person_id uuid not null, enhetsnr text not null,
  utfall text check (utfall in ('RINGT', 'NY_AVTALE', 'IKKE_AKTUELT', 'MOTTE_LIKEVEL', 'ANGRET')),
  begrunnelse text not null default '', lukket timestamptz, lukket_navn text,
  primary key (kommunenr, avtale_id),
  foreign key (kommunenr, avtale_id) references avtale.avtale,
  check ((utfall is null) = (lukket is null)),
  check (utfall is distinct from 'IKKE_AKTUELT' or length(trim(begrunnelse)) >= 10)
);
create index oppfolging_apen on avtale.oppfolging (kommunenr, enhetsnr) where utfall is null;
create index on avtale.oppfolging (kommunenr, person_id);
call platform.protect('avtale.oppfolging', 'person_id');

create table avtale.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on avtale.hendelse (kommunenr, person_id, id);
call platform.protect('avtale.hendelse', 'person_id');

grant select, insert, update on avtale.innstilling, avtale.oppfolging to helhet_app;
grant select, insert on avtale.ukemal, avtale.luke, avtale.avtale, avtale.hendelse to helhet_app;
grant update (tom) on avtale.ukemal to helhet_app;
grant update (slutt, kompetanser, mal_id, fjernet, avtale_kommunenr, avtale_id) on avtale.luke to helhet_app;
-- Whose it is stands; when, with whom and what came of it may change.
grant update (luke_kommunenr, luke_id, bruker_id, bruker_navn, start, slutt, varsel_kanal, varsel_til, status,
  grunn, avlyst_av_person, henvendelse_id, sekvens, version, endret, angre_status, angre_luke) on avtale.avtale to helhet_app;
grant select, insert on all tables in schema avtale to helhet_loader;
