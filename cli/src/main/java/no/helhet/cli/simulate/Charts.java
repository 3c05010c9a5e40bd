package no.helhet.cli.simulate;

import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Chart.Kind;
import no.helhet.platform.chart.Chart.Words;
import no.helhet.platform.chart.Series;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.mikrosimulering.Comparison.Group;
import no.helhet.regelverk.mikrosimulering.Comparison.Totals;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The charts of a simulation.
final class Charts {
    private static final long MILLION = 100_000_000;
    private static final long THOUSAND = 100_000;

    private Charts() {}

    /// What each kind of household gets before and after.
    static Chart households(Result result) {
        var groups = result.comparison().byType();
        var scale =
                Scale.of(
                        groups.stream()
                                .flatMap(g -> Stream.of(g.totals().before(), g.totals().after())));
        return new Chart(
                "households",
                Kind.BARS,
                new Words(
                        "Cost by household",
                        scale.unit + " a month",
                        "In all from %s to %s a month."
                                .formatted(
                                        result.comparison().all().before().format(),
                                        result.comparison().all().after().format()),
                        "household"),
                groups.stream().map(Labels::of).toList(),
                List.of(
                        scale.series("before", groups, Totals::before),
                        scale.series("after", groups, Totals::after)),
                scale.decimals);
    }

    /// Where the difference falls.
    static Chart deciles(Result result) {
        var groups = result.comparison().byDecile();
        var scale = Scale.of(groups.stream().map(g -> g.totals().difference()));
        return new Chart(
                "deciles",
                Kind.BARS,
                new Words(
                        "Difference by tenth of income",
                        scale.unit + " a month; tenths of income per consumption unit",
                        "The difference is %s a month in all."
                                .formatted(result.comparison().all().difference().format()),
                        "tenth"),
                groups.stream().map(Labels::of).toList(),
                List.of(scale.series("difference", groups, Totals::difference)),
                scale.decimals);
    }

    /// The unit that makes the figures short.
    private record Scale(String unit, long ore, int decimals) {
        static Scale of(Stream<Belop> amounts) {
            var most = amounts.mapToLong(b -> Math.abs(b.ore())).max().orElse(0);
            if (most >= MILLION) {
                return new Scale("million kroner", MILLION, 1);
            }
            return most >= 10 * THOUSAND
                    ? new Scale("thousand kroner", THOUSAND, 1)
                    : new Scale("kroner", 100, 0);
        }

        Series series(String name, List<Group> groups, Function<Totals, Belop> amount) {
            return Series.of(
                    name,
                    groups.stream()
                            .mapToDouble(
                                    g ->
                                            BigDecimal.valueOf(amount.apply(g.totals()).ore())
                                                    .divide(BigDecimal.valueOf(ore))
                                                    .doubleValue())
                            .toArray());
        }
    }
}
