-- Consent: what a person lets a partner see, for what, and until when. ADR 011.
create schema samtykke;
grant usage on schema samtykke to helhet_app, helhet_loader;

-- Who may consent for another, and on which ground. Registered by a worker, never deleted.
create table samtykke.representant (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null,
  slag text not null check (slag in ('FORELDER', 'VERGE', 'FULLMEKTIG')),
  navn text not null check (trim(navn) <> ''),
  grunnlag text not null check (trim(grunnlag) <> ''),
  omfatter boolean not null,           -- parental responsibility, or a mandate that covers consent
  fra date not null, til date check (til >= fra),
  avsluttet timestamptz, avsluttet_navn text,
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, id)
);
create index on samtykke.representant (kommunenr, person_id);
call platform.protect('samtykke.representant', 'person_id');

-- What a worker asks the person: to whom, which parts, for what, until when.
create table samtykke.sporsmal (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn; the consent it leads to bears it too
  person_id uuid not null,
  organisasjon_id uuid not null,
  deler text[] not null check (cardinality(deler) > 0),
  deltekster text[] not null check (cardinality(deltekster) = cardinality(deler)),
  formal text not null check (trim(formal) <> ''),
  til date not null,
  stilt timestamptz not null, stilt_av uuid not null, stilt_navn text not null,
  varslet boolean not null default false,   -- an SMS that it waits was laid in the outbox
  svar text check (svar in ('JA', 'NEI', 'TRUKKET')),   -- TRUKKET: the worker took the question back
  besvart timestamptz, besvart_navn text,
  primary key (kommunenr, id),
  check ((svar is null) = (besvart is null))
);
create index on samtykke.sporsmal (kommunenr, person_id);
call platform.protect('samtykke.sporsmal', 'person_id');

-- Given once, and taken back once. The organisation's module has no say here: it is named by id.
create table samtykke.samtykke (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null,
  organisasjon_id uuid not null,
  deler text[] not null check (cardinality(deler) > 0),
  deltekster text[] not null check (cardinality(deltekster) = cardinality(deler)),
  formal text not null check (trim(formal) <> ''),
  til date not null,                   -- the last day it holds
  mate text not null check (mate in ('MINSIDE', 'PAPIR', 'MUNTLIG')),
  gitt_som text not null check (gitt_som in ('SELV', 'FORELDER', 'VERGE', 'FULLMEKTIG')),
  gitt_av text not null, representant_id uuid,
  vitne text not null default '', fil_id uuid,
  arkivsted text not null default '',  -- where the signed paper lies, when it is not scanned
  gitt timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  trukket timestamptz, trukket_av uuid, trukket_navn text,
  primary key (kommunenr, id),
  foreign key (kommunenr, representant_id) references samtykke.representant,
  check ((gitt_som = 'SELV') = (representant_id is null)),
  check (mate <> 'MUNTLIG' or trim(vitne) <> ''),
  check (mate <> 'PAPIR' or fil_id is not null or trim(arkivsted) <> ''),
  check ((trukket is null) = (trukket_av is null))
);
create index on samtykke.samtykke (kommunenr, person_id);
create index samtykke_apent on samtykke.samtykke (kommunenr, organisasjon_id) include (bydel, person_id, til) where trukket is null;
call platform.protect('samtykke.samtykke', 'person_id');

-- Each reading by a partner, in the transaction that reads.
create table samtykke.lesning (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null,
  organisasjon_id uuid not null, organisasjon_navn text not null,
  medlem_id uuid not null, medlem_navn text not null,
  deler text[] not null, deltekster text[] not null,
  tidspunkt timestamptz not null,
  primary key (kommunenr, id)
);
create index on samtykke.lesning (kommunenr, person_id, id);
call platform.protect('samtykke.lesning', 'person_id');

create table samtykke.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on samtykke.hendelse (kommunenr, person_id, id);
call platform.protect('samtykke.hendelse', 'person_id');

-- THE RULE. Consent holds when it is not taken back and its last day has not passed, the
-- organisation is one of ours, and the partner who asks works there. The functions that read it go
-- past row-level security, and answer a partner about their own organisation alone.
create function samtykke.holds(municipality text, organisation uuid, last_day date, withdrawn timestamptz)
returns boolean language plpgsql stable parallel safe as $$
begin
  return withdrawn is null and last_day >= platform.today() and partner.is_active(municipality, organisation);
end $$;

create function samtykke.in_force(municipality text, person uuid, organisation uuid, part text) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from samtykke.samtykke s
    where s.kommunenr = municipality and s.person_id = any (platform.ids_of(municipality, person))
      and s.organisasjon_id = organisation and part = any (s.deler)
      and samtykke.holds(s.kommunenr, s.organisasjon_id, s.til, s.trukket));
end $$;

create function samtykke.shares_anything(municipality text, person uuid, organisation uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from samtykke.samtykke s
    where s.kommunenr = municipality and s.person_id = any (platform.ids_of(municipality, person))
      and s.organisasjon_id = organisation
      and samtykke.holds(s.kommunenr, s.organisasjon_id, s.til, s.trukket));
end $$;

-- Every id of the persons who share something with the partner of this transaction; empty in
-- everybody else's.
create function samtykke.shared_persons() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.partner() is null then return '{}'; end if;
  return array(select distinct unnest(platform.ids_of(s.kommunenr, s.person_id)) from samtykke.samtykke s
    where s.kommunenr = any (platform.kommuner()) and s.organisasjon_id = platform.partner()
      and samtykke.holds(s.kommunenr, s.organisasjon_id, s.til, s.trukket));
end $$;

-- The person that stays of those ids: what a partner's pages name a person by.
create function samtykke.staying(municipality text, person uuid) returns uuid
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case when samtykke.shares_anything(municipality, person, platform.partner())
    then platform.staying(municipality, person) end;
end $$;

-- Opens a module's table to partners, row by row, for what consent covers. part is an expression on
-- the row: the key of the part it belongs to. Called once for each table, in its own migration.
create procedure samtykke.share(target regclass, part text, person_column text default 'person_id')
language plpgsql as $$
begin
  execute format('create policy shared on %1$s for select to helhet_app using ('
    || 'kommunenr = any ((select platform.kommuner())::text[])'
    || ' and (bydel = '''' or bydel = any ((select platform.bydeler())::text[]))'
    || ' and (select platform.partner()) is not null'
    || ' and %2$s = any ((select samtykke.shared_persons())::uuid[])'
    || ' and samtykke.in_force(kommunenr, %2$s, (select platform.partner()), %3$s))',
    target, person_column, part);
end $$;

-- A partner sees the consents that hold for their organisation, and writes what they read.
create policy shared on samtykke.samtykke for select to helhet_app using (
  kommunenr = any ((select platform.kommuner())::text[])
  and (bydel = '' or bydel = any ((select platform.bydeler())::text[]))
  and organisasjon_id = (select platform.partner())
  and samtykke.holds(kommunenr, organisasjon_id, til, trukket));
create policy partner on samtykke.lesning for insert to helhet_app with check (
  kommunenr = any ((select platform.kommuner())::text[])
  and organisasjon_id = (select platform.partner()) and medlem_id = (select platform.actor())
  and samtykke.shares_anything(kommunenr, person_id, organisasjon_id));

-- What a partner is told of a person who shares something: the name, and nothing of one whose
-- address is protected. Null for who shares nothing.
create function person.shared_name(municipality text, person uuid) returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.partner() is null or not samtykke.shares_anything(municipality, person, platform.partner()) then
    return null;
  end if;
  return (select case when p.adressebeskyttelse = 'INGEN'
      then concat_ws(' ', p.fornavn, nullif(p.mellomnavn, ''), p.etternavn) else '' end
    from person.person p
    where p.kommunenr = municipality and p.id = platform.staying(municipality, person));
end $$;

grant select, insert on all tables in schema samtykke to helhet_app, helhet_loader;
grant update (avsluttet, avsluttet_navn) on samtykke.representant to helhet_app;
grant update (svar, besvart, besvart_navn) on samtykke.sporsmal to helhet_app;
grant update (trukket, trukket_av, trukket_navn) on samtykke.samtykke to helhet_app;
