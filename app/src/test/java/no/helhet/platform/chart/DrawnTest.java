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

    private static final IntervalBars INTERVALS =
            new IntervalBars(
                    "oaxaca",
                    WORDS,
                    List.of(
                            new IntervalBars.Bar("A", 5, 3, 7, true, List.of("+5", "3–7")),
                            new IntervalBars.Bar("<b>", -2, -3, 1, false, List.of("−2", "−3–1"))),
                    List.of("Per 1 000", "95 %"));

    static List<Drawn> all() {
        return List.of(TILES, SHAPES, FUNNEL, BARS, INTERVALS);
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
    void aShapeThatHasRoomIsNamed() {
        assertThat(SHAPES.svg(Width.WIDE)).contains(">A</text>", ">20</text>");
        assertThat(
                        new ShapeMap(
                                        "kart",
                                        WORDS,
                                        List.of(
                                                field("liten", 10, .01, "3"),
                                                field("Storvik", 10.5, 1, "40")),
                                        List.of("under 30"),
                                        List.of("Per 1 000", "Mot byen"))
                                .svg(Width.WIDE))
                .contains(">Storvik</text>", ">40</text>", ">▲</text>")
                .doesNotContain("liten</text>", ">3</text>");
    }

    private static ShapeMap.Shape field(String name, double west, double side, String value) {
        double east = west + side;
        return new ShapeMap.Shape(
                name,
                List.of(
                        new double[] {
                            west, 60, east, 60, east, 60 + side, west, 60 + side, west, 60
                        }),
                value,
                1,
                "▲ over det en skulle ha ventet her i området, og en hel del mer enn som så");
    }

    @Test
    void aMapOfManyTilesBeginsAtTheFirstAndLeavesTheLettersToTheTable() {
        var tiles = new java.util.ArrayList<TileMap.Tile>();
        for (int i = 0; i < 30; i++) {
            tiles.add(new TileMap.Tile("Krets " + i, 40 + i, 7, "" + i, 1, ""));
        }
        var map = new TileMap("k", WORDS, tiles, List.of("alle"), List.of("Per 1 000", "Mot"));

        assertThat(map.svg(Width.WIDE))
                .contains("<rect x=\"0\" y=\"0\"")
                .doesNotContain("Krets 3</text>");
        assertThat(map.rows()).hasSize(30).contains(List.of("Krets 3", "3", ""));
    }

    @Test
    void aMapHasClasses() {
        assertThatThrownBy(() -> new TileMap("k", WORDS, TILES.tiles(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
