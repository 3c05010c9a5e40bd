-- Attendance registered by who gives the activity: a partner named by a line of the weekly schedule,
-- while the person's consent covers it (`kvalifisering.oppmote`). It stands beside what the
-- participant and the office register, and never in its place: the office chooses where they differ.
create table kvalifisering.arrangordag (
  kommunenr text not null, bydel text not null default platform.bydel(),
  program_id uuid not null, dato date not null, partner_id uuid not null, person_id uuid not null,
  partner_navn text not null,
  planlagt int not null check (planlagt between 1 and 1440), -- minutes of the partner's activities that day
  borte int not null check (borte between 0 and planlagt),   -- of them absent
  registrert timestamptz not null, registrert_av uuid not null, registrert_navn text not null,
  valgt timestamptz, valgt_av uuid, valgt_navn text, -- when the office said what holds that day
  versjon int not null default 1,
  primary key (kommunenr, program_id, dato, partner_id),
  foreign key (kommunenr, program_id) references kvalifisering.program,
  check ((valgt is null) = (valgt_av is null))
);
call platform.protect('kvalifisering.arrangordag', 'person_id');

-- Whether the partner of this transaction gives an activity in the programme and the person lets
-- them register there. All below asks this, and answers a partner about their own alone.
create function kvalifisering.provides(municipality text, program uuid, person uuid) returns boolean
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  return platform.partner() is not null and municipality = any (platform.kommuner())
    and samtykke.in_force(municipality, person, platform.partner(), 'kvalifisering.oppmote')
    and exists (select from kvalifisering.program p
      where p.kommunenr = municipality and p.id = program and p.person_id = person and p.fom is not null)
    and exists (select from kvalifisering.ukeplan u where u.kommunenr = municipality and u.program_id = program
      and u.linjer @> jsonb_build_array(jsonb_build_object('partner', platform.partner()::text)));
end $$;

-- The day, or the last one before the person is so many years old; null for who shares nothing.
create function person.shared_day_within(municipality text, person uuid, day date, years int) returns date
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.partner() is null or not samtykke.shares_anything(municipality, person, platform.partner()) then
    return null;
  end if;
  return (select least(day, (p.fodselsdato + make_interval(years => years))::date - 1) from person.person p
    where p.kommunenr = municipality and p.id = platform.staying(municipality, person));
end $$;

-- The days of the latest programme the partner gives an activity in. years: the age limit (§ 29).
create function kvalifisering.provided_programme(municipality text, person uuid, years int)
returns table (program_id uuid, person_id uuid, fom date, siste date)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query select p.id, p.person_id, p.fom,
      person.shared_day_within(p.kommunenr, p.person_id, least(p.slutt, p.tom), years)
    from kvalifisering.program p
    where p.kommunenr = municipality and p.person_id = any (platform.ids_of(municipality, person))
      and p.fom <= platform.today() and kvalifisering.provides(p.kommunenr, p.id, p.person_id)
    order by p.fom desc, p.id desc limit 1;
end $$;

-- The weekly schedules with the partner's own lines, and nothing else of them.
create function kvalifisering.provided_weeks(municipality text, program uuid, person uuid)
returns table (id uuid, fra date, linjer jsonb)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  return query select u.id, u.fra, coalesce((select jsonb_agg(l) from jsonb_array_elements(u.linjer) l
      where l ->> 'partner' = platform.partner()::text), '[]')
    from kvalifisering.ukeplan u
    where u.kommunenr = municipality and u.program_id = program
      and kvalifisering.provides(municipality, program, person)
    order by u.fra, u.id;
end $$;

-- The days that are not the partner's to register, and no more of why than that: the office has
-- approved the day, the month is paid, or the participant is out of the programme for a time.
create function kvalifisering.provided_closed(municipality text, program uuid, person uuid, first date, last date)
returns table (dato date, grunn text)
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if not kvalifisering.provides(municipality, program, person) then return; end if;
  return query select d::date, case
      when exists (select from kvalifisering.opphold o where o.kommunenr = municipality
        and o.program_id = program and not o.uten_virkning
        and d >= greatest(o.fom, o.virker_fra) and (o.tom is null or d <= o.tom)) then 'BORTE'
      when exists (select from kvalifisering.manedsstonad m where m.kommunenr = municipality
        and m.program_id = program and m.maned = date_trunc('month', d)::date) then 'BETALT'
      else 'GODKJENT' end
    from generate_series(first::timestamp, last::timestamp, interval '1 day') d
    where exists (select from kvalifisering.opphold o where o.kommunenr = municipality
        and o.program_id = program and not o.uten_virkning
        and d >= greatest(o.fom, o.virker_fra) and (o.tom is null or d <= o.tom))
      or exists (select from kvalifisering.manedsstonad m where m.kommunenr = municipality
        and m.program_id = program and m.maned = date_trunc('month', d)::date)
      or exists (select from kvalifisering.oppmote o where o.kommunenr = municipality
        and o.program_id = program and o.dato = d::date and o.godkjent is not null);
end $$;

-- Whether the partner may write the day, by the rule of the row.
create function kvalifisering.may_register(municipality text, program uuid, person uuid, day date) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return day <= platform.today() and kvalifisering.provides(municipality, program, person)
    and not exists (select from kvalifisering.provided_closed(municipality, program, person, day, day));
end $$;

-- Holds the programme until the transaction ends, so that a day is not approved while it is written.
create function kvalifisering.hold_provided(municipality text, program uuid, person uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not kvalifisering.provides(municipality, program, person) then return false; end if;
  perform from kvalifisering.program p where p.kommunenr = municipality and p.id = program for update;
  return true;
end $$;

-- A partner sees and writes the rows of their own organisation.
create policy shared on kvalifisering.arrangordag for select to helhet_app using (
  kommunenr = any ((select platform.kommuner())::text[])
  and (select platform.partner()) is not null and partner_id = (select platform.partner())
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'kvalifisering.oppmote'));
create policy register on kvalifisering.arrangordag for insert to helhet_app with check (
  kommunenr = any ((select platform.kommuner())::text[])
  and (select platform.partner()) is not null and partner_id = (select platform.partner())
  and registrert_av = (select platform.actor()) and valgt is null
  and kvalifisering.may_register(kommunenr, program_id, person_id, dato));
create policy correct on kvalifisering.arrangordag for update to helhet_app using (
  kommunenr = any ((select platform.kommuner())::text[])
  and (select platform.partner()) is not null and partner_id = (select platform.partner())
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'kvalifisering.oppmote'))
  with check (
  (select platform.partner()) is not null and partner_id = (select platform.partner())
  and registrert_av = (select platform.actor()) and valgt is null
  and kvalifisering.may_register(kommunenr, program_id, person_id, dato));
create policy register on kvalifisering.hendelse for insert to helhet_app with check (
  kommunenr = any ((select platform.kommuner())::text[])
  and (select platform.partner()) is not null and bruker_id = (select platform.actor())
  and type = 'OPPMOTE_AV_ARRANGOR'
  and samtykke.in_force(kommunenr, person_id, (select platform.partner()), 'kvalifisering.oppmote'));

grant select, insert on kvalifisering.arrangordag to helhet_app, helhet_loader;
grant update (partner_navn, planlagt, borte, registrert, registrert_av, registrert_navn,
  valgt, valgt_av, valgt_navn, versjon) on kvalifisering.arrangordag to helhet_app;
