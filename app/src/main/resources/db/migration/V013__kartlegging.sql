-- The guided conversation: what is known, what was answered, what it shows a need of.
create schema kartlegging;
grant usage on schema kartlegging to helhet_app, helhet_loader;

-- A question that an office asks besides those of the version. A row is one version of it and never
-- changes, but for the day it ends.
create table kartlegging.tilleggssporsmal (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- of this version of the question
  sporsmal_id uuid not null, nr int not null, -- of the question, and the number of the version
  enhetsnr text not null,
  tema text not null, type text not null check (type in ('VALG', 'FLERE', 'BELOP', 'DATO', 'TEKST')),
  tekst_nb text not null, tekst_nn text not null, tekst_en text not null,
  valg_nb text[] not null, valg_nn text[] not null, valg_en text[] not null,
  fra date not null, til date,         -- asked in mappings begun from the one to the other, both included
  opprettet timestamptz not null, opprettet_av uuid not null, opprettet_navn text not null,
  avsluttet timestamptz, avsluttet_navn text,
  primary key (kommunenr, id),
  unique (kommunenr, sporsmal_id, nr)
);
create index on kartlegging.tilleggssporsmal (kommunenr, enhetsnr);
call platform.protect('kartlegging.tilleggssporsmal');

create table kartlegging.kartlegging (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null,
  enhetsnr text not null,
  definisjon text not null,            -- the version of the questions
  tillegg uuid[] not null,             -- the office's own, by version
  status text not null check (status in ('APEN', 'FULLFORT')),
  begynt timestamptz not null, begynt_av uuid not null, begynt_navn text not null,
  tatt_opp timestamptz not null, tatt_opp_navn text not null, -- last opened anew, and by whom
  fullfort timestamptz, fullfort_av uuid, fullfort_navn text,
  fleretatlig boolean,                 -- as it was when it was finished
  version int not null default 0,      -- of the steps chosen
  primary key (kommunenr, id),
  check ((status = 'FULLFORT') = (fullfort is not null and fleretatlig is not null))
);
-- One open at a time: begun twice is the same.
create unique index kartlegging_apen on kartlegging.kartlegging (kommunenr, person_id) where status = 'APEN';
create index on kartlegging.kartlegging (kommunenr, person_id, begynt);
call platform.protect('kartlegging.kartlegging', 'person_id');

-- What was known when the mapping was begun or taken up again, of each source.
create table kartlegging.kjent (
  kommunenr text not null, bydel text not null default platform.bydel(),
  kartlegging_id uuid not null, barn_id uuid not null, sporsmal text not null,
  kilde text not null check (kilde in ('KARTLEGGING', 'SOKNAD', 'SITUASJON', 'PERSONKORT')),
  person_id uuid not null,
  koder text[], belop_ore bigint, dag date, tekst text,
  dato date not null,                  -- the day it was so
  primary key (kommunenr, kartlegging_id, barn_id, sporsmal, kilde),
  foreign key (kommunenr, kartlegging_id) references kartlegging.kartlegging,
  check (num_nonnulls(koder, belop_ore, dag, tekst) = 1)
);
call platform.protect('kartlegging.kjent', 'person_id');

-- An answer as it stands. barn_id is all zeros for what is about the person.
create table kartlegging.svar (
  kommunenr text not null, bydel text not null default platform.bydel(),
  kartlegging_id uuid not null, barn_id uuid not null, sporsmal text not null,
  person_id uuid not null,
  koder text[], belop_ore bigint, dag date, tekst text,
  avstar boolean not null,             -- the person does not want to answer
  kilde text not null, dato date not null,
  bekreftet boolean not null,          -- was known, and is so
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  version int not null,
  primary key (kommunenr, kartlegging_id, barn_id, sporsmal),
  foreign key (kommunenr, kartlegging_id) references kartlegging.kartlegging,
  check (num_nonnulls(koder, belop_ore, dag, tekst) + avstar::int <= 1)
);
call platform.protect('kartlegging.svar', 'person_id');

-- Every answer that has stood, written by the same statement as the answer.
create table kartlegging.svarhistorikk (
  kommunenr text not null, bydel text not null default platform.bydel(),
  kartlegging_id uuid not null, barn_id uuid not null, sporsmal text not null, version int not null,
  person_id uuid not null,
  koder text[], belop_ore bigint, dag date, tekst text, avstar boolean not null,
  kilde text not null, dato date not null, bekreftet boolean not null,
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  primary key (kommunenr, kartlegging_id, barn_id, sporsmal, version)
);
call platform.protect('kartlegging.svarhistorikk', 'person_id');

-- A next step that was agreed: a suggestion ticked together.
create table kartlegging.skritt (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, kartlegging_id uuid not null, person_id uuid not null,
  behov text not null, barn_id uuid not null, -- the need it answers
  eier uuid, eier_navn text not null,  -- null when the person does it
  frist date not null,
  status text not null check (status in ('VALGT', 'APEN', 'I_SAKEN', 'UTFORT')),
  oppgave_id uuid,                     -- the task it became in a case
  utfort timestamptz, utfort_navn text,
  primary key (kommunenr, id),
  unique (kommunenr, kartlegging_id, behov, barn_id),
  foreign key (kommunenr, kartlegging_id) references kartlegging.kartlegging
);
create index on kartlegging.skritt (kommunenr, person_id) where status = 'APEN';
call platform.protect('kartlegging.skritt', 'person_id');

-- The children a finished mapping is about. The first name is for the summary, and is never that of
-- a protected child.
create table kartlegging.barn (
  kommunenr text not null, bydel text not null default platform.bydel(),
  kartlegging_id uuid not null, barn_id uuid not null, person_id uuid not null,
  nr int not null, fornavn text,
  primary key (kommunenr, kartlegging_id, barn_id),
  foreign key (kommunenr, kartlegging_id) references kartlegging.kartlegging
);
create index on kartlegging.barn (kommunenr, barn_id);
call platform.protect('kartlegging.barn', 'person_id');

-- Who is at which question just now. A row says nothing after a quarter of a minute, and is then removed.
create table kartlegging.narvar (
  kommunenr text not null, bydel text not null default platform.bydel(),
  kartlegging_id uuid not null, bruker_id uuid not null, person_id uuid not null,
  bruker_navn text not null,
  barn_id uuid not null, sporsmal text not null,
  sett timestamptz not null,
  primary key (kommunenr, kartlegging_id, bruker_id),
  foreign key (kommunenr, kartlegging_id) references kartlegging.kartlegging
);
call platform.protect('kartlegging.narvar', 'person_id');

create table kartlegging.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on kartlegging.hendelse (kommunenr, person_id, id);
call platform.protect('kartlegging.hendelse', 'person_id');

grant select, insert on kartlegging.tilleggssporsmal, kartlegging.kartlegging, kartlegging.svarhistorikk, kartlegging.barn, kartlegging.hendelse to helhet_app;
grant update (til, avsluttet, avsluttet_navn) on kartlegging.tilleggssporsmal to helhet_app;
grant update (status, tatt_opp, tatt_opp_navn, fullfort, fullfort_av, fullfort_navn, fleretatlig, version) on kartlegging.kartlegging to helhet_app;
grant update (fornavn) on kartlegging.barn to helhet_app;
grant select, insert, update on kartlegging.svar, kartlegging.kjent to helhet_app;
grant select, insert, update, delete on kartlegging.skritt, kartlegging.narvar to helhet_app;
grant select, insert on all tables in schema kartlegging to helhet_loader;
