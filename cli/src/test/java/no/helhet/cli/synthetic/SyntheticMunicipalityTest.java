package no.helhet.cli.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.soknad.Lesing;
import no.helhet.formats.digisos.soknad.SoknadReader;
import no.helhet.formats.digisos.soknad.VedleggReader;
import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.praksis.vedtak.Innhold;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SyntheticMunicipalityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static LoadedDatabase database;

    @BeforeAll
    static void load() throws IOException, SQLException {
        database = LoadedDatabase.start();
        database.fill("first", 42, 2000, TODAY);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    // The last twelve months that are over: a month is paid in the days before it begins.
    @Test
    void aYearsRecipientsAreSupportedForAsLongAsTheStatisticsSay() throws SQLException {
        var row =
                rows("""
                select avg(m), 100.0 * count(*) filter (where m = 12) / count(*),
                  100.0 * count(*) filter (where m <= 2) / count(*)
                from (select person_id, count(distinct date_trunc('month', utbetalt)) m
                      from utbetaling.utbetaling
                      where utbetalt between '2025-11-01' and '2026-10-31'
                        and form in ('BIDRAG', 'LAN')
                      group by 1) recipients
                """)
                        .getFirst();
        assertThat(Double.parseDouble(row.get(0))).isCloseTo(5.5, within(0.3));
        assertThat(Double.parseDouble(row.get(1))).isCloseTo(14, within(2.0));
        assertThat(Double.parseDouble(row.get(2))).isCloseTo(30, within(3.0));
    }

    @Test
    void aFewAreMetWithCareAndSomeNotesShouldBeLookedAtAgain() throws SQLException {
        assertThat(
                        rows(
                                """
                                select distinct bekreftet is not null, gjennomgas < date '2026-11-22'
                                from trygghet.merknad order by 1, 2
                                """))
                .containsExactly(List.of("f", "f"), List.of("t", "f"), List.of("t", "t"));
        assertThat(
                        rows(
                                """
                                select count(*) < 30, bool_and(gjennomgas
                                  <= (skrevet at time zone 'Europe/Oslo')::date + interval '6 months')
                                from trygghet.merknad
                                """))
                .containsExactly(List.of("t", "t"));
        assertThat(
                        rows(
                                """
                                select distinct h.status from mottak.henvendelse h
                                join trygghet.merknad m on m.kommunenr = h.kommunenr
                                  and m.person_id = h.person_id
                                where h.status <> 'FERDIG' order by 1
                                """))
                .containsExactly(List.of("I_SAMTALE"), List.of("VENTER"));
    }

    @Test
    void appealsStandInEveryStateAndAsTheirDaysSay() throws SQLException {
        assertThat(rows("select distinct status from klage.klage order by 1"))
                .extracting(List::getFirst)
                .containsExactly("AVGJORT", "BESLUTTET", "MOTTATT", "OVERSENDT", "TIL_BESLUTNING");
        assertThat(rows("select distinct konklusjon from klage.avgjorelse order by 1"))
                .extracting(List::getFirst)
                .containsExactly("AVVIST", "OMGJORT", "OPPHEVET", "OPPRETTHOLDT");
        assertThat(rows("select distinct utfall from klage.utfall order by 1"))
                .extracting(List::getFirst)
                .containsExactly("AVVIST", "ENDRET", "OPPHEVET", "STADFESTET");
        assertThat(rows("select count(*) from klage.retting")).containsExactly(List.of("2"));
        assertThat(rows("select count(*) from klage.klage where for_sen"))
                .isNotEqualTo(List.of(List.of("0")));
        assertThat(
                        rows(
                                """
                                select count(*) from klage.klage
                                where mottatt < vedtatt or mottatt > date '2026-11-22'
                                  or for_sen <> (mottatt > vedtatt + 21)
                                """))
                .containsExactly(List.of("0"));
        assertThat(
                        rows(
                                """
                                select count(*) from klage.klage k
                                where k.apen <> (k.status in ('MOTTATT', 'TIL_BESLUTNING', 'OVERSENDT')
                                  or k.status = 'BESLUTTET' and exists (
                                    select from klage.avgjorelse a where a.kommunenr = k.kommunenr
                                      and a.klage_id = k.id and a.konklusjon = 'OPPRETTHOLDT'))
                                """))
                .containsExactly(List.of("0"));
    }

    @Test
    void programmesStandInEveryStateAndTheirMonthsAreThoseOfTheirDays() throws SQLException {
        assertThat(
                        rows(
                                """
                                select status, bool_or(fom > date '2026-11-22'),
                                  bool_and((bevis is not null) =
                                    (sluttgrunn is not null and sluttgrunn in ('FULLFORT', 'TIL_ARBEID')))
                                from kvalifisering.program group by 1 order by 1
                                """))
                .containsExactly(
                        Arrays.asList("AVSLUTTET", "f", "t"),
                        Arrays.asList("I_PROGRAM", "t", "t"),
                        Arrays.asList("SOKT", null, "t"));
        assertThat(
                        rows(
                                """
                                select count(*) filter (where tom is null and fom < date '2026-11-22') > 0,
                                  (select count(*) > 0 from kvalifisering.oppmote where godkjent is null)
                                from kvalifisering.opphold
                                """))
                .containsExactly(List.of("t", "t"));
        // A month is calculated from approved days alone, and has those of the calendar.
        assertThat(
                        rows(
                                """
                                select count(*) > 5, bool_and(belop_ore > 0), bool_and(dager between 19 and 23),
                                  bool_and(not exists (
                                    select from kvalifisering.oppmote o
                                    where o.program_id = m.program_id and o.godkjent is null
                                      and date_trunc('month', o.dato) = m.maned))
                                from kvalifisering.manedsstonad m
                                """))
                .containsExactly(List.of("t", "t", "t", "t"));
        assertThat(
                        rows(
                                """
                                select count(*) from kvalifisering.teller t where siste <> (
                                  select max(right(nummer, 5)::int) from kvalifisering.program p
                                  where p.kommunenr = t.kommunenr and left(nummer, 4)::int = t.ar)
                                """))
                .containsExactly(List.of("0"));
    }

    @Test
    void programmesOfTheLastYearsEndedInEveryWayAndWereAnsweredForMoreOrLess() throws SQLException {
        assertThat(
                        column(
                                """
                                select distinct sluttgrunn from kvalifisering.program
                                where sluttgrunn is not null order by 1
                                """))
                .containsExactly(
                        "AVBRUDD", "AVTALT", "FLYTTET", "FULLFORT", "TIL_ARBEID", "UTEBLITT");
        assertThat(
                        rows(
                                """
                                select count(*) filter (where statistikk ->> 'forSoknad' is null) > 0,
                                  count(*) filter (where statistikk ->> 'forSoknad' is not null) > 5,
                                  count(*) filter (where statistikk ->> 'fraKommunenr' = '1103') > 0,
                                  count(*) filter (where fom < date '2025-12-31'
                                    and (slutt is null or slutt >= date '2025-01-01')) > 8
                                from kvalifisering.program where fom is not null
                                """))
                .containsExactly(List.of("t", "t", "t", "t"));
    }

    @Test
    void eachMonthOfAProgrammeIsPaidOnceAndCountedAsItsBenefit() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) from kvalifisering.manedsstonad m
                                full join (select * from utbetaling.utbetaling
                                    where form = 'KVALIFISERINGSSTONAD') u
                                  on u.kommunenr = m.kommunenr and u.vedtak_id = m.id
                                where m.betalt_ore is distinct from u.belop_ore
                                  or u.status <> 'UTBETALT' or u.sak_id <> m.program_id
                                """))
                .containsExactly(List.of("0"));
    }

    @Test
    void theRunsAreTheSumsOfTheirPayments() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) from utbetaling.kjoring k
                                left join (select kommunenr, kjoring_id, count(*) n, sum(belop_ore) s
                                  from utbetaling.utbetaling group by 1, 2) u
                                  on u.kommunenr = k.kommunenr and u.kjoring_id = k.id
                                where k.antall is distinct from u.n or k.sum_ore is distinct from u.s
                                """))
                .containsExactly(List.of("0"));
    }

    @Test
    void eachYearWithSupportHasTheSituationAsItWasStatedButForAFew() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) = count(distinct (person_id, version)),
                                  (select count(distinct (person_id, extract(year from utbetalt)))
                                    from utbetaling.utbetaling
                                    where status = 'UTBETALT' and form in ('BIDRAG', 'LAN'))
                                  - count(*) between 1 and 10
                                from sak.situasjon
                                """))
                .containsExactly(List.of("t", "t"));
    }

    @Test
    void everybodyLivesInABasicUnitButThoseWhoseAddressIsProtected() throws SQLException {
        assertThat(
                        rows(
                                """
                                select p.adressebeskyttelse <> 'INGEN', count(b.person_id) = 0,
                                  bool_and(b.grunnkrets like b.kommunenr || '%')
                                from person.person p
                                left join person.bosted b on b.kommunenr = p.kommunenr
                                  and b.person_id = p.id
                                group by 1 order by 1
                                """))
                .containsExactly(Arrays.asList("f", "f", "t"), Arrays.asList("t", "t", null));
        assertThat(
                        column(
                                "select distinct left(grunnkrets, 6) from person.bosted where"
                                        + " kommunenr = '4698'"))
                .containsExactlyInAnyOrderElementsOf(
                        Grunnkretser.of("4698").stream().map(Grunnkretser.District::code).toList());
        assertThat(Grunnkretser.of("4698").stream().mapToInt(d -> d.units().size()).sum())
                .isEqualTo(212);
    }

    @Test
    void conditionsDocumentationAndReceiptsAreWhereTheirCasesAndRunsAre() throws SQLException {
        assertThat(
                        column(
                                """
                                select count(*) from vedtak.vedtak v
                                full join vedtak.vilkar c on c.kommunenr = v.kommunenr
                                  and c.vedtak_id = v.id
                                where coalesce(jsonb_array_length(v.innhold -> 'vilkar'), -1)
                                  <> (case when c.id is null then 0 else 1 end)
                                union all
                                select count(*) from sak.sak s
                                full join sak.dokumentasjon d on d.kommunenr = s.kommunenr
                                  and d.sak_id = s.id
                                where (s.status = 'VENTER_PA_SOKER')
                                  is distinct from (d.id is not null)
                                union all
                                select count(*) from utbetaling.kjoring k
                                full join utbetaling.kvittering q on q.kommunenr = k.kommunenr
                                  and q.kjoring_id = k.id
                                where q.godtatt is distinct from k.antall
                                """))
                .containsExactly("0", "0", "0");
        assertThat(
                        column(
                                "select count(*) from vedtak.vilkar union all select count(*) from"
                                        + " sak.dokumentasjon"))
                .doesNotContain("0");
    }

    @Test
    void agesAndAmountsAreThoseOfSuchAnOffice() throws SQLException {
        var row =
                rows("""
                select avg(ore) / 100,
                  (select 100.0 * count(*) filter (
                      where age('2026-11-22', fodselsdato) < '25 years') / count(*)
                   from person.person p
                   where exists (select from vedtak.vedtak v
                     where v.kommunenr = p.kommunenr and v.person_id = p.id))
                from (select sum(belop_ore) ore from utbetaling.utbetaling
                  where status = 'UTBETALT' and form in ('BIDRAG', 'LAN')
                  group by person_id, date_trunc('month', utbetalt)) months
                """)
                        .getFirst();
        // 9.7 billion kroner to 153 000 people for 5.5 months each (2023).
        assertThat(Double.parseDouble(row.get(0))).isBetween(8_500.0, 12_500.0);
        assertThat(Double.parseDouble(row.get(1))).isBetween(15.0, 28.0);
    }

    @Test
    void theMunicipalitysFrameForHousingLowersNoDraft() throws SQLException {
        var row =
                rows("""
                select count(*), max((b ->> 'soktOre')::bigint),
                  (select min(verdi) from satser.forslag
                   where kommunenr = '4698' and sats = 'boligramme')
                from vedtak.utkast u, jsonb_array_elements(innhold -> 'okonomi' -> 'behov') b
                where u.kommunenr = '4698' and b ->> 'type' = 'BOLIG'
                """)
                        .getFirst();
        assertThat(Long.parseLong(row.get(0))).isPositive();
        assertThat(Long.parseLong(row.get(1))).isLessThan(Long.parseLong(row.get(2)));
    }

    @Test
    void everyNationalNumberIsValidAndNobodys() throws SQLException {
        assertThat(
                        column(
                                "select fnr from person.person where fnr is not null union all"
                                        + " select fnr from platform.bruker"))
                .hasSizeGreaterThan(2000)
                .allSatisfy(
                        number ->
                                assertThat(new Fodselsnummer(number))
                                        .matches(Fodselsnummer::isSynthetic));
    }

    @Test
    void twoOfAHundredHaveADNumberAndAFewHaveNone() throws SQLException {
        var row =
                rows("""
                select 100.0 * count(*) filter (where fnr > '4') / count(*),
                  count(*) filter (where fnr is null) from person.person
                """)
                        .getFirst();
        assertThat(Double.parseDouble(row.get(0))).isCloseTo(2, within(0.8));
        assertThat(Integer.parseInt(row.get(1))).isBetween(3, 20);
    }

    // A number tells the day of birth, with forty added to the day in a D-number.
    @Test
    void aNumberAgreesWithTheDayOfBirthAndAnApplicantHasOne() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) from person.person
                                where (mod(left(fnr, 2)::int, 40), substr(fnr, 3, 2)::int - 80,
                                    substr(fnr, 5, 2)::int)
                                  <> (extract(day from fodselsdato), extract(month from fodselsdato),
                                    mod(extract(year from fodselsdato), 100))
                                """))
                .containsExactly(List.of("0"));
        assertThat(
                        rows(
                                """
                                select count(*) from sak.sak s join person.person p
                                  on p.kommunenr = s.kommunenr and p.id = s.person_id
                                where p.fnr is null
                                """))
                .containsExactly(List.of("0"));
    }

    @Test
    void fourAreRegisteredTwiceAlsoInASmallMunicipality() throws SQLException {
        database.fill("small", 7, 300, TODAY);
        var pairs =
                """
                select count(distinct a.id) from person.person a join person.person b
                  on b.kommunenr = a.kommunenr and b.id <> a.id and b.fnr < '4'
                    and b.fodselsdato = a.fodselsdato and b.fornavn = a.fornavn
                where a.kommunenr = '4698' and coalesce(a.fnr, '9') > '4'
                  and not exists (select from person.relasjon r
                    where r.kommunenr = a.kommunenr and r.person_id = a.id)
                """;
        assertThat(rows("small", pairs)).containsExactly(List.of("4"));
        assertThat(rows(pairs)).containsExactly(List.of("4"));
    }

    @Test
    void everyAccountNumberIsValid() throws SQLException {
        assertThat(
                        column(
                                """
                                select distinct kontonummer from person.person
                                where kontonummer is not null
                                union select kontonummer from utbetaling.utbetaling
                                union select kontonummer from platform.kontor
                                """))
                .isNotEmpty()
                .allSatisfy(
                        number -> assertThat(new Kontonummer(number).value()).isEqualTo(number));
    }

    @Test
    void aProtectedPersonHasNoNameOutsideTheHiddenRow() throws SQLException {
        assertThat(
                        column(
                                        """
                                        select count(*) from person.person p join person.skjermet s
                                          on s.kommunenr = p.kommunenr and s.person_id = p.id
                                        where p.adressebeskyttelse <> 'INGEN' and s.etternavn is not null
                                        """)
                                .getFirst())
                .isNotEqualTo("0");
        assertThat(
                        column(
                                """
                                select count(*) from person.person p
                                where adressebeskyttelse <> 'INGEN' and (fornavn is not null
                                  or exists (select from person.navneord n
                                             where n.kommunenr = p.kommunenr and n.person_id = p.id)
                                  or not exists (select from person.skjermet s
                                                 where s.kommunenr = p.kommunenr
                                                   and s.person_id = p.id))
                                """))
                .containsExactly("0");
    }

    @Test
    void rowsThatNameEachOtherWithoutAForeignKeyAgree() throws SQLException {
        assertThat(
                        column(
                                """
                                select 'sak.sak' from sak.sak s left join person.person p
                                  on p.kommunenr = s.kommunenr and p.id = s.person_id
                                  and p.bydel = s.bydel where p.id is null
                                union all
                                select 'vedtak.vedtak' from vedtak.vedtak v left join sak.sak s
                                  on s.kommunenr = v.kommunenr and s.id = v.sak_id
                                  and s.person_id = v.person_id where s.id is null
                                union all
                                select 'brev' from vedtak.vedtak v left join files.fil f
                                  on f.kommunenr = v.kommunenr and f.id = v.brev_fil_id
                                  where f.id is null
                                union all
                                select 'utbetaling' from utbetaling.utbetaling u
                                  left join vedtak.vedtak v on v.kommunenr = u.kommunenr
                                  and v.id = u.vedtak_id and v.sak_id = u.sak_id
                                  where v.id is null and u.form <> 'KVALIFISERINGSSTONAD'
                                union all
                                select 'henvendelse' from mottak.henvendelse h
                                  left join person.person p on p.kommunenr = h.kommunenr
                                  and p.id = h.person_id and p.bydel = h.bydel
                                  where h.person_id is not null and p.id is null
                                union all
                                select 'soknad' from sak.sak s left join soknad.soknad a
                                  on a.kommunenr = s.kommunenr and a.id = s.soknad_id
                                  where s.soknad_id is not null and a.id is null
                                """))
                .isEmpty();
    }

    @Test
    void theDeskHasAsManyEnquiriesAsSuchAMunicipalityInItsHours() throws SQLException {
        var row =
                rows("""
                select count(*) / 2000.0, count(distinct dag), min(dag), max(dag),
                  count(*) filter (where extract(isodow from dag) > 5),
                  count(*) filter (where (ankom at time zone 'Europe/Oslo')::time
                    not between '08:00' and '15:00'),
                  count(*) filter (where
                    (ferdig at time zone 'Europe/Oslo')::date <> dag),
                  count(distinct enhetsnr)
                from mottak.henvendelse where dag < '2026-11-22'
                """)
                        .getFirst();
        assertThat(Double.parseDouble(row.get(0))).isBetween(0.3, 0.6);
        assertThat(row.subList(1, 8))
                .containsExactly("43", "2026-09-23", "2026-11-20", "0", "0", "0", "5");
    }

    @Test
    void waitsAndOutcomesAreSpreadAsAtADesk() throws SQLException {
        var row =
                rows("""
                select percentile_cont(0.5) within group
                    (order by extract(epoch from hentet - ankom) / 60),
                  100.0 * count(*) filter (where hentet <= ankom + '15 minutes')
                    / count(hentet),
                  100.0 * count(*) filter (where utfall in ('GIKK', 'UTEN_SVAR'))
                    / count(*),
                  100.0 * count(*) filter (where hast <> 'NEI') / count(*),
                  count(distinct kanal), count(distinct gjelder),
                  count(distinct utfall)
                from mottak.henvendelse where status = 'FERDIG'
                """)
                        .getFirst();
        assertThat(Double.parseDouble(row.get(0))).isBetween(4.0, 12.0);
        assertThat(Double.parseDouble(row.get(1))).isBetween(60.0, 85.0);
        assertThat(Double.parseDouble(row.get(2))).isBetween(4.0, 15.0);
        assertThat(Double.parseDouble(row.get(3))).isBetween(1.0, 6.0);
        assertThat(row.subList(4, 7)).containsExactly("5", "7", "8");
    }

    @Test
    void someComeBackWithTheSameMatterWithinTwoWeeks() throws SQLException {
        var share =
                column(
                                """
                                select 100.0 * count(*) filter (where before >= dag - 14) / count(*)
                                from (select dag, lag(dag) over (
                                    partition by kommunenr, person_id, gjelder order by ankom) before
                                  from mottak.henvendelse where person_id is not null) visits
                                """)
                        .getFirst();
        assertThat(Double.parseDouble(share)).isBetween(12.0, 35.0);
    }

    @Test
    void anEmergencyThatIsOverHasAnAnswerInWritingOrACase() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) filter (where h.hast <> 'NEI' and h.utfall <> 'SOKNAD'
                                    and s.henvendelse_id is null),
                                  count(*) filter (where h.hast = 'NEI' and s.henvendelse_id is not null),
                                  count(*) filter (where h.utfall = 'SOKNAD' and not exists (
                                    select from sak.sak k where k.kommunenr = h.kommunenr
                                      and k.person_id = h.person_id and k.sokt = h.dag)
                                    and not exists (select from person.relasjon r
                                    join sak.sak k on k.kommunenr = r.kommunenr
                                      and k.person_id = r.annen_id and k.sokt = h.dag
                                    where r.kommunenr = h.kommunenr and r.person_id = h.person_id)),
                                  count(*) filter (where s.henvendelse_id is not null and f.id is null)
                                from mottak.henvendelse h
                                left join mottak.svar s on s.kommunenr = h.kommunenr
                                  and s.henvendelse_id = h.id
                                left join files.fil f on f.kommunenr = s.kommunenr and f.id = s.fil_id
                                where h.status = 'FERDIG'
                                """))
                .containsExactly(List.of("0", "0", "0", "0"));
        assertThat(
                        column(
                                """
                                select count(*) from mottak.svar
                                union all
                                select count(*) from mottak.henvendelse
                                where utfall = 'SOKNAD' and hast <> 'NEI'
                                """))
                .doesNotContain("0");
    }

    @Test
    void ticketsAreGivenInTheOrderOfArrivalAndTheNextIsFree() throws SQLException {
        assertThat(
                        column(
                                """
                                select count(*) from (select nr, row_number() over (
                                    partition by enhetsnr, dag, rekke order by ankom) place
                                  from mottak.henvendelse) tickets where nr <> place
                                union all
                                select count(*) from mottak.billett b
                                full join (select enhetsnr, dag, rekke, max(nr) siste
                                  from mottak.henvendelse group by 1, 2, 3) h
                                  using (enhetsnr, dag, rekke)
                                where b.siste is distinct from h.siste
                                """))
                .containsExactly("0", "0");
    }

    @Test
    void onTheDayItselfTheDeskHasOneOfEachKind() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) filter (where status = 'VENTER'),
                                  count(*) filter (where status = 'VENTER' and hast = 'MAT'),
                                  count(*) filter (where status = 'VENTER' and ved_nummer
                                    and p.adressebeskyttelse = 'INGEN'),
                                  count(*) filter (where status = 'VENTER'
                                    and p.adressebeskyttelse <> 'INGEN'),
                                  count(*) filter (where status = 'VENTER' and person_id is null),
                                  count(*) filter (where status = 'VENTER' and rekke = 'T'),
                                  count(*) filter (where status = 'I_SAMTALE'),
                                  count(*) filter (where status = 'FERDIG')
                                from mottak.henvendelse h left join person.person p
                                  on p.kommunenr = h.kommunenr and p.id = h.person_id
                                where h.enhetsnr = '4698' and h.dag = '2026-11-22'
                                """))
                .first()
                .satisfies(
                        row -> {
                            assertThat(row.subList(0, 2)).containsExactly("7", "1");
                            assertThat(Integer.parseInt(row.get(2))).isPositive();
                            assertThat(row.subList(3, 8)).containsExactly("1", "1", "1", "2", "20");
                        });
        assertThat(
                        column(
                                """
                                select v.navn from mottak.vakt v
                                join mottak.henvendelse h on h.hos = v.bruker_id and h.sted = v.sted
                                where v.enhetsnr = '4698' and h.status = 'I_SAMTALE' order by 1
                                """))
                .containsExactly("Marte Lien", "Ola Dahl");
        assertThat(
                        column(
                                """
                                select count(*) from mottak.henvendelse
                                where greatest(ankom, hentet, ferdig) > '2026-11-22 10:30+01'
                                """))
                .containsExactly("0");
    }

    @Test
    void nothingAtTheDeskTellsWhoOrWhereAProtectedPersonIs() throws SQLException {
        assertThat(
                        rows(
                                """
                                select count(*) > 0, bool_and(ved_nummer),
                                  count(*) filter (where h.telefon <> '' or h.oppgitt_navn <> '')
                                from mottak.henvendelse h join person.person p
                                  on p.kommunenr = h.kommunenr and p.id = h.person_id
                                where p.adressebeskyttelse <> 'INGEN'
                                """))
                .containsExactly(List.of("t", "t", "0"));
    }

    @Test
    void anEnquirysEventsAreThoseOfItsCourse() throws SQLException {
        assertThat(
                        rows(
                                """
                                select type, count(*) from mottak.hendelse group by 1 order by 1
                                """))
                .isEqualTo(
                        rows(
                                """
                                select 'HENVENDELSE_AVSLUTTET', count(ferdig) from mottak.henvendelse
                                union all select 'HENVENDELSE_REGISTRERT', count(*)
                                  from mottak.henvendelse
                                union all select 'HENVENDELSE_TATT', count(hentet)
                                  from mottak.henvendelse order by 1
                                """));
        assertThat(
                        column(
                                """
                                select count(*) from mottak.hendelse e left join mottak.henvendelse h
                                  on h.kommunenr = e.kommunenr and h.bydel = e.bydel
                                  and h.id = (e.data ->> 'henvendelse')::uuid
                                  and h.person_id is not distinct from e.person_id
                                where h.id is null
                                """))
                .containsExactly("0");
    }

    @Test
    void theTablesHaveTheIndexesAndKeysOfTheMigrations() throws SQLException {
        database.create("empty");
        assertThat(rows("first", KEYS)).hasSizeGreaterThan(100).isEqualTo(rows("empty", KEYS));
    }

    private static final String KEYS =
            """
            select conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated::text
            from pg_constraint where connamespace::regnamespace::text !~ '^pg_|information'
            union all
            select indrelid::regclass, indexrelid::regclass::text, pg_get_indexdef(indexrelid),
              indisvalid::text
            from pg_index where indrelid::regclass::text ~ '[.]' and indrelid::regclass::text !~ '^pg_'
            order by 1, 2, 3
            """;

    @Test
    void theNextCaseNumberIsFree() throws SQLException {
        assertThat(
                        column(
                                """
                                select count(*) from sak.nummer n where siste <> (
                                  select max(substring(saksnr from 6)::int) from sak.sak s
                                  where s.kommunenr = n.kommunenr
                                    and substring(saksnr for 4)::int = n.ar)
                                """))
                .containsExactly("0");
    }

    @Test
    void theOriginalsOfOpenCasesAreReadByTheServersOwnReaders() throws SQLException {
        var soknader = originals("soknad.json");
        assertThat(soknader).hasSizeGreaterThan(20);
        assertThat(soknader)
                .extracting(text -> SoknadReader.read(Application.utf8(text)))
                .doesNotHaveAnyElementsOfTypes(Lesing.Avvist.class);
        assertThat(originals("vedlegg.json"))
                .extracting(text -> VedleggReader.read(Application.utf8(text)))
                .doesNotHaveAnyElementsOfTypes(Lesing.Avvist.class);
    }

    @Test
    void whatADecisionHoldsIsReadByTheServer() throws SQLException {
        var json = JsonMapper.builder().build();
        assertThat(
                        column(
                                "select innhold from vedtak.vedtak union all select innhold from"
                                        + " vedtak.utkast"))
                .hasSizeGreaterThan(1000)
                .allSatisfy(
                        text ->
                                assertThat(json.readValue(text, Innhold.class).skjema())
                                        .isEqualTo(Innhold.SKJEMA));
    }

    @Test
    void theWordsOfANameAreThoseThePersonModuleMakes() throws ReflectiveOperationException {
        for (var name : List.of("Sara Elise Myhre", "Ali-Berg Åse", "O'Brien Ødegård", "Ola Ola")) {
            assertThat(Names.words(name)).isEqualTo(personModulesWords(name));
        }
    }

    // The rule is private to its module; nothing but this test reaches for it.
    private static Object personModulesWords(String name) throws ReflectiveOperationException {
        var rule = Class.forName("no.helhet.praksis.person.Navneord");
        var of = rule.getDeclaredMethod("of", String.class);
        of.setAccessible(true);
        try {
            return of.invoke(null, name);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSameSeedAndDayGiveTheSameRows() throws SQLException {
        database.fill("second", 42, 300, TODAY);
        database.fill("third", 42, 300, TODAY);
        database.fill("other", 43, 300, TODAY);
        assertThat(checksum("second")).isEqualTo(checksum("third")).isNotEqualTo(checksum("other"));
    }

    private static List<List<String>> checksum(String name) throws SQLException {
        return rows(
                name,
                Stream.of(Table.values())
                        .map(
                                table ->
                                        "select '%1$s', md5(string_agg(t::text, '|' order by t::text)) from %1$s t"
                                                .formatted(table.target))
                        .collect(Collectors.joining(" union all ", "", " order by 1")));
    }

    @Test
    void workersPartnersAndResidentsCanLogIn() throws SQLException {
        var people = new SyntheticMunicipality(42, 300, TODAY).people();
        var residents = people.stream().filter(p -> p.pid() != null).map(LocalUser::pid).toList();
        assertThat(residents).hasSize(5).contains("12839921088");
        assertThat(column("select fnr from person.person")).containsAll(residents);
        assertThat(column("select subject from platform.bruker"))
                .containsAll(
                        people.stream()
                                .filter(p -> p.gruppe() == LocalUser.Gruppe.ANSATT)
                                .map(LocalUser::subject)
                                .toList());
        assertThat(
                        column(
                                """
                                select m.subject from partner.medlem m
                                join partner.organisasjon o on o.kommunenr = m.kommunenr
                                  and o.id = m.organisasjon_id
                                """))
                .contains("partner-petter", "partner-bente")
                .containsExactlyInAnyOrderElementsOf(
                        people.stream()
                                .filter(p -> p.gruppe() == LocalUser.Gruppe.PARTNER)
                                .map(LocalUser::subject)
                                .toList());
    }

    @Test
    void aCaseworkersSisterIsKnown() throws SQLException {
        assertThat(
                        column(
                                """
                                select sister.fornavn from platform.bruker b
                                join person.person p on p.fnr = b.fnr
                                join person.relasjon r on r.kommunenr = p.kommunenr
                                  and r.person_id = p.id and r.type = 'SOSKEN'
                                join person.person sister on sister.kommunenr = r.kommunenr
                                  and sister.id = r.annen_id
                                where b.subject = 'ola'
                                """))
                .containsExactly("Anna");
    }

    private static List<String> originals(String navn) throws SQLException {
        return column(
                """
                select convert_from(b.data, 'UTF8') from soknad.original o
                join files.blokk b on b.kommunenr = o.kommunenr and b.fil_id = o.fil_id
                where o.navn = '%s'
                """
                        .formatted(navn));
    }

    private static List<String> column(String sql) throws SQLException {
        return column("first", sql);
    }

    private static List<String> column(String name, String sql) throws SQLException {
        return rows(name, sql).stream().map(List::getFirst).toList();
    }

    private static List<List<String>> rows(String sql) throws SQLException {
        return rows("first", sql);
    }

    private static List<List<String>> rows(String name, String sql) throws SQLException {
        try (var connection = database.connectAdministrator(name);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var all = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                all.add(row);
            }
            return all;
        }
    }
}
