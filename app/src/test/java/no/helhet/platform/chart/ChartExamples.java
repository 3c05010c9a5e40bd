package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Kind;
import no.helhet.platform.chart.Chart.Words;

import java.util.ArrayList;
import java.util.List;

/// Made-up charts, for the gallery and the tests.
public final class ChartExamples {
    public static final Chart GROUPS =
            new Chart(
                    "grupper",
                    Kind.BARS,
                    new Words(
                            "Hvem koster økningen mest for?",
                            "millioner kroner i året",
                            "Enslige med barn øker fra 41,2 til 43,9 millioner kroner.",
                            "Husholdning"),
                    List.of(
                            "Enslig uten barn",
                            "Enslig med barn",
                            "Par med barn der den ene studerer",
                            "Bofellesskap"),
                    List.of(
                            Series.of("før", 88.4, 41.2, 23.1, 4),
                            Series.of("etter", 88.4, 43.9, 25.02, 4.2)),
                    1);
    public static final Chart BARS =
            new Chart(
                    "avvik",
                    Kind.BARS,
                    new Words(
                            "Hvor langt fra byens snitt?",
                            "mottakere per 1 000 innbyggere",
                            "Verftet ligger 12 over, Brattlia 9 under. Øyra har for få til å"
                                    + " vises.",
                            "Bydel"),
                    List.of("Brattlia", "Verftet", "Åslia", "Øyra"),
                    List.of(values("avvik", -9.0, 12.0, 0.0, null)),
                    0);
    public static final Chart LINES =
            new Chart(
                    "maneder",
                    Kind.LINES,
                    new Words(
                            "Får flere hjelp enn før?",
                            "mottakere i måneden",
                            "Unge steg fra 31 til 36. Voksne var rundt 60 hele tiden.",
                            "Måned"),
                    List.of("jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug."),
                    List.of(
                            Series.of("unge", 31, 30, 32, 33, 33, 35, 34, 36),
                            values("voksne", 60.0, 61.0, null, 58.0, 60.0, 59.0, 62.0, 60.0),
                            Series.of("eldre", 35, 34, 34, 35, 36, 35, 35, 35)),
                    0);
    public static final Chart BAND =
            new Chart(
                    "band",
                    Kind.LINES_IN_BAND,
                    new Words(
                            "Skiller Verftet seg ut?",
                            "justert, per 1 000",
                            "Verftet steg fra 32 til 45, byen lå på 31.",
                            "År"),
                    List.of("2022", "2023", "2024", "2025"),
                    List.of(
                            values("Verftet", 32.0, null, 43.0, 45.0),
                            Series.of("byen", 31, 31, 32, 31),
                            values("nedre", 28.0, null, 39.0, 41.0),
                            values("øvre", 36.0, null, 47.0, 49.0)),
                    0);
    public static final List<Chart> ALL = List.of(GROUPS, BARS, LINES);

    private ChartExamples() {}

    static Series values(String name, Double... values) {
        var all = new ArrayList<Double>();
        for (var value : values) {
            all.add(value);
        }
        return new Series(name, all);
    }

    static Chart withTitle(Chart chart, String title) {
        var words = chart.words();
        return new Chart(
                chart.id(),
                chart.kind(),
                new Words(title, words.unit(), words.description(), words.categories()),
                chart.categories(),
                chart.series(),
                chart.decimals());
    }
}
