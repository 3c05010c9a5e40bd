-- The qualification programme in the register: what was paid of its benefit by month, and each
-- programme as it was last told, whose year is reported (KOSTRA 11CF).
alter table register.personmaned add column kvp_ore bigint not null default 0;
create table register.program (
  kommunenr text not null, bydel text not null default platform.bydel(),
  program_id uuid not null, pseudonym uuid not null,
  versjon int not null,                -- the highest that was told
  begynt date, avsluttet date,         -- first and last day, null when not yet
  data jsonb not null,
  primary key (kommunenr, program_id)
);
create index on register.program (kommunenr, pseudonym);
create index on register.program (kommunenr, begynt);
call platform.protect('register.program');
grant select, insert, update on register.program to helhet_app;
grant select, insert on register.program to helhet_loader;
