-- Payments and payment runs.
create schema utbetaling;
grant usage on schema utbetaling to helhet_app, helhet_loader;

create table utbetaling.kjoring (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, enhetsnr text not null,
  betalingsdato date not null,
  status text not null check (status in ('SAMLET', 'KONTROLLERT', 'GODKJENT', 'FIL_SKREVET', 'KVITTERT', 'FORKASTET')),
  antall int not null, sum_ore bigint not null,
  kontrollsum text not null,           -- twelve digits, given by the first signer to the second outside the system
  samlet_av uuid not null, samlet_navn text not null, samlet timestamptz not null,
  kontrollert_av uuid, kontrollert_navn text, kontrollert timestamptz,
  godkjent_av uuid, godkjent_navn text, godkjent timestamptz,
  -- The digest is kept before the file is moved to where the bank fetches it: from then on it is
  -- that file and no other, whatever stops on the way.
  filnavn text, fil_sha256 bytea, skrevet timestamptz,
  forkastet_grunn text,
  version int not null default 0,
  primary key (kommunenr, id),
  check (godkjent_av is null or godkjent_av <> kontrollert_av)
);
create index on utbetaling.kjoring (kommunenr, enhetsnr, samlet desc);
call platform.protect('utbetaling.kjoring');

create table utbetaling.utbetaling (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  vedtak_id uuid not null, sak_id uuid not null, person_id uuid not null, enhetsnr text not null,
  linje int not null,                  -- line of the decision's payment plan
  maned date not null,                 -- first day of the month it is for
  fom date not null, tom date not null,
  formal text not null,                -- livsopphold, husleie, strom ...
  form text not null check (form in ('BIDRAG', 'LAN')),
  belop_ore bigint not null check (belop_ore > 0),
  mottaker_type text not null check (mottaker_type in ('SOKER', 'ANNEN')),
  mottaker_navn text,                  -- third parties only; the applicant's name is the person module's
  kontonummer text, kid text,
  forfall date not null,
  kontering text not null,             -- account coding of the line
  status text not null check (status in ('PLANLAGT', 'I_KJORING', 'SENDT', 'UTBETALT', 'AVVIST', 'HOLDT_TILBAKE', 'STANSET')),
  grunn text,                          -- code: why held back, rejected or stopped
  grunn_tekst text,                    -- the bank's or the worker's own words
  kjoring_id uuid,
  utbetalt date,                       -- the day the bank executed it
  forsok int not null default 1,       -- a rejected payment keeps its row; the next attempt is a new one
  frigitt boolean not null default false, -- somebody has looked at it: not to be held back as paid before
  avklart boolean not null default false, -- rejected, and dealt with
  version int not null default 0,
  primary key (kommunenr, id),
  unique (kommunenr, vedtak_id, linje, forsok), -- planning twice gives one payment
  foreign key (kommunenr, kjoring_id) references utbetaling.kjoring
) with (fillfactor = 60);
create index on utbetaling.utbetaling (kommunenr, person_id, maned);
create index on utbetaling.utbetaling (kommunenr, sak_id);
create index on utbetaling.utbetaling (kommunenr, kontonummer) where mottaker_type = 'ANNEN';
create index on utbetaling.utbetaling (kommunenr, kjoring_id, id);
-- No index looks at the status, and a page keeps room for a second version of its rows: that a whole
-- run is sent, and then paid, is written without touching an index.
create index utbetaling_planlagt on utbetaling.utbetaling (kommunenr, enhetsnr, forfall) where kjoring_id is null;
create index utbetaling_holdt on utbetaling.utbetaling (kommunenr, enhetsnr) where grunn is not null and not avklart;
call platform.protect('utbetaling.utbetaling', 'person_id');

-- What the appeals say of decisions that are to wait: the latest of each appeal, in whatever order
-- it was told. A run takes no payment of a decision that waits.
create table utbetaling.utsettelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, vedtak_id uuid not null, person_id uuid not null,
  utsatt boolean not null, versjon int not null, endret timestamptz not null,
  primary key (kommunenr, klage_id)
);
create index on utbetaling.utsettelse (kommunenr, vedtak_id) where utsatt;
call platform.protect('utbetaling.utsettelse', 'person_id');

create table utbetaling.kvittering (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, kjoring_id uuid, sha256 bytea not null, mottatt timestamptz not null,
  filnavn text not null,
  status text not null check (status in ('LEST', 'UKJENT_KJORING', 'UFORSTAELIG')),
  arsak text, fil_id uuid,
  godtatt int not null default 0, avvist int not null default 0, venter int not null default 0,
  primary key (kommunenr, id),
  unique (kommunenr, sha256)
);
call platform.protect('utbetaling.kvittering');

create table utbetaling.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on utbetaling.hendelse (kommunenr, sak_id, id);
create index on utbetaling.hendelse (kommunenr, person_id, id);
call platform.protect('utbetaling.hendelse', 'person_id');

-- The acts on a run: who gathered, controlled, approved, discarded, and what the bank answered.
-- What happened to each payment in it follows from these and the payment's run.
create table utbetaling.kjoringshendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  kjoring_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on utbetaling.kjoringshendelse (kommunenr, kjoring_id, id);
call platform.protect('utbetaling.kjoringshendelse');

grant select, insert, update on utbetaling.kjoring, utbetaling.utbetaling, utbetaling.utsettelse to helhet_app;
grant select, insert on utbetaling.kvittering, utbetaling.hendelse, utbetaling.kjoringshendelse to helhet_app;
grant select, insert on all tables in schema utbetaling to helhet_loader;
