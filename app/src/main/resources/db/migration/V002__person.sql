-- Person, household, address protection.
create schema person;
grant usage on schema person to helhet_app, helhet_loader;

create table person.person (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  fnr text check (fnr ~ '^[0-9]{11}$'),            -- fødselsnummer or D-nummer; null when unknown
  fast_nr boolean generated always as (coalesce(fnr, '9') < '4') stored,   -- a fødselsnummer
  fodselsdato date,
  fornavn text, mellomnavn text, etternavn text,   -- all null for a protected person
  likt_navn text generated always as (
    lower(nullif(coalesce(fornavn, '') || ' ' || coalesce(etternavn, ''), ' '))) stored,
  gateadresse text, postnr text, poststed text,    -- likewise
  adresse_kilde text, adresse_dato date,
  telefon text, epost text,
  kontonummer text check (kontonummer ~ '^[0-9]{11}$'),
  kontonummer_kilde text, kontonummer_dato date,
  kjonn text check (kjonn in ('MANN', 'KVINNE')), kjonn_kilde text, kjonn_dato date,
  sivilstand text check (sivilstand in ('UGIFT', 'GIFT', 'SAMBOER', 'SKILT_SEPARERT', 'ENKE_ENKEMANN')),
  sivilstand_kilde text, sivilstand_dato date,
  sprak text not null default 'nb', tolk text,
  adressebeskyttelse text not null default 'INGEN'
    check (adressebeskyttelse in ('INGEN', 'FORTROLIG', 'STRENGT_FORTROLIG')),
  pseudonym uuid not null,                         -- the register's key; only this module knows whose
  opprettet timestamptz not null,
  version int not null default 0,
  primary key (kommunenr, id),
  unique (kommunenr, fnr),
  check (adressebeskyttelse = 'INGEN' or (fornavn is null and etternavn is null and gateadresse is null
         and telefon is null and epost is null))
);
create index on person.person (kommunenr, telefon) where telefon is not null;
create index on person.person (kommunenr, fodselsdato);
-- Who may be registered twice: one of the two has no fødselsnummer.
create index person_uten_fnr on person.person (kommunenr, id) where not fast_nr;
create index on person.person (kommunenr, likt_navn) where likt_navn is not null;
create index person_uten_dato on person.person (kommunenr, likt_navn) where fodselsdato is null;
create unique index on person.person (kommunenr, pseudonym);
call platform.protect('person.person', 'id');

-- Name and address of protected persons lie apart; only a cleared user's transaction sees them.
create table person.skjermet (
  kommunenr text not null, bydel text not null default platform.bydel(),
  person_id uuid not null,
  fornavn text, mellomnavn text, etternavn text, gateadresse text, postnr text, poststed text,
  likt_navn text generated always as (
    lower(nullif(coalesce(fornavn, '') || ' ' || coalesce(etternavn, ''), ' '))) stored,
  telefon text, epost text,
  primary key (kommunenr, person_id),
  foreign key (kommunenr, person_id) references person.person
);
create index on person.skjermet (kommunenr, telefon) where telefon is not null;
create index on person.skjermet (kommunenr, likt_navn) where likt_navn is not null;
-- A resident (no office) sees their own; an emergency access lifts no protection.
call platform.protect('person.skjermet', 'person_id',
  '(select platform.cleared()) or (not (select platform.all_persons())'
  || ' and coalesce(current_setting(''helhet.enhetsnr'', true), '''') = '''')');

-- One row per word of the name, lower case: prefix search by index under row-level security, and
-- the name that lists are ordered by, so that a search reads no more persons than it shows.
-- A protected person has no rows here, so is never found by name.
create table person.navneord (
  kommunenr text not null, bydel text not null default platform.bydel(),
  ord text collate "C" not null, person_id uuid not null, navn text collate "C" not null,
  primary key (kommunenr, ord, person_id) include (bydel, navn)
);
create index on person.navneord (kommunenr, person_id);
call platform.protect('person.navneord', 'person_id');

-- The household, with source and date. For a child: share of time with the person, in percent.
create table person.relasjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  person_id uuid not null, annen_id uuid not null,
  type text not null check (type in ('EKTEFELLE', 'SAMBOER', 'BARN', 'FORELDER', 'SOSKEN')),
  bor_sammen boolean not null default true,
  andel int not null default 100 check (andel between 0 and 100),
  kilde text not null, dato date not null,
  primary key (kommunenr, person_id, annen_id, type)
);
create index on person.relasjon (kommunenr, annen_id);
call platform.protect('person.relasjon', 'person_id');

-- Where a person has lived, by basic unit (grunnkrets), from a day until the next row. Nothing of
-- those with a protected address.
create table person.bosted (
  kommunenr text not null, bydel text not null default platform.bydel(),
  person_id uuid not null, fom date not null,
  grunnkrets text not null check (grunnkrets ~ '^[0-9]{8}$'),
  kilde text not null,
  primary key (kommunenr, person_id, fom)
);
call platform.protect('person.bosted', 'person_id');

-- Each change of protection with its reason, for those who are cleared.
create table person.beskyttelsesendring (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null,
  tidspunkt timestamptz not null, bruker_id uuid not null, bruker_navn text not null,
  fra text not null, til text not null, grunn text not null,
  primary key (kommunenr, id)
);
create index on person.beskyttelsesendring (kommunenr, person_id, id);
call platform.protect('person.beskyttelsesendring', 'person_id', '(select platform.cleared())');

create table person.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  person_id uuid not null, sak_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on person.hendelse (kommunenr, person_id, id);
call platform.protect('person.hendelse', 'person_id');

grant select, insert, update on person.person, person.skjermet, person.relasjon, person.bosted to helhet_app;
grant select, insert, delete on person.navneord, person.relasjon, person.skjermet, person.bosted to helhet_app;
grant select, insert on person.hendelse, person.beskyttelsesendring to helhet_app;
grant select, insert on all tables in schema person to helhet_loader;
