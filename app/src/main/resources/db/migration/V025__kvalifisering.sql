-- The qualification programme: application, decisions, schedule, attendance, benefit.
create schema kvalifisering;
grant usage on schema kvalifisering to helhet_app, helhet_loader;

-- A delegation to decide on programmes, and payments that are benefit of a programme.
alter table platform.fullmakt drop constraint fullmakt_type_check;
alter table platform.fullmakt add constraint fullmakt_type_check
  check (type in ('OKONOMISK_STONAD', 'NODHJELP', 'UTBETALING', 'KVALIFISERING'));
alter table utbetaling.utbetaling drop constraint utbetaling_form_check;
alter table utbetaling.utbetaling add constraint utbetaling_form_check
  check (form in ('BIDRAG', 'LAN', 'KVALIFISERINGSSTONAD'));

-- The last number given in a year.
create table kvalifisering.teller (
  kommunenr text not null, bydel text not null default '',
  ar int not null, siste int not null,
  primary key (kommunenr, ar)
);
call platform.protect('kvalifisering.teller');

-- A programme from its application on. One that is open is the person's only one.
create table kvalifisering.program (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, person_id uuid not null, enhetsnr text not null,
  nummer text not null,                -- year-number, unique in the municipality
  status text not null check (status in ('SOKT', 'TIL_BESLUTNING', 'I_PROGRAM', 'AVSLATT', 'TRUKKET', 'AVSLUTTET')),
  kanal text not null check (kanal in ('MINSIDE', 'KONTOR')),
  sokt date not null, onske text not null,
  hos uuid, hos_navn text not null default '',
  fom date, tom date,                  -- what the decisions cover
  slutt date,                          -- the last day, when ended before or at tom
  sluttgrunn text check (sluttgrunn in ('FULLFORT', 'TIL_ARBEID', 'AVTALT', 'UTEBLITT', 'FLYTTET', 'FLYTTET_BYDEL', 'AVBRUDD')),
  slutttekst text,
  egenmelding_tapt date, egenmelding_uttalelse text,
  alene boolean not null default false,  -- alone in caring for the children
  statistikk jsonb not null default '{}', -- the short form "Til statistikken"
  bevis uuid,                          -- the certificate's file
  opprettet timestamptz not null,
  versjon int not null default 1,
  primary key (kommunenr, id),
  unique (kommunenr, nummer),
  check ((slutt is null) = (sluttgrunn is null)),
  check (status not in ('I_PROGRAM', 'AVSLUTTET') or (fom is not null and tom is not null))
);
create unique index program_apent on kvalifisering.program (kommunenr, person_id)
  where status in ('SOKT', 'TIL_BESLUTNING', 'I_PROGRAM');
create index on kvalifisering.program (kommunenr, person_id, id);
create index program_kontor on kvalifisering.program (kommunenr, enhetsnr, status, id);
call platform.protect('kvalifisering.program', 'person_id');

-- What is prepared for a decision maker. One is open for a programme.
create table kvalifisering.forslag (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null,
  innhold jsonb not null,
  status text not null check (status in ('UTKAST', 'SENDT', 'VEDTATT')),
  forberedt_av uuid not null, forberedt_navn text not null,
  merknad text,                        -- from the decision maker, when sent back
  endret timestamptz not null,
  versjon int not null default 1,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program
);
create unique index forslag_apent on kvalifisering.forslag (kommunenr, program_id) where status <> 'VEDTATT';
call platform.protect('kvalifisering.forslag', 'person_id');

-- A decision. It never changes.
create table kvalifisering.vedtak (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null,
  type text not null check (type in ('INNVILGET', 'AVSLATT', 'FORLENGET')),
  fom date, tom date,
  innhold jsonb not null, spor jsonb not null,
  forberedt_av uuid not null, forberedt_navn text not null,
  vedtatt_av uuid not null, vedtatt_navn text not null, fullmakt_id uuid,
  vedtatt timestamptz not null, brev uuid not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program,
  check (vedtatt_av <> forberedt_av),
  check (type = 'AVSLATT' or (fom is not null and tom >= fom))
);
create index on kvalifisering.vedtak (kommunenr, program_id, id);
call platform.protect('kvalifisering.vedtak', 'person_id');

-- Leave and interruption: days with no benefit that do not count in the programme's length.
create table kvalifisering.opphold (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null,
  grunn text not null check (grunn in ('PERMISJON', 'AVBRUDD')),
  fom date not null, tom date,
  begrunnelse text not null check (trim(begrunnelse) <> ''),
  registrert timestamptz not null, registrert_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program,
  check (tom >= fom)
);
create index on kvalifisering.opphold (kommunenr, program_id);
call platform.protect('kvalifisering.opphold', 'person_id');

-- The weekly schedule from a day on. An earlier one is kept.
create table kvalifisering.ukeplan (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null,
  fra date not null, linjer jsonb not null, tilpasning text not null,
  lagret timestamptz not null, lagret_av uuid not null, lagret_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program
);
create index on kvalifisering.ukeplan (kommunenr, program_id, fra, id);
call platform.protect('kvalifisering.ukeplan', 'person_id');

-- How the participant met, a row for each day that is registered.
create table kvalifisering.oppmote (
  kommunenr text not null, bydel text not null default platform.bydel(),
  program_id uuid not null, dato date not null, person_id uuid not null,
  slag text not null check (slag in ('TIL_STEDE', 'SYKDOM', 'EGENMELDING', 'SYKT_BARN', 'VELFERDSPERMISJON', 'FERIE', 'UGYLDIG', 'UGYLDIG_DEL')),
  minutter int not null default 0 check (minutter between 0 and 1440), -- away without reason, for a part of the day
  arbeid int not null default 0 check (arbeid between 0 and 1440),     -- paid work, minutes
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  av_deltaker boolean not null,
  godkjent timestamptz, godkjent_av uuid, godkjent_navn text,
  versjon int not null default 1,
  primary key (kommunenr, program_id, dato),
  foreign key (kommunenr, program_id) references kvalifisering.program,
  check ((slag = 'UGYLDIG_DEL') = (minutter > 0))
);
call platform.protect('kvalifisering.oppmote', 'person_id');

-- Children the participant supports, and benefits that reduce the benefit (§ 38).
create table kvalifisering.barn (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null,
  fodt date not null, kilde text not null, fjernet timestamptz,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program
);
create index on kvalifisering.barn (kommunenr, program_id);
call platform.protect('kvalifisering.barn', 'person_id');

create table kvalifisering.ytelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null,
  type text not null check (type in ('DAGPENGER', 'SYKEPENGER', 'FORELDREPENGER')),
  fom date not null, tom date not null, dagsats_ore bigint not null check (dagsats_ore >= 0),
  kilde text not null, fjernet timestamptz,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program,
  check (tom >= fom)
);
create index on kvalifisering.ytelse (kommunenr, program_id);
call platform.protect('kvalifisering.ytelse', 'person_id');

-- A month's benefit as it was calculated. A month calculated anew is a new row with the difference,
-- and is settled in the next month that is paid.
create table kvalifisering.manedsstonad (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, program_id uuid not null, person_id uuid not null, enhetsnr text not null,
  maned date not null, nr int not null,
  kjort date not null,                 -- the month it was made and paid with
  belop_ore bigint not null check (belop_ore >= 0), -- the whole month's benefit
  differanse_ore bigint not null,      -- beside the row before it
  dager int not null,
  betalt_ore bigint not null default 0, -- what was planned to be paid with this row
  oppgjor uuid,                        -- the row it was settled with, its own or a later month's
  spor jsonb not null,
  beregnet timestamptz not null,
  primary key (kommunenr, id),
  unique (kommunenr, program_id, maned, nr), -- made twice is made once
  foreign key (kommunenr, program_id) references kvalifisering.program
);
create index on kvalifisering.manedsstonad (kommunenr, enhetsnr, kjort);
create index manedsstonad_uoppgjort on kvalifisering.manedsstonad (kommunenr, program_id) where oppgjor is null;
call platform.protect('kvalifisering.manedsstonad', 'person_id');

-- Months to be calculated anew because something they were made from has changed.
create table kvalifisering.omregning (
  kommunenr text not null, bydel text not null default platform.bydel(),
  program_id uuid not null, maned date not null, person_id uuid not null,
  primary key (kommunenr, program_id, maned)
);
call platform.protect('kvalifisering.omregning', 'person_id');

-- The office's making of a month, with how far it has come.
create table kvalifisering.manedskjoring (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, enhetsnr text not null, maned date not null,
  status text not null check (status in ('VENTER', 'GAR', 'FERDIG')),
  antall int not null default 0, gjort int not null default 0,
  beregnet int not null default 0, stoppet int not null default 0, sum_ore bigint not null default 0,
  startet timestamptz not null, startet_av uuid not null, startet_navn text not null,
  ferdig timestamptz,
  primary key (kommunenr, id)
);
create index on kvalifisering.manedskjoring (kommunenr, enhetsnr, maned, id);
call platform.protect('kvalifisering.manedskjoring');

create table kvalifisering.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on kvalifisering.hendelse (kommunenr, person_id, id);
create index on kvalifisering.hendelse (kommunenr, sak_id, id);
call platform.protect('kvalifisering.hendelse', 'person_id');

grant select, insert on kvalifisering.teller, kvalifisering.program, kvalifisering.forslag, kvalifisering.vedtak,
  kvalifisering.opphold, kvalifisering.ukeplan, kvalifisering.oppmote, kvalifisering.barn, kvalifisering.ytelse,
  kvalifisering.manedsstonad, kvalifisering.omregning, kvalifisering.manedskjoring, kvalifisering.hendelse to helhet_app;
grant update on kvalifisering.teller, kvalifisering.program, kvalifisering.forslag, kvalifisering.oppmote to helhet_app;
grant update (tom) on kvalifisering.opphold to helhet_app;
grant update (fjernet) on kvalifisering.barn, kvalifisering.ytelse to helhet_app;
grant update (oppgjor, betalt_ore) on kvalifisering.manedsstonad to helhet_app;
grant update (status, antall, gjort, beregnet, stoppet, sum_ore, ferdig) on kvalifisering.manedskjoring to helhet_app;
grant delete on kvalifisering.omregning to helhet_app;
grant select, insert on all tables in schema kvalifisering to helhet_loader;
