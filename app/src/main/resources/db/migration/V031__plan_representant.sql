-- Who approved a version for a person who may not yet do so themselves; empty when the person did.
alter table plan.versjon add column representant text not null default '';
