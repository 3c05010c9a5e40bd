package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Direct and indirect standardisation of rates (Breslow & Day 1987, Statistical Methods in Cancer
/// Research II, chapters 2 and 4).
public final class Standardisation {
    private Standardisation() {}

    /// Direct: Σ w r over strata, where w is the standard's share and r the area's rate. The
    /// variance is Σ w² x / n² for Poisson events x among n. The gamma interval is that of Fay
    /// & Feuer (1997, Statistics in Medicine 16, eqs. 5 and 6), with the largest w / n as the
    /// weight of one more event; R's `epitools::ageadjust.direct` has the same.
    ///
    /// An area without population in a stratum that the standard has is left out with a warning
    /// that names the stratum; when none is left there is no estimate.
    ///
    /// @param confidence of the intervals, such as 0.95
    public static Fit<DirectStandardisation> direct(
            RateTable table, StandardPopulation standard, double confidence) {
        checkConfidence(confidence);
        double total = standard.sizes().values().stream().mapToDouble(x -> x).sum();
        var problem = strange(table, standard.sizes(), standard.name(), total);
        if (problem.isPresent()) {
            return AreaSums.refused(problem.get());
        }
        var rates = new ArrayList<DirectRate>();
        var warnings = new ArrayList<Warning>();
        for (int a = 0; a < table.areas().size(); a++) {
            Optional<Warning> gap = gap(table, a, standard);
            if (gap.isPresent()) {
                warnings.add(gap.get());
            } else {
                rates.add(rate(table, a, standard, total, confidence));
            }
        }
        return rates.isEmpty()
                ? AreaSums.refused(warnings.getFirst())
                : Fit.of(new DirectStandardisation(standard.name(), confidence, rates), warnings);
    }

    /// Indirect: observed events by those expected, Σ n R at the standard's rates R, which are
    /// taken as known. Where several areas are compared, mind that each ratio is weighted by the
    /// area's own composition: two ratios are strictly comparable with one only.
    ///
    /// An area where nothing is expected is left out with a warning; a stratum without a standard
    /// rate where an area has population has no estimate.
    public static Fit<IndirectStandardisation> indirect(
            RateTable table, StandardRates standard, PoissonInterval method, double confidence) {
        checkConfidence(confidence);
        var ratios = new ArrayList<StandardisedRatio>();
        var warnings = new ArrayList<Warning>();
        for (int a = 0; a < table.areas().size(); a++) {
            double expected = 0;
            for (int s = 0; s < table.strata().size(); s++) {
                Double rate = standard.rates().get(table.strata().get(s));
                if (table.population(a, s) == 0) {
                    continue;
                }
                if (rate == null) {
                    return noRate(table.strata().get(s));
                }
                expected += table.population(a, s) * rate;
            }
            String area = table.areas().get(a);
            if (expected > 0) {
                ratios.add(ratio(table, a, expected, standard, method, confidence));
            } else {
                warnings.add(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                area,
                                "Nothing is expected in area %s, which is left out."
                                        .formatted(area),
                                "See whether the area has a population and the standard events."));
            }
        }
        return ratios.isEmpty()
                ? AreaSums.refused(warnings.getFirst())
                : Fit.of(
                        new IndirectStandardisation(standard.name(), method, confidence, ratios),
                        warnings);
    }

    /// Comparative figures: each area's directly standardised rate by that of the standard's own
    /// rates with the same weights (Breslow & Day 1987, section 2.3). The standard's rates are
    /// taken as known, so that the interval is the gamma interval of the area's rate.
    public static Fit<List<ComparativeFigure>> comparative(
            RateTable table,
            StandardPopulation population,
            StandardRates rates,
            double confidence) {
        return direct(table, population, confidence)
                .then(
                        direct -> {
                            double sum = 0;
                            double weights = 0;
                            for (var size : population.sizes().entrySet()) {
                                if (size.getValue() == 0) {
                                    continue;
                                }
                                Double rate = rates.rates().get(size.getKey());
                                if (rate == null) {
                                    return noRate(size.getKey());
                                }
                                sum += size.getValue() * rate;
                                weights += size.getValue();
                            }
                            if (sum == 0) {
                                return Fit.notEstimable(
                                        Warning.Kind.TOO_FEW,
                                        rates.name(),
                                        "The standard has no events.",
                                        "Choose another standard, or add years.");
                            }
                            double reference = sum / weights;
                            return Fit.of(
                                    direct.rates().stream()
                                            .map(r -> figure(r, rates.name(), reference))
                                            .toList(),
                                    List.of());
                        });
    }

    private static ComparativeFigure figure(DirectRate rate, String name, double reference) {
        return new ComparativeFigure(
                rate.area(),
                name,
                rate.rate() / reference,
                new Interval(rate.gamma().lower() / reference, rate.gamma().upper() / reference));
    }

    private static StandardisedRatio ratio(
            RateTable table,
            int area,
            double expected,
            StandardRates standard,
            PoissonInterval method,
            double confidence) {
        double observed = table.events(area);
        Interval count = method.of(observed, confidence);
        Double crude = standard.crude();
        return new StandardisedRatio(
                table.areas().get(area),
                observed,
                expected,
                observed / expected,
                new Interval(count.lower() / expected, count.upper() / expected),
                observed == Math.rint(observed) && observed < Integer.MAX_VALUE
                        ? ExactP.twoSided(PoissonDistribution.of(expected), (int) observed)
                        : null,
                crude == null ? null : crude * observed / expected);
    }

    private static DirectRate rate(
            RateTable table, int area, StandardPopulation standard, double total, double level) {
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (int s = 0; s < table.strata().size(); s++) {
            double share = size(standard, table.strata().get(s)) / total;
            if (share > 0) {
                double weight = share / table.population(area, s);
                rate += weight * table.events(area, s);
                variance += weight * weight * table.events(area, s);
                largest = Math.max(largest, weight);
            }
        }
        double error = (1 - level) / 2;
        double lower =
                rate == 0
                        ? 0
                        : GammaDistribution.of(rate * rate / variance, variance / rate)
                                .inverseCumulativeProbability(error);
        double more = rate + largest;
        double spread = variance + largest * largest;
        double upper =
                GammaDistribution.of(more * more / spread, spread / more)
                        .inverseSurvivalProbability(error);
        double deviation = Math.sqrt(variance);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(error);
        return new DirectRate(
                table.areas().get(area),
                table.events(area),
                table.population(area),
                table.crudeRate(area),
                rate,
                deviation,
                new Interval(lower, upper),
                new Interval(rate - z * deviation, rate + z * deviation));
    }

    private static Optional<Warning> gap(RateTable table, int area, StandardPopulation standard) {
        for (int s = 0; s < table.strata().size(); s++) {
            String stratum = table.strata().get(s);
            if (table.population(area, s) == 0 && size(standard, stratum) > 0) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                stratum,
                                "Area %s has no population in stratum %s and no standardised rate."
                                        .formatted(table.areas().get(area), stratum),
                                "Merge the stratum with another."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Warning> strange(
            RateTable table, Map<String, Double> sizes, String name, double total) {
        if (!(total > 0)) {
            return Optional.of(
                    new Warning(
                            Warning.Kind.WEIGHTS,
                            name,
                            "The standard population is empty.",
                            "Choose another standard."));
        }
        for (String stratum : table.strata()) {
            if (!sizes.containsKey(stratum)) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                stratum,
                                "The standard population has no stratum %s.".formatted(stratum),
                                "Give its size; nothing when it is to count for nothing."));
            }
        }
        for (var size : sizes.entrySet()) {
            if (size.getValue() > 0 && !table.strata().contains(size.getKey())) {
                return Optional.of(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                size.getKey(),
                                "No area has stratum %s, which the standard population has."
                                        .formatted(size.getKey()),
                                "Merge the stratum with another, or leave it out of the"
                                        + " standard."));
            }
        }
        return Optional.empty();
    }

    private static double size(StandardPopulation standard, String stratum) {
        return standard.sizes().getOrDefault(stratum, 0.0);
    }

    private static <R> Fit<R> noRate(String stratum) {
        return Fit.notEstimable(
                Warning.Kind.EMPTY_GROUP,
                stratum,
                "The standard has no rate in stratum %s.".formatted(stratum),
                "Give the standard's rate, or merge the stratum with another.");
    }

    private static void checkConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No interval of %s".formatted(confidence));
        }
    }
}
