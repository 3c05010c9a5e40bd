-- Reports to the state (KOSTRA 11F and 11CF): what the office has put right in a line, and what was
-- delivered.
create schema rapport;
grant usage on schema rapport to helhet_app, helhet_loader;

-- A value for a field of a person's line that the register has no source for. It is taken back, never
-- removed, and one holds for a field at a time.
create table rapport.retting (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made by the form: sent twice is one
  skjema text not null check (skjema in ('11F', '11CF')), ar int not null,
  pseudonym uuid not null,
  felt text not null check (felt in ('PERSON_DUF', 'PERSON_JOURNALNR', 'SAKSBEHANDLER')),
  verdi text not null check (trim(verdi) <> ''), grunn text not null check (trim(grunn) <> ''),
  rettet timestamptz not null, rettet_av uuid not null, rettet_navn text not null,
  tilbake timestamptz, tilbake_av uuid, tilbake_navn text,
  primary key (kommunenr, id),
  check ((tilbake is null) = (tilbake_av is null) and (tilbake is null) = (tilbake_navn is null))
);
create unique index retting_gjelder on rapport.retting (kommunenr, bydel, skjema, ar, pseudonym, felt) where tilbake is null;
create index on rapport.retting (kommunenr, skjema, ar, pseudonym);

-- What was delivered, as it was: it never changes. One row for each delivery of a municipality, or of
-- an office's districts in Oslo.
create table rapport.levering (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  skjema text not null check (skjema in ('11F', '11CF')), ar int not null,
  nummer int not null,                 -- 1, 2, ... of the form and year
  linjer int not null, utelatt int not null, advarsler int not null, rettet int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  fil bytea not null,
  funn jsonb not null,                 -- how many of each control and field
  levert timestamptz not null, levert_av uuid not null, levert_navn text not null,
  primary key (kommunenr, id),
  unique (kommunenr, bydel, skjema, ar, nummer)
);

-- Whose lines are in a delivery, so that what has changed since can be told.
create table rapport.leveringslinje (
  kommunenr text not null, bydel text not null default platform.bydel(),
  levering_id uuid not null, pseudonym uuid not null,
  journalnr text not null, avtrykk text not null,
  primary key (kommunenr, levering_id, pseudonym),
  foreign key (kommunenr, levering_id) references rapport.levering
);

create table rapport.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid, bruker_id uuid, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on rapport.hendelse (kommunenr, person_id, id);

call platform.protect('rapport.retting', null, '(select platform.all_persons())');
call platform.protect('rapport.levering', null, '(select platform.all_persons())');
call platform.protect('rapport.leveringslinje', null, '(select platform.all_persons())');
call platform.protect('rapport.hendelse', null, '(select platform.all_persons())');
grant select, insert on rapport.retting, rapport.levering, rapport.leveringslinje, rapport.hendelse to helhet_app;
grant update (tilbake, tilbake_av, tilbake_navn) on rapport.retting to helhet_app;
grant select, insert on all tables in schema rapport to helhet_loader;
