-- The catalogue of measures: what a plan's steps are taken from.
create schema tiltak;
grant usage on schema tiltak to helhet_app, helhet_loader;

-- The measures that every office knows. They belong to no municipality.
create table tiltak.nasjonal (
  nokkel text primary key check (nokkel ~ '^[a-z-]{2,40}$'),
  slag text not null check (slag in ('ARBEID', 'UTDANNING', 'HELSE', 'BOLIG', 'OKONOMI', 'FAMILIE', 'AKTIVITET', 'RUS', 'SPRAK', 'ANNET')),
  navn_nb text not null, navn_nn text not null, navn_en text not null,
  hva_nb text not null, hva_nn text not null, hva_en text not null,
  timer int check (timer between 1 and 60), -- usual hours a week, null when it varies
  utforer_nb text not null, utforer_nn text not null, utforer_en text not null,
  kilde text not null
);

-- What one municipality offers besides. A row changes only by the day it ends.
create table tiltak.kommunal (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null,                    -- made when the form was drawn: sent twice is one
  slag text not null check (slag in ('ARBEID', 'UTDANNING', 'HELSE', 'BOLIG', 'OKONOMI', 'FAMILIE', 'AKTIVITET', 'RUS', 'SPRAK', 'ANNET')),
  navn_nb text not null check (trim(navn_nb) <> ''), navn_nn text not null, navn_en text not null,
  hva_nb text not null, hva_nn text not null, hva_en text not null,
  timer int check (timer between 1 and 60),
  utforer text not null, kilde text not null,
  opprettet timestamptz not null, opprettet_av uuid not null, opprettet_navn text not null,
  avsluttet timestamptz, avsluttet_navn text,
  primary key (kommunenr, id)
);
call platform.protect('tiltak.kommunal');

create table tiltak.hendelse (
  kommunenr text not null, bydel text not null default platform.bydel(),
  id uuid not null, tidspunkt timestamptz not null,
  sak_id uuid, person_id uuid, bruker_id uuid not null, bruker_navn text not null,
  type text not null, data jsonb not null,
  primary key (kommunenr, id)
);
call platform.protect('tiltak.hendelse');

grant select on tiltak.nasjonal to helhet_app;
grant select, insert on tiltak.kommunal, tiltak.hendelse to helhet_app;
grant update (avsluttet, avsluttet_navn) on tiltak.kommunal to helhet_app;
grant select, insert on tiltak.kommunal, tiltak.hendelse to helhet_loader;

insert into tiltak.nasjonal (nokkel, slag, timer, kilde, navn_nb, navn_nn, navn_en, hva_nb, hva_nn, hva_en, utforer_nb, utforer_nn, utforer_en) values
('arbeidstrening', 'ARBEID', 30, 'tiltaksforskriften kap. 3', 'Arbeidstrening', 'Arbeidstrening', 'Work training', 'Prøve seg i vanlig arbeid hos en arbeidsgiver.', 'Prøve seg i vanleg arbeid hos ein arbeidsgivar.', 'Trying ordinary work with an employer.', 'Arbeidsgiver', 'Arbeidsgivar', 'Employer'),
('aft', 'ARBEID', 20, 'tiltaksforskriften kap. 13', 'Arbeidsforberedende trening (AFT)', 'Arbeidsførebuande trening (AFT)', 'Pre-work training (AFT)', 'Trene på arbeid i tilrettelagt bedrift, og hos vanlig arbeidsgiver.', 'Trene på arbeid i tilrettelagd bedrift, og hos vanleg arbeidsgivar.', 'Practising work in an adapted enterprise, and with an ordinary employer.', 'Tiltaksbedrift', 'Tiltaksbedrift', 'Work enterprise'),
('oppfolging', 'ARBEID', null, 'tiltaksforskriften kap. 4', 'Oppfølging', 'Oppfølging', 'Job follow-up', 'Hjelp til å finne og beholde en jobb.', 'Hjelp til å finne og halde på ein jobb.', 'Help to find and keep a job.', 'Tiltaksleverandør', 'Tiltaksleverandør', 'Provider'),
('jobbspesialist', 'ARBEID', null, 'tiltaksforskriften kap. 4', 'Utvidet oppfølging med jobbspesialist', 'Utvida oppfølging med jobbspesialist', 'Supported employment with a job specialist', 'En jobbspesialist leter etter jobb sammen med deg og følger opp på arbeidsplassen.', 'Ein jobbspesialist leitar etter jobb saman med deg og følgjer opp på arbeidsplassen.', 'A job specialist looks for a job with you, and follows up at the workplace.', 'NAV', 'NAV', 'NAV'),
('lonnstilskudd', 'ARBEID', 37, 'tiltaksforskriften kap. 9', 'Lønnstilskudd', 'Lønstilskot', 'Wage subsidy', 'Arbeidsgiver får dekket noe av lønnen mens du arbeider deg inn.', 'Arbeidsgivar får dekt noko av løna medan du arbeider deg inn.', 'The employer has some of the wage covered while you settle in.', 'Arbeidsgiver', 'Arbeidsgivar', 'Employer'),
('vta', 'ARBEID', 25, 'tiltaksforskriften kap. 14', 'Varig tilrettelagt arbeid (VTA)', 'Varig tilrettelagt arbeid (VTA)', 'Permanent adapted work (VTA)', 'Arbeid som er tilpasset det du kan klare.', 'Arbeid som er tilpassa det du kan klare.', 'Work that is fitted to what you can manage.', 'Tiltaksbedrift', 'Tiltaksbedrift', 'Work enterprise'),
('jobbspor', 'ARBEID', 10, 'lokalt tiltak i mange kommuner', 'Jobbspor', 'Jobbspor', 'Job track', 'Faste dager i uka med jobbsøking, kurs og utprøving.', 'Faste dagar i veka med jobbsøking, kurs og utprøving.', 'Fixed days of the week with job search, courses and trials.', 'NAV-kontoret', 'NAV-kontoret', 'The NAV office'),
('praksiskandidat', 'UTDANNING', null, 'opplæringslova', 'Fagbrev som praksiskandidat', 'Fagbrev som praksiskandidat', 'Trade certificate by practice', 'Ta fagprøven på grunnlag av lang praksis.', 'Ta fagprøva på grunnlag av lang praksis.', 'Taking the trade examination on the strength of long practice.', 'Fylkeskommunen', 'Fylkeskommunen', 'The county'),
('voksenopplaring', 'UTDANNING', 20, 'opplæringslova', 'Grunnskole eller videregående for voksne', 'Grunnskule eller vidaregåande for vaksne', 'School for adults', 'Opplæring på grunnskolens nivå eller videregående nivå.', 'Opplæring på nivået til grunnskulen eller vidaregåande.', 'Education at the level of primary or upper secondary school.', 'Voksenopplæringen', 'Vaksenopplæringa', 'Adult education'),
('amo', 'UTDANNING', 30, 'tiltaksforskriften kap. 7', 'Arbeidsmarkedsopplæring', 'Arbeidsmarknadsopplæring', 'Labour market training', 'Kurs som gir kompetanse arbeidsgivere spør etter.', 'Kurs som gir kompetanse arbeidsgivarar spør etter.', 'Courses in what employers ask for.', 'Kursleverandør', 'Kursleverandør', 'Course provider'),
('norskopplaring', 'SPRAK', 15, 'integreringsloven', 'Norskopplæring', 'Norskopplæring', 'Norwegian lessons', 'Opplæring i norsk og samfunnskunnskap.', 'Opplæring i norsk og samfunnskunnskap.', 'Lessons in Norwegian and social studies.', 'Voksenopplæringen', 'Vaksenopplæringa', 'Adult education'),
('gjeldsradgivning', 'OKONOMI', null, 'sotjl § 17', 'Økonomisk rådgivning', 'Økonomisk rådgjeving', 'Financial counselling', 'Oversikt over økonomi og gjeld, og avtaler med kreditorer.', 'Oversikt over økonomi og gjeld, og avtalar med kreditorar.', 'An overview of money and debt, and agreements with creditors.', 'NAV-kontoret', 'NAV-kontoret', 'The NAV office'),
('frivillig-forvaltning', 'OKONOMI', null, 'sotjl § 17', 'Frivillig forvaltning av inntekt', 'Frivillig forvaltning av inntekt', 'Voluntary management of income', 'NAV betaler de faste regningene etter avtale med deg.', 'NAV betaler dei faste rekningane etter avtale med deg.', 'NAV pays the regular bills as agreed with you.', 'NAV-kontoret', 'NAV-kontoret', 'The NAV office'),
('bolig-oppfolging', 'BOLIG', 4, 'sotjl § 15', 'Oppfølging i bolig', 'Oppfølging i bustad', 'Follow-up at home', 'Hjelp til å bo godt og beholde boligen.', 'Hjelp til å bu godt og halde på bustaden.', 'Help to live well and keep the home.', 'Kommunens boligtjeneste', 'Bustadtenesta i kommunen', 'The municipal housing service'),
('bolig-skaffe', 'BOLIG', null, 'sotjl § 15', 'Hjelp til å finne egen bolig', 'Hjelp til å finne eigen bustad', 'Help to find a home', 'Leting, søknader, visning og depositum.', 'Leiting, søknader, visning og depositum.', 'Searching, applications, viewings and deposit.', 'NAV-kontoret', 'NAV-kontoret', 'The NAV office'),
('fastlege', 'HELSE', null, 'helse- og omsorgstjenesteloven', 'Time hos fastlegen', 'Time hos fastlegen', 'Appointment with the doctor', 'Snakke med fastlegen om helse og arbeid.', 'Snakke med fastlegen om helse og arbeid.', 'Talking with the doctor about health and work.', 'Fastlegen', 'Fastlegen', 'The doctor'),
('psykisk-helse', 'HELSE', null, 'helse- og omsorgstjenesteloven', 'Rask psykisk helsehjelp', 'Rask psykisk helsehjelp', 'Prompt mental health care', 'Samtaler i kommunen uten henvisning.', 'Samtalar i kommunen utan tilvising.', 'Talks in the municipality, with no referral.', 'Kommunens helsetjeneste', 'Helsetenesta i kommunen', 'The municipal health service'),
('rusoppfolging', 'RUS', null, 'helse- og omsorgstjenesteloven', 'Oppfølging for rus', 'Oppfølging for rus', 'Follow-up of substance use', 'Samtaler og støtte til å slutte eller bruke mindre.', 'Samtalar og støtte til å slutte eller bruke mindre.', 'Talks and support to stop or use less.', 'Kommunens rustjeneste', 'Rustenesta i kommunen', 'The municipal service for substance use'),
('los', 'FAMILIE', null, 'Bufdirs los-ordning', 'Los for ungdom', 'Los for ungdom', 'Guide for young people', 'En trygg voksen som følger ungdommen over tid.', 'Ein trygg vaksen som følgjer ungdomen over tid.', 'A steady adult who follows the young person over time.', 'Kommunen', 'Kommunen', 'The municipality'),
('familieveiledning', 'FAMILIE', null, 'familievernkontorloven', 'Familieveiledning', 'Familierettleiing', 'Family guidance', 'Samtaler om foreldreskap, samarbeid og hverdag.', 'Samtalar om foreldreskap, samarbeid og kvardag.', 'Talks about being parents, cooperation and daily life.', 'Familievernet', 'Familievernet', 'The family counselling service'),
('fritid-barn', 'AKTIVITET', 3, 'sotjl § 1', 'Fritidsaktivitet for barn', 'Fritidsaktivitet for barn', 'Leisure activity for a child', 'En fast aktivitet sammen med andre barn.', 'Ein fast aktivitet saman med andre barn.', 'A regular activity with other children.', 'Lag eller forening', 'Lag eller foreining', 'Club or association'),
('aktivitetstilbud', 'AKTIVITET', 6, 'sotjl § 1', 'Aktivitet og møteplass', 'Aktivitet og møteplass', 'Activity and meeting place', 'Et sted å gå til, med noe å gjøre sammen med andre.', 'Ein stad å gå til, med noko å gjere saman med andre.', 'Somewhere to go, with something to do together.', 'Kommunen eller en frivillig organisasjon', 'Kommunen eller ein frivillig organisasjon', 'The municipality or a voluntary organisation');
