-- The individual plan: one for each person, made with the person.
create schema plan;
grant usage on schema plan to helhet_app, helhet_loader;

create table plan.plan (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null, enhetsnr text not null,
  koordinator uuid not null, koordinator_navn text not null,
  versjon int not null default 0,      -- the last that was approved, 0 for none
  utkast boolean not null default true, -- something newer is being written
  spurt timestamptz, spurt_navn text,  -- the person is asked to approve the draft
  neste_evaluering date,               -- of the version in force
  begynt timestamptz not null, begynt_av uuid not null, begynt_navn text not null,
  avsluttet date, avsluttet_grunn text, avsluttet_navn text,
  primary key (kommunenr, id),
  check ((avsluttet is null) = (avsluttet_grunn is null)),
  check (avsluttet_grunn is null or trim(avsluttet_grunn) <> '')
);
-- One at a time: begun twice is the same.
create unique index plan_apen on plan.plan (kommunenr, person_id) where avsluttet is null;
create index on plan.plan (kommunenr, person_id, begynt);
create index plan_koordinator on plan.plan (kommunenr, koordinator) where avsluttet is null;
create index plan_evaluering on plan.plan (kommunenr, neste_evaluering) where avsluttet is null;
call platform.protect('plan.plan', 'person_id');

-- A goal, a step or one who takes part. What has one of each (needs, period ...) has fields and no row here.
create table plan.del (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, id uuid not null, person_id uuid not null,
  slag text not null check (slag in ('MAL', 'STEG', 'DELTAKER')),
  mal_id uuid,                         -- the goal of a step
  fjernet boolean not null default false,
  laget timestamptz not null, laget_av uuid not null, laget_navn text not null,
  primary key (kommunenr, plan_id, id),
  foreign key (kommunenr, plan_id) references plan.plan,
  check ((slag = 'STEG') = (mal_id is not null))
);
call platform.protect('plan.del', 'person_id');

-- What is written, field by field.
create table plan.felt (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, del_id uuid not null, felt text not null, person_id uuid not null,
  tekst text not null,
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  innbygger boolean not null,          -- written by the person
  version int not null,
  primary key (kommunenr, plan_id, del_id, felt),
  foreign key (kommunenr, plan_id) references plan.plan
);
call platform.protect('plan.felt', 'person_id');

-- Every text that has stood, written by the same statement as the text.
create table plan.felthistorikk (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, del_id uuid not null, felt text not null, version int not null,
  person_id uuid not null, tekst text not null,
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null, innbygger boolean not null,
  primary key (kommunenr, plan_id, del_id, felt, version)
);
call platform.protect('plan.felthistorikk', 'person_id');

-- A version that the person has approved. It never changes.
create table plan.versjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, nr int not null, person_id uuid not null,
  stand text not null,                 -- of what was approved
  innhold jsonb not null, koordinator_navn text not null,
  mate text not null check (mate in ('MINSIDE', 'PAPIR', 'MUNTLIG')),
  vitne text not null,                 -- who heard or saw it; empty on Min side
  godkjent timestamptz not null, godkjent_av uuid not null, godkjent_navn text not null,
  primary key (kommunenr, plan_id, nr),
  foreign key (kommunenr, plan_id) references plan.plan,
  check (mate = 'MINSIDE' or trim(vitne) <> '')
);
call platform.protect('plan.versjon', 'person_id');

-- The goals and steps in force: what may be shared. Replaced by the transaction that approves.
create table plan.gjeldende_mal (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, mal_id uuid not null, person_id uuid not null,
  nr int not null, ord text not null, hvis text not null,
  primary key (kommunenr, mal_id),
  foreign key (kommunenr, plan_id) references plan.plan
);
create index on plan.gjeldende_mal (kommunenr, plan_id);
create index on plan.gjeldende_mal (kommunenr, person_id);
call platform.protect('plan.gjeldende_mal', 'person_id');

create table plan.gjeldende_steg (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, steg_id uuid not null, mal_id uuid not null, person_id uuid not null,
  nr int not null, hva text not null, hvordan text not null, omfang text not null,
  hvem text not null check (hvem in ('PERSON', 'ANSATT', 'ORGANISASJON', 'ANDRE')),
  navn text not null, frist date not null,
  gjort timestamptz, gjort_navn text,  -- kept when a new version takes over
  primary key (kommunenr, steg_id),
  foreign key (kommunenr, plan_id) references plan.plan
);
create index on plan.gjeldende_steg (kommunenr, plan_id);
create index steg_frist on plan.gjeldende_steg (kommunenr, frist) where gjort is null;
call platform.protect('plan.gjeldende_steg', 'person_id');

-- What the one who does a step tells about it.
create table plan.stegmelding (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, plan_id uuid not null, steg_id uuid not null, mal_id uuid not null, person_id uuid not null,
  tekst text not null check (trim(tekst) <> ''), fra text not null,
  skrevet timestamptz not null, skrevet_av uuid not null, skrevet_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, plan_id) references plan.plan
);
create index on plan.stegmelding (kommunenr, plan_id);
call platform.protect('plan.stegmelding', 'person_id');

create table plan.evaluering (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, plan_id uuid not null, person_id uuid not null,
  dag date not null, tekst text not null check (trim(tekst) <> ''), neste date not null,
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, plan_id) references plan.plan
);
create index on plan.evaluering (kommunenr, plan_id);
call platform.protect('plan.evaluering', 'person_id');

-- Who is at which part just now. A row says nothing after a quarter of a minute, and is then removed.
create table plan.narvar (
  kommunenr text not null, bydel text not null default platform.bydel(),
  plan_id uuid not null, bruker_id uuid not null, person_id uuid not null,
  bruker_navn text not null, innbygger boolean not null,
  del_id uuid, sett timestamptz not null,
  primary key (kommunenr, plan_id, bruker_id),
  foreign key (kommunenr, plan_id) references plan.plan
);
call platform.protect('plan.narvar', 'person_id');

create table plan.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on plan.hendelse (kommunenr, person_id, id);
call platform.protect('plan.hendelse', 'person_id');

grant select, insert on all tables in schema plan to helhet_app, helhet_loader;
grant update (koordinator, koordinator_navn, versjon, utkast, spurt, spurt_navn, neste_evaluering, avsluttet, avsluttet_grunn, avsluttet_navn) on plan.plan to helhet_app;
grant update (fjernet) on plan.del to helhet_app;
grant update on plan.felt to helhet_app;
grant update, delete on plan.gjeldende_mal, plan.gjeldende_steg, plan.narvar to helhet_app;
