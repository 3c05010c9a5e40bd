package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.analysis.Table;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FiguresTest {
    @Test
    void aColumnHasOneNumberOfDecimals() {
        assertThat(texts(.58999, -.298897, .0392)).containsExactly("0.5900", "-0.2989", "0.0392");
        assertThat(texts(251.4051, 10.46729)).containsExactly("251.4", "10.5");
    }

    @Test
    void aSmallNumberBesideLargeOnesKeepsThreeDigits() {
        assertThat(texts(871.814, 35.0717, .065551)).containsExactly("871.81", "35.07", "0.0656");
    }

    @Test
    void wholeNumbersHaveNoDecimals() {
        assertThat(texts(3.0, 120.0, 0.0)).containsExactly("3", "120", "0");
        assertThat(texts(3, 1_000_000L)).containsExactly("3", "1000000");
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(texts(Double.NaN, Double.POSITIVE_INFINITY, 1.5))
                .containsExactly("none", "infinite", "1.500");
    }

    @Test
    void theVerySmallAndTheVeryLargeAreWrittenWithAnExponent() {
        assertThat(texts(1.234e-9, .5, 4.5e12)).containsExactly("1.23e-09", "0.5000", "4.50e+12");
    }

    @Test
    void nothingBelowZeroIsNothing() {
        assertThat(texts(-0.0, .25)).containsExactly("0.0000", "0.2500");
    }

    @Test
    void aPHasFourDecimalsAndIsNeverNothing() {
        assertThat(under("p", .04567, 3.4e-10, 1.0, 0.0001, ""))
                .containsExactly("0.0457", "<0.0001", "1.0000", "0.0001", "");
        assertThat(under("p, signs changed", 0.0)).containsExactly("<0.0001");
        assertThat(under("persons", 3.4e-10)).containsExactly("3.40e-10");
    }

    @Test
    void aRowOfPsIsWrittenAsOne() {
        var table =
                new Table(
                        "",
                        List.of("measure", "value"),
                        List.of(List.of("shift", 13.0), List.of("p, normal", 1.2e-12)),
                        "");

        assertThat(TableText.lines(table))
                .containsExactly(
                        "", "  measure      value", "  shift      13", "  p, normal  <0.0001");
    }

    @Test
    void aColumnWithNothingInItIsLeftOut() {
        var table =
                new Table(
                        "",
                        List.of("a", "p", "b"),
                        List.of(List.of(1, "", "x"), List.of(2, "", "")),
                        "");

        assertThat(TableText.lines(table)).containsExactly("", "  a  b", "  1  x", "  2");
    }

    @Test
    void ofALongTableTheFirstRowsArePrintedAndTheRestCounted() {
        var table =
                new Table(
                        "Persons",
                        List.of("person"),
                        IntStream.range(0, 503).mapToObj(i -> List.<Object>of("p" + i)).toList(),
                        "Note.");

        assertThat(TableText.lines(table))
                .hasSize(2 + 500 + 2)
                .endsWith(
                        "  p499",
                        "  ... and 3 rows more: --out DIR leaves them all as CSV.",
                        "  Note.");
    }

    @Test
    void decimalMarksStandUnderEachOther() {
        var table =
                new Table(
                        "",
                        List.of("x"),
                        Stream.of(871.814, 35.0717, .065551, Double.NaN)
                                .map(x -> List.<Object>of(x))
                                .toList(),
                        "");

        assertThat(TableText.lines(table))
                .containsExactly(
                        "", "         x", "  871.81", "   35.07", "    0.0656", "      none");
    }

    @Test
    void textsStandToTheLeftAndNumbersToTheRightAndNotesAreWrapped() {
        var table =
                new Table(
                        "Offices",
                        List.of("office", "n"),
                        List.of(List.of("Ås", 5), List.of("Havnvik", 1200)),
                        "word ".repeat(30));

        assertThat(TableText.lines(table))
                .startsWith("Offices", "  office      n", "  Ås          5", "  Havnvik  1200")
                .hasSize(6)
                .allMatch(l -> l.length() <= 100);
    }

    private static List<String> texts(Object... cells) {
        return under("value", cells);
    }

    private static List<String> under(String head, Object... cells) {
        var figures = Figures.of(head, List.of(cells));
        return Stream.of(cells).map(figures::text).toList();
    }
}
