package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Sosialhjelpsar.Mottaker;
import no.helhet.formats.kostra.Sosialhjelpsar.Stonad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SosialhjelpLineTest {

    @Test
    void aPersonYearBecomesALineOf338Characters() {
        String line = Lines.line();
        assertThat(line).hasSize(338).startsWith("03012604" + "14031998" + "J100    " + "14839800");
        assertThat(line.substring(47, 57)).isEqualTo("231 251207");
        assertThat(line.substring(57, 81)).isEqualTo("01" + " ".repeat(20) + "12");
        assertThat(line.substring(81, 109)).isEqualTo("  15500   2500   7500      0");
        assertThat(line.substring(249, 263)).isEqualTo("   8000   2500");
        assertThat(line.substring(263, 298)).isEqualTo("12SB12      1120501202630062026  17");
        assertThat(line.substring(318)).isEqualTo("0102202601      01  ");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void whatIsWrittenIsReadBackTheSame(int year) {
        var written = (WriteResult.Written) SosialhjelpWriter.write(Lines.PERSON, year);
        assertThat(SosialhjelpParser.parse(written.line(), year, Lines.REGLER))
                .isEqualTo(new ParseResult.Parsed<>(Lines.PERSON));
    }

    @Test
    void aPersonYearWithNothingOptionalIsReadBackTheSame() {
        Mottaker mottaker = Lines.PERSON.mottaker();
        Sosialhjelpsar bare =
                new Sosialhjelpsar(
                        "4205",
                        null,
                        "1",
                        new Mottaker(
                                "1", Lines.BORN, null, null, Kjonn.MANN, mottaker.sivilstand(), 0),
                        Lines.PERSON.situasjon(),
                        Map.of(Month.MAY, new Stonad(1, 0)),
                        false,
                        false,
                        null,
                        false,
                        null,
                        Set.of());
        var written = (WriteResult.Written) SosialhjelpWriter.write(bare, 2026);
        assertThat(SosialhjelpParser.parse(written.line(), 2026, Lines.REGLER))
                .isEqualTo(new ParseResult.Parsed<>(bare));
    }

    @Test
    void aYearWithoutALayoutIsAnsweredWithTheYearsThatHaveOne() {
        assertThat(SosialhjelpWriter.write(Lines.PERSON, 2024))
                .isEqualTo(new WriteResult.UnknownYear(2024, Layout.YEARS));
        assertThat(SosialhjelpParser.parse(Lines.line(), 2027, Lines.REGLER))
                .isEqualTo(new ParseResult.UnknownYear<>(2027, Layout.YEARS));
    }

    @Test
    void aValueThatTheFormHasNoRoomForIsNamed() {
        Sosialhjelpsar rich = withMonths(Map.of(Month.MAY, new Stonad(10_000_000, 0)));
        assertThat(SosialhjelpWriter.write(rich, 2026))
                .isEqualTo(new WriteResult.DoesNotFit("BIDRAG_MAI", 7));
    }

    @Test
    void aLineOfAnotherLengthIsNotRead() {
        assertThat(SosialhjelpParser.parse("x", 2026, Lines.REGLER))
                .isEqualTo(new ParseResult.WrongLength<>(1, 338));
    }

    @ParameterizedTest
    @CsvSource({
        "KJONN,''",
        "KJONN,3",
        "TRYGDESIT,03",
        "BIDRAG,15499",
        "LAAN_JAN,x",
        "FODSELSDATO,31021998",
        "VILKARKURS,16",
        "UTBETDATO,''",
        "VEDTAKDATO,''",
        "PERSON_FODSELSNR,12345678901",
        "VERSION,25",
        "BU18,''",
        "ANTBU18,0",
        "ANTBU18,''"
    })
    void aFieldThatAPersonYearCannotHoldIsNamed(String field, String value) {
        String line = Lines.with(Lines.line(), field, value);
        assertThat(SosialhjelpParser.parse(line, 2026, Lines.REGLER))
                .isEqualTo(new ParseResult.Faulty<>(List.of(field)));
    }

    @Test
    void textOfAPersonYearShowsNeitherNumberNorBirthDate() {
        assertThat(Lines.PERSON.toString()).contains("J100").doesNotContain("1998", "148398");
    }

    private static Sosialhjelpsar withMonths(Map<Month, Stonad> months) {
        Sosialhjelpsar person = Lines.PERSON;
        return new Sosialhjelpsar(
                person.kommunenr(),
                person.bydel(),
                person.saksbehandler(),
                person.mottaker(),
                person.situasjon(),
                months,
                person.okonomiskRadgivning(),
                person.individuellPlan(),
                person.vilkar(),
                person.vilkarForSamboer(),
                person.unntak(),
                person.sanksjoner());
    }
}
