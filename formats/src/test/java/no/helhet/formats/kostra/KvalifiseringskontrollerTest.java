package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Avvik.Severity;
import no.helhet.formats.kostra.Kontroller.Rapportering;
import no.helhet.formats.kostra.Kontroller.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class KvalifiseringskontrollerTest {
    private static final String LINE = Kvalifiseringslinjer.line(Kvalifiseringslinjer.FULL, 2025);

    @Test
    void aLineInOrderPassesEveryControl() {
        assertThat(check(LINE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KOMMUNE_NR,4205,003,ERROR",
        "BYDELSNR,16,003,ERROR",
        "VERSION,26,004,ERROR",
        "FODSELSDATO,30021998,004A,ERROR",
        "PERSON_FODSELSNR,12345678901,005,WARNING",
        "FODSELSDATO,01012008,006,ERROR",
        "FODSELSDATO,01011956,007,WARNING",
        "KJONN,3,008,ERROR",
        "EKTSTAT,6,009,ERROR",
        "BU18,3,010,ERROR",
        "ANTBU18,'',011,ERROR",
        "BU18,2,012,ERROR",
        "ANTBU18,14,013,ERROR",
        "REG_DATO,'',014,ERROR",
        "REG_DATO,31122020,014,ERROR",
        "VEDTAK_DATO,31022025,015,ERROR",
        "BEGYNT_DATO,31122020,016,ERROR",
        "KVP_KOMM,'',019,ERROR",
        "KOMMNR_KVP_KOMM,'',020,ERROR",
        "KOMMNR_KVP_KOMM,4698,020,ERROR",
        "YTELSE_TYPE_SOSHJ,'',021,ERROR",
        "KVP_MED_ASTONAD,'',026,ERROR",
        "KVP_MED_ASTONAD,2,027,ERROR",
        "KVP_STONAD,0,029,WARNING",
        "KVP_STONAD,'',030,WARNING",
        "KVP_STONAD,600001,032,WARNING",
        "STATUS,8,036,ERROR",
        "AVSL_DATO,'',037,ERROR",
        "AVSL_VIKTIGSTE_INNTEKT,'',039,ERROR",
        "STATUS,1,H1,WARNING",
        "VEDTAK_DATO,31082025,H2,WARNING",
        "AVSL_DATO,01102025,H2,WARNING",
        "BEGYNT_DATO,01012026,H3,WARNING",
        "KVP_KOMM,2,H4,WARNING",
        "STATUS,4,H5,WARNING",
        "YTELSE_INTRO,5,LAYOUT,ERROR",
        "STMND_7,08,LAYOUT,ERROR",
        "AVSL_AAP,13,LAYOUT,ERROR",
        "PERSON_JOURNALNR,'',LAYOUT,ERROR",
        "KVP_STONAD,6x,029,WARNING"
    })
    void aFieldThatFailsItsControlIsNamedWithSeverity(
            String field, String value, String kontroll, Severity severity) {
        for (int year : new int[] {2025, 2026}) {
            String line = Kvalifiseringslinjer.line(Kvalifiseringslinjer.full(year), year);
            String changed =
                    Kvalifiseringslinjer.with(line, year, field, inYear(value, year - 2025));
            assertThat(check(changed, "0301", year))
                    .as("" + year)
                    .anySatisfy(
                            avvik -> {
                                assertThat(avvik.kontroll()).isEqualTo(kontroll);
                                assertThat(avvik.severity()).isEqualTo(severity);
                            });
        }
    }

    /// Days of 2025 and ages then, in another year; years of two digits too.
    private static String inYear(String value, int later) {
        if (value.matches("[0-9]{8}") && !value.startsWith("3002")) {
            return value.substring(0, 4) + (Integer.parseInt(value.substring(4)) + later);
        }
        return value.equals("26") ? "" + (26 - later) : value;
    }

    @Test
    void aLineOf2026InOrderPassesEveryControl() {
        String line = Kvalifiseringslinjer.line(Kvalifiseringslinjer.full(2026), 2026);
        assertThat(check(line, "0301", 2026)).isEmpty();
    }

    @Test
    void aStatusThatTellsWhatCameAfterMustTellIt() {
        var line = without("AVSL_ORDINAERTARB", "AVSL_SKOLE");
        assertThat(numbers(line)).containsExactly("038");
        assertThat(numbers(Kvalifiseringslinjer.with(line, 2025, "STATUS", "7")))
                .containsExactly("038");
        assertThat(numbers(Kvalifiseringslinjer.with(line, 2025, "STATUS", "5"))).isEmpty();
    }

    @Test
    void aProgrammeOnLeaveNeedsNoMonths() {
        var line = without("STMND_1", "STMND_2", "STMND_3", "KVP_STONAD");
        assertThat(numbers(line)).containsExactly("028", "029");
        var onLeave = Kvalifiseringslinjer.with(line, 2025, "STATUS", "2");
        assertThat(numbers(onLeave)).contains("029").doesNotContain("028", "030");
    }

    @Test
    void aSumWithoutMonthsIsAskedAboutWhileTheProgrammeGoesOn() {
        var line =
                Kvalifiseringslinjer.with(
                        without("STMND_1", "STMND_2", "STMND_3"), 2025, "STATUS", "1");
        assertThat(numbers(line)).contains("028", "031");
    }

    @Test
    void anOldDecisionIsLetBeInOsloAndNowhereElse() {
        var old = Kvalifiseringslinjer.with(LINE, 2025, "VEDTAK_DATO", "31122020");
        assertThat(numbers(old)).containsExactly("H2");
        var elsewhere =
                Kvalifiseringslinjer.with(
                        Kvalifiseringslinjer.with(old, 2025, "KOMMUNE_NR", "4205"),
                        2025,
                        "BYDELSNR",
                        "");
        assertThat(numbers(elsewhere, "4205")).containsExactly("015", "H2");
    }

    @Test
    void aMoveWithinOsloIsOslosAlone() {
        var moved =
                Kvalifiseringslinjer.with(
                        without("AVSL_ORDINAERTARB", "AVSL_SKOLE"), 2025, "STATUS", "6");
        assertThat(numbers(moved)).isEmpty();
        var elsewhere =
                Kvalifiseringslinjer.with(
                        Kvalifiseringslinjer.with(moved, 2025, "KOMMUNE_NR", "4205"),
                        2025,
                        "BYDELSNR",
                        "");
        assertThat(numbers(elsewhere, "4205")).containsExactly("H6");
    }

    @Test
    void aLineThatCannotBeTakenApartIsAnswered() {
        assertThat(Kontroller.checkKvalifisering("", new Rapportering("0301", 2026, Lines.REGLER)))
                .isEqualTo(new Result.WrongLength(0, 152));
        assertThat(Kontroller.checkKvalifisering("", new Rapportering("0301", 2024, Lines.REGLER)))
                .isEqualTo(new Result.UnknownYear(2024, Layout.YEARS));
    }

    private static String without(String... fields) {
        var line = LINE;
        for (var field : fields) {
            line = Kvalifiseringslinjer.with(line, 2025, field, "");
        }
        return line;
    }

    private static List<String> numbers(String line) {
        return numbers(line, "0301");
    }

    private static List<String> numbers(String line, String kommunenr) {
        return check(line, kommunenr).stream().map(Avvik::kontroll).toList();
    }

    private static List<Avvik> check(String line) {
        return check(line, "0301");
    }

    private static List<Avvik> check(String line, String kommunenr) {
        return check(line, kommunenr, 2025);
    }

    private static List<Avvik> check(String line, String kommunenr, int year) {
        var rapportering = new Rapportering(kommunenr, year, Lines.REGLER);
        return ((Result.Checked) Kontroller.checkKvalifisering(line, rapportering)).avvik();
    }
}
