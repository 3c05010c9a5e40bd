-- What others know of a person and have told us: an assessment of work ability, an activity plan, a
-- doctor's statement. Always with who said it, when, and why we have it.
create schema opplysning;
grant usage on schema opplysning to helhet_app, helhet_loader;

-- One version. What it says never changes: what is wrong is put right by the next version, and the
-- old one stays.
create table opplysning.opplysning (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one
  person_id uuid not null, enhetsnr text not null,
  rekke_id uuid not null,              -- the id of the first version
  versjon int not null check (versjon >= 1),
  slag text not null check (slag in ('ARBEIDSEVNEVURDERING', 'BEHOVSVURDERING', 'AKTIVITETSPLAN', 'LEGEERKLARING', 'ANNET')),
  kilde text not null check (trim(kilde) <> ''),
  kilde_id uuid,                       -- the organisation, where it is one of our partners
  datert date not null,
  gyldig_til date check (gyldig_til >= datert),
  mate text not null check (mate in ('PERSONEN_HADDE_MED', 'SENDT', 'TELEFON', 'LEVERT')),
  hjemmelsgrunn text not null check (hjemmelsgrunn in ('SAMTYKKE', 'PERSONENS_EGEN', 'LOV')),
  hjemmel text not null default '',
  fakta jsonb not null,                -- what the source says, line by line
  fil_id uuid,
  rettegrunn text not null default '', -- why this version came, empty in the first
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  erstattet timestamptz,               -- when the next version came
  trukket timestamptz, trukket_grunn text, trukket_navn text,
  sett timestamptz,                    -- when a worker saw what the source delivered itself
  primary key (kommunenr, id),
  unique (kommunenr, rekke_id, versjon),
  check (hjemmelsgrunn <> 'LOV' or trim(hjemmel) <> ''),
  check (versjon = 1 or trim(rettegrunn) <> ''),
  check ((trukket is null) = (trukket_grunn is null)),
  check (trukket_grunn is null or trim(trukket_grunn) <> ''),
  check (fil_id is not null or jsonb_array_length(fakta) > 0)
);
-- Of two who correct at once, the second is told.
create unique index opplysning_gjeldende on opplysning.opplysning (kommunenr, rekke_id) where erstattet is null;
create index on opplysning.opplysning (kommunenr, person_id, id);
create index opplysning_usett on opplysning.opplysning (kommunenr, enhetsnr, registrert) include (bydel, person_id) where mate = 'LEVERT' and sett is null;
call platform.protect('opplysning.opplysning', 'person_id');

-- That the person says it is wrong, and what the office answered.
create table opplysning.innsigelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  opplysning_id uuid not null, person_id uuid not null, enhetsnr text not null,
  tekst text not null check (trim(tekst) <> ''),
  sagt timestamptz not null,
  svar text check (trim(svar) <> ''),
  besvart timestamptz, besvart_av uuid, besvart_navn text,
  primary key (kommunenr, id),
  foreign key (kommunenr, opplysning_id) references opplysning.opplysning,
  check ((svar is null) = (besvart is null))
);
create index on opplysning.innsigelse (kommunenr, person_id, id);
create index innsigelse_apen on opplysning.innsigelse (kommunenr, enhetsnr, sagt) include (bydel, person_id) where svar is null;
call platform.protect('opplysning.innsigelse', 'person_id');

create table opplysning.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on opplysning.hendelse (kommunenr, person_id, id);
call platform.protect('opplysning.hendelse', 'person_id');

grant select, insert on opplysning.opplysning, opplysning.innsigelse, opplysning.hendelse to helhet_app;
grant update (erstattet, trukket, trukket_grunn, trukket_navn, sett) on opplysning.opplysning to helhet_app;
grant update (svar, besvart, besvart_av, besvart_navn) on opplysning.innsigelse to helhet_app;
grant select, insert on all tables in schema opplysning to helhet_loader;

-- A partner sees the version in force of what consent covers (`opplysning:<rekke>`), and nothing of
-- what is replaced or withdrawn.
call samtykke.share('opplysning.opplysning',
  '(case when erstattet is null and trukket is null then ''opplysning:'' || rekke_id end)');

-- A partner whom the person lets (`opplysning.levere`) writes down what their organisation knows,
-- and sees that alone.
create policy delivered on opplysning.opplysning for select to helhet_app using (
  (select platform.partner()) is not null and kilde_id = (select platform.partner()) and mate = 'LEVERT'
  and kommunenr = any ((select platform.kommuner())::text[])
  and registrert_av = (select platform.actor())
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'opplysning.levere'));
create policy deliver on opplysning.opplysning for insert to helhet_app with check (
  (select platform.partner()) is not null and kilde_id = (select platform.partner()) and mate = 'LEVERT'
  and kommunenr = any ((select platform.kommuner())::text[])
  and registrert_av = (select platform.actor()) and versjon = 1 and rekke_id = id and fil_id is null
  and erstattet is null and trukket is null and sett is null
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'opplysning.levere'));
create policy deliver on opplysning.hendelse for insert to helhet_app with check (
  (select platform.partner()) is not null and bruker_id = (select platform.actor())
  and type = 'OPPLYSNING_LEVERT' and kommunenr = any ((select platform.kommuner())::text[])
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'opplysning.levere'));

-- The district of a person who shares something with the partner, where what is delivered lies.
create function person.shared_district(municipality text, person uuid) returns text
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.partner() is null or not samtykke.shares_anything(municipality, person, platform.partner()) then
    return null;
  end if;
  return (select p.bydel from person.person p
    where p.kommunenr = municipality and p.id = platform.staying(municipality, person));
end $$;
