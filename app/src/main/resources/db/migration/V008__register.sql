-- The register: what happened, one row per event, and how it stood, one row per person and month.
-- Everything is under a pseudonym. A row says what its source in the practice says now: it is written
-- anew when the source changes, and the whole is made anew from the sources by `helhet register`.
--
-- Each column's comment is its line in the data dictionary (docs/register.md, made from here):
-- definition | source | unit. Columns that every table bears are described once, on register.person.
create schema register;
grant usage on schema register to helhet_app, helhet_loader;

create table register.person (
  kommunenr text not null, bydel text not null default platform.bydel(),
  pseudonym uuid not null,
  fodselsar int, kjonn text check (kjonn in ('MANN', 'KVINNE')),
  primary key (kommunenr, pseudonym)
);
comment on table register.person is 'A person: what does not change from month to month | praksis.person';
comment on column register.person.kommunenr is 'The municipality, four digits as they are today | the office that wrote it | code';
comment on column register.person.bydel is 'The district in Oslo, empty elsewhere | the office that wrote it | code';
comment on column register.person.pseudonym is 'The person, under a key that only praksis.person can turn. Two that have been found to be one bear the key of the one that stays | praksis.person | key';
comment on column register.person.fodselsar is 'Year of birth | the population register | year';
comment on column register.person.kjonn is 'Legal sex | the population register | code';

create table register.bosted (
  kommunenr text not null, bydel text not null default platform.bydel(),
  pseudonym uuid not null, fom date not null,
  grunnkrets text not null check (grunnkrets ~ '^[0-9]{8}$'),
  primary key (kommunenr, pseudonym, fom)
);
comment on table register.bosted is 'Where a person has lived, from a day until the next row | praksis.person';
comment on column register.bosted.fom is 'The first day there | the population register | day';
comment on column register.bosted.grunnkrets is 'The basic unit (grunnkrets), eight digits as they were that day. Not known of persons with a protected address | the population register | code';

create table register.henvendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid, enhetsnr text not null,
  dag date not null, kanal text not null, gjelder text not null, hast text not null, tolk boolean not null,
  ankom timestamptz not null, ventet_sekunder int, samtale_sekunder int, utfall text,
  primary key (kommunenr, id)
);
comment on table register.henvendelse is 'An enquiry at the reception | praksis.mottak';
comment on column register.henvendelse.id is 'The event, as its source knows it | the source | key';
comment on column register.henvendelse.enhetsnr is 'The office, four digits | the source | code';
comment on column register.henvendelse.dag is 'The day of the enquiry | praksis.mottak | day';
comment on column register.henvendelse.kanal is 'How it came: OPPMOTE (at the desk), TELEFON, DIGITALT, AVTALE (appointment) or HENVIST (referred here) | praksis.mottak | code';
comment on column register.henvendelse.gjelder is 'What it was about: OKONOMI, BOLIG, GJELD, PAPIRER, ARBEID, AVTALE or ANNET | praksis.mottak | code';
comment on column register.henvendelse.hast is 'What could not wait: MAT (no food), TAK (no roof) or VOLD (violence); NEI when nothing was urgent | praksis.mottak | code';
comment on column register.henvendelse.tolk is 'Whether an interpreter was needed | praksis.mottak | yes or no';
comment on column register.henvendelse.ankom is 'When the person came | praksis.mottak | moment';
comment on column register.henvendelse.ventet_sekunder is 'From coming until fetched; null when never fetched | praksis.mottak | seconds';
comment on column register.henvendelse.samtale_sekunder is 'From fetched until the end; null while it goes on | praksis.mottak | seconds';
comment on column register.henvendelse.utfall is 'What came of it: RAD, SOKNAD, HENVIST, AVTALE, PAPIRER, SVART, GIKK (left) or UTEN_SVAR; null while it is open | praksis.mottak | code';

create table register.soknad (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  sak_id uuid, sokt date not null, kanal text not null, type text not null,
  primary key (kommunenr, id)
);
comment on table register.soknad is 'An application for financial assistance | praksis.soknad';
comment on column register.soknad.sak_id is 'The case it opened | praksis.sak | key';
comment on column register.soknad.sokt is 'The day it came | praksis.soknad | day';
comment on column register.soknad.kanal is 'How it came | praksis.soknad | code';
comment on column register.soknad.type is 'OKONOMISK_STONAD or NODHJELP | praksis.sak | code';

create table register.sak (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  saksnr text not null, type text not null, sokt date not null, frist date not null,
  forelopig_svar date, vedtatt date, avsluttet date, trukket boolean not null,
  primary key (kommunenr, id)
);
comment on table register.sak is 'A case | praksis.sak';
comment on column register.sak.saksnr is 'The case number, asked for by the state''s report, and by the leader''s page to open the office''s own cases; never given to anyone else | praksis.sak | key';
comment on column register.sak.type is 'OKONOMISK_STONAD or NODHJELP | praksis.sak | code';
comment on column register.sak.sokt is 'The day it was applied for | praksis.sak | day';
comment on column register.sak.frist is 'The day an answer, or an interim one, is due | praksis.sak | day';
comment on column register.sak.forelopig_svar is 'The day an interim answer was sent | praksis.sak | day';
comment on column register.sak.vedtatt is 'The day of its first decision | praksis.vedtak | day';
comment on column register.sak.avsluttet is 'The day it was closed: that of its last decision, or the day it was withdrawn; null while it is open, also when it was opened again | praksis.sak, praksis.vedtak | day';
comment on column register.sak.trukket is 'Whether it was withdrawn because the application was another person''s; what was stated in it no longer counts | praksis.sak | yes or no';

create table register.vedtak (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  sak_id uuid not null, type text not null, utfall text not null, form text,
  belop_ore bigint not null, fom date not null, tom date not null, dato date not null,
  sokt date not null, brukt_dager int not null,
  vilkar text[] not null, unntak text, korrigerer uuid, korrigert boolean not null,
  voksne int, barn int, returer int not null,
  primary key (kommunenr, id)
);
comment on table register.vedtak is 'A decision | praksis.vedtak';
comment on column register.vedtak.sak_id is 'The case it is in | praksis.sak | key';
comment on column register.vedtak.type is 'OKONOMISK_STONAD or NODHJELP | praksis.vedtak | code';
comment on column register.vedtak.utfall is 'INNVILGET, DELVIS_INNVILGET, AVSLATT or AVVIST | praksis.vedtak | code';
comment on column register.vedtak.form is 'BIDRAG, LAN, GARANTI or VARER_OG_TJENESTER; null when nothing is granted | praksis.vedtak | code';
comment on column register.vedtak.belop_ore is 'What is granted in all | praksis.vedtak | ore';
comment on column register.vedtak.fom is 'First day it holds for | praksis.vedtak | day';
comment on column register.vedtak.tom is 'Last day it holds for | praksis.vedtak | day';
comment on column register.vedtak.dato is 'The day it was signed | praksis.vedtak | day';
comment on column register.vedtak.sokt is 'The day it was applied for | praksis.sak | day';
comment on column register.vedtak.brukt_dager is 'From the application to the decision, 0 on the same day | praksis.vedtak | days';
comment on column register.vedtak.vilkar is 'Conditions set (§§ 20, 20 a), KOSTRA''s codes; empty when nothing is granted | praksis.vedtak | codes';
comment on column register.vedtak.unntak is 'Why one under 30 has no activity condition, KOSTRA''s code | praksis.vedtak | code';
comment on column register.vedtak.korrigerer is 'The decision this one replaces | praksis.vedtak | key';
comment on column register.vedtak.korrigert is 'Whether a later decision replaces it; it then counts no more | praksis.vedtak | yes or no';
comment on column register.vedtak.voksne is 'Adults it calculates for | praksis.vedtak | persons';
comment on column register.vedtak.barn is 'Children it calculates for | praksis.vedtak | persons';
comment on column register.vedtak.returer is 'How often the decision maker sent the draft back | praksis.vedtak | times';

create table register.portstopp (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, port text not null, pseudonym uuid not null, enhetsnr text not null,
  sak_id uuid not null, dag date not null,
  primary key (kommunenr, id, port)
);
comment on table register.portstopp is 'A gate that refused a draft on its way to the decision maker | praksis.vedtak';
comment on column register.portstopp.port is 'The gate | praksis.vedtak | code';
comment on column register.portstopp.dag is 'The day it refused | praksis.vedtak | day';

create table register.betaling (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  sak_id uuid, vedtak_id uuid, form text not null check (form in ('BIDRAG', 'LAN', 'KVALIFISERINGSSTONAD')),
  for_maned date not null, belop_ore bigint not null, dag date not null,
  status text not null check (status in ('SENDT', 'UTBETALT', 'AVVIST')),
  primary key (kommunenr, id)
);
comment on table register.betaling is 'A payment that has gone to the bank | praksis.utbetaling';
comment on column register.betaling.vedtak_id is 'The decision it follows | praksis.vedtak | key';
comment on column register.betaling.form is 'BIDRAG (grant), LAN (loan) or KVALIFISERINGSSTONAD | praksis.utbetaling | code';
comment on column register.betaling.for_maned is 'The month it is for, its first day | praksis.utbetaling | month';
comment on column register.betaling.belop_ore is 'The amount | praksis.utbetaling | ore';
comment on column register.betaling.dag is 'The day the bank paid it; before that is known, the day it was due | praksis.utbetaling | day';
comment on column register.betaling.status is 'SENDT, UTBETALT or AVVIST. Counts unless the bank rejected it | praksis.utbetaling | code';

create table register.situasjon (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, sak_id uuid,
  dato date not null, versjon int not null,
  livsoppholdskilde text not null, trygd text not null, arbeidssituasjon text not null, bosituasjon text not null,
  okonomisk_radgivning boolean not null, individuell_plan boolean not null,
  vilkar_for_samboer boolean not null, sanksjoner text[] not null,
  primary key (kommunenr, id)
);
comment on table register.situasjon is 'A person''s situation as a worker has stated it | praksis.sak';
comment on column register.situasjon.dato is 'The day it was so | praksis.sak | day';
comment on column register.situasjon.versjon is '1, 2, ... of those about the person | praksis.sak | number';
comment on column register.situasjon.livsoppholdskilde is 'Main source of livelihood, KOSTRA''s code | praksis.sak | code';
comment on column register.situasjon.trygd is 'Main social security benefit, KOSTRA''s code | praksis.sak | code';
comment on column register.situasjon.arbeidssituasjon is 'Work, KOSTRA''s code | praksis.sak | code';
comment on column register.situasjon.bosituasjon is 'Housing, KOSTRA''s code | praksis.sak | code';
comment on column register.situasjon.okonomisk_radgivning is 'Whether financial counselling was given | praksis.sak | yes or no';
comment on column register.situasjon.individuell_plan is 'Whether the person has an individual plan | praksis.sak | yes or no';
comment on column register.situasjon.vilkar_for_samboer is 'Whether conditions were set for a spouse or partner | praksis.sak | yes or no';
comment on column register.situasjon.sanksjoner is 'What breaking a condition has led to, KOSTRA''s codes | praksis.sak | codes';

create table register.kartlegging (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  fullfort date not null,
  primary key (kommunenr, id)
);
comment on table register.kartlegging is 'A mapping that was finished | praksis.kartlegging';
comment on column register.kartlegging.fullfort is 'The day it was finished | praksis.kartlegging | day';

create table register.plan (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  begynt date not null, godkjent date, versjoner int not null, avsluttet date,
  primary key (kommunenr, id)
);
comment on table register.plan is 'An individual plan (§§ 28, 33) | praksis.plan';
comment on column register.plan.begynt is 'The day it was begun | praksis.plan | day';
comment on column register.plan.godkjent is 'The day the person approved its first version | praksis.plan | day';
comment on column register.plan.versjoner is 'How many versions the person has approved | praksis.plan | number';
comment on column register.plan.avsluttet is 'The day it was ended | praksis.plan | day';

create table register.henvisning (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  slag text not null, sendt date not null, avsluttet date, utfall text,
  primary key (kommunenr, id)
);
comment on table register.henvisning is 'A referral that was sent | praksis.henvisning';
comment on column register.henvisning.slag is 'The kind of receiver: NAV_ARBEID, NAV_YTELSE, HELSE, BOLIG, UTDANNING, POLITI, KIRKE or ANNEN | praksis.henvisning | code';
comment on column register.henvisning.sendt is 'The day it was sent | praksis.henvisning | day';
comment on column register.henvisning.avsluttet is 'The day it ended | praksis.henvisning | day';
comment on column register.henvisning.utfall is 'How it ended: AVVIST (refused by the receiver), UTFORT (done) or TRUKKET (withdrawn); null while it is open | praksis.henvisning | code';

create table register.klage (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  vedtak_id uuid not null, gjelder text not null check (gjelder in ('STONAD', 'PROGRAM')),
  mottatt date not null, for_sen boolean not null, oversendt date, avgjort date, utfall text,
  primary key (kommunenr, id)
);
comment on table register.klage is 'An appeal | praksis.klage';
comment on column register.klage.vedtak_id is 'The decision appealed against | praksis.vedtak, praksis.kvalifisering | key';
comment on column register.klage.gjelder is 'STONAD: financial assistance. PROGRAM: the qualification programme | praksis.klage | code';
comment on column register.klage.mottatt is 'The day it came | praksis.klage | day';
comment on column register.klage.for_sen is 'Whether it came too late | praksis.klage | yes or no';
comment on column register.klage.oversendt is 'The day it was sent on to statsforvalteren | praksis.klage | day';
comment on column register.klage.avgjort is 'The day it was decided, by the office or statsforvalteren | praksis.klage | day';
comment on column register.klage.utfall is 'How it ended. Decided by the office (oversendt is null): OMGJORT, OPPHEVET or AVVIST; by statsforvalteren: STADFESTET, ENDRET, OPPHEVET or AVVIST; null while it is open | praksis.klage | code';

create table register.program (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, pseudonym uuid not null, enhetsnr text not null,
  nummer text not null, versjon int not null, sokt date not null, vedtatt date not null, begynt date, avsluttet date,
  status_fra date[] not null, status text[] not null,
  fra_annen_kommune boolean, fra_kommunenr text,
  for_sosialhjelp text, for_ytelser text[],
  tillegg_ar int[] not null, tillegg text[] not null,
  etterpa text[], etterpa_inntekt text,
  primary key (kommunenr, id)
);
comment on table register.program is 'A qualification programme (§§ 29-40) | praksis.kvalifisering';
comment on column register.program.nummer is 'The programme''s number, asked for by the state''s report alone and never given to anyone else | praksis.kvalifisering | key';
comment on column register.program.versjon is 'The highest version that was told; an older one changes nothing | praksis.kvalifisering | number';
comment on column register.program.sokt is 'The day the application was registered | praksis.kvalifisering | day';
comment on column register.program.vedtatt is 'The day it was granted | praksis.kvalifisering | day';
comment on column register.program.begynt is 'First day, null when not yet | praksis.kvalifisering | day';
comment on column register.program.avsluttet is 'Last day, null when not yet | praksis.kvalifisering | day';
comment on column register.program.status_fra is 'From which days it stood as status says, in the same order | praksis.kvalifisering | days';
comment on column register.program.status is 'How it stood, KOSTRA''s codes, the oldest first | praksis.kvalifisering | codes';
comment on column register.program.fra_annen_kommune is 'Whether it was begun in another municipality | praksis.kvalifisering | yes or no';
comment on column register.program.fra_kommunenr is 'Which | praksis.kvalifisering | code';
comment on column register.program.for_sosialhjelp is 'What sosialhjelp was in the two months before, KOSTRA''s code; null when none or not answered | praksis.kvalifisering | code';
comment on column register.program.for_ytelser is 'Benefits in the two months before, KOSTRA''s codes; null when nobody has answered | praksis.kvalifisering | codes';
comment on column register.program.tillegg_ar is 'The years of tillegg, in the same order | praksis.kvalifisering | years';
comment on column register.program.tillegg is 'What was received beside the benefit, KOSTRA''s codes with spaces between; empty text for a year with nothing | praksis.kvalifisering | codes';
comment on column register.program.etterpa is 'What came after, KOSTRA''s codes; null when nobody has answered | praksis.kvalifisering | codes';
comment on column register.program.etterpa_inntekt is 'The most important income then, KOSTRA''s code | praksis.kvalifisering | code';

create table register.personmaned (
  kommunenr text not null, bydel text not null default platform.bydel(),
  pseudonym uuid not null, maned date not null,
  enhetsnr text, grunnkrets text, alder int, kjonn text,
  husholdning text check (husholdning in ('ENSLIG', 'ENSLIG_MED_BARN', 'PAR', 'PAR_MED_BARN')), barn int,
  livsoppholdskilde text, arbeidssituasjon text, bosituasjon text,
  bidrag_ore bigint not null default 0, lan_ore bigint not null default 0, kvp_ore bigint not null default 0,
  mottaker boolean not null, ny_mottaker boolean not null, kvp_mottaker boolean not null,
  apen_sak boolean not null, i_program boolean not null, har_plan boolean not null,
  primary key (kommunenr, pseudonym, maned)
);
comment on table register.personmaned is 'A person in a month: one row when anything was paid, a case was open, a programme ran or a plan was in force | the other tables of the register';
comment on column register.personmaned.maned is 'The month, its first day | made | month';
comment on column register.personmaned.enhetsnr is 'The office of the month''s latest case, decision, payment or programme | made | code';
comment on column register.personmaned.grunnkrets is 'Where the person lived on the month''s last day | register.bosted | code';
comment on column register.personmaned.alder is 'Age at the end of the year | register.person | years';
comment on column register.personmaned.kjonn is 'Legal sex | register.person | code';
comment on column register.personmaned.husholdning is 'The household of the latest decision that holds for the month, else of the latest made by its end | register.vedtak | code';
comment on column register.personmaned.barn is 'Children under 18 in that household | register.vedtak | persons';
comment on column register.personmaned.livsoppholdskilde is 'As last stated by the end of the month | register.situasjon | code';
comment on column register.personmaned.arbeidssituasjon is 'As last stated by the end of the month | register.situasjon | code';
comment on column register.personmaned.bosituasjon is 'As last stated by the end of the month | register.situasjon | code';
comment on column register.personmaned.bidrag_ore is 'Grants paid in the month | register.betaling | ore';
comment on column register.personmaned.lan_ore is 'Loans paid in the month | register.betaling | ore';
comment on column register.personmaned.kvp_ore is 'Qualification benefit paid in the month | register.betaling | ore';
comment on column register.personmaned.mottaker is 'Whether a grant or a loan was paid in the month | made | yes or no';
comment on column register.personmaned.ny_mottaker is 'A recipient to whom nothing was paid as grant or loan in the six months before | made | yes or no';
comment on column register.personmaned.kvp_mottaker is 'Whether qualification benefit was paid in the month | made | yes or no';
comment on column register.personmaned.apen_sak is 'Whether a case was open on any day of the month | register.sak | yes or no';
comment on column register.personmaned.i_program is 'Whether a programme ran on any day of the month | register.program | yes or no';
comment on column register.personmaned.har_plan is 'Whether an approved plan was in force on the month''s last day | register.plan | yes or no';

-- Ways in: by person, and by what the lists of a period ask for.
create index on register.personmaned (kommunenr, maned) include (bydel, enhetsnr, mottaker);
create index on register.henvendelse (kommunenr, pseudonym) where pseudonym is not null;
create index on register.henvendelse (kommunenr, enhetsnr, dag);
create index on register.soknad (kommunenr, pseudonym);
create index on register.soknad (kommunenr, enhetsnr, sokt);
create index on register.sak (kommunenr, pseudonym);
create index on register.sak (kommunenr, enhetsnr, sokt);
create index on register.vedtak (kommunenr, pseudonym);
create index on register.vedtak (kommunenr, enhetsnr, dato);
create index on register.portstopp (kommunenr, pseudonym);
create index on register.portstopp (kommunenr, enhetsnr, dag);
create index on register.betaling (kommunenr, pseudonym);
create index on register.betaling (kommunenr, enhetsnr, dag);
create index on register.situasjon (kommunenr, pseudonym);
create index on register.kartlegging (kommunenr, pseudonym);
create index on register.kartlegging (kommunenr, enhetsnr, fullfort);
create index on register.plan (kommunenr, pseudonym);
create index on register.henvisning (kommunenr, pseudonym);
create index on register.henvisning (kommunenr, enhetsnr, sendt);
create index on register.klage (kommunenr, pseudonym);
create index on register.klage (kommunenr, enhetsnr, mottatt);
create index on register.program (kommunenr, pseudonym);
create index on register.program (kommunenr, begynt);

do $$
declare t text;
begin
  foreach t in array array['person', 'bosted', 'henvendelse', 'soknad', 'sak', 'vedtak', 'portstopp', 'betaling',
      'situasjon', 'kartlegging', 'plan', 'henvisning', 'klage', 'program', 'personmaned'] loop
    call platform.protect(('register.' || t)::regclass);
    execute format('grant select, insert, update, delete on register.%I to helhet_app', t);
    execute format('grant select, insert on register.%I to helhet_loader', t);
  end loop;
end $$;
