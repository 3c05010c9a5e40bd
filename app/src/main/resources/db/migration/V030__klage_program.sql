-- Appeals against decisions of the qualification programme. A programme is no case: its appeals
-- have no tasks of a case, and lie with the programme.
alter table klage.klage
  alter column sak_id drop not null,
  alter column vurderingsoppgave drop not null,
  alter column svaroppgave drop not null,
  add column program_id uuid,
  add constraint klage_gjelder check ((sak_id is null) <> (program_id is null)),
  add constraint klage_oppgaver check (program_id is not null or (vurderingsoppgave is not null and svaroppgave is not null));
create index on klage.klage (kommunenr, program_id) where program_id is not null;
alter table klage.retting alter column oppgave drop not null;

-- The decision that is to be made anew after an appeal, until it is; and the one a decision was
-- made in place of.
alter table kvalifisering.program add column omgjores uuid;
alter table kvalifisering.vedtak
  add column korrigerer uuid,
  add foreign key (kommunenr, korrigerer) references kvalifisering.vedtak;

-- A decision of the municipality to interrupt a programme or to end it (sotjl § 34). It stands as it
-- was made; `opphevet` says when it was taken back, or set aside after an appeal.
create table kvalifisering.stans (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- of an interruption: that of its row in opphold
  program_id uuid not null, person_id uuid not null,
  slag text not null check (slag in ('AVBRUTT', 'AVSLUTTET')),
  fom date not null, tom date,         -- days outside the programme, tom null while not known
  sluttgrunn text, begrunnelse text not null check (trim(begrunnelse) <> ''),
  vedtatt timestamptz not null, vedtatt_av uuid not null, vedtatt_navn text not null,
  brev uuid not null, opphevet timestamptz,
  primary key (kommunenr, id),
  foreign key (kommunenr, program_id) references kvalifisering.program,
  check ((slag = 'AVSLUTTET') = (sluttgrunn is not null))
);
create index on kvalifisering.stans (kommunenr, program_id, id);
call platform.protect('kvalifisering.stans', 'person_id');

-- Whether a decision waits while an appeal against it is treated (fvl § 42), as the appeal last told.
create table kvalifisering.utsettelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  klage_id uuid not null, vedtak_id uuid not null, program_id uuid not null, person_id uuid not null,
  utsatt boolean not null, versjon int not null, endret timestamptz not null,
  primary key (kommunenr, klage_id),
  foreign key (kommunenr, program_id) references kvalifisering.program
);
create index on kvalifisering.utsettelse (kommunenr, program_id) where utsatt;
call platform.protect('kvalifisering.utsettelse', 'person_id');

-- Months from this day on wait: the grant they are paid by does.
alter table kvalifisering.program add column holdt_fra date;
-- An interruption that waits, or is set aside, has no effect; one that waited has it from this day on.
alter table kvalifisering.opphold
  add column uten_virkning boolean not null default false,
  add column virker_fra date;
grant select, insert on kvalifisering.stans, kvalifisering.utsettelse to helhet_app, helhet_loader;
grant update (opphevet) on kvalifisering.stans to helhet_app;
grant update (utsatt, versjon, endret) on kvalifisering.utsettelse to helhet_app;
grant update (uten_virkning, virker_fra) on kvalifisering.opphold to helhet_app;
