package no.helhet.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Sparkline.Mark;
import no.helhet.platform.chart.Sparkline.Point;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// The drawings of an office's figures: on one line, as bars with a limit, and as a year.
class OfficeChartsTest {
    private static final Chart.Words WORDS =
            new Chart.Words("Saker <og> mer", "", "Kari 3, Ola 2", "");

    @Test
    void aLineMarksItsLastPointAndThoseBeyondTheOrdinary() throws Exception {
        var svg =
                new Sparkline(
                                List.of(
                                        new Point(5.0, 4.0, 6.0, Mark.NONE),
                                        new Point(9.0, 4.0, 6.0, Mark.BAD),
                                        new Point(null, 4.0, 6.0, Mark.NONE),
                                        new Point(5.0, 4.0, 6.0, Mark.NONE)),
                                5.0,
                                "4 måneder, snitt 5, grenser 4 til 6")
                        .svg();

        parse(svg);
        assertThat(svg)
                .contains("aria-label=\"4 måneder, snitt 5, grenser 4 til 6\"")
                .contains("class=\"f-warn\"", "class=\"f-acc\"")
                .doesNotContain("style=");
        assertThat(svg.split("<circle")).hasSize(3);
        assertThat(svg.split("M4 |M232 ")).as("broken where nothing is known").hasSize(3);
    }

    @Test
    void aLineOfWhichNothingIsKnownIsEmptyAndOneThatNeverMovesLiesInTheMiddle() throws Exception {
        parse(new Sparkline(List.of(new Point(null, null, null, Mark.NONE)), null, "x").svg());
        var svg = new Sparkline(List.of(new Point(3.0, 3.0, 3.0, Mark.NONE)), 3.0, "x").svg();

        parse(svg);
        assertThat(svg).contains("cy=\"18\"");
    }

    @Test
    void barsOverTheLimitAreToldByTheirColourAndTheLimitByItsName() throws Exception {
        var bars =
                new RankedBars(
                        "mengde",
                        WORDS,
                        List.of(
                                new RankedBars.Bar(
                                        "Kari", 3, RankedBars.Tone.WARN, "3", "· 2 saker"),
                                new RankedBars.Bar("Ola", 2, RankedBars.Tone.PLAIN, "2", "")),
                        new RankedBars.Limit(2.5, "avtalt grense 2,5"),
                        new RankedBars.Divider(1, "én måned"));

        for (var width : Width.values()) {
            var svg = bars.svg(width);
            parse(svg);
            assertThat(svg)
                    .contains("avtalt grense 2,5", "én måned", "· 2 saker", "Kari 3, Ola 2")
                    .contains("Saker &lt;og&gt; mer", "f-warn", "f-acc-2");
        }
        assertThatThrownBy(() -> new RankedBars("x", WORDS, List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearShowsWhatIsKnownWhatIsExpectedAndWhatWasPlanned() throws Exception {
        var months = List.of("j", "f", "m", "a", "m", "j", "j", "a", "s", "o", "n", "d");
        var year =
                new YearLine(
                        "kostnad",
                        WORDS,
                        months,
                        List.of(12.1, 12.6, 12.3),
                        List.of(
                                new YearLine.Expected(12.5, 12.0, 13.0),
                                new YearLine.Expected(12.7, 12.0, 13.4)),
                        12.4,
                        "budsjett",
                        1);

        for (var width : Width.values()) {
            var svg = year.svg(width);
            parse(svg);
            assertThat(svg).contains("budsjett", "12,7", "12,3", "f-acc-3", "stroke-dasharray");
        }
        parse(
                new YearLine("x", WORDS, months, List.of(0.0), List.of(), null, "", 1)
                        .svg(Width.WIDE));
    }

    private static void parse(String svg) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
