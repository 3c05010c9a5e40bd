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
