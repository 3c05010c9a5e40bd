package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Avvik.Severity;
import no.helhet.formats.kostra.Kontroller.Rapportering;
import no.helhet.formats.kostra.Kontroller.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Each case is a line in order with some fields changed, FIELD=VALUE by semicolons, and `+` where
/// the year stands: the first breaks the control, the second comes as near as a line in order can.
class SosialhjelpslayoutTest {

    record Case(
            String kontroll,
            Severity severity,
            String field,
            String breaks,
            String keeps,
            int year) {
        @Override
        public String toString() {
            return kontroll + " " + field + " " + year;
        }
    }

    static Stream<Case> cases() {
        return IntStream.of(2025, 2026).boxed().flatMap(SosialhjelpslayoutTest::cases);
    }

    private static Stream<Case> cases(int year) {
        return Stream.of(
                        "H7|ERROR|FODSELSDATO|FODSELSDATO=0101+1|FODSELSDATO=3112+0",
                        "H8|WARNING|FODSELSDATO|FODSELSDATO=0101+-17|FODSELSDATO=3112+-18",
                        "H9|WARNING|FODSELSDATO|FODSELSDATO=3112+-111|FODSELSDATO=0101+-110",
                        "H10|WARNING|FODSELSDATO|FODSELSDATO=15031998|FODSELSDATO=14031998",
                        "H11|ERROR|PERSON_DUF|PERSON_DUF=19990000000|PERSON_DUF=",
                        "H12|ERROR|STMND_5|BIDRAG_MAI=100;BIDRAG=15600|BIDRAG_MAI=0",
                        "H12|ERROR|STMND_1|STMND_1=|STMND_1=01",
                        "H12|ERROR|STMND_7|LAAN_JULI=1;LAAN=2501|STMND_7=07;LAAN_JULI=1;LAAN=2501",
                        "H13|WARNING|BIDRAG_FEB|STMND_2=02|STMND_2=02;BIDRAG_FEB=1;BIDRAG=15501",
                        "H14|ERROR|UTBETTOMDATO|UTBETTOMDATO=0401+0|UTBETTOMDATO=0501+0",
                        "H15|WARNING|UTBETDATO|UTBETDATO=3112+-1|UTBETDATO=0101+0",
                        "H16|WARNING|UTBETTOMDATO|UTBETDATO=0101+-1;UTBETTOMDATO=3112+-1"
                                + "|UTBETTOMDATO=3101+1",
                        "H17|ERROR|UTBETDATO|VILKARSOSLOV=2|VILKARSOSLOV=1",
                        "H17|ERROR|VILKARKURS|VILKARSOSLOV=2|VILKARSOSLOV=1",
                        "H17|ERROR|VILKARANNET|VILKARSOSLOV=2;VILKARANNET=15|VILKARANNET=15",
                        "H18|ERROR|VEDTAKDATO|VEDTAKDATO=|VEDTAKDATO=;VEDTAKARB=",
                        "H19|ERROR|VEDTAKARB|VEDTAKARB=|VEDTAKARB=;VEDTAKGRUNN=04",
                        "H20|WARNING|VEDTAKDATO|VEDTAKDATO=3112+-1|VEDTAKDATO=3112+0",
                        "H21|WARNING|VEDTAKDATO|FODSELSDATO=0102+-30|FODSELSDATO=0202+-30",
                        "H22|WARNING|SANKSJONRED"
                                + "|VILKARSOSLOV=2;UTBETDATO=;UTBETTOMDATO=;VILKARKURS=;"
                                + "VILKARNORSKSAMISKOPPL="
                                + "|VILKARSOSLOV=2;UTBETDATO=;UTBETTOMDATO=;VILKARKURS=;"
                                + "VILKARNORSKSAMISKOPPL=;SANKSJONRED=",
                        "H23|WARNING|VILKARSAMEKT|VILKARSAMEKT=1;EKTSTAT=1|VILKARSAMEKT=1;EKTSTAT=3",
                        "H23|WARNING|VKLO|VKLO=7;EKTSTAT=4|VKLO=7;EKTSTAT=2",
                        "H24|WARNING|TRYGDESIT|VKLO=3|VKLO=3;TRYGDESIT=11",
                        "H25|WARNING|ARBSIT|VKLO=1|VKLO=1;ARBSIT=02",
                        "H25|WARNING|ARBSIT|VKLO=2|VKLO=2;ARBSIT=05",
                        "H25|WARNING|ARBSIT|VKLO=4|VKLO=4;ARBSIT=03",
                        "H25|WARNING|ARBSIT|VKLO=6|VKLO=6;ARBSIT=09",
                        "H25|WARNING|ARBSIT|VKLO=8|VKLO=8;ARBSIT=10",
                        "H26|WARNING|BU18|TRYGDESIT=05;BU18=2;ANTBU18=|TRYGDESIT=05",
                        "H26|WARNING|BU18|TRYGDESIT=13;BU18=2;ANTBU18=|TRYGDESIT=13",
                        "H27|WARNING|TRYGDESIT|TRYGDESIT=07|TRYGDESIT=07;FODSELSDATO=0101+-62",
                        "LAYOUT|ERROR|PERSON_JOURNALNR|PERSON_JOURNALNR=|PERSON_JOURNALNR=1",
                        "LAYOUT|ERROR|SAKSBEHANDLER|SAKSBEHANDLER=|SAKSBEHANDLER=1",
                        "LAYOUT|ERROR|SAKSBEHANDLER|SAKSBEHANDLER=Łucja|SAKSBEHANDLER=Åse",
                        "LAYOUT|ERROR|STMND_3|STMND_3=04|STMND_3=",
                        "LAYOUT|ERROR|BIDRAG_MAI|BIDRAG_MAI=-5|BIDRAG_MAI=0",
                        "LAYOUT|ERROR|LAAN_DES|LAAN_DES=2,5|LAAN_DES=2500",
                        "LAYOUT|ERROR|VEDTAKDATO|VEDTAKDATO=3002+0|VEDTAKDATO=2802+0",
                        "LAYOUT|ERROR|VILKARHELSE|VILKARHELSE=15|VILKARHELSE=14",
                        "LAYOUT|ERROR|SANKSJONANDRE|SANKSJONANDRE=01|SANKSJONANDRE=02",
                        "LAYOUT|ERROR|ANTBU18|BU18=2;ANTBU18=x|BU18=2;ANTBU18=",
                        "036|WARNING|BIDRAG|BIDRAG=15501|BIDRAG=15500",
                        "037|WARNING|LAAN|LAAN=2499|LAAN=2500")
                .map(row -> row.split("[|]", -1))
                .map(c -> new Case(c[0], Severity.valueOf(c[1]), c[2], c[3], c[4], year));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLineThatBreaksAControlIsNamedWithItsField(Case c) {
        assertThat(check(changed(c, c.breaks()), c.year()))
                .anySatisfy(
                        avvik -> {
                            assertThat(avvik.kontroll()).isEqualTo(c.kontroll());
                            assertThat(avvik.severity()).isEqualTo(c.severity());
                            assertThat(avvik.field()).isEqualTo(c.field());
                        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLineThatKeepsItIsNot(Case c) {
        assertThat(check(changed(c, c.keeps()), c.year()))
                .noneMatch(a -> a.kontroll().equals(c.kontroll()) && a.field().equals(c.field()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aLineInOrderPassesEveryControl(int year) {
        assertThat(check(Lines.line(year), year)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aBlankDistrictIsRightOutsideOsloWhateverTheLayoutCallsMandatory(int year) {
        String line = Lines.with(Lines.line(year), year, "KOMMUNE_NR", "4205");
        line = Lines.with(line, year, "BYDELSNR", "");
        assertThat(check(line, "4205", year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025", "2026"})
    void eachControlHasACaseThatBreaksIt(int year) {
        assertThat(cases(year).map(Case::kontroll))
                .containsAll(IntStream.rangeClosed(7, 27).mapToObj(n -> "H" + n).toList());
    }

    @Test
    void aNumberThatSaysNoDayIsNotHeldAgainstTheDayOfBirth() {
        String line = Lines.with(Lines.line(), "PERSON_FODSELSNR", "");
        assertThat(check(Lines.with(line, "FODSELSDATO", "15031998"), 2026))
                .extracting(Avvik::kontroll)
                .containsExactly("005");
    }

    @Test
    void theNumberOfAnotherDayIsRemarkedOn() {
        var other = SyntheticNumbers.nth(LocalDate.of(1990, 1, 1), 0).orElseThrow();
        assertThat(check(Lines.with(Lines.line(), "PERSON_FODSELSNR", other.value()), 2026))
                .extracting(Avvik::kontroll)
                .containsExactly("H10");
    }

    private static String changed(Case c, String changes) {
        String line = Lines.line(c.year());
        for (String change : changes.split(";")) {
            String[] parts = change.split("=", 2);
            line = Lines.with(line, c.year(), parts[0], withYear(parts[1], c.year()));
        }
        return line;
    }

    private static String withYear(String value, int year) {
        int plus = value.indexOf('+');
        return plus < 0
                ? value
                : value.substring(0, plus) + (year + Integer.parseInt(value.substring(plus + 1)));
    }

    private static List<Avvik> check(String line, int year) {
        return check(line, "0301", year);
    }

    private static List<Avvik> check(String line, String kommunenr, int year) {
        var rapportering = new Rapportering(kommunenr, year, Lines.REGLER);
        return ((Result.Checked) Kontroller.check(line, rapportering)).avvik();
    }
}
