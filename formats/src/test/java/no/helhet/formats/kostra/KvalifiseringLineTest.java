package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Kvalifiseringsar.Deltaker;
import no.helhet.formats.kostra.Kvalifiseringsar.ForSoknad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class KvalifiseringLineTest {
    private static final Kvalifiseringsar FULL = Kvalifiseringslinjer.FULL;

    /// On leave, with nothing that may be left out.
    private static final Kvalifiseringsar BARE =
            new Kvalifiseringsar(
                    "4205",
                    null,
                    "",
                    new Deltaker("1", Lines.BORN, null, Kjonn.MANN, Sivilstand.UGIFT, 0),
                    FULL.datoer(),
                    null,
                    new ForSoknad(null, Set.of()),
                    Set.of(),
                    Set.of(),
                    0,
                    Programstatus.PERMISJON,
                    null,
                    null);

    @Test
    void aYearOfAProgrammeBecomesALineOf152Characters() {
        String line = Kvalifiseringslinjer.line(FULL, 2025);

        assertThat(line).hasSize(152).startsWith("03012504" + "14031998" + "26-00012" + "14839800");
        assertThat(line.substring(35, 64))
                .isEqualTo("231 2" + "01092025" + "22092025" + "06102025");
        assertThat(line.substring(64, 80)).isEqualTo("1" + "4205" + "13456" + "1" + " 5" + "  7");
        assertThat(line.substring(80, 111)).isEqualTo("010203" + " ".repeat(18) + "  61520");
        assertThat(line.substring(111, 120)).isEqualTo("3" + "19122025");
        assertThat(line.substring(120, 142)).isEqualTo("01    04            " + "01");
        assertThat(line.substring(142)).isEqualTo("SB12      ");
    }

    @Test
    void theTwoYearsDifferInTheYearAlone() {
        String last = Kvalifiseringslinjer.line(FULL, 2025);
        String next = Kvalifiseringslinjer.line(FULL, 2026);

        assertThat(next).isEqualTo(last.substring(0, 4) + "26" + last.substring(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void whatIsWrittenIsReadBackTheSame(int year) {
        for (Kvalifiseringsar person : List.of(FULL, BARE)) {
            String line = Kvalifiseringslinjer.line(person, year);
            assertThat(KvalifiseringParser.parse(line, year, Lines.REGLER))
                    .isEqualTo(new ParseResult.Parsed<>(person));
        }
    }

    @Test
    void aYearWithoutALayoutIsAnsweredWithTheYearsThatHaveOne() {
        assertThat(KvalifiseringWriter.write(FULL, 2024))
                .isEqualTo(new WriteResult.UnknownYear(2024, Layout.YEARS));
        assertThat(KvalifiseringParser.parse("", 2027, Lines.REGLER))
                .isEqualTo(new ParseResult.UnknownYear<>(2027, Layout.YEARS));
        assertThat(KvalifiseringParser.parse("x", 2026, Lines.REGLER))
                .isEqualTo(new ParseResult.WrongLength<>(1, 152));
    }

    @Test
    void aValueThatIsTooLongIsToldWithItsField() {
        Kvalifiseringsar rich =
                new Kvalifiseringsar(
                        FULL.kommunenr(),
                        FULL.bydel(),
                        FULL.saksbehandler(),
                        FULL.deltaker(),
                        FULL.datoer(),
                        null,
                        FULL.forSoknad(),
                        Set.of(),
                        FULL.months(),
                        10_000_000,
                        Programstatus.I_PROGRAM,
                        null,
                        null);
        assertThat(KvalifiseringWriter.write(rich, 2026))
                .isEqualTo(new WriteResult.DoesNotFit("KVP_STONAD", 7));
    }

    @ParameterizedTest
    @CsvSource({
        "VERSION,26",
        "FODSELSDATO,31021998",
        "PERSON_FODSELSNR,12345678901",
        "KJONN,3",
        "EKTSTAT,''",
        "ANTBU18,''",
        "REG_DATO,''",
        "VEDTAK_DATO,00000000",
        "BEGYNT_DATO,''",
        "KOMMNR_KVP_KOMM,''",
        "YTELSE_SOSHJELP,''",
        "YTELSE_INDIVIDSTONAD,4",
        "KVP_MED_ASTONAD,2",
        "STMND_5,06",
        "KVP_STONAD,6x",
        "STATUS,8",
        "AVSL_DATO,1",
        "AVSL_SKOLE,03",
        "AVSL_VIKTIGSTE_INNTEKT,''"
    })
    void aFieldThatAPersonYearCannotHoldIsNamed(String field, String value) {
        String line = Kvalifiseringslinjer.line(FULL, 2025);
        assertThat(
                        KvalifiseringParser.parse(
                                Kvalifiseringslinjer.with(line, 2025, field, value),
                                2025,
                                Lines.REGLER))
                .isEqualTo(new ParseResult.Faulty<>(List.of(field)));
    }

    @Test
    void textOfAPersonYearShowsNeitherNumberNorBirthDate() {
        assertThat(FULL.toString()).contains("26-00012").doesNotContain("1998", "148398");
    }
}
