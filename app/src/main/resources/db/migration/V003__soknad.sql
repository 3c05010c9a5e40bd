-- Applications. What has come in and is not yet routed lies in the quarantine, outside all
-- municipalities, behind a role of its own.
create schema karantene;
grant usage on schema karantene to helhet_karantene;

create table karantene.innkommet (
  id uuid primary key,
  sha256 bytea not null unique,       -- over all parts, in order: an exact repeat is the same message
  mottatt timestamptz not null,
  kanal text not null check (kanal in ('API', 'INNBOKS')),
  avsender text not null,
  status text not null default 'NY' check (status in ('NY', 'RUTET', 'KARANTENE', 'AVVIST')),
  kommunenr text,                     -- where it was routed
  arsak text, sti text, linje int, kolonne int,
  forsok int not null default 0,
  rutet_av uuid, rutet_grunn text,    -- who routed it by hand, and how they knew where it belongs
  behandlet timestamptz
);
create index on karantene.innkommet (status, mottatt);
create table karantene.del (
  innkommet_id uuid not null references karantene.innkommet,
  nr int not null,
  navn text not null,                 -- melding.json, soknad.json, vedlegg.json, or the file's own name
  innholdstype text,
  data bytea not null,
  primary key (innkommet_id, nr)
);
alter table karantene.del alter column data set storage external;
grant select, insert, update on karantene.innkommet to helhet_karantene;
grant select, insert, delete on karantene.del to helhet_karantene;

create schema soknad;
grant usage on schema soknad to helhet_app, helhet_loader;

-- A routed message with its original files.
create table soknad.melding (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                   -- the same id as in the quarantine: the receipt
  enhetsnr text not null,
  sha256 bytea not null,
  mottatt timestamptz not null,
  kanal text not null, avsender text not null,
  digisos_id uuid, ekstern_ref text,
  status text not null check (status in ('TIL_SOKNAD', 'MA_AVKLARES', 'AVVISNING_FORESLATT', 'AVVIST')),
  arsak text, sti text, del text, linje int, kolonne int,
  svarfrist date not null,
  person_id uuid,
  avvist_grunn text, avvist_tekst text, foreslatt_av uuid, bekreftet_av uuid,
  koblet_av uuid, koblet_grunn text,  -- who linked it to a person by hand, and how they knew
  version int not null default 0,
  primary key (kommunenr, id),
  unique (kommunenr, sha256)
);
create index on soknad.melding (kommunenr, status, mottatt) where status in ('MA_AVKLARES', 'AVVISNING_FORESLATT');
create index on soknad.melding (kommunenr, digisos_id);
call platform.protect('soknad.melding', 'coalesce(person_id, ''00000000-0000-0000-0000-000000000000'')');

create table soknad.original (
  kommunenr text not null, bydel text not null default platform.bydel(),
  melding_id uuid not null, nr int not null,
  navn text not null, fil_id uuid not null,
  primary key (kommunenr, melding_id, nr),
  foreign key (kommunenr, melding_id) references soknad.melding,
  foreign key (kommunenr, fil_id) references files.fil
);
call platform.protect('soknad.original');

create table soknad.soknad (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  melding_id uuid not null,
  person_id uuid not null,
  enhetsnr text not null,
  mottatt timestamptz not null,
  digisos_id uuid,
  nodhjelp boolean not null default false,
  status text not null default 'MOTTATT' check (status in ('MOTTATT', 'UNDER_BEHANDLING', 'FERDIGBEHANDLET', 'BEHANDLES_IKKE', 'ANGRET')),
  primary key (kommunenr, id),
  foreign key (kommunenr, melding_id) references soknad.melding
);
-- A message is one application; one whose link was undone may become another.
create unique index on soknad.soknad (kommunenr, melding_id) where status <> 'ANGRET';
create index on soknad.soknad (kommunenr, person_id);
call platform.protect('soknad.soknad', 'person_id');

create table soknad.vedlegg (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, soknad_id uuid not null, person_id uuid not null, fil_id uuid not null,
  nr int not null, filnavn text not null, type text not null, tilleggsinfo text not null default '',
  avtrykk_stemmer boolean not null,
  mottatt timestamptz not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, soknad_id) references soknad.soknad,
  foreign key (kommunenr, fil_id) references files.fil
);
create index on soknad.vedlegg (kommunenr, soknad_id);
call platform.protect('soknad.vedlegg', 'person_id');

create table soknad.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  melding_id uuid, person_id uuid, sak_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on soknad.hendelse (kommunenr, melding_id);
create index on soknad.hendelse (kommunenr, person_id, id);
call platform.protect('soknad.hendelse', 'coalesce(person_id, ''00000000-0000-0000-0000-000000000000'')');

grant select, insert, update on soknad.melding, soknad.soknad to helhet_app;
grant select, insert on soknad.original, soknad.vedlegg, soknad.hendelse to helhet_app;
grant select, insert on all tables in schema soknad to helhet_loader;
