package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Avvik.Severity;
import no.helhet.formats.kostra.Kontroller.Rapportering;
import no.helhet.formats.kostra.Kontroller.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class KontrollerTest {

    private static final Rapportering OSLO = new Rapportering("0301", 2026, Lines.REGLER);

    @Test
    void aLineInOrderPassesEveryControl() {
        assertThat(check(Lines.line())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KOMMUNE_NR,4205,003,ERROR",
        "BYDELSNR,16,003,ERROR",
        "BYDELSNR,'',003,ERROR",
        "VERSION,25,004,ERROR",
        "FODSELSDATO,30021998,004A,ERROR",
        "FODSELSDATO,'',004A,ERROR",
        "PERSON_FODSELSNR,12345678901,005,WARNING",
        "KJONN,'',008,ERROR",
        "KJONN,3,008,ERROR",
        "EKTSTAT,6,009,ERROR",
        "BU18,3,010,ERROR",
        "ANTBU18,'',011,ERROR",
        "ANTBU18,0,011,ERROR",
        "BU18,2,012,ERROR",
        "ANTBU18,14,013,ERROR",
        "VKLO,0,014,ERROR",
        "TRYGDESIT,03,022,ERROR",
        "ARBSIT,11,025,ERROR",
        "GITT_OKONOMIRAD,'',032,ERROR",
        "FAAT_INDIVIDUELL_PLAN,'',033,ERROR",
        "BOSIT,7,035,ERROR",
        "BIDRAG,15499,036,WARNING",
        "LAAN,2501,037,WARNING",
        "VILKARSOSLOV,'',039,ERROR",
        "VILKARSAMEKT,'',040,ERROR",
        "UTBETDATO,'',041,ERROR",
        "UTBETTOMDATO,31022026,042,ERROR",
    })
    void aFieldThatFailsItsControlIsNamedWithSeverity(
            String field, String value, String kontroll, Severity severity) {
        for (int year : new int[] {2025, 2026}) {
            // The one field that holds the year itself.
            String other = value.equals("25") ? "" + (2051 - year) % 100 : value;
            String line = Lines.with(Lines.line(year), year, field, other);
            assertThat(check(line, year))
                    .as("" + year)
                    .anySatisfy(
                            avvik -> {
                                assertThat(avvik.kontroll()).isEqualTo(kontroll);
                                assertThat(avvik.severity()).isEqualTo(severity);
                            });
        }
    }

    @Test
    void thirteenChildrenPass() {
        assertThat(check(Lines.with(Lines.line(), "ANTBU18", "13"))).isEmpty();
    }

    @Test
    void aBydelIsForOsloAlone() {
        String line = Lines.with(Lines.line(), "KOMMUNE_NR", "4205");
        Rapportering lindesnes = new Rapportering("4205", 2026, Lines.REGLER);
        assertThat(((Result.Checked) Kontroller.check(line, lindesnes)).avvik())
                .extracting(Avvik::field)
                .containsExactly("BYDELSNR");
        assertThat(Kontroller.check(Lines.with(line, "BYDELSNR", ""), lindesnes))
                .isEqualTo(new Result.Checked(List.of()));
    }

    @Test
    void aDufNummerIsAskedForOnlyWithoutANationalNumber() {
        String without = Lines.with(Lines.line(), "PERSON_FODSELSNR", "");
        assertThat(check(without)).extracting(Avvik::kontroll).containsExactly("005");
        assertThat(check(Lines.with(without, "PERSON_DUF", "1")))
                .extracting(Avvik::kontroll)
                .containsExactly("005", "038");
    }

    @Test
    void theSumOfTheYearMustBeAboveNothingAndWithinTheLimits() {
        assertThat(sums("0", "0")).contains("027", "031");
        assertThat(sums("200", "0")).contains("031").doesNotContain("027");
        assertThat(sums("201", "0")).doesNotContain("027", "030", "031");
        assertThat(sums("599999", "0")).doesNotContain("030");
        assertThat(sums("599999", "1")).contains("030");
    }

    @Test
    void atLeastOneMonthMustBeTicked() {
        String line = Lines.with(Lines.with(Lines.line(), "STMND_1", ""), "STMND_12", "");
        assertThat(check(line)).extracting(Avvik::kontroll).containsExactly("026", "H12", "H12");
    }

    @Test
    void aDecisionOnConditionsMustNameOne() {
        String line =
                Lines.with(Lines.with(Lines.line(), "VILKARKURS", ""), "VILKARNORSKSAMISKOPPL", "");
        assertThat(check(line)).extracting(Avvik::kontroll).containsExactly("043");
    }

    @Test
    void noMessageRepeatsTheReceiversData() {
        String line = Lines.with(Lines.line(), "PERSON_FODSELSNR", "12345678901");
        assertThat(check(line))
                .hasToString(
                        "[Avvik[kontroll=005, severity=WARNING,"
                                + " field=PERSON_FODSELSNR, message=the number fails on DATE]]");
    }

    @Test
    void aLineThatCannotBeTakenApartIsAnswered() {
        assertThat(Kontroller.check("", OSLO)).isEqualTo(new Result.WrongLength(0, 338));
        assertThat(Kontroller.check("", new Rapportering("0301", 2024, Lines.REGLER)))
                .isEqualTo(new Result.UnknownYear(2024, Layout.YEARS));
    }

    private static List<String> sums(String bidrag, String lan) {
        String line = Lines.with(Lines.with(Lines.line(), "BIDRAG", bidrag), "LAAN", lan);
        return check(line).stream().map(Avvik::kontroll).toList();
    }

    private static List<Avvik> check(String line) {
        return check(line, 2026);
    }

    private static List<Avvik> check(String line, int year) {
        Rapportering oslo = new Rapportering("0301", year, Lines.REGLER);
        return ((Result.Checked) Kontroller.check(line, oslo)).avvik();
    }
}
