-- What a case weighs in the load of the one who has it, and the limit, as the office has agreed it
-- with its staff. In tenths. A row is never changed: the last holds.
create table sak.saksvekt (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, nr int not null,
  sak int not null check (sak between 0 and 1000),           -- an open case
  venter int not null check (venter between 0 and 1000),     -- one that waits for the applicant
  nodhjelp int not null check (nodhjelp between 0 and 1000), -- besides, in an emergency
  oppgave int not null check (oppgave between 0 and 1000),   -- besides, for each open task
  barn int not null default 0 check (barn between 0 and 1000),  -- besides, with children under 18
  tolk int not null default 0 check (tolk between 0 and 1000),  -- besides, with an interpreter
  plan int not null default 0 check (plan between 0 and 1000),  -- besides, with a plan in force
  grense int not null check (grense between 1 and 100000),   -- of one worker
  avtalt date not null, avtalt_med text not null check (trim(avtalt_med) <> ''),
  satt timestamptz not null, satt_av uuid not null, satt_navn text not null,
  primary key (kommunenr, enhetsnr, nr)
);
call platform.protect('sak.saksvekt');
grant select, insert on sak.saksvekt to helhet_app, helhet_loader;
