package no.helhet.platform.chart;

import static no.helhet.platform.chart.ChartExamples.BARS;
import static no.helhet.platform.chart.ChartExamples.GROUPS;
import static no.helhet.platform.chart.ChartExamples.LINES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.platform.chart.Chart.Kind;
import no.helhet.platform.chart.Chart.TableRow;
import no.helhet.platform.chart.Chart.Width;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class ChartTest {
    static final List<Chart> ALL = ChartExamples.ALL;

    @Test
    void theTableHasTheFiguresAsNorwegianReadersExpectThem() {
        assertThat(GROUPS.table())
                .contains(
                        new TableRow("Par med barn der den ene studerer", List.of("23,1", "25,0")));
        assertThat(BARS.table())
                .containsExactly(
                        new TableRow("Brattlia", List.of("\u22129")),
                        new TableRow("Verftet", List.of("12")),
                        new TableRow("Åslia", List.of("0")),
                        new TableRow("Øyra", List.of("–")));
        assertThat(new Figures(2).text(1_234_567.895)).isEqualTo("1\u00a0234\u00a0567,90");
        assertThat(new Figures(0).text(-0.4)).isEqualTo("0");
        assertThat(new Figures(0).text(-0.6)).isEqualTo("\u22121");
    }

    @Test
    void aBarIsAsLongAsItsFigure() throws Exception {
        var bars = elements(parse(GROUPS.svg(Width.WIDE)), "rect");
        var long1 = number(bars.get(0), "width");
        var short1 = number(bars.get(3), "width");

        assertThat(short1 / long1).isCloseTo(4 / 88.4, within(0.01));
        assertThat(bars.subList(0, 8))
                .allSatisfy(
                        b -> assertThat(number(b, "x")).isEqualTo(number(bars.getFirst(), "x")));
    }

    @Test
    void whatIsBelowZeroGoesTheOtherWayAndWhatIsUnknownHasNoBar() throws Exception {
        var svg = parse(BARS.svg(Width.WIDE));
        var bars = elements(svg, "rect");
        var zero =
                elements(svg, "line").stream()
                        .filter(l -> l.getAttribute("class").equals("axis"))
                        .mapToDouble(l -> number(l, "x1"))
                        .findFirst()
                        .orElseThrow();

        assertThat(bars).hasSize(3);
        assertThat(number(bars.get(0), "x") + number(bars.get(0), "width"))
                .isCloseTo(zero, within(0.11));
        assertThat(number(bars.get(1), "x")).isCloseTo(zero, within(0.11));
        assertThat(texts(svg)).contains("\u22129", "12", "0", "–");
    }

    @Test
    void aLineIsBrokenWhereNothingIsKnown() throws Exception {
        var paths = elements(parse(LINES.svg(Width.WIDE)), "path");

        assertThat(paths).hasSize(3);
        assertThat(paths.get(0).getAttribute("d")).containsOnlyOnce("M");
        assertThat(paths.get(1).getAttribute("d").chars().filter(c -> c == 'M')).hasSize(2);
    }

    @Test
    void linesThatEndTogetherAreNamedApart() throws Exception {
        var svg = parse(LINES.svg(Width.WIDE));
        var names =
                elements(svg, "text").stream()
                        .filter(t -> List.of("unge", "eldre").contains(t.getTextContent()))
                        .mapToDouble(t -> number(t, "y"))
                        .toArray();

        assertThat(names).hasSize(2);
        assertThat(Math.abs(names[0] - names[1])).isGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everySeriesIsNamedAndSoIsTheDrawing(Chart chart) throws Exception {
        for (var width : Width.values()) {
            var svg = parse(chart.svg(width));
            var root = svg.getDocumentElement();

            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby"))
                    .contains(elements(svg, "title").getFirst().getAttribute("id"))
                    .contains(elements(svg, "desc").getFirst().getAttribute("id"));
            if (chart.series().size() > 1) {
                assertThat(texts(svg))
                        .containsAll(chart.series().stream().map(Series::name).toList());
            }
        }
        assertThat(chart.svg(Width.WIDE)).doesNotContain(" id=\"" + chart.id() + "-narrow");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theStrictPolicyOfPagesStopsNothingInADrawing(Chart chart) {
        for (var width : Width.values()) {
            assertThat(chart.svg(width)).doesNotContain("style", "<script", "href", "#");
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void nothingIsDrawnOutside(Chart chart) throws Exception {
        for (var width : Width.values()) {
            var svg = parse(chart.svg(width));
            var box = svg.getDocumentElement().getAttribute("viewBox").split(" ");
            for (var text : elements(svg, "text")) {
                var length = Figures.width(text.getTextContent(), 12);
                var x = number(text, "x");
                var start =
                        switch (text.getAttribute("text-anchor")) {
                            case "end" -> x - length;
                            case "middle" -> x - length / 2;
                            default -> x;
                        };
                assertThat(start).as(text.getTextContent()).isGreaterThanOrEqualTo(-1);
                assertThat(start + length)
                        .as(text.getTextContent())
                        .isLessThanOrEqualTo(Double.parseDouble(box[2]) + 1);
                assertThat(number(text, "y")).isBetween(0.0, Double.parseDouble(box[3]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><b>&", "a\u0000b\ud800c\uffff"})
    void whateverTheWordsAreTheDrawingIsWellFormed(String title) throws Exception {
        var chart = ChartExamples.withTitle(GROUPS, title);

        assertThat(elements(parse(chart.svg(Width.NARROW)), "script")).isEmpty();
        assertThat(texts(parse(chart.file()))).isNotEmpty();
    }

    /// In a page the style sheet colours; in a file the same colours stand as they are.
    @Test
    void theColoursOfAFileAreThoseOfThePage() throws Exception {
        var sheet = Files.readString(Path.of("src/main/frontend/h-charts.css"));
        var tokens = tokens();
        var compared = 0;
        for (var ink : Ink.values()) {
            var css = ink.attributes(false).replaceAll(" class=\"(.*)\"", "$1");
            var colour = Pattern.compile("(fill|stroke)=\"(#\\w+)\"").matcher(ink.attributes(true));
            assertThat(colour.find()).isTrue();
            var rule = "";
            // Plain text has the colour of all text; what a later class says of colour counts.
            for (var name : ("text " + css.strip()).split(" ")) {
                var found =
                        Pattern.compile(
                                        "svg %s \\{[^}]*?%s: var\\((--[\\w-]+)\\)"
                                                .formatted(
                                                        name.equals("text") ? name : "\\." + name,
                                                        colour.group(1)))
                                .matcher(sheet);
                rule = found.find() ? found.group(1) : rule;
            }
            assertThat(rule).as(ink.name()).isNotEmpty();
            assertThat(colour.group(2)).as(ink.name()).isEqualTo(resolve(rule, tokens));
            compared++;
        }
        assertThat(compared).isEqualTo(Ink.values().length);
    }

    @Test
    void whatCanNotBeDrawnIsABug() {
        assertThatThrownBy(() -> Series.of("x", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chart(List.of("a", "b"), List.of(Series.of("x", 1))))
                .hasMessageContaining("1 values for 2 categories");
        assertThatThrownBy(() -> chart(List.of(), List.of(Series.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
        var five = List.of(1, 2, 3, 4, 5).stream().map(i -> Series.of("s" + i, i)).toList();
        assertThatThrownBy(() -> chart(List.of("a"), five)).hasMessageContaining("1 to 4 series");
    }

    @Test
    void nothingAtAllAndOnlyZeroesAreDrawnToo() throws Exception {
        for (var kind : Kind.values()) {
            for (var series :
                    List.of(
                            Series.of("null", 0, 0),
                            ChartExamples.values("none", null, null),
                            Series.of("same", 7, 7))) {
                var chart =
                        new Chart("x", kind, GROUPS.words(), List.of("a", "b"), List.of(series), 0);

                for (var width : Width.values()) {
                    assertThat(chart.svg(width)).doesNotContain("NaN", "Infinity");
                    assertThat(texts(parse(chart.svg(width)))).contains("a", "b");
                }
            }
        }
    }

    private static Chart chart(List<String> categories, List<Series> series) {
        return new Chart("x", Kind.BARS, GROUPS.words(), categories, series, 0);
    }

    private static Map<String, String> tokens() throws Exception {
        var css =
                Files.readString(
                        Path.of(
                                "src/main/frontend/node_modules/@navikt/ds-css/dist/global/tokens.css"));
        var tokens = new TreeMap<String, String>();
        var line = Pattern.compile("(--ax-[\\w-]+): *([^;]+);").matcher(css);
        while (line.find()) {
            // The light theme comes first.
            tokens.putIfAbsent(line.group(1), line.group(2).strip());
        }
        return tokens;
    }

    private static String resolve(String token, Map<String, String> tokens) {
        var value = tokens.get(token);
        return value.startsWith("var(")
                ? resolve(value.substring(4, value.length() - 1), tokens)
                : value.equals("white") ? "#ffffff" : value;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document svg, String name) {
        var nodes = svg.getElementsByTagName(name);
        var all = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
