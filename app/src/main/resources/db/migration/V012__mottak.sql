-- Reception: who came, with what, in which order, and what came of it.
create schema mottak;
grant usage on schema mottak to helhet_app, helhet_loader;

-- An office's own choices. With no row the house's hold (application.yaml).
create table mottak.innstilling (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null,
  lofte_minutter int not null check (lofte_minutter between 1 and 240),
  steder text[] not null,              -- counters and rooms, as it says on the doors
  skjermsprak text[] not null,         -- languages that take turns on the public screen
  primary key (kommunenr, enhetsnr)
);
call platform.protect('mottak.innstilling');

-- The last ticket of a day in each series: '' at the door, T telephone, D digital.
create table mottak.billett (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, dag date not null, rekke text not null,
  siste int not null,
  primary key (kommunenr, enhetsnr, dag, rekke)
);
call platform.protect('mottak.billett');

create table mottak.henvendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one enquiry
  enhetsnr text not null,
  dag date not null, rekke text not null check (rekke in ('', 'T', 'D')), nr int not null,
  person_id uuid,                      -- null: unknown, or does not give a name
  oppgitt_navn text not null check (length(oppgitt_navn) <= 120),
  telefon text not null,
  kanal text not null check (kanal in ('OPPMOTE', 'TELEFON', 'DIGITALT', 'AVTALE', 'HENVIST')),
  hast text not null check (hast in ('NEI', 'MAT', 'TAK', 'VOLD')),
  gjelder text not null check (gjelder in ('OKONOMI', 'BOLIG', 'GJELD', 'PAPIRER', 'ARBEID', 'AVTALE', 'ANNET')),
  tekst text not null check (length(tekst) <= 200),
  sprak text not null, tolk boolean not null,
  ved_nummer boolean not null,         -- called by the number, never by the name aloud
  status text not null check (status in ('VENTER', 'I_SAMTALE', 'FERDIG')),
  rang smallint not null,              -- 0 before 1
  ankom timestamptz not null,
  registrert_av uuid not null, registrert_navn text not null,
  hos uuid, hos_navn text, sted text, hentet timestamptz,
  utfall text check (utfall in ('RAD', 'SOKNAD', 'HENVIST', 'AVTALE', 'PAPIRER', 'SVART', 'GIKK', 'UTEN_SVAR')),
  notat text, ferdig timestamptz,
  version int not null default 0,
  primary key (kommunenr, id),
  unique (kommunenr, enhetsnr, dag, rekke, nr),
  check ((status = 'I_SAMTALE') <= (hos is not null and hentet is not null)),
  check ((status = 'FERDIG') = (utfall is not null and ferdig is not null))
);
-- Who waits or is in conversation: the queue is read from this. One open enquiry for each person.
create unique index henvendelse_apen on mottak.henvendelse (kommunenr, enhetsnr, person_id) where status <> 'FERDIG';
create index henvendelse_dag on mottak.henvendelse (kommunenr, enhetsnr, dag) include (bydel, person_id, status, ankom, hentet, ferdig, utfall);
create index henvendelse_ferdig on mottak.henvendelse (kommunenr, enhetsnr, dag, ferdig desc) where status = 'FERDIG';
create index henvendelse_person on mottak.henvendelse (kommunenr, person_id, id) where person_id is not null;
call platform.protect('mottak.henvendelse', 'person_id');

-- The written answer that an emergency must have. It never changes.
create table mottak.svar (
  kommunenr text not null, bydel text not null default platform.bydel(),
  henvendelse_id uuid not null, person_id uuid,
  tekst text not null check (length(trim(tekst)) >= 20),
  fil_id uuid not null,                -- the letter as it was given
  skrevet timestamptz not null, skrevet_av uuid not null, skrevet_navn text not null,
  primary key (kommunenr, henvendelse_id),
  foreign key (kommunenr, henvendelse_id) references mottak.henvendelse
);
call platform.protect('mottak.svar', 'person_id');

-- Who is on duty today, where, and whether they take a break.
create table mottak.vakt (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, dag date not null, bruker_id uuid not null,
  navn text not null, sted text not null, pause timestamptz,
  primary key (kommunenr, enhetsnr, dag, bruker_id)
);
call platform.protect('mottak.vakt');

-- A screen in the waiting room: opened by its key, which is shown once and kept as a hash.
create table mottak.skjerm (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, enhetsnr text not null, navn text not null,
  nokkel_sha256 bytea not null,
  opprettet timestamptz not null, opprettet_navn text not null,
  trukket timestamptz,
  primary key (kommunenr, id)
);
create index on mottak.skjerm (kommunenr, enhetsnr);
call platform.protect('mottak.skjerm');

create table mottak.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on mottak.hendelse (kommunenr, person_id, id);
call platform.protect('mottak.hendelse', 'person_id');

grant select, insert, update on mottak.innstilling, mottak.billett, mottak.vakt to helhet_app;
grant select, insert on mottak.henvendelse, mottak.svar, mottak.skjerm, mottak.hendelse to helhet_app;
-- How it came stands; where it has come, and what came of it, may change.
grant update (person_id, oppgitt_navn, telefon, hast, rang, gjelder, tekst, sprak, tolk, ved_nummer, status, hos, hos_navn, sted, hentet, utfall, notat, ferdig, version) on mottak.henvendelse to helhet_app;
grant update (trukket) on mottak.skjerm to helhet_app;
grant select, insert on all tables in schema mottak to helhet_loader;
