-- The resident's view, and the status history that goes out to the national application.
create schema minside;
grant usage on schema minside to helhet_app, helhet_loader;

create table minside.innsyn (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, soknad_id uuid not null,
  person_id uuid,                      -- null for a rejected message whose sender is not known
  tidspunkt timestamptz not null,
  nokkel text not null,                -- what the event is about: the same event twice is one row
  type text not null, data jsonb not null,
  vedtak_id uuid,                      -- the decision behind it: ties conditions to payments
  primary key (kommunenr, id),
  unique (kommunenr, soknad_id, nokkel)
);
create index on minside.innsyn (kommunenr, soknad_id, tidspunkt);
call platform.protect('minside.innsyn', 'person_id');

-- One row per application: the history as far as the receiver has acknowledged it.
create table minside.utsending (
  kommunenr text not null, bydel text not null default platform.bydel(),
  soknad_id uuid not null, person_id uuid,
  digisos_id uuid,                     -- null: it did not come from there, and nothing is sent
  sak_id uuid,
  mottatt timestamptz not null,
  endret timestamptz not null,         -- grows with every change, whatever the clock says
  sendt timestamptz,                   -- the change that was last acknowledged
  neste timestamptz not null,          -- when to try (again)
  forsok int not null default 0, siste_feil text,
  primary key (kommunenr, soknad_id)
);
create index utsending_venter on minside.utsending (kommunenr, neste)
  where digisos_id is not null and (sendt is null or sendt < endret);
create index on minside.utsending (kommunenr, sak_id);
create index on minside.utsending (kommunenr, digisos_id);
create index on minside.utsending (kommunenr, person_id);
call platform.protect('minside.utsending', 'person_id');

grant select, insert on minside.innsyn to helhet_app;
grant select, insert, update on minside.utsending to helhet_app;
grant select, insert on all tables in schema minside to helhet_loader;
