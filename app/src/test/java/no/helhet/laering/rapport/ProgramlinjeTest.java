package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Avvik;
import no.helhet.laering.rapport.KostraSvar.Hvor;
import no.helhet.laering.rapport.KostraSvar.Mangel;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Programregister;
import no.helhet.register.Register;
import no.helhet.register.Statsrapportering;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@HelhetTest
class ProgramlinjeTest {
    private static final LocalDate BORN = LocalDate.of(1999, 3, 12);
    private static final Fodselsnummer FNR = SyntheticNumbers.nth(BORN, 1).orElseThrow();

    @Autowired Programregister register;
    @Autowired Register months;
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
        program(year, ended(year));
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
        program(
                2025,
                """
                "statuser": [{"fra": "2025-02-01", "status": "I_PROGRAM"},
                  {"fra": "2025-11-03", "status": "PERMISJON"},
                  {"fra": "2026-02-02", "status": "I_PROGRAM"},
                  {"fra": "2026-06-30", "status": "FULLFORT"}],
                "avsluttet": "2026-06-30",
                "etterpa": {"situasjoner": ["UKJENT"], "viktigsteInntekt": "UKJENT"}
                """);

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
        fact(
                2026,
                """
                {"enhetsnr": "%s", "nummer": "2026-00012", "soknadRegistrert": "2026-01-03",
                 "vedtatt": "2026-01-22", "begynt": "2026-02-01", "tilleggsytelser": {},
                 "statuser": [{"fra": "2026-02-01", "status": "I_PROGRAM"},
                   {"fra": "2026-11-12", "status": "FULLFORT"}]}
                """
                        .formatted(k),
                null);

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
        program(2030, ended(2030));
        assertThat(line(2030)).isInstanceOf(KostraSvar.UkjentAr.class);
    }

    @Test
    void theOneWhoIsIdentifiedIsLogged() throws SQLException {
        program(2026, ended(2026));
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

    private static String ended(int year) {
        return """
        "statuser": [{"fra": "%1$d-02-01", "status": "I_PROGRAM"},
          {"fra": "%1$d-11-12", "status": "FULLFORT"}],
        "avsluttet": "%1$d-11-12",
        "etterpa": {"situasjoner": ["ORDINAERT_ARBEID"], "viktigsteInntekt": "ORDINAERT_ARBEID"}
        """
                .formatted(year);
    }

    private void program(int year, String rest) {
        fact(
                year,
                """
                {"enhetsnr": "%1$s", "nummer": "%2$d-00012", "soknadRegistrert": "%2$d-01-03",
                 "vedtatt": "%2$d-01-22", "begynt": "%2$d-02-01", "fraAnnenKommune": false,
                 "forSoknad": {"sosialhjelp": "VIKTIGSTE_KILDE", "ytelser": []},
                 "tilleggsytelser": {"%2$d": ["HUSBANKENS_BOSTOTTE"]}, %3$s}
                """
                        .formatted(k, year, rest),
                rest.contains("avsluttet")
                        ? rest.replaceAll("(?s).*\"avsluttet\": \"([0-9-]+)\".*", "$1")
                        : null);
    }

    private void fact(int year, String json, @Nullable String end) {
        TestData.execute(
                """
                insert into register.program (kommunenr, bydel, program_id, pseudonym, versjon, begynt,
                  avsluttet, data)
                values (?, '', ?, ?, 1, cast(? as date), cast(? as date), cast(? as jsonb))
                """,
                k,
                Ids.next(),
                pseudonym,
                year + "-02-01",
                end,
                json);
    }

    private void pay(int year, int month, long ore) {
        TestData.execute(
                """
                insert into register.fakta (kommunenr, bydel, kilde_id, type, pseudonym, tidspunkt, data)
                values (?, '', ?, 'UTBETALING_UTBETALT', ?, now(), cast(? as jsonb))
                """,
                k,
                Ids.next(),
                pseudonym,
                """
                {"form": "KVALIFISERINGSSTONAD", "belopOre": %d, "dag": "%d-%02d-27"}
                """
                        .formatted(ore, year, month));
        Scopes.run(Scope.system(k), () -> months.rebuild(k));
    }
}
