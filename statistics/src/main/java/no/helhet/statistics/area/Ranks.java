package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// How sure places in a ranking are. Place 1 is the best.
///
/// Give estimates that have been shrunk towards the mean, with their posterior standard errors
/// (Laird & Louis 1989, Journal of Educational Statistics 14): raw estimates of small units are
/// extreme by chance, and their places too.
///
/// @param options they were computed with
/// @param units in the order given
/// @param unclear how many units have an interval over more than half of the places
public record Ranks(Options options, List<Unit> units, int unclear) {
    /// What may be chosen.
    ///
    /// @param draws number of simulated rankings, at least 100
    /// @param seed from which they are drawn: the same seed gives the same answer
    /// @param best how many count as among the best and among the worst; at least 1
    /// @param confidence of the intervals
    /// @param highestBest whether a high value is good
    public record Options(int draws, long seed, int best, double confidence, boolean highestBest) {
        public static final Options STANDARD = new Options(10_000, 1, 1, 0.95, true);

        public Options {
            if (draws < 100 || best < 1 || !(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException(
                        "Give at least 100 draws, a number of best of 1 or more and a confidence"
                                + " between 0 and 1");
            }
        }
    }

    /// A unit.
    ///
    /// @param expected mean place, exact for independent normal estimates:
    ///     1 + Σ P(another is better) (Laird & Louis 1989, eq. 2); the mean over draws when draws
    ///     were given
    /// @param median place, by simulation
    /// @param interval of places, by simulation: whole numbers
    /// @param amongBest probability of a place among the best, by simulation
    /// @param amongWorst probability of a place among the worst
    /// @param place when units are ordered by expected place; equals have the same
    public record Unit(
            String name,
            double estimate,
            double standardError,
            double expected,
            int median,
            Interval interval,
            double amongBest,
            double amongWorst,
            int place) {}

    public Ranks {
        units = List.copyOf(units);
    }

    /// From estimates that are normal and independent.
    ///
    /// @param names at least two, one for each estimate, no two alike
    /// @param standardErrors nothing or more
    public static Fit<Ranks> of(
            List<String> names, Numbers estimates, Numbers standardErrors, Options options) {
        int n = names.size();
        if (estimates.size() != n || standardErrors.size() != n) {
            throw new IllegalArgumentException("Names, estimates and errors differ in length");
        }
        var twice = Columns.twice(names);
        if (twice.isPresent()) {
            return AreaSums.refused(twice.get());
        }
        for (Numbers column : List.of(estimates, standardErrors)) {
            var bad = Columns.notFinite(column);
            if (bad.isPresent()) {
                return AreaSums.refused(bad.get());
            }
        }
        var negative = Columns.negative(standardErrors);
        if (negative.isPresent()) {
            return AreaSums.refused(negative.get());
        }
        var few = few(n, estimates.name(), options);
        if (few.isPresent()) {
            return AreaSums.refused(few.get());
        }
        var places = new PlaceCounts(n, options.highestBest());
        var random = random(options.seed());
        var values = new double[n];
        for (int d = 0; d < options.draws(); d++) {
            for (int i = 0; i < n; i++) {
                values[i] = estimates.at(i) + standardErrors.at(i) * random.nextGaussian();
            }
            places.add(values, random);
        }
        double[] expected = expected(estimates, standardErrors, options.highestBest());
        return result(names, estimates, standardErrors, options, places, expected);
    }

    /// From draws of a joint distribution, such as of a posterior: units need not be independent.
    ///
    /// @param draws one column for each unit, all of equal length; the options' number is not used
    public static Fit<Ranks> ofDraws(List<Numbers> draws, Options options) {
        int n = draws.size();
        int size = draws.isEmpty() ? 0 : draws.getFirst().size();
        for (Numbers column : draws) {
            if (column.size() != size || size < 1) {
                throw new IllegalArgumentException("Give equally many draws of every unit");
            }
            var bad = Columns.notFinite(column);
            if (bad.isPresent()) {
                return AreaSums.refused(bad.get());
            }
        }
        var few = few(n, "", options);
        if (few.isPresent()) {
            return AreaSums.refused(few.get());
        }
        var places = new PlaceCounts(n, options.highestBest());
        var random = random(options.seed());
        var values = new double[n];
        for (int d = 0; d < size; d++) {
            for (int i = 0; i < n; i++) {
                values[i] = draws.get(i).at(d);
            }
            places.add(values, random);
        }
        var means = new double[n];
        var errors = new double[n];
        var expected = new double[n];
        for (int i = 0; i < n; i++) {
            means[i] = draws.get(i).mean();
            errors[i] = deviation(draws.get(i), means[i]);
            expected[i] = places.mean(i);
        }
        return result(
                draws.stream().map(Numbers::name).toList(),
                Numbers.owning("estimate", means),
                Numbers.owning("standardError", errors),
                options,
                places,
                expected);
    }

    private static Optional<Warning> few(int n, String column, Options options) {
        if (n < 2) {
            return Optional.of(
                    new Warning(
                            Warning.Kind.ONE_GROUP,
                            column,
                            "There is no second unit.",
                            "Give at least two: one has no place among others."));
        }
        return options.best() < n
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                column,
                                "All of the %d units are among the best %d."
                                        .formatted(n, options.best()),
                                "Ask for fewer."));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static double[] expected(Numbers estimates, Numbers errors, boolean highest) {
        var normal = NormalDistribution.of(0, 1);
        var expected = new double[estimates.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 1;
            for (int j = 0; j < expected.length; j++) {
                if (i != j) {
                    double ahead = estimates.at(j) - estimates.at(i);
                    double error = Math.hypot(errors.at(i), errors.at(j));
                    double signed = highest ? ahead : -ahead;
                    expected[i] +=
                            error > 0
                                    ? normal.cumulativeProbability(signed / error)
                                    : (Math.signum(signed) + 1) / 2;
                }
            }
        }
        return expected;
    }

    private static Fit<Ranks> result(
            List<String> names,
            Numbers estimates,
            Numbers errors,
            Options options,
            PlaceCounts places,
            double[] expected) {
        int n = names.size();
        double tail = (1 - options.confidence()) / 2;
        var units = new ArrayList<Unit>();
        int unclear = 0;
        for (int i = 0; i < n; i++) {
            int place = 1;
            for (double other : expected) {
                place += other < expected[i] ? 1 : 0;
            }
            int low = places.quantile(i, tail);
            int high = places.quantile(i, 1 - tail);
            unclear += high - low + 1 > n / 2.0 ? 1 : 0;
            units.add(
                    new Unit(
                            names.get(i),
                            estimates.at(i),
                            errors.at(i),
                            expected[i],
                            places.quantile(i, 0.5),
                            new Interval(low, high),
                            places.share(i, 1, options.best()),
                            places.share(i, n - options.best() + 1, n),
                            place));
        }
        var warnings =
                2 * unclear > n
                        ? List.of(
                                new Warning(
                                        Warning.Kind.TOO_FEW,
                                        estimates.name(),
                                        "%d of %d units may hold more than half of all places: the"
                                                        .formatted(unclear, n)
                                                + " data can not carry a ranking.",
                                        "Show the estimates with their intervals, and no places."))
                        : List.<Warning>of();
        return Fit.of(new Ranks(options, units, unclear), warnings);
    }

    private static double deviation(Numbers draws, double mean) {
        double sum = 0;
        for (int d = 0; d < draws.size(); d++) {
            sum += (draws.at(d) - mean) * (draws.at(d) - mean);
        }
        return Math.sqrt(sum / Math.max(1, draws.size() - 1));
    }
}
