-- Areas, and what others have counted in them. Public figures: no row is about a person, so every
-- office reads them all, and no partner does.
create schema omrade;
grant usage on schema omrade to helhet_app, helhet_loader;

-- A code and the years it holds. Codes change: a municipality is merged, a basic unit split.
create table omrade.omrade (
  niva text not null check (niva in ('LAND', 'FYLKE', 'KOMMUNE', 'BYDEL', 'GRUNNKRETS')),
  kode text not null,
  fom int not null, tom int,           -- first and last year, null while it holds
  navn text not null,
  over text not null default '',       -- the code of the area it lies in, one level up
  primary key (niva, kode, fom),
  check (tom is null or tom >= fom)
);
create index on omrade.omrade (niva, over);

-- What became of a code: from the year on, the share of it that lies in another.
create table omrade.overgang (
  niva text not null, fra text not null, til text not null, ar int not null,
  andel double precision not null check (andel > 0 and andel <= 1),
  primary key (niva, fra, til, ar)
);

-- A file that was read, and by whom; what was not taken is kept with why.
create table omrade.import (
  id uuid primary key,
  filnavn text not null, sha256 bytea not null, kilde text not null,
  hentet date,                         -- the day the figures were fetched from their source
  status text not null check (status in ('LESES', 'LEST', 'FORKASTET')),
  kobling jsonb not null,              -- how columns were mapped
  rader bigint not null default 0, avvist bigint not null default 0,
  lest timestamptz not null, lest_av uuid not null, lest_navn text not null
);
create table omrade.importavvik (
  import_id uuid not null references omrade.import, linje bigint not null,
  felt text not null, grunn text not null, verdi text not null,
  primary key (import_id, linje, felt)
);

-- A figure: how many (or how much) in an area and a year, in all or of a group.
create table omrade.tall (
  variabel text not null,              -- FOLKEMENGDE, MOTTAKERE, INNTEKT_MEDIAN ...
  niva text not null, kode text not null, ar int not null,
  kjonn text not null default '' check (kjonn in ('', 'MANN', 'KVINNE')),
  alder_fra int not null default 0, alder_til int not null default 999,
  gruppe text not null default '',     -- another division: education, country background, household ...
  verdi double precision not null,
  import_id uuid not null references omrade.import,
  primary key (variabel, niva, kode, ar, kjonn, alder_fra, alder_til, gruppe)
);
create index on omrade.tall (variabel, niva, ar);
create index on omrade.tall (variabel, ar);

-- How an area is drawn: a shape (GeoJSON geometry), or a place among tiles.
create table omrade.kart (
  niva text not null, kode text not null,
  geometri jsonb, kolonne int, rad int,
  import_id uuid not null references omrade.import,
  primary key (niva, kode),
  check (geometri is not null or (kolonne is not null and rad is not null))
);

do $$
declare t text;
begin
  foreach t in array array['omrade', 'overgang', 'import', 'importavvik', 'tall', 'kart'] loop
    execute format('alter table omrade.%I enable row level security', t);
    execute format('create policy scope on omrade.%I for all to helhet_app using ((select platform.partner()) is null)', t);
    execute format('grant select, insert, update, delete on omrade.%I to helhet_app', t);
    execute format('grant select, insert on omrade.%I to helhet_loader', t);
  end loop;
end $$;
