-- Assessment, calculation and decision.
create schema vedtak;
grant usage on schema vedtak to helhet_app, helhet_loader;

-- The draft of a decision: a form that saves itself, with an optimistic version.
create table vedtak.utkast (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, sak_id uuid not null, person_id uuid not null,
  innhold jsonb not null,
  status text not null check (status in ('UTKAST', 'SENDT', 'RETURNERT', 'VEDTATT', 'BORTFALT')),
  forberedt_av uuid, forberedt_navn text, sendt timestamptz, merknad text,
  korrigerer uuid,                     -- the decision this one corrects
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  version int not null default 0,
  primary key (kommunenr, id)
);
create index on vedtak.utkast (kommunenr, sak_id);
create unique index on vedtak.utkast (kommunenr, sak_id) where status not in ('VEDTATT', 'BORTFALT');
call platform.protect('vedtak.utkast', 'person_id');

-- A decision never changes: insert and read are all that is granted.
create table vedtak.vedtak (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, sak_id uuid not null, person_id uuid not null, utkast_id uuid not null,
  type text not null check (type in ('OKONOMISK_STONAD', 'NODHJELP')),
  utfall text not null check (utfall in ('INNVILGET', 'DELVIS_INNVILGET', 'AVSLATT', 'AVVIST')),
  form text check (form in ('BIDRAG', 'LAN', 'GARANTI', 'VARER_OG_TJENESTER')),
  belop_ore bigint not null check (belop_ore >= 0),
  fom date not null, tom date not null,
  regler text not null, fakta text not null, hovedhensyn text not null, onske text not null,
  innhold jsonb not null,              -- the whole prepared draft as it was signed
  spor jsonb not null,                 -- the trace: rule version, parameters, inputs, steps, result
  forberedt_av uuid not null, forberedt_navn text not null,
  besluttet_av uuid not null, besluttet_navn text not null,
  fullmakt_id uuid,
  vedtatt timestamptz not null,
  malform text not null check (malform in ('nb', 'nn')),
  brev_fil_id uuid not null,
  korrigerer uuid,
  primary key (kommunenr, id),
  unique (kommunenr, utkast_id)        -- signing twice gives one decision
);
create index on vedtak.vedtak (kommunenr, sak_id);
create index on vedtak.vedtak (kommunenr, person_id, vedtatt);
call platform.protect('vedtak.vedtak', 'person_id');

create table vedtak.vilkar (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, vedtak_id uuid not null, person_id uuid not null,
  type text not null, tittel text not null, beskrivelse text not null, fom date not null, tom date not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, vedtak_id) references vedtak.vedtak
);
create index on vedtak.vilkar (kommunenr, vedtak_id);
create index on vedtak.vilkar (kommunenr, person_id);
call platform.protect('vedtak.vilkar', 'person_id');

create table vedtak.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on vedtak.hendelse (kommunenr, sak_id, id);
create index on vedtak.hendelse (kommunenr, person_id, id);
-- What the register counts: corrections, drafts that were sent back, and drafts the gates refused.
create index vedtak_korrigert on vedtak.vedtak (kommunenr, korrigerer) where korrigerer is not null;
create index hendelse_retur on vedtak.hendelse (kommunenr, sak_id) where type = 'UTKAST_RETURNERT';
create index hendelse_portstopp on vedtak.hendelse (kommunenr, id) where type = 'PORT_STOPPET';
call platform.protect('vedtak.hendelse', 'person_id');

grant select, insert, update on vedtak.utkast to helhet_app;
grant select, insert on vedtak.vedtak, vedtak.vilkar, vedtak.hendelse to helhet_app;
grant select, insert on all tables in schema vedtak to helhet_loader;
