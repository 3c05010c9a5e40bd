-- A message may carry a calendar file.
alter table outbox.melding add column kalender text not null default '';

-- The responsible group: who stands together around a person, what they meet about, what they
-- have written and what they have promised.
create schema ansvarsgruppe;
grant usage on schema ansvarsgruppe to helhet_app, helhet_loader;

-- A person has one open group.
create table ansvarsgruppe.gruppe (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one group
  person_id uuid not null, enhetsnr text not null,
  koordinator_id uuid not null, koordinator_navn text not null,
  opprettet date not null, avsluttet date, grunn text not null default '',
  version int not null default 0,
  primary key (kommunenr, id),
  check (avsluttet is null or trim(grunn) <> '')
);
create unique index gruppe_apen on ansvarsgruppe.gruppe (kommunenr, person_id) where avsluttet is null;
create index on ansvarsgruppe.gruppe (kommunenr, person_id, id);
create index gruppe_kontor on ansvarsgruppe.gruppe (kommunenr, enhetsnr, koordinator_id) where avsluttet is null;
call platform.protect('ansvarsgruppe.gruppe', 'person_id');

-- Who has been in the group, and when. One who comes back is a new line.
create table ansvarsgruppe.medlem (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, gruppe_id uuid not null, person_id uuid not null,
  slag text not null check (slag in ('PERSONEN', 'ANSATT', 'PARTNER', 'PARORENDE')),
  navn text not null check (trim(navn) <> ''),
  organisasjon text not null,          -- or what they are to the person
  bruker_id uuid,                      -- a worker who logs in
  partner_id uuid,                     -- an organisation that logs in
  epost text not null, telefon text not null,
  inn date not null, ut date, sluttgrunn text not null default '',
  primary key (kommunenr, id),
  foreign key (kommunenr, gruppe_id) references ansvarsgruppe.gruppe,
  check (slag <> 'ANSATT' or bruker_id is not null),
  check (ut >= inn)
);
create index on ansvarsgruppe.medlem (kommunenr, gruppe_id);
create index on ansvarsgruppe.medlem (kommunenr, person_id);
create unique index medlem_personen on ansvarsgruppe.medlem (kommunenr, gruppe_id) where slag = 'PERSONEN';
call platform.protect('ansvarsgruppe.medlem', 'person_id');

create table ansvarsgruppe.mote (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, gruppe_id uuid not null, person_id uuid not null, enhetsnr text not null,
  start timestamptz not null, slutt timestamptz not null check (slutt > start),
  sted text not null, lenke text not null check (sted <> '' or lenke <> ''),
  status text not null default 'INNKALT' check (status in ('INNKALT', 'AVLYST')),
  grunn text not null default '',      -- why it was moved or cancelled
  sekvens int not null default 0,      -- of the calendar file: grows when it is moved or cancelled
  innkalt_av uuid not null, innkalt_navn text not null,
  endret timestamptz not null, version int not null default 0,
  primary key (kommunenr, id),
  foreign key (kommunenr, gruppe_id) references ansvarsgruppe.gruppe
);
create index on ansvarsgruppe.mote (kommunenr, gruppe_id, start);
create index on ansvarsgruppe.mote (kommunenr, person_id);
create index mote_kontor on ansvarsgruppe.mote (kommunenr, enhetsnr, slutt) where status = 'INNKALT';
call platform.protect('ansvarsgruppe.mote', 'person_id');

-- Who is asked to come, and what they answered.
create table ansvarsgruppe.innkalling (
  kommunenr text not null, bydel text not null default platform.bydel(),
  mote_id uuid not null, medlem_id uuid not null, person_id uuid not null,
  svar text check (svar in ('KOMMER', 'KAN_IKKE')),
  beskjed text not null default '', svart timestamptz, svart_navn text,
  primary key (kommunenr, mote_id, medlem_id),
  foreign key (kommunenr, mote_id) references ansvarsgruppe.mote,
  foreign key (kommunenr, medlem_id) references ansvarsgruppe.medlem,
  check ((svar is null) = (svart is null))
);
create index on ansvarsgruppe.innkalling (kommunenr, person_id);
call platform.protect('ansvarsgruppe.innkalling', 'person_id');

create table ansvarsgruppe.agendapunkt (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, mote_id uuid not null, person_id uuid not null,
  tekst text not null check (trim(tekst) <> ''),
  foreslatt timestamptz not null, foreslatt_av uuid not null, foreslatt_navn text not null,
  fra_personen boolean not null,
  trukket boolean not null default false,
  primary key (kommunenr, id),
  foreign key (kommunenr, mote_id) references ansvarsgruppe.mote
);
create index on ansvarsgruppe.agendapunkt (kommunenr, mote_id);
create index on ansvarsgruppe.agendapunkt (kommunenr, person_id);
call platform.protect('ansvarsgruppe.agendapunkt', 'person_id');

-- The minutes: a draft that saves itself, sent to the person, approved or sent back with what is
-- wrong. What is approved is never written again.
create table ansvarsgruppe.referat (
  kommunenr text not null, bydel text not null default platform.bydel(),
  mote_id uuid not null, person_id uuid not null, enhetsnr text not null,
  tekst text not null,
  status text not null default 'UTKAST' check (status in ('UTKAST', 'SENDT', 'GODKJENT')),
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  sendt timestamptz,                   -- the latest time
  godkjent timestamptz, godkjent_navn text,
  mate text check (mate in ('MIN_SIDE', 'MUNTLIG', 'PAPIR')),
  version int not null default 0,
  primary key (kommunenr, mote_id),
  foreign key (kommunenr, mote_id) references ansvarsgruppe.mote,
  check ((status = 'GODKJENT') = (godkjent is not null)),
  check ((godkjent is null) = (mate is null)),
  check (status = 'UTKAST' or sendt is not null)
);
create index on ansvarsgruppe.referat (kommunenr, person_id);
create index referat_venter on ansvarsgruppe.referat (kommunenr, enhetsnr, sendt) where status = 'SENDT';
call platform.protect('ansvarsgruppe.referat', 'person_id');

-- Each text as it was sent to the person.
create table ansvarsgruppe.referatversjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  mote_id uuid not null, version int not null, person_id uuid not null,
  tekst text not null, sendt timestamptz not null, sendt_av uuid not null, sendt_navn text not null,
  primary key (kommunenr, mote_id, version),
  foreign key (kommunenr, mote_id) references ansvarsgruppe.referat
);
create index on ansvarsgruppe.referatversjon (kommunenr, person_id);
call platform.protect('ansvarsgruppe.referatversjon', 'person_id');

-- What the person said was wrong with them, kept beside.
create table ansvarsgruppe.referatmerknad (
  kommunenr text not null, bydel text not null default platform.bydel(),
  mote_id uuid not null, version int not null, person_id uuid not null,
  tekst text not null check (trim(tekst) <> ''),
  skrevet timestamptz not null, skrevet_av uuid not null, skrevet_navn text not null,
  primary key (kommunenr, mote_id, version),
  foreign key (kommunenr, mote_id, version) references ansvarsgruppe.referatversjon
);
create index on ansvarsgruppe.referatmerknad (kommunenr, person_id);
call platform.protect('ansvarsgruppe.referatmerknad', 'person_id');

-- What was decided: somebody does something by a day.
create table ansvarsgruppe.beslutning (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, gruppe_id uuid not null, mote_id uuid, person_id uuid not null,
  enhetsnr text not null,
  hva text not null check (trim(hva) <> ''),
  eier_id uuid not null,
  frist date not null, forste_frist date not null,
  status text not null default 'APEN' check (status in ('APEN', 'GJORT', 'FRAFALT')),
  gjort date, grunn text not null default '',
  mal_id uuid,                         -- the goal of the plan that it serves
  tatt timestamptz not null, tatt_av uuid not null, tatt_navn text not null,
  version int not null default 0,
  primary key (kommunenr, id),
  foreign key (kommunenr, gruppe_id) references ansvarsgruppe.gruppe,
  foreign key (kommunenr, mote_id) references ansvarsgruppe.mote,
  foreign key (kommunenr, eier_id) references ansvarsgruppe.medlem,
  check ((status = 'GJORT') = (gjort is not null)),
  check (status <> 'FRAFALT' or trim(grunn) <> '')
);
create index on ansvarsgruppe.beslutning (kommunenr, gruppe_id);
create index on ansvarsgruppe.beslutning (kommunenr, mote_id);
create index on ansvarsgruppe.beslutning (kommunenr, person_id);
create index beslutning_apen on ansvarsgruppe.beslutning (kommunenr, enhetsnr, frist) where status = 'APEN';
call platform.protect('ansvarsgruppe.beslutning', 'person_id');

-- Each time it was given another day or another owner, and why.
create table ansvarsgruppe.beslutningsendring (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, beslutning_id uuid not null, person_id uuid not null,
  fra_frist date not null, til_frist date not null,
  fra_eier uuid not null, til_eier uuid not null,
  grunn text not null check (trim(grunn) <> ''),
  endret timestamptz not null, endret_av uuid not null, endret_navn text not null,
  primary key (kommunenr, id),
  foreign key (kommunenr, beslutning_id) references ansvarsgruppe.beslutning
);
create index on ansvarsgruppe.beslutningsendring (kommunenr, beslutning_id);
create index on ansvarsgruppe.beslutningsendring (kommunenr, person_id);
call platform.protect('ansvarsgruppe.beslutningsendring', 'person_id');

create table ansvarsgruppe.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid not null, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
create index on ansvarsgruppe.hendelse (kommunenr, person_id, id);
call platform.protect('ansvarsgruppe.hendelse', 'person_id');

-- A partner who is a member sees the meetings they are asked to and what they have promised
-- themselves, while the person's consent covers it, and answers for themselves.
create function ansvarsgruppe.partner_members() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.partner() is null then return '{}'; end if;
  return array(select m.id from ansvarsgruppe.medlem m
    where m.kommunenr = any (platform.kommuner()) and m.partner_id = platform.partner() and m.ut is null);
end $$;

create function ansvarsgruppe.partner_meetings() returns uuid[]
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.partner() is null then return '{}'; end if;
  return array(select i.mote_id from ansvarsgruppe.innkalling i
    where i.kommunenr = any (platform.kommuner()) and i.medlem_id = any (ansvarsgruppe.partner_members()));
end $$;

create procedure ansvarsgruppe.share(target regclass, own text, writes boolean)
language plpgsql as $$
begin
  call samtykke.share(target, quote_literal('ansvarsgruppe.oppgaver'));
  execute format('create policy own on %s as restrictive to helhet_app using ('
    || '(select platform.partner()) is null or %s)', target, own);
  if writes then
    execute format('create policy partner on %s for update to helhet_app using ('
      || 'kommunenr = any ((select platform.kommuner())::text[])'
      || ' and (select platform.partner()) is not null'
      || ' and person_id = any ((select samtykke.shared_persons())::uuid[])'
      || ' and samtykke.in_force(kommunenr, person_id, (select platform.partner()), %L))',
      target, 'ansvarsgruppe.oppgaver');
  end if;
end $$;
call ansvarsgruppe.share('ansvarsgruppe.medlem', 'id = any ((select ansvarsgruppe.partner_members())::uuid[])', false);
call ansvarsgruppe.share('ansvarsgruppe.mote', 'id = any ((select ansvarsgruppe.partner_meetings())::uuid[])', false);
call ansvarsgruppe.share('ansvarsgruppe.innkalling', 'medlem_id = any ((select ansvarsgruppe.partner_members())::uuid[])', true);
call ansvarsgruppe.share('ansvarsgruppe.beslutning', 'eier_id = any ((select ansvarsgruppe.partner_members())::uuid[])', true);
create policy partner on ansvarsgruppe.hendelse for insert to helhet_app with check (
  kommunenr = any ((select platform.kommuner())::text[])
  and (select platform.partner()) is not null and bruker_id = (select platform.actor())
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'ansvarsgruppe.oppgaver'));

grant select, insert on all tables in schema ansvarsgruppe to helhet_app, helhet_loader;
grant update (koordinator_id, koordinator_navn, avsluttet, grunn, version) on ansvarsgruppe.gruppe to helhet_app;
grant update (partner_id, epost, telefon, ut, sluttgrunn) on ansvarsgruppe.medlem to helhet_app;
grant update (start, slutt, sted, lenke, status, grunn, sekvens, endret, version) on ansvarsgruppe.mote to helhet_app;
grant update (svar, beskjed, svart, svart_navn) on ansvarsgruppe.innkalling to helhet_app;
grant update (trukket) on ansvarsgruppe.agendapunkt to helhet_app;
grant update (tekst, status, endret, endret_av, endret_navn, sendt, godkjent, godkjent_navn, mate, version) on ansvarsgruppe.referat to helhet_app;
-- What was promised stands; who keeps it, when and what came of it may change.
grant update (eier_id, frist, status, gjort, grunn, mal_id, version) on ansvarsgruppe.beslutning to helhet_app;
