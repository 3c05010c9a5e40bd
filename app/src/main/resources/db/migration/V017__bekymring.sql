-- Notice of concern to child welfare. Seen by the one who wrote it and the leader alone; a scope of
-- persons (a resident, an emergency access) sees no row of it.
create schema bekymring;
grant usage on schema bekymring to helhet_app, helhet_loader;

-- The child welfare service of the municipality.
create table bekymring.barnevern (
  kommunenr text not null, bydel text not null default platform.bydel(),
  navn text not null, adresse text not null, telefon text not null,
  vakt text not null check (trim(vakt) <> ''),  -- the telephone that is always answered
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  primary key (kommunenr, bydel)
);
call platform.protect('bekymring.barnevern');

create table bekymring.melding (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one notice
  person_id uuid not null,             -- whose card it was begun from
  barn_id uuid,                        -- the child, when known in the household
  enhetsnr text not null,
  forfatter uuid not null, forfatter_navn text not null,
  fare_na boolean, vakt text not null,
  barnet text not null,
  observert text not null, hvem text not null, vurdering text not null,
  grunn text check (grunn in ('OMSORGSSVIKT', 'SYKDOM', 'SARLIG_BEHOV', 'ATFERD', 'MENNESKEHANDEL', 'PALEGG', 'INGEN')),
  palegg text not null,
  foreldre_vet boolean, foreldregrunn text not null,
  status text not null check (status in ('UTKAST', 'SENDT', 'KVITTERT', 'FORKASTET')),
  begynt timestamptz not null,
  sendt timestamptz, fil_id uuid,
  kvittert date, kvittering text,      -- who received it
  forkastet timestamptz, forkastet_grunn text,
  version int not null default 0,
  primary key (kommunenr, id),
  check ((status in ('SENDT', 'KVITTERT')) = (fil_id is not null)),
  check ((status = 'KVITTERT') = (kvittert is not null)),
  check (status <> 'FORKASTET' or trim(forkastet_grunn) <> '')
);
create index bekymring_apen on bekymring.melding (kommunenr, enhetsnr, begynt) include (bydel, forfatter, status) where status in ('UTKAST', 'SENDT');
call platform.protect('bekymring.melding', null, '(select platform.all_persons())');

create table bekymring.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on bekymring.hendelse (kommunenr, person_id, id);
call platform.protect('bekymring.hendelse', null, '(select platform.all_persons())');

grant select, insert, update on bekymring.barnevern, bekymring.melding to helhet_app;
grant select, insert on bekymring.hendelse to helhet_app;
grant select, insert on all tables in schema bekymring to helhet_loader;
