-- Safety at the office: calls for help, and notes on how a person is met safely.
create schema trygghet;
grant usage on schema trygghet to helhet_app, helhet_loader;

create table trygghet.alarm (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  enhetsnr text not null, sted text not null,
  utlost timestamptz not null, utlost_av uuid not null, utlost_navn text not null,
  slutt timestamptz, slutt_navn text, falsk boolean,
  primary key (kommunenr, id)
);
-- One open call for each worker: pressed twice is one call.
create unique index alarm_apen on trygghet.alarm (kommunenr, enhetsnr, utlost_av) where slutt is null;
call platform.protect('trygghet.alarm');

create table trygghet.alarmsvar (
  kommunenr text not null, bydel text not null default platform.bydel(),
  alarm_id uuid not null, bruker_id uuid not null, navn text not null, tidspunkt timestamptz not null,
  primary key (kommunenr, alarm_id, bruker_id),
  foreign key (kommunenr, alarm_id) references trygghet.alarm
);
call platform.protect('trygghet.alarmsvar');

-- How a person is met safely. Kept to facts and to what is to be done, with a day to look again.
create table trygghet.merknad (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null, enhetsnr text not null,
  tiltak text[] not null check (cardinality(tiltak) > 0),
  hendelse text not null check (length(trim(hendelse)) >= 20),
  gjennomgas date not null,            -- holds no longer than this day unless somebody looks again
  skrevet timestamptz not null, skrevet_av uuid not null, skrevet_navn text not null,
  bekreftet timestamptz, bekreftet_navn text,
  slutt timestamptz, slutt_navn text, slutt_grunn text,
  version int not null default 0,
  primary key (kommunenr, id),
  check ((slutt is null) = (slutt_grunn is null)),
  check ((bekreftet is null) = (bekreftet_navn is null))
);
-- One open note of each office; the queue reads the measures of all who wait from it.
create unique index merknad_gjelder on trygghet.merknad (kommunenr, person_id, enhetsnr)
  where slutt is null;
create index merknad_gjennomgas on trygghet.merknad (kommunenr, enhetsnr, gjennomgas)
  where slutt is null;
call platform.protect('trygghet.merknad', 'person_id');

-- Somebody has looked at a note again, and it holds on.
create table trygghet.gjennomgang (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, merknad_id uuid not null, person_id uuid not null,
  gjennomgas date not null, grunn text not null check (length(trim(grunn)) > 0),
  tidspunkt timestamptz not null, utfort_av uuid not null, utfort_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, merknad_id) references trygghet.merknad
);
create index on trygghet.gjennomgang (kommunenr, merknad_id);
call platform.protect('trygghet.gjennomgang', 'person_id');

create table trygghet.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on trygghet.hendelse (kommunenr, person_id, id);
call platform.protect('trygghet.hendelse', 'person_id');

grant select, insert on trygghet.alarm, trygghet.alarmsvar, trygghet.merknad, trygghet.gjennomgang,
  trygghet.hendelse to helhet_app;
grant update (slutt, slutt_navn, falsk) on trygghet.alarm to helhet_app;
grant update (gjennomgas, bekreftet, bekreftet_navn, slutt, slutt_navn, slutt_grunn, version)
  on trygghet.merknad to helhet_app;
grant select, insert on all tables in schema trygghet to helhet_loader;
