-- The leader's view: the office's figures month by month, its budget, its monthly letters.
create schema kvalitet;
grant usage on schema kvalitet to helhet_app, helhet_loader;

-- A figure of an office and a month, made from the register and made anew as the register grows.
-- An office that serves several municipalities is one: its rows bear the first of them.
create table kvalitet.kontormaned (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, maned date not null,
  maal text not null, del text not null default '',  -- del: of gates, which
  teller bigint not null,              -- how many (of money: øre)
  nevner bigint,                       -- of how many; null for a count
  verdi double precision,              -- a duration, in days; else null
  primary key (kommunenr, enhetsnr, maned, maal, del)
);
call platform.protect('kvalitet.kontormaned');

-- When an office's figures were last made, and how large it is.
create table kvalitet.oppdatering (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, tidspunkt timestamptz not null,
  primary key (kommunenr, enhetsnr)
);
call platform.protect('kvalitet.oppdatering');

-- What others may see of an office: a figure that rests on five or more on either side. No row is
-- about a person, so every office reads them all, and no partner does; each writes its own.
create table kvalitet.publisert (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, maned date not null, maal text not null,
  verdi double precision not null,
  primary key (kommunenr, enhetsnr, maned, maal)
);
create index on kvalitet.publisert (maned, maal);
alter table kvalitet.publisert enable row level security;
create policy les on kvalitet.publisert for select to helhet_app
  using ((select platform.partner()) is null);
create policy skriv on kvalitet.publisert for insert to helhet_app with check (
  kommunenr = any ((select platform.kommuner())::text[]) and (select platform.partner()) is null
  and (bydel = '' or bydel = any ((select platform.bydeler())::text[])));
create policy slett on kvalitet.publisert for delete to helhet_app using (
  kommunenr = any ((select platform.kommuner())::text[]) and (select platform.partner()) is null
  and (bydel = '' or bydel = any ((select platform.bydeler())::text[])));

-- The budget of a year for financial assistance. A row is never changed: the last holds.
create table kvalitet.budsjett (
  kommunenr text not null, bydel text not null default platform.bydel(),
  enhetsnr text not null, ar int not null check (ar between 2000 and 2100), nr int not null,
  belop_ore bigint not null check (belop_ore > 0),
  grunn text not null check (trim(grunn) <> ''),  -- which decision, or why it was changed
  satt timestamptz not null, satt_av uuid not null, satt_navn text not null,
  primary key (kommunenr, enhetsnr, ar, nr)
);
call platform.protect('kvalitet.budsjett');

-- A monthly letter, with the figures as they stood.
create table kvalitet.brev (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one
  enhetsnr text not null, maned date not null, sprak text not null,
  fil_id uuid not null, tall jsonb not null,
  laget timestamptz not null, laget_av uuid not null, laget_navn text not null,
  primary key (kommunenr, id)
);
create index on kvalitet.brev (kommunenr, enhetsnr, maned);
call platform.protect('kvalitet.brev');

create table kvalitet.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
call platform.protect('kvalitet.hendelse');

grant select, insert, update, delete on kvalitet.kontormaned, kvalitet.oppdatering to helhet_app;
grant select, insert, delete on kvalitet.publisert to helhet_app;
grant select, insert on kvalitet.budsjett, kvalitet.brev, kvalitet.hendelse to helhet_app;
grant select, insert on all tables in schema kvalitet to helhet_loader;
