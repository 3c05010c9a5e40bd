-- The resident's view, and the status history that goes out to the national application.
create schema minside;
grant usage on schema minside to helhet_app, helhet_loader;

create table minside.innsyn (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, soknad_id uuid not null, person_id uuid not null,
  tidspunkt timestamptz not null,
  nokkel text not null,                -- what the event is about: the same event twice is one row
  type text not null, data jsonb not null,
  primary key (kommunenr, id),
  unique (kommunenr, soknad_id, nokkel)
);
create index on minside.innsyn (kommunenr, soknad_id, tidspunkt);
call platform.protect('minside.innsyn', 'person_id');

-- One row per application: the history as far as the receiver has acknowledged it.
create table minside.utsending (
  kommunenr text not null, bydel text not null default platform.bydel(),
  soknad_id uuid not null, person_id uuid not null, digisos_id uuid not null,
  sak_id uuid,
  endret timestamptz not null, sendt timestamptz, -- sent when sendt >= endret
  forsok int not null default 0, siste_feil text,
  primary key (kommunenr, soknad_id)
);
create index utsending_venter on minside.utsending (kommunenr, endret) where sendt is null or sendt < endret;
call platform.protect('minside.utsending', 'person_id');

grant select, insert on minside.innsyn to helhet_app;
grant select, insert, update on minside.utsending to helhet_app;
grant select, insert on all tables in schema minside to helhet_loader;
