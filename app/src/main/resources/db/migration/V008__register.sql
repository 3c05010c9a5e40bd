-- The register: one row per person and month, under a pseudonym.
create schema register;
grant usage on schema register to helhet_app, helhet_loader;
create table register.personmaned (
  kommunenr text not null, bydel text not null default platform.bydel(),
  pseudonym uuid not null, maned date not null,
  bidrag_ore bigint not null default 0, lan_ore bigint not null default 0,
  primary key (kommunenr, pseudonym, maned)
);
call platform.protect('register.personmaned');
-- Each event is counted once, however often it comes.
create table register.fakta (
  kommunenr text not null, bydel text not null default platform.bydel(),
  kilde_id uuid not null, type text not null, pseudonym uuid not null, tidspunkt timestamptz not null,
  data jsonb not null,
  primary key (kommunenr, kilde_id, type)
);
create index on register.fakta (kommunenr, pseudonym, tidspunkt);
call platform.protect('register.fakta');
grant select, insert, update, delete on register.personmaned to helhet_app;
grant select, insert, delete on register.fakta to helhet_app;
grant select, insert on all tables in schema register to helhet_loader;
