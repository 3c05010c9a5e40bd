package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// The rows of a domain that have a value, and what mean and total need of them.
final class DomainSums {
    private static final int FEW = 10;

    final SurveyDesign design;
    final Domain domain;
    final List<Warning> warnings;
    final int rows;
    final double weight;
    final int freedom;
    private final BitSet counted;

    private DomainSums(SurveyDesign design, Domain domain, BitSet counted, List<Warning> warnings) {
        this.design = design;
        this.domain = domain;
        this.counted = counted;
        this.warnings = warnings;
        double sum = 0;
        int count = 0;
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            sum += design.weight(i);
            count++;
        }
        rows = count;
        weight = sum;
        freedom = design.degreesOfFreedom(counted::get);
    }

    /// A row without a value counts as outside the domain, as `na.rm` in R's survey package.
    static Fit<DomainSums> of(SurveyDesign design, Domain domain, Numbers... columns) {
        if (domain.size() != design.rows()) {
            throw new IllegalArgumentException("The domain is of other rows than the design");
        }
        var counted = new BitSet();
        for (int i = 0; i < design.rows(); i++) {
            counted.set(i, domain.has(i) && design.weight(i) > 0);
        }
        int all = counted.cardinality();
        var warnings = new ArrayList<Warning>();
        for (Numbers column : columns) {
            if (column.size() != design.rows()) {
                throw new IllegalArgumentException("The column is of other rows than the design");
            }
            int missing = 0;
            for (int i = 0; i < design.rows(); i++) {
                if (domain.has(i) && Double.isInfinite(column.at(i))) {
                    return Fit.notEstimable(
                            Warning.Kind.NOT_FINITE,
                            column.name(),
                            "Row %d is infinite.".formatted(i + 1),
                            "Correct the value, or leave it empty if it is not known.");
                }
                if (domain.has(i) && design.weight(i) > 0 && column.isMissing(i)) {
                    counted.clear(i);
                    missing++;
                }
            }
            if (missing > 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.MISSING,
                                column.name(),
                                "%d of %d who count have no value.".formatted(missing, all),
                                "See whether those who did not answer differ from those who did."));
            }
        }
        if (counted.isEmpty()) {
            return Fit.notEstimable(
                    Warning.Kind.EMPTY_GROUP,
                    columns[0].name(),
                    "Nobody of %s has a value and a weight.".formatted(domain.name()),
                    "Leave the group out, or join it with another.");
        }
        return Fit.of(new DomainSums(design, domain, counted, warnings), warnings);
    }

    double total(Numbers column) {
        double sum = 0;
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            sum += design.weight(i) * column.at(i);
        }
        return sum;
    }

    /// The variance of Σ w (y − centre) / scale over the domain.
    double variance(Numbers column, double centre, double scale) {
        return variance(i -> (column.at(i) - centre) / scale);
    }

    double variance(java.util.function.IntToDoubleFunction influence) {
        var influences = new double[design.rows()];
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            influences[i] = design.weight(i) * influence.applyAsDouble(i);
        }
        return design.variance(influences);
    }

    /// Of single values: Σ w (y − ȳ)² / Σ w, times n / (n − 1).
    double spread(Numbers column, double mean) {
        double sum = 0;
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            double off = column.at(i) - mean;
            sum += design.weight(i) * off * off;
        }
        return sum / weight * rows / (rows - 1);
    }

    /// Whether all who count have the same value; rounding of a mean does not hide it.
    boolean isConstant(Numbers column) {
        double first = any(column);
        return all(i -> column.at(i) == first);
    }

    /// Whether something holds for every row that counts.
    boolean all(IntPredicate holds) {
        return counted.stream().allMatch(holds);
    }

    /// The value of one who counts.
    double any(Numbers column) {
        return column.at(counted.nextSetBit(0));
    }

    /// Kish's, of the domain.
    double effective() {
        double squares = 0;
        for (int i = counted.nextSetBit(0); i >= 0; i = counted.nextSetBit(i + 1)) {
            squares += design.weight(i) * design.weight(i);
        }
        return weight * weight / squares;
    }

    SurveyEstimate estimate(
            double estimate,
            double error,
            double level,
            @Nullable Interval interval,
            @Nullable Double designEffect) {
        return new SurveyEstimate(
                domain.name(),
                rows,
                weight,
                estimate,
                error,
                freedom,
                level,
                interval,
                designEffect);
    }

    @Nullable Interval around(double estimate, double error, double level) {
        if (freedom < 1) {
            return null;
        }
        double half = quantile(level) * error;
        return new Interval(estimate - half, estimate + half);
    }

    /// Student's, of the upper tail.
    double quantile(double level) {
        return TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
    }

    /// What there is to say of how few clusters there are.
    List<Warning> fewClusters(String column) {
        if (freedom >= FEW) {
            return List.of();
        }
        return List.of(
                new Warning(
                        Warning.Kind.FEW_CLUSTERS,
                        column,
                        freedom < 1
                                ? "%s has one cluster in each stratum: there is no interval."
                                        .formatted(domain.name())
                                : "The error for %s rests on %d degrees of freedom."
                                        .formatted(domain.name(), freedom),
                        freedom < 1
                                ? "Join groups or strata."
                                : "The interval is wide for that reason; its width is itself"
                                        + " unsure."));
    }
}
