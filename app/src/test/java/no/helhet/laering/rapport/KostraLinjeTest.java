package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.laering.rapport.KostraSvar.Hvor;
import no.helhet.laering.rapport.KostraSvar.Mangel;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Register;
import no.helhet.register.Statsrapportering;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

@HelhetTest
class KostraLinjeTest {
    private static final LocalDate BORN = LocalDate.of(1999, 3, 12);
    private static final int LINE = 338;

    @Autowired Register register;
    @Autowired Statsrapportering identiteter;
    @Autowired TestData data;
    private String k;
    private UUID person;
    private UUID pseudonym;
    private KostraLinje lines;

    @BeforeEach
    void makePerson() {
        var kommune = data.kommune();
        k = kommune.kommunenr();
        person = Ids.next();
        pseudonym = Ids.next();
        lines =
                new KostraLinje(
                        register,
                        identiteter,
                        new RapportProperties(Map.of(kommune.enhetsnr(), "SB12")));
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fodselsdato, kjonn, kjonn_kilde,
                  kjonn_dato, sivilstand, sivilstand_kilde, sivilstand_dato, pseudonym, opprettet)
                values (?, '', ?, ?, ?, 'KVINNE', 'FOLKEREGISTERET', date '2024-01-01',
                  'SKILT_SEPARERT', 'FOLKEREGISTERET', date '2024-01-01', ?, now())
                """,
                k,
                person,
                SyntheticNumbers.nth(BORN, 0).orElseThrow().value(),
                BORN,
                pseudonym);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aWholeYearIsALineThatTheControlsAccept(int year) {
        wholeYear(year);

        assertThat(line(year))
                .isInstanceOfSatisfying(
                        KostraSvar.Linje.class,
                        made -> {
                            assertThat(made.linje()).hasSize(LINE).startsWith(k);
                            assertThat(made.avvik()).isEmpty();
                        });
    }

    @Test
    void wholeKronerOfEachMonthAreReported() {
        wholeYear(2026);
        var line = ((KostraSvar.Linje) line(2026)).linje();
        assertThat(line).contains("9712").contains("2500");
    }

    @Test
    void whatIsNotKnownIsNamedWithWhereToEnterItAndNeverGuessed() {
        pay(2026, 11, "BIDRAG", 971_200);
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                Ids.next(),
                Ids.next());
        var unknown = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                Ids.next(),
                unknown);
        pseudonym = unknown;
        pay(2026, 11, "BIDRAG", 100_000);

        assertThat(line(2026))
                .isInstanceOfSatisfying(
                        KostraSvar.Mangler.class,
                        answer ->
                                assertThat(answer.mangler())
                                        .contains(
                                                new Mangel("SAKSBEHANDLER", Hvor.OPPSETTET),
                                                new Mangel("PERSON_JOURNALNR", Hvor.SAKEN),
                                                new Mangel("FODSELSDATO", Hvor.PERSONKORTET),
                                                new Mangel("KJONN", Hvor.PERSONKORTET),
                                                new Mangel("EKTSTAT", Hvor.PERSONKORTET),
                                                new Mangel("BOSIT", Hvor.KARTLEGGING)));
    }

    @Test
    void aYearWithoutPaymentsIsNotReported() {
        assertThat(line(2026)).isInstanceOf(KostraSvar.IkkeMottaker.class);
    }

    @Test
    void aYearWithNoKnownLayoutIsAnswered() {
        wholeYear(2030);
        assertThat(line(2030)).isInstanceOf(KostraSvar.UkjentAr.class);
    }

    @Test
    void nobodyIsIdentifiedOutsideTheScope() {
        wholeYear(2026);
        var elsewhere = data.kommune().kommunenr();
        var found =
                Scopes.call(
                        Scope.system(elsewhere),
                        () -> identiteter.find(k, pseudonym, LocalDate.of(2026, 12, 31)));
        assertThat(found).isEmpty();
    }

    @Test
    void theCaseNumberFitsTheForm() {
        assertThat(KostraLinje.journalnr("2026-04417")).isEqualTo("26-04417").hasSize(8);
    }

    private KostraSvar line(int year) {
        return Scopes.call(Scope.system(k), () -> lines.line(k, pseudonym, year));
    }

    private void wholeYear(int year) {
        fact(
                "SAK",
                year,
                """
                {"saksnr": "%d-00417", "enhetsnr": "%s", "type": "OKONOMISK_STONAD"}
                """
                        .formatted(year, k));
        fact(
                "VEDTAK",
                year,
                """
                {"enhetsnr": "%2$s", "type": "OKONOMISK_STONAD", "utfall": "INNVILGET",
                 "form": "BIDRAG", "belopOre": 971200, "fom": "%1$d-12-01", "tom": "%1$d-12-31",
                 "dato": "%1$d-11-20", "vilkar": ["KURS"], "unntak": "I_ARBEID", "korrigerer": null}
                """
                        .formatted(year, k));
        pay(year, 11, "BIDRAG", 971_200);
        pay(year, 12, "LAN", 250_000);
        fact(
                "SITUASJON",
                year,
                """
                {"sak": null, "dato": "%d-11-10", "livsoppholdskilde": "SOSIALHJELP",
                 "trygd": "BARNETRYGD", "arbeidssituasjon": "DELTID", "bosituasjon": "LEID_PRIVAT",
                 "okonomiskRadgivning": true, "individuellPlan": false, "vilkarForSamboer": false,
                 "sanksjoner": ["REDUSERT_STONAD"]}
                """
                        .formatted(year));
    }

    private void pay(int year, int month, String form, long ore) {
        fact(
                "UTBETALING_UTBETALT",
                year,
                """
                {"form": "%s", "belopOre": %d, "dag": "%d-%02d-27"}
                """
                        .formatted(form, ore, year, month));
        Scopes.run(Scope.system(k), () -> register.rebuild(k));
    }

    private void fact(String type, int year, String json) {
        TestData.execute(
                """
                insert into register.fakta (kommunenr, bydel, kilde_id, type, pseudonym, tidspunkt, data)
                values (?, '', ?, ?, ?, cast(? as timestamptz), cast(? as jsonb))
                """,
                k,
                Ids.next(),
                type,
                pseudonym,
                year + "-11-20T10:00:00Z",
                json);
    }
}
