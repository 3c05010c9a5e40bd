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
  import_id uuid,                      -- the file that said so, null for what was there before
  primary key (niva, kode, fom),
  check (tom is null or tom >= fom)
);
create index on omrade.omrade (niva, over);

-- What became of a code: from the year on, the share of it that lies in another.
create table omrade.overgang (
  niva text not null, fra text not null, til text not null, ar int not null,
  andel double precision not null check (andel > 0 and andel <= 1),
  import_id uuid,
  primary key (niva, fra, til, ar)
);

-- A file that was read, and by whom; what was not taken is kept with why. MOTTAS while it comes,
-- LASTET when it is whole, PROVES and PROVD for the dry run, LESES and LEST for the taking, ANGRES
-- and TILBAKETATT when it is taken back, FORKASTET when it was thrown away unread.
create table omrade.import (
  id uuid primary key,
  kommune text not null default '',    -- whose office loaded it; everybody reads it
  slag text not null default 'TALL' check (slag in ('TALL', 'KODER', 'ENDRINGER', 'KART', 'FLISER')),
  filnavn text not null, sha256 bytea not null, kilde text not null,
  hentet date,                         -- the day the figures were fetched from their source
  storrelse bigint not null default 0, -- bytes
  status text not null check (status in ('MOTTAS', 'LASTET', 'PROVES', 'PROVD', 'LESES', 'LEST', 'ANGRES', 'TILBAKETATT', 'FORKASTET')),
  kobling jsonb not null,              -- how columns were mapped
  lest_byte bigint not null default 0, -- how far the reading has come
  rader bigint not null default 0, avvist bigint not null default 0,
  utfall jsonb,                        -- what the last reading came to: counts, and a first line for each reason
  lest timestamptz not null, lest_av uuid not null, lest_navn text not null,
  versjon int not null default 0
);
-- The same file twice is one import.
create unique index on omrade.import (sha256) where status not in ('MOTTAS', 'FORKASTET');

-- The file itself, in blocks: it is read again for the dry run, the taking and after a crash.
create table omrade.importblokk (
  import_id uuid not null references omrade.import, nr int not null, data bytea not null,
  primary key (import_id, nr)
);
alter table omrade.importblokk alter column data set storage external;

-- What an import put another value in the place of, so that it can be taken back. fra is the import
-- that the row was of.
create table omrade.erstattet (
  import_id uuid not null references omrade.import,
  tabell text not null check (tabell in ('tall', 'omrade', 'overgang', 'kart')),
  nokkel text not null, fra uuid, rad jsonb not null,
  primary key (import_id, tabell, nokkel)
);
create index on omrade.erstattet (fra);

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
  primary key (variabel, niva, ar, kode, kjonn, alder_fra, alder_til, gruppe)
);
create index on omrade.tall (variabel, ar, niva);
create index on omrade.tall (import_id);

-- Whether a variable counts (may be summed, is never below nought) or measures (a median, a share).
create table omrade.variabel (
  kode text primary key check (kode ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  antall boolean not null
);

-- Files that came and went, by the office that handled them.
create table omrade.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
call platform.protect('omrade.hendelse');
grant select, insert on omrade.hendelse to helhet_app, helhet_loader;

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
  foreach t in array array['omrade', 'overgang', 'import', 'importblokk', 'importavvik', 'erstattet', 'tall', 'variabel', 'kart'] loop
    execute format('alter table omrade.%I enable row level security', t);
    execute format('create policy scope on omrade.%I for all to helhet_app using ((select platform.partner()) is null)', t);
    execute format('grant select, insert, update, delete on omrade.%I to helhet_app', t);
    execute format('grant select, insert on omrade.%I to helhet_loader', t);
  end loop;
end $$;

-- What an area was thought to need, as it stood when it was kept: never changed, held against what
-- came.
create table omrade.scenario (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, navn text not null,
  mal text not null, ar int not null,  -- what is counted, and the last year that was known
  niva text not null, over text not null,
  forutsetninger jsonb not null, behov jsonb not null,
  laget timestamptz not null, laget_av uuid not null, laget_navn text not null,
  primary key (kommunenr, id)
);
call platform.protect('omrade.scenario');
grant select, insert on omrade.scenario to helhet_app, helhet_loader;
