-- One person registered twice: which id stands for which, and who decided it.

-- An id that is the same as another, which stays. Never a chain: what is pointed at points nowhere.
-- Rows are written by praksis.person alone; everybody reads through the functions below.
create table platform.pointer (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, to_id uuid not null check (to_id <> id),
  primary key (kommunenr, id)
);
create index on platform.pointer (kommunenr, to_id);
call platform.protect('platform.pointer');
grant select, insert, delete on platform.pointer to helhet_app;
grant select, insert on platform.pointer to helhet_loader;

-- The id that stays for an id: mostly itself.
create function platform.staying(municipality text, one uuid) returns uuid
language plpgsql stable parallel safe as $$
begin
  return coalesce((select to_id from platform.pointer where kommunenr = municipality and id = one), one);
end $$;

-- All ids of whom the id is one: what was written about any of them is about the same.
create function platform.ids_of(municipality text, one uuid) returns uuid[]
language plpgsql stable parallel safe as $$
declare stays uuid := platform.staying(municipality, one);
begin
  return array(select id from platform.pointer where kommunenr = municipality and to_id = stays) || stays;
end $$;

-- A resident, or an emergency access, reaches every id of the persons the scope names, from the
-- moment two are one and until they are parted: nothing of it is kept in a session.
create or replace function platform.persons() returns uuid[] language plpgsql stable parallel safe as $$
declare
  v text := coalesce(current_setting('helhet.personer', true), '');
  stay uuid[];
begin
  if v in ('', '*') then return '{}'; end if;
  stay := string_to_array(v, ',')::uuid[];
  stay := stay || array(select to_id from platform.pointer
    where kommunenr = any ((select platform.kommuner())::text[]) and id = any (stay));
  return stay || array(select id from platform.pointer
    where kommunenr = any ((select platform.kommuner())::text[]) and to_id = any (stay));
end $$;

-- A proposal that two are one, its answer, and its end. What the protections were is kept, so
-- that both can be as before.
create table person.dobbeltforing (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,
  bestar_id uuid not null, peker_id uuid not null check (peker_id <> bestar_id),
  status text not null default 'FORESLATT' check (status in ('FORESLATT', 'GODKJENT', 'AVVIST', 'OPPHEVET')),
  grunn text not null, foreslatt timestamptz not null, foreslatt_av uuid not null, foreslatt_navn text not null,
  svar_grunn text, besvart timestamptz,
  besvart_av uuid check (besvart_av <> foreslatt_av), besvart_navn text,
  beskyttelse_bestar text, beskyttelse_peker text,
  opphevet_grunn text, opphevet timestamptz, opphevet_av uuid, opphevet_navn text,
  primary key (kommunenr, id),
  check ((status = 'FORESLATT') = (besvart_av is null)),
  check ((status in ('GODKJENT', 'OPPHEVET')) = (beskyttelse_bestar is not null)),
  check ((status = 'OPPHEVET') = (opphevet_av is not null))
);
-- A person is part of one open proposal, and points one way.
create unique index dobbeltforing_bestar on person.dobbeltforing (kommunenr, bestar_id) where status = 'FORESLATT';
create unique index dobbeltforing_peker on person.dobbeltforing (kommunenr, peker_id) where status in ('FORESLATT', 'GODKJENT');
create index on person.dobbeltforing (kommunenr, bestar_id);
create index on person.dobbeltforing (kommunenr, peker_id);
call platform.protect('person.dobbeltforing', 'bestar_id');
grant select, insert, update on person.dobbeltforing to helhet_app;
