-- The floor: offices, users, roles, delegations, scope functions, files, audit.
-- Every municipal table carries kommunenr first in its key, and bydel (empty outside Oslo).

create schema platform;
grant usage on schema platform to helhet_app, helhet_loader, helhet_karantene;

-- The scope of a transaction is stated with set_config(..., is_local => true).
-- No scope is an error, never an empty answer.
create function platform.kommuner() returns text[] language plpgsql stable parallel safe as $$
declare v text := current_setting('helhet.kommuner', true);
begin
  if coalesce(v, '') = '' then
    raise exception 'no scope is stated for this transaction' using errcode = 'insufficient_privilege';
  end if;
  return string_to_array(v, ',');
end $$;

create function platform.bydeler() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('helhet.bydeler', true), ''), ',');

-- The district that new rows lie in: where the transaction works, else the office's first.
create function platform.bydel() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('helhet.bydel', true), ''),
    split_part(coalesce(current_setting('helhet.bydeler', true), ''), ',', 1));

-- For the rest of the transaction the work is done in this district: that of the case held.
create function platform.work_in(bydel text) returns text language sql volatile
  return set_config('helhet.bydel', bydel, true);

-- '*': all persons of the municipalities; otherwise a list of ids (a resident, a partner,
-- an emergency access).
create function platform.all_persons() returns boolean language sql stable parallel safe
  return coalesce(current_setting('helhet.personer', true), '') = '*';

create function platform.persons() returns uuid[] language plpgsql stable parallel safe as $$
declare v text := coalesce(current_setting('helhet.personer', true), '');
begin
  if v in ('', '*') then return '{}'; end if;
  return string_to_array(v, ',')::uuid[];
end $$;

create function platform.cleared() returns boolean language sql stable parallel safe
  return coalesce(current_setting('helhet.klarert', true), '') = 'true';

-- The organisation that a partner's transaction acts for, or null in everybody else's.
create function platform.partner() returns uuid language sql stable parallel safe
  return nullif(current_setting('helhet.partner', true), '')::uuid;

-- Who acts, or null for the system itself and where no scope is stated.
create function platform.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('helhet.bruker', true), '')::uuid;

-- The day it is, by the clock of the server that states the scope.
create function platform.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('helhet.dag', true), '')::date, (now() at time zone 'Europe/Oslo')::date);

-- Turns row-level security on for a table that bears kommunenr and bydel. person_column is
-- the column that names the person, or null; condition is anything further. A partner names no
-- persons and has not all, so sees nothing of what is about a person; what is about nobody is closed
-- to partners altogether. A policy of its own opens what a consent covers (samtykke.share).
create procedure platform.protect(target regclass, person_column text default null, condition text default null)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy scope on %s for all to helhet_app using ('
    || 'kommunenr = any ((select platform.kommuner())::text[])'
    || ' and (bydel = '''' or bydel = any ((select platform.bydeler())::text[]))'
    || case when person_column is null then ' and (select platform.partner()) is null' else
       ' and ((select platform.all_persons()) or ' || person_column || ' = any ((select platform.persons())::uuid[]))' end
    || case when condition is null then '' else ' and (' || condition || ')' end
    || ')', target);
end $$;

create table platform.kontor (
  enhetsnr   text primary key check (enhetsnr ~ '^[0-9]{4}$'),
  navn       text not null,
  telefon    text not null default '',
  adresse    text not null default '',
  orgnr      text not null default '',
  kontonummer text not null default ''
);

-- An office serves one or more municipalities; inside Oslo the office serves districts.
create table platform.kontor_omrade (
  enhetsnr  text not null references platform.kontor,
  kommunenr text not null check (kommunenr ~ '^[0-9]{4}$'),
  bydel     text not null default '',
  kommunenavn text not null,
  primary key (enhetsnr, kommunenr, bydel),
  unique (kommunenr, bydel)
);

create table platform.bruker (
  id        uuid primary key,
  subject   text not null unique,          -- the identity provider's "sub"
  navn      text not null,
  fnr       text,                          -- for the impartiality check, never shown
  klarert   boolean not null default false, -- cleared for protected addresses
  aktiv     boolean not null default true
);

create table platform.tilgang (
  bruker_id uuid not null references platform.bruker,
  enhetsnr  text not null references platform.kontor,
  rolle     text not null,
  fra       date not null,
  til       date,
  primary key (bruker_id, enhetsnr, rolle)
);

-- Delegation: who may decide what, up to which amount, until when, given by whom.
create table platform.fullmakt (
  id        uuid primary key,
  bruker_id uuid not null references platform.bruker,
  enhetsnr  text not null references platform.kontor,
  type      text not null check (type in ('OKONOMISK_STONAD', 'NODHJELP', 'UTBETALING')),
  grense_ore bigint not null check (grense_ore >= 0),
  fra       date not null,
  til       date not null,
  gitt_av   text not null
);
create index on platform.fullmakt (bruker_id, enhetsnr);

-- Read before any scope is stated (at login), and never by a partner.
alter table platform.bruker enable row level security;
create policy scope on platform.bruker using ((select platform.partner()) is null);
alter table platform.tilgang enable row level security;
create policy scope on platform.tilgang using ((select platform.partner()) is null);
alter table platform.fullmakt enable row level security;
create policy scope on platform.fullmakt using ((select platform.partner()) is null);

grant select on platform.kontor, platform.kontor_omrade, platform.bruker, platform.tilgang, platform.fullmakt to helhet_app, helhet_karantene;
grant insert, select, delete on all tables in schema platform to helhet_loader;

-- Emergency access to a person outside one's scope: with reason, time limit and notice.
create table platform.nodtilgang (
  kommunenr text not null, bydel text not null default '',
  id uuid not null, person_id uuid not null,
  bruker_id uuid not null, enhetsnr text not null,
  grunn text not null check (length(trim(grunn)) >= 10),
  fra timestamptz not null, til timestamptz not null,
  kvittert_av uuid, kvittert timestamptz,
  primary key (kommunenr, id)
);
create index on platform.nodtilgang (enhetsnr, fra);
alter table platform.nodtilgang enable row level security;
-- Seen by the office that took it, and by the municipality it was taken in.
create policy scope on platform.nodtilgang for all to helhet_app using (
  (select platform.partner()) is null
  and (kommunenr = any ((select platform.kommuner())::text[])
    or enhetsnr = current_setting('helhet.enhetsnr', true)));
grant select, insert, update on platform.nodtilgang to helhet_app;

-- Files: metadata in one row, content in blocks of their own, read and written as a stream.
create schema files;
grant usage on schema files to helhet_app, helhet_loader;
create table files.fil (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid,
  filnavn text not null, innholdstype text not null,
  storrelse bigint not null, sha256 bytea not null,
  opprettet timestamptz not null,
  primary key (kommunenr, id)
);
create table files.blokk (
  kommunenr text not null, bydel text not null default platform.bydel(),
  fil_id uuid not null, nr int not null, data bytea not null,
  primary key (kommunenr, fil_id, nr),
  foreign key (kommunenr, fil_id) references files.fil
);
alter table files.blokk alter column data set storage external;
call platform.protect('files.fil');
call platform.protect('files.blokk');
grant select, insert on files.fil, files.blokk to helhet_app;
-- A file gets its person when a message is linked to one.
grant update (person_id) on files.fil to helhet_app;
grant select, insert on files.fil, files.blokk to helhet_loader;

-- Audit: who read or wrote what about whom, and why. Append-only by grant.
create schema audit;
grant usage on schema audit to helhet_app, helhet_loader;
create table audit.innslag (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  bruker_id uuid not null, bruker_navn text not null, rolle text not null, enhetsnr text not null,
  handling text not null check (handling in ('LES', 'SKRIV', 'SOK')),
  hva text not null,            -- a stable key, never free text
  formal text not null,         -- why: the task the access served
  sak_id uuid,
  personer uuid[] not null,     -- every person shown or changed: a list shown is one row
  primary key (kommunenr, id)
);
create index innslag_personer on audit.innslag using gin (personer);
create index on audit.innslag (kommunenr, bruker_id, id);
alter table audit.innslag enable row level security;
create policy scope on audit.innslag for all to helhet_app using (
  kommunenr = any ((select platform.kommuner())::text[])
  and (bydel = '' or bydel = any ((select platform.bydeler())::text[]))
  and ((select platform.all_persons()) or personer && (select platform.persons())));
-- What a partner reads is written down, and the partner reads none of it.
create policy partner on audit.innslag for insert to helhet_app with check (
  (select platform.partner()) is not null and rolle = 'PARTNER'
  and bruker_id = (select platform.actor())
  and kommunenr = any ((select platform.kommuner())::text[]));
grant select, insert on audit.innslag to helhet_app, helhet_loader;
