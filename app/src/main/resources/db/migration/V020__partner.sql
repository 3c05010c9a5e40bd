-- Partners: organisations outside the office, and their people who log in.
create schema partner;
grant usage on schema partner to helhet_app, helhet_loader;

create table partner.organisasjon (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id uuid not null,                    -- made when the form was drawn: sent twice is one
  navn text not null check (trim(navn) <> ''),
  type text not null check (type in ('STATLIG_NAV', 'HELSE', 'KRIMINALOMSORG', 'POLITI',
    'TROSSAMFUNN', 'BOLIG', 'UTDANNING', 'ARBEIDSGIVER', 'ANNET')),
  orgnr text check (orgnr ~ '^[0-9]{9}$'),
  avsluttet timestamptz,
  lagt_til timestamptz not null, lagt_til_av uuid not null, lagt_til_navn text not null,
  versjon int not null default 0,
  primary key (kommunenr, id)
);
create unique index organisasjon_navn on partner.organisasjon (kommunenr, lower(navn)) where avsluttet is null;

-- Who works there and logs in by the identity provider's "sub". Ended at once, and never deleted.
create table partner.medlem (
  kommunenr text not null, bydel text not null default '' check (bydel = ''),
  id uuid not null,
  organisasjon_id uuid not null,
  navn text not null check (trim(navn) <> ''),
  subject text not null check (trim(subject) <> ''),
  avsluttet timestamptz,
  lagt_til timestamptz not null, lagt_til_av uuid not null, lagt_til_navn text not null,
  versjon int not null default 0,
  primary key (kommunenr, id),
  foreign key (kommunenr, organisasjon_id) references partner.organisasjon
);
create unique index medlem_subject on partner.medlem (kommunenr, organisasjon_id, subject) where avsluttet is null;
create index on partner.medlem (subject);
create index on partner.medlem (kommunenr, organisasjon_id);

create table partner.hendelse (
  kommunenr text not null, bydel text not null default '',
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid check (person_id is null), bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);

call platform.protect('partner.organisasjon');
call platform.protect('partner.medlem');
call platform.protect('partner.hendelse');

-- Whether the organisation is one of ours still; and, in a partner's transaction, whether it is the
-- one the partner acts for, and the partner works there still. Asked past row-level security, so
-- that it answers the same to everybody.
create function partner.is_active(municipality text, organisation uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return municipality = any (platform.kommuner())
    and exists (select from partner.organisasjon o
      where o.kommunenr = municipality and o.id = organisation and o.avsluttet is null)
    and (platform.partner() is null
      or platform.partner() = organisation and exists (select from partner.medlem m
        where m.kommunenr = municipality and m.organisasjon_id = organisation
          and m.id = platform.actor() and m.avsluttet is null));
end $$;

-- The organisation that a partner's transaction acts for; null in everybody else's, and in that of
-- one who works there no longer.
create function partner.organisation(municipality text) returns uuid
language plpgsql stable parallel safe as $$
begin
  return case when partner.is_active(municipality, platform.partner()) then platform.partner() end;
end $$;

-- A partner sees their own organisation, and themselves in it.
create policy partner on partner.organisasjon for select to helhet_app using (
  id = (select platform.partner()) and kommunenr = any ((select platform.kommuner())::text[]));
create policy partner on partner.medlem for select to helhet_app using (
  id = (select platform.actor()) and organisasjon_id = (select platform.partner())
  and kommunenr = any ((select platform.kommuner())::text[]));

grant select, insert on partner.organisasjon, partner.medlem, partner.hendelse to helhet_app;
grant update (navn, type, orgnr, avsluttet, versjon) on partner.organisasjon to helhet_app;
grant update (avsluttet, versjon) on partner.medlem to helhet_app;
grant select, insert on all tables in schema partner to helhet_loader;
