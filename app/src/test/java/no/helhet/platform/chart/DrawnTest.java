package no.helhet.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// Maps, funnels and parted bars.
class DrawnTest {
    private static final Words WORDS = new Words("Tittel", "enhet", "A 20, <b> 40", "Bydel");

    private static final TileMap TILES =
            new TileMap(
                    "kart",
                    WORDS,
                    List.of(
                            new TileMap.Tile("A", 0, 0, "20", 1, ""),
                            new TileMap.Tile("<b>", 1, 0, "40", 5, "▲ over ventet"),
                            new TileMap.Tile("Skjult", 1, 1, "–", 0, "")),
                    List.of("under 30", "a", "b", "c", "40 og over"),
                    List.of("Per 1 000", "Mot byen"));

    private static final ShapeMap SHAPES =
            new ShapeMap(
                    "former",
                    WORDS,
                    List.of(
                            new ShapeMap.Shape(
                                    "A",
                                    List.of(new double[] {10, 60, 11, 60, 11, 61, 10, 61, 10, 60}),
                                    "20",
                                    1,
                                    ""),
                            new ShapeMap.Shape("<b>", List.of(), "–", 0, "")),
                    List.of("under 30"),
                    List.of("Per 1 000", "Mot byen"));

    private static final FunnelPlot FUNNEL =
            new FunnelPlot(
                    "trakt",
                    WORDS,
                    30,
                    List.of(
                            new FunnelPlot.Point("A", 100, 29, false, List.of("100")),
                            new FunnelPlot.Point("<b>", 300, 50, true, List.of("300"))),
                    List.of(
                            new FunnelPlot.Limit(50, 15, 45, 8, 52),
                            new FunnelPlot.Limit(320, 26, 34, 24, 36)),
                    new FunnelPlot.Axes("ventet", "byen", "95 %", "99,8 %"),
                    List.of("Ventet"));

    private static final PartedBars BARS =
            new PartedBars(
                    "deler",
                    WORDS,
                    "hvem",
                    "rest",
                    List.of(
                            new PartedBars.Bar(
                                    "A",
                                    new PartedBars.Parts(-5, 2, -1, 5),
                                    false,
                                    List.of("−5", "2")),
                            new PartedBars.Bar("<b>", null, false, List.of("–", "–"))),
                    List.of("Hvem", "Rest"));

    static List<Drawn> all() {
        return List.of(TILES, SHAPES, FUNNEL, BARS);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDrawingIsWellFormedWithoutScriptOrStyleAndCarriesItsValues(Drawn drawn) throws Exception {
        for (var width : Width.values()) {
            var svg = drawn.svg(width);

            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(svg)
                    .contains("role=\"img\"", "A 20, &lt;b&gt; 40")
                    .doesNotContain("style=", "<b>", "NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTableHasARowForEachAndACellForEachHeading(Drawn drawn) {
        assertThat(drawn.rows())
                .hasSizeBetween(2, 3)
                .allSatisfy(row -> assertThat(row).hasSize(drawn.columns().size() + 1));
    }

    @Test
    void theValueStandsInTheTileAndWhatIsHiddenHasNoClass() {
        assertThat(TILES.svg(Width.WIDE))
                .contains(">20</text>", ">40</text>", "▲ over ventet")
                .contains("class=\"f-neu-2\"", "class=\"f-5\"", "under 30");
    }

    @Test
    void onlyMarkedPointsAreNamed() {
        assertThat(FUNNEL.svg(Width.WIDE))
                .contains("&lt;b&gt;</text>", "95 %", "byen")
                .doesNotContain(">A</text>");
    }

    @Test
    void aMapHasClasses() {
        assertThatThrownBy(() -> new TileMap("k", WORDS, TILES.tiles(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
