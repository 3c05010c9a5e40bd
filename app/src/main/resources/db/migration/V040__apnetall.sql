-- Open figures: what is published of each municipality and year, as it was published. No row is
-- about a person: what could tell of one is withheld before it is written here, and its value is
-- nowhere. So everybody reads all of it, logged in or not, and nobody changes any of it.
create schema apnetall;
grant usage on schema apnetall to helhet_app, helhet_loader;

-- A release. One that has been published stays; what is found wrong is put right by the next.
create table apnetall.utgave (
  kommunenr text not null, ar int not null, versjon int not null check (versjon > 0),
  navn text not null,                  -- of the municipality
  siste_maned int not null check (siste_maned between 1 and 12),
  publisert timestamptz not null, publisert_av uuid not null, publisert_navn text not null,
  grunn text not null,                 -- why it was corrected, empty when it only adds months
  sha256 bytea not null,               -- of its cells
  primary key (kommunenr, ar, versjon)
);

-- The places of a release: the municipality, and its districts where it has any.
create table apnetall.sted (
  kommunenr text not null, ar int not null, versjon int not null,
  kode text not null, niva text not null check (niva in ('KOMMUNE', 'BYDEL')), navn text not null,
  primary key (kommunenr, ar, versjon, kode),
  foreign key (kommunenr, ar, versjon) references apnetall.utgave
);

create table apnetall.celle (
  kommunenr text not null, ar int not null, versjon int not null,
  tabell text not null, sted text not null,
  maned int not null check (maned between 0 and 12), -- 0: the year
  koder text[] not null,               -- one for each division of the table; ALLE is the total
  variabel text not null,
  verdi double precision,              -- null when withheld
  primary key (kommunenr, ar, versjon, tabell, sted, maned, koder, variabel),
  foreign key (kommunenr, ar, versjon) references apnetall.utgave
);

do $$
declare t text;
begin
  foreach t in array array['utgave', 'sted', 'celle'] loop
    execute format('alter table apnetall.%I enable row level security', t);
    execute format('create policy alle_leser on apnetall.%I for select to helhet_app using (true)', t);
    -- Written by the municipality's own, in its own scope.
    execute format('create policy egen_kommune on apnetall.%I for insert to helhet_app with check ('
      || 'kommunenr = any ((select platform.kommuner())::text[]) and (select platform.partner()) is null'
      || ' and (select platform.all_persons()))', t);
    execute format('grant select, insert on apnetall.%I to helhet_app, helhet_loader', t);
  end loop;
end $$;
