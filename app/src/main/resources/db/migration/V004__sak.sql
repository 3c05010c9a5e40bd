-- The case: journal, tasks, deadlines, history.
create schema sak;
grant usage on schema sak to helhet_app, helhet_loader;

create table sak.nummer (
  kommunenr text not null, bydel text not null default '', ar int not null, siste int not null,
  primary key (kommunenr, ar)
);
call platform.protect('sak.nummer');

create table sak.sak (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  saksnr text not null,                -- year-number, unique in the municipality
  person_id uuid not null, soknad_id uuid,
  enhetsnr text not null,
  type text not null check (type in ('OKONOMISK_STONAD', 'NODHJELP')),
  fom date not null, tom date not null, -- the period applied for
  status text not null check (status in ('NY', 'UNDER_BEHANDLING', 'VENTER_PA_SOKER', 'TIL_BESLUTNING', 'VEDTATT', 'AVSLUTTET')),
  haster boolean not null default false,
  rang smallint not null generated always as (case when haster then 0 else 1 end) stored,
  saksbehandler uuid, saksbehandler_navn text,
  sokt date not null,
  frist date not null,                 -- interim reply (fvl § 11a), or the same day in an emergency
  forelopig_svar timestamptz, forelopig_svar_fil uuid,
  opprettet timestamptz not null,
  version int not null default 0,
  primary key (kommunenr, id),
  unique (kommunenr, saksnr),
  unique (kommunenr, soknad_id)
);
create index on sak.sak (kommunenr, person_id);
-- The worklists are read in this order: urgent first, then the deadline. What the policy looks at
-- is in the index too, so that a list is counted without its rows.
create index sak_arbeidsliste on sak.sak (kommunenr, saksbehandler, rang, frist, id) include (bydel, person_id) where status <> 'AVSLUTTET' and status <> 'VEDTATT';
create index sak_ufordelt on sak.sak (kommunenr, enhetsnr, rang, frist, id) include (bydel, person_id) where saksbehandler is null and status <> 'AVSLUTTET' and status <> 'VEDTATT';
create index sak_forelopig_svar on sak.sak (kommunenr, frist) where forelopig_svar is null and status <> 'AVSLUTTET' and status <> 'VEDTATT';
create index sak_beslutning on sak.sak (kommunenr, enhetsnr, frist) where status = 'TIL_BESLUTNING';
call platform.protect('sak.sak', 'person_id');

create table sak.journal (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, sak_id uuid not null, person_id uuid not null,
  skrevet timestamptz not null, forfatter uuid not null, forfatter_navn text not null,
  overskrift text not null, tekst text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, sak_id) references sak.sak
);
create index on sak.journal (kommunenr, sak_id, id);
call platform.protect('sak.journal', 'person_id');

-- A note being written: one per case and worker, gone when the note is entered in the journal.
create table sak.notatutkast (
  kommunenr text not null, bydel text not null default platform.bydel(),
  sak_id uuid not null, bruker_id uuid not null, person_id uuid not null,
  overskrift text not null, tekst text not null,
  endret timestamptz not null, version int not null,
  primary key (kommunenr, sak_id, bruker_id),
  foreign key (kommunenr, sak_id) references sak.sak
);
call platform.protect('sak.notatutkast', 'person_id');

-- Documentation asked for.
create table sak.dokumentasjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, sak_id uuid not null, person_id uuid not null,
  type text not null, tilleggsinformasjon text not null,
  frist date not null, etterspurt timestamptz not null,
  status text not null check (status in ('ETTERSPURT', 'AVSLUTTET')),
  primary key (kommunenr, id),
  foreign key (kommunenr, sak_id) references sak.sak
);
create index on sak.dokumentasjon (kommunenr, sak_id, id);
call platform.protect('sak.dokumentasjon', 'person_id');

create table sak.oppgave (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, sak_id uuid not null, person_id uuid not null,
  type text not null, tekst text not null default '',
  frist date not null, hos uuid, hos_navn text,
  status text not null check (status in ('APEN', 'UTFORT', 'BORTFALT')),
  version int not null default 0,
  primary key (kommunenr, id),
  foreign key (kommunenr, sak_id) references sak.sak
);
create index on sak.oppgave (kommunenr, sak_id);
create index on sak.oppgave (kommunenr, person_id, frist) where status = 'APEN';
call platform.protect('sak.oppgave', 'person_id');

-- The person's situation as a worker stated it (KOSTRA's codes). A statement never changes.
create table sak.situasjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, sak_id uuid not null, person_id uuid not null,
  version int not null,                -- 1, 2, ... of those about the person
  dato date not null,                  -- the day it was so
  kilde text not null check (kilde in ('BRUKER', 'REGISTER', 'SAKSBEHANDLER')),
  livsoppholdskilde text not null, trygd text not null,
  arbeidssituasjon text not null, bosituasjon text not null,
  okonomisk_radgivning boolean not null, individuell_plan boolean not null,
  vilkar_for_samboer boolean not null, sanksjoner text[] not null,
  tidspunkt timestamptz not null, bruker_id uuid not null, bruker_navn text not null,
  primary key (kommunenr, id),
  unique (kommunenr, person_id, version),
  foreign key (kommunenr, sak_id) references sak.sak
);
call platform.protect('sak.situasjon', 'person_id');

create table sak.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on sak.hendelse (kommunenr, sak_id, id);
create index on sak.hendelse (kommunenr, person_id, id);
call platform.protect('sak.hendelse', 'person_id');

grant select, insert, update on sak.nummer, sak.sak, sak.oppgave, sak.dokumentasjon to helhet_app;
grant select, insert, update, delete on sak.notatutkast to helhet_app;
grant select, insert on sak.journal, sak.situasjon, sak.hendelse to helhet_app;
grant select, insert on all tables in schema sak to helhet_loader;
