-- Appeals: received, reviewed by the office, sent on, answered.
create schema klage;
grant usage on schema klage to helhet_app, helhet_loader;

-- What was received, and how far it has come. The act that moves the status writes the row of its
-- own table beside it.
create table klage.klage (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one appeal
  vedtak_id uuid not null, sak_id uuid not null, person_id uuid not null,
  enhetsnr text not null,
  mottatt date not null,
  mate text not null check (mate in ('BREV', 'MUNTLIG', 'DIGITAL')),
  postlagt date check (postlagt <= mottatt),  -- the day it was handed to the post (fvl § 30)
  klager text not null check (klager in ('PARTEN', 'FULLMEKTIG')),
  fullmektig text not null, fullmakt text not null, -- the representative, and the authority shown
  onsket text not null, grunner text not null,
  vedtatt date not null,
  underrettet date not null, underrettet_grunn text not null,
  for_sen boolean not null,
  status text not null check (status in ('MOTTATT', 'TIL_BESLUTNING', 'BESLUTTET', 'KLARGJORT', 'OVERSENDT', 'AVGJORT')),
  apen boolean not null default true,  -- something is left to do
  merknad text,                        -- of the decision maker who sent it back
  forberedt_av uuid, forberedt_navn text, sendt timestamptz,
  vurderingsoppgave uuid not null, svaroppgave uuid not null,
  forelopig_svar timestamptz, forelopig_svar_fil uuid,
  forelopig_svar_grunn text, forelopig_svar_ventet date,
  utsatt timestamptz, utsatt_grunn text, -- while the decision waits (fvl § 42)
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  version int not null default 0,
  primary key (kommunenr, id),
  check (klager = 'PARTEN' or fullmektig <> ''),
  check ((utsatt is null) = (utsatt_grunn is null))
);
create index on klage.klage (kommunenr, vedtak_id);
create index on klage.klage (kommunenr, sak_id);
create index on klage.klage (kommunenr, person_id);
create index on klage.klage (kommunenr, enhetsnr, mottatt);
create index klage_apen on klage.klage (kommunenr, enhetsnr, mottatt, id) include (bydel, person_id) where apen;
call platform.protect('klage.klage', 'person_id');

create table klage.vedlegg (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, nr int not null, person_id uuid not null,
  fil_id uuid not null,
  primary key (kommunenr, klage_id, nr),
  foreign key (kommunenr, klage_id) references klage.klage
);
call platform.protect('klage.vedlegg', 'person_id');

-- What the appeal lacked when it came, and the time limit to mend it (fvl § 32). What mended it lies
-- here: the appeal as it was received stands.
create table klage.retting (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, person_id uuid not null,
  mangler text[] not null check (cardinality(mangler) > 0 and mangler <@ array['VEDTAK', 'UNDERSKRIFT', 'FULLMAKT', 'ENDRING']),
  sendt date not null, frist date not null check (frist >= sendt),
  brev_fil_id uuid not null, oppgave uuid not null,
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  rettet date, rettet_onsket text, rettet_fullmakt text, rettet_navn text,
  primary key (kommunenr, klage_id),
  foreign key (kommunenr, klage_id) references klage.klage
);
call platform.protect('klage.retting', 'person_id');

-- The office's review while it is written: a form that saves itself, with an optimistic version.
create table klage.vurdering (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, person_id uuid not null,
  oversitting text check (oversitting in ('IKKE_LASTES', 'SARLIGE_GRUNNER')),
  oversittingsgrunn text not null,
  nytt text not null, vurdert text not null,
  konklusjon text check (konklusjon in ('OPPRETTHOLDT', 'DELVIS_OMGJORT', 'OMGJORT', 'OPPHEVET', 'AVVIST')),
  begrunnelse text not null,
  utsettelse text check (utsettelse in ('IKKE_AKTUELT', 'UTSATT', 'AVSLATT')),
  utsettelsesgrunn text not null,
  endret timestamptz not null, endret_navn text not null,
  version int not null default 0,
  primary key (kommunenr, klage_id),
  foreign key (kommunenr, klage_id) references klage.klage
);
call platform.protect('klage.vurdering', 'person_id');

-- The review as it was decided, with the letter to the appellant. It never changes.
create table klage.avgjorelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, person_id uuid not null,
  oversitting text, oversittingsgrunn text not null,
  nytt text not null, vurdert text not null,
  konklusjon text not null check (konklusjon in ('OPPRETTHOLDT', 'DELVIS_OMGJORT', 'OMGJORT', 'OPPHEVET', 'AVVIST')),
  begrunnelse text not null,
  utsettelse text not null, utsettelsesgrunn text not null,
  forberedt_av uuid not null, forberedt_navn text not null,
  besluttet_av uuid not null, besluttet_navn text not null, besluttet timestamptz not null,
  brev_fil_id uuid,                    -- none when the covering letter is what the appellant gets
  primary key (kommunenr, klage_id),   -- deciding twice gives one answer
  foreign key (kommunenr, klage_id) references klage.klage,
  check (forberedt_av <> besluttet_av)
);
call platform.protect('klage.avgjorelse', 'person_id');

-- What is sent to the appeal body, in order. Kept as it was made, so that it is the same each time.
create table klage.dokument (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, nr int not null, person_id uuid not null,
  type text not null, navn text not null, fil_id uuid not null,
  primary key (kommunenr, klage_id, nr),
  foreign key (kommunenr, klage_id) references klage.klage
);
call platform.protect('klage.dokument', 'person_id');

create table klage.oversendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, person_id uuid not null,
  dag date not null, registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, klage_id),
  foreign key (kommunenr, klage_id) references klage.klage
);
call platform.protect('klage.oversendelse', 'person_id');

-- The answer of the appeal body.
create table klage.utfall (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, person_id uuid not null,
  utfall text not null check (utfall in ('STADFESTET', 'ENDRET', 'OPPHEVET', 'AVVIST')),
  dag date not null, referanse text not null, merknader text not null,
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, klage_id),
  foreign key (kommunenr, klage_id) references klage.klage
);
call platform.protect('klage.utfall', 'person_id');

create table klage.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on klage.hendelse (kommunenr, sak_id, id);
create index on klage.hendelse (kommunenr, person_id, id);
call platform.protect('klage.hendelse', 'person_id');

grant select, insert on klage.klage to helhet_app;
-- What was received stands; only its way, and the day of notice while it is not assessed, may change;
-- the decision too, when the appeal named none.
grant update (status, apen, merknad, forberedt_av, forberedt_navn, sendt, underrettet, underrettet_grunn, for_sen, vedtak_id, vedtatt, forelopig_svar, forelopig_svar_fil, forelopig_svar_grunn, forelopig_svar_ventet, utsatt, utsatt_grunn, version) on klage.klage to helhet_app;
grant select, insert, update on klage.vurdering to helhet_app;
grant select, insert on klage.retting to helhet_app;
grant update (rettet, rettet_onsket, rettet_fullmakt, rettet_navn) on klage.retting to helhet_app;
grant select, insert on klage.vedlegg, klage.avgjorelse, klage.dokument, klage.oversendelse, klage.utfall, klage.hendelse to helhet_app;
grant select, insert on all tables in schema klage to helhet_loader;
