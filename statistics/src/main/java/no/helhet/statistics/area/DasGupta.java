package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The difference of two rates that are a function of factors, parted by factor without a rest (Das
/// Gupta 1993, Standardization and Decomposition of Rates, U.S. Census Bureau P23-186, chapters 2
/// to 4; eq. 3.54 for any number of factors).
///
/// A factor's standardised rate is the mean over all ways to give the other factors the values of
/// one or the other population, where those with equally many values of one weigh alike; that is
/// also Shapley's value. Its effect is the difference of both standardised rates.
///
/// @param difference first less second
/// @param effects one for each factor in the order given; they sum to the difference
public record DasGupta(
        String first,
        String second,
        double firstRate,
        double secondRate,
        double difference,
        List<Effect> effects) {
    /// Ways grow as two to the number of factors.
    private static final int MOST = 20;

    /// A factor's values in both populations: one each, or one for each cell.
    public record Factor(String name, Numbers first, Numbers second) {
        public static Factor of(String name, double first, double second) {
            return new Factor(name, Numbers.of(name, first), Numbers.of(name, second));
        }
    }

    /// A factor's effect.
    ///
    /// @param firstStandardised the rate with the first's factor, all others standardised
    /// @param effect the difference of both
    /// @param share of the whole difference; null when that is nothing. May be negative or above
    ///     one.
    public record Effect(
            String factor,
            double firstStandardised,
            double secondStandardised,
            double effect,
            @Nullable Double share) {}

    /// The rate of a population as a function of its factors.
    @FunctionalInterface
    public interface Rate {
        /// @param factors in the order given; each has one value for each cell
        double of(List<Numbers> factors);
    }

    public DasGupta {
        effects = List.copyOf(effects);
    }

    /// The rate is the product of the factors, summed over cells (chapters 2 and 4).
    public static Fit<DasGupta> product(String first, String second, List<Factor> factors) {
        var bad = check(factors);
        if (bad.isPresent()) {
            return AreaSums.refused(bad.get());
        }
        DasGupta result = ofProducts(first, second, factors);
        return result.effects().stream().allMatch(e -> Double.isFinite(e.effect()))
                        && Double.isFinite(result.difference())
                ? Fit.of(result, List.of())
                : noValue("Give the factors in other units: the products are too large.");
    }

    /// Any function of the factors (chapters 3 and 4).
    ///
    /// @param factors 2 to 20, all with equally many cells
    public static Fit<DasGupta> of(String first, String second, List<Factor> factors, Rate rate) {
        var bad = check(factors);
        if (bad.isPresent()) {
            return AreaSums.refused(bad.get());
        }
        double[] rates = rates(factors, rate);
        for (double value : rates) {
            if (!Double.isFinite(value)) {
                return noValue("Choose a rate that is defined for all of them.");
            }
        }
        return Fit.of(result(first, second, factors, rates), List.of());
    }

    private static Fit<DasGupta> noValue(String remedy) {
        return Fit.notEstimable(
                Warning.Kind.NOT_FINITE,
                "",
                "The rate has no value for some mixture of both populations' factors.",
                remedy);
    }

    private static DasGupta result(
            String first, String second, List<Factor> factors, double[] rates) {
        double firstRate = rates[rates.length - 1];
        double secondRate = rates[0];
        double difference = firstRate - secondRate;
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < factors.size(); i++) {
            double firstMean = Mixtures.mean(rates, factors.size(), i, true);
            double secondMean = Mixtures.mean(rates, factors.size(), i, false);
            double effect = firstMean - secondMean;
            effects.add(
                    new Effect(
                            factors.get(i).name(),
                            firstMean,
                            secondMean,
                            effect,
                            difference == 0 ? null : effect / difference));
        }
        return new DasGupta(first, second, firstRate, secondRate, difference, effects);
    }

    /// The rate of each mixture: bit i says that factor i is the first's.
    private static double[] rates(List<Factor> factors, Rate rate) {
        var rates = new double[1 << factors.size()];
        for (int mixture = 0; mixture < rates.length; mixture++) {
            var values = new ArrayList<Numbers>();
            for (int i = 0; i < factors.size(); i++) {
                boolean ofFirst = (mixture >> i & 1) == 1;
                values.add(ofFirst ? factors.get(i).first() : factors.get(i).second());
            }
            rates[mixture] = rate.of(values);
        }
        return rates;
    }

    private static Optional<Warning> check(List<Factor> factors) {
        if (factors.size() < 2 || factors.size() > MOST) {
            throw new IllegalArgumentException(
                    "Give 2 to %d factors, not %d".formatted(MOST, factors.size()));
        }
        int cells = factors.getFirst().first().size();
        for (Factor factor : factors) {
            for (Numbers values : List.of(factor.first(), factor.second())) {
                if (values.size() != cells) {
                    throw new IllegalArgumentException(
                            "%s has %d cells, %s %d"
                                    .formatted(
                                            factors.getFirst().name(),
                                            cells,
                                            factor.name(),
                                            values.size()));
                }
                var bad = Columns.notFinite(values);
                if (bad.isPresent()) {
                    return Optional.of(
                            new Warning(
                                    bad.get().kind(),
                                    factor.name(),
                                    bad.get().what(),
                                    bad.get().remedy()));
                }
            }
        }
        return Optional.empty();
    }

    /// Cell by cell, so that nothing is lost by taking large rates from each other.
    private static DasGupta ofProducts(String first, String second, List<Factor> factors) {
        int k = factors.size();
        int cells = factors.getFirst().first().size();
        var firstMeans = new double[k];
        var secondMeans = new double[k];
        var sums = new double[k];
        double firstRate = 0;
        double secondRate = 0;
        for (int c = 0; c < cells; c++) {
            int cell = c;
            double[] a = factors.stream().mapToDouble(f -> f.first().at(cell)).toArray();
            double[] b = factors.stream().mapToDouble(f -> f.second().at(cell)).toArray();
            firstRate += Arrays.stream(a).reduce(1, (x, y) -> x * y);
            secondRate += Arrays.stream(b).reduce(1, (x, y) -> x * y);
            for (int i = 0; i < k; i++) {
                double others = Mixtures.others(a, b, i);
                firstMeans[i] += a[i] * others;
                secondMeans[i] += b[i] * others;
                sums[i] += (a[i] - b[i]) * others;
            }
        }
        double difference = firstRate - secondRate;
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < k; i++) {
            effects.add(
                    new Effect(
                            factors.get(i).name(),
                            firstMeans[i],
                            secondMeans[i],
                            sums[i],
                            difference == 0 ? null : sums[i] / difference));
        }
        return new DasGupta(first, second, firstRate, secondRate, difference, effects);
    }
}
