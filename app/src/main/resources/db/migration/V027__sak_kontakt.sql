-- When there last was contact in a case: what the office wrote in it or asked for, and every talk
-- with its person. A case that is quiet for too long is found by these indexes.
alter table sak.sak add column siste_kontakt timestamptz not null default now();
update sak.sak s set siste_kontakt = greatest(s.opprettet,
  (select max(skrevet) from sak.journal j where j.kommunenr = s.kommunenr and j.sak_id = s.id));
create index sak_stille_egen on sak.sak (kommunenr, saksbehandler, siste_kontakt, id) include (bydel, person_id) where status <> 'AVSLUTTET' and status <> 'VEDTATT';
create index sak_stille_kontor on sak.sak (kommunenr, enhetsnr, siste_kontakt, id) include (bydel, person_id) where status <> 'AVSLUTTET' and status <> 'VEDTATT';
