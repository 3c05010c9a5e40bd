-- The key of figures begins with the same columns, and is what they are found by.
drop index omrade.tall_variabel_ar_niva_idx;

-- A million figures are of one file, whose row the transaction that writes them holds: to look it up
-- again for each of them took longer than writing them. What was looked up is held the other way
-- round, where it costs nothing: a file that has come whole is never deleted.
alter table omrade.tall drop constraint tall_import_id_fkey;
create function omrade.keep_import() returns trigger language plpgsql as $$
begin
  if old.status <> 'MOTTAS' then
    raise exception 'A file that has come whole is kept: figures may be from it';
  end if;
  return old;
end $$;
create trigger keep_import before delete on omrade.import
  for each row execute function omrade.keep_import();

-- Work that was given up after several attempts: what it was, and what stood in the way.
alter table omrade.import
  add feilet text check (feilet in ('PROVES', 'LESES', 'ANGRES')),
  add feilgrunn text check (feilgrunn in ('DATABASE', 'LESING', 'UKJENT')),
  add check ((feilet is null) = (feilgrunn is null));
