package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Avvik;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sluttsituasjon;
import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.laering.rapport.KostraSvar.Hvor;
import no.helhet.laering.rapport.KostraSvar.Mangel;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Faktum;
import no.helhet.register.Programregister;
import no.helhet.register.Registerrader;
import no.helhet.register.Statsrapportering;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@HelhetTest
class ProgramlinjeTest {
    private static final LocalDate BORN = LocalDate.of(1999, 3, 12);
    private static final Fodselsnummer FNR = SyntheticNumbers.nth(BORN, 1).orElseThrow();

    @Autowired Programregister register;
    @Autowired Statsrapportering identiteter;
    @Autowired TestData data;
    private String k;
    private UUID pseudonym;
    private Programlinje lines;

    @BeforeEach
    void makePerson() {
        var kommune = data.kommune();
        k = kommune.kommunenr();
        pseudonym = Ids.next();
        lines =
                new Programlinje(
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
                Ids.next(),
                FNR.value(),
                BORN,
                pseudonym);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aWholeYearIsALineThatTheControlsAccept(int year) {
        program(year);
        pay(year, 9, 2_050_750);
        pay(year, 10, 2_050_750);
        pay(year, 11, 1_000_000);

        assertThat(line(year))
                .isInstanceOfSatisfying(
                        KostraSvar.Linje.class,
                        made -> {
                            assertThat(made.avvik()).isEmpty();
                            assertThat(made.linje())
                                    .isEqualTo(
                                            k
                                                    + (year % 100)
                                                    + "  12031999"
                                                    + "%02d-00012".formatted(year % 100)
                                                    + FNR.value()
                                                    + "242  0301"
                                                    + year
                                                    + "2201"
                                                    + year
                                                    + "0102"
                                                    + year
                                                    + "2    12   1 5   "
                                                    + " ".repeat(16)
                                                    + "091011  "
                                                    + "  51015"
                                                    + "31211"
                                                    + year
                                                    + "01                  01"
                                                    + "SB12      ");
                        });
    }

    @Test
    void theYearBeforeTheEndIsReportedAsItStoodThen() {
        Registerrader.insert(
                k,
                new Faktum.Program(
                        Ids.next(),
                        pseudonym,
                        k,
                        "2025-00012",
                        1,
                        LocalDate.of(2025, 1, 3),
                        LocalDate.of(2025, 1, 22),
                        LocalDate.of(2025, 2, 1),
                        LocalDate.of(2026, 6, 30),
                        List.of(
                                LocalDate.of(2025, 2, 1),
                                LocalDate.of(2025, 11, 3),
                                LocalDate.of(2026, 2, 2),
                                LocalDate.of(2026, 6, 30)),
                        List.of(
                                Programstatus.I_PROGRAM,
                                Programstatus.PERMISJON,
                                Programstatus.I_PROGRAM,
                                Programstatus.FULLFORT),
                        false,
                        null,
                        Sosialhjelpsrolle.VIKTIGSTE_KILDE,
                        Set.of(),
                        List.of(2025),
                        List.of("HUSBANKENS_BOSTOTTE"),
                        Set.of(Sluttsituasjon.UKJENT),
                        Sluttsituasjon.UKJENT));

        var line = ((KostraSvar.Linje) line(2025)).linje();
        assertThat(line.substring(111)).isEqualTo("2" + " ".repeat(30) + "SB12      ");
        assertThat(((KostraSvar.Linje) line(2025)).avvik())
                .extracting(Avvik::kontroll)
                .containsExactly("029");
        assertThat(line(2026))
                .isEqualTo(
                        new KostraSvar.Mangler(
                                List.of(new Mangel("KVP_MED_ASTONAD", Hvor.PROGRAMMET))));
    }

    @Test
    void whatNobodyHasAnsweredIsNamedWithWhereToEnterItAndNeverGuessed() {
        Registerrader.insert(
                k,
                new Faktum.Program(
                        Ids.next(),
                        pseudonym,
                        k,
                        "2026-00012",
                        1,
                        LocalDate.of(2026, 1, 3),
                        LocalDate.of(2026, 1, 22),
                        LocalDate.of(2026, 2, 1),
                        null,
                        List.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 11, 12)),
                        List.of(Programstatus.I_PROGRAM, Programstatus.FULLFORT),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null));

        assertThat(((KostraSvar.Mangler) line(2026)).mangler())
                .extracting(Mangel::felt)
                .containsExactly(
                        "KVP_KOMM",
                        "YTELSE_SOSHJELP",
                        "KVP_MED_ASTONAD",
                        "AVSL_DATO",
                        "AVSL_ORDINAERTARB");
    }

    @Test
    void aYearWithoutAProgrammeIsNotReported() {
        assertThat(line(2026)).isInstanceOf(KostraSvar.IkkeMottaker.class);
    }

    @Test
    void aYearWithNoKnownLayoutIsAnswered() {
        program(2030);
        assertThat(line(2030)).isInstanceOf(KostraSvar.UkjentAr.class);
    }

    @Test
    void theOneWhoIsIdentifiedIsLogged() throws SQLException {
        program(2026);
        line(2026);
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select count(*) from audit.innslag where kommunenr = ?"
                                        + " and hva = 'person.pseudonym'")) {
            statement.setString(1, k);
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(1)).isOne();
            }
        }
    }

    private KostraSvar line(int year) {
        return Scopes.call(Scope.system(k), () -> lines.line(k, pseudonym, year));
    }

    private static Faktum.Program ended(String k, UUID pseudonym, int year) {
        return new Faktum.Program(
                Ids.next(),
                pseudonym,
                k,
                year + "-00012",
                1,
                LocalDate.of(year, 1, 3),
                LocalDate.of(year, 1, 22),
                LocalDate.of(year, 2, 1),
                LocalDate.of(year, 11, 12),
                List.of(LocalDate.of(year, 2, 1), LocalDate.of(year, 11, 12)),
                List.of(Programstatus.I_PROGRAM, Programstatus.FULLFORT),
                false,
                null,
                Sosialhjelpsrolle.VIKTIGSTE_KILDE,
                Set.of(),
                List.of(year),
                List.of("HUSBANKENS_BOSTOTTE"),
                Set.of(Sluttsituasjon.ORDINAERT_ARBEID),
                Sluttsituasjon.ORDINAERT_ARBEID);
    }

    private void program(int year) {
        Registerrader.insert(k, ended(k, pseudonym, year));
    }

    private void pay(int year, int month, long ore) {
        Registerrader.paid(k, pseudonym, YearMonth.of(year, month), 0, 0, ore);
    }
}
