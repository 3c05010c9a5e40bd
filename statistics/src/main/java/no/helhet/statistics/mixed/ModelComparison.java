package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.ArrayList;
import java.util.List;

/// Likelihood-ratio test between two linear mixed models, one within the other.
///
/// A variance that may be nothing lies at the edge of what is possible: the statistic is then an
/// even mixture of two chi-squared distributions (Self and Liang 1987, case 5, for one variance;
/// Stram and Lee 1994, Biometrics 50:1171-1177, case 3, for a slope with its covariances). R's
/// `anova` takes the larger of the two for all, and its p is up to twice too large.
///
/// @param chiSquared twice the difference in log-likelihood; nothing when it is negative by
/// rounding
/// @param df parameters that the larger model has more: of the larger distribution
/// @param boundary whether the reference is the even mixture of df - 1 and df
/// @param p upper tail
/// @param smaller log-likelihood
/// @param larger log-likelihood
public record ModelComparison(
        double chiSquared, int df, boolean boundary, double p, double smaller, double larger) {
    /// @throws IllegalArgumentException when the models have unlike rows, weights or criteria, or
    ///     unlike fixed effects by REML, or the one is not within the other
    public static Fit<ModelComparison> between(LinearMixedModel smaller, LinearMixedModel larger) {
        sameData(smaller, larger);
        boolean sameFixed = smaller.design().names().equals(larger.design().names());
        if (smaller.options().criterion() != larger.options().criterion()) {
            throw new IllegalArgumentException("Fit both models by the same criterion");
        }
        if (!sameFixed && smaller.options().criterion() == Criterion.REML) {
            throw new IllegalArgumentException(
                    "Models with unlike fixed effects have no common REML criterion: fit both by"
                            + " ML");
        }
        sameColumns(smaller.design(), larger.design());
        int df = larger.parameters() - smaller.parameters();
        if (df <= 0) {
            throw new IllegalArgumentException("The larger model has no more parameters");
        }
        int variances = newVariances(smaller, larger);
        double statistic = Math.max(0, 2 * (larger.logLikelihood() - smaller.logLikelihood()));
        var warnings = new ArrayList<Warning>();
        if (variances > 1) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            "",
                            "%d variances are tested at once, and p is larger than it should be."
                                    .formatted(variances),
                            "Add one random effect at a time."));
        }
        double p = tail(df, statistic);
        if (variances == 1) {
            p = (tail(df - 1, statistic) + p) / 2;
        }
        var comparison =
                new ModelComparison(
                        statistic,
                        df,
                        variances == 1,
                        p,
                        smaller.logLikelihood(),
                        larger.logLikelihood());
        return Fit.of(comparison, warnings);
    }

    /// One variance with its covariances, with a fixed part that is the same.
    static ModelComparison ofVariance(double statistic, int df, double larger) {
        double p = (tail(df - 1, statistic) + tail(df, statistic)) / 2;
        return new ModelComparison(statistic, df, true, p, larger - statistic / 2, larger);
    }

    static void sameData(LinearMixedModel one, LinearMixedModel other) {
        boolean same = one.outcome().size() == other.outcome().size();
        for (int i = 0; same && i < one.outcome().size(); i++) {
            same = one.outcome().at(i) == other.outcome().at(i);
        }
        if (!same) {
            throw new IllegalArgumentException("The models have unlike rows or outcomes");
        }
        Numbers first = one.options().weights();
        Numbers second = other.options().weights();
        same = (first == null) == (second == null);
        for (int i = 0; same && first != null && second != null && i < first.size(); i++) {
            same = first.at(i) == second.at(i);
        }
        if (!same) {
            throw new IllegalArgumentException("The models have unlike weights");
        }
    }

    private static void sameColumns(Design smaller, Design larger) {
        for (int j = 0; j < smaller.size(); j++) {
            int other = larger.names().indexOf(smaller.names().get(j));
            boolean same = other >= 0;
            for (int i = 0; same && i < smaller.rows(); i++) {
                same = smaller.at(i, j) == larger.at(i, other);
            }
            if (!same) {
                throw new IllegalArgumentException("The smaller model has columns of its own");
            }
        }
    }

    private static int newVariances(LinearMixedModel smaller, LinearMixedModel larger) {
        int more = 0;
        var left = new ArrayList<>(smaller.terms());
        for (RandomTerm term : larger.terms()) {
            var before =
                    left.stream()
                            .filter(t -> t.groups().name().equals(term.groups().name()))
                            .findFirst();
            List<String> had = before.map(RandomTerm::names).orElse(List.of());
            if (!term.names().containsAll(had)
                    || (before.isPresent()
                            && had.size() > 1
                            && before.get().correlated()
                            && !term.correlated())) {
                throw new IllegalArgumentException(
                        "The smaller model has effects of %s of its own"
                                .formatted(term.groups().name()));
            }
            before.ifPresent(left::remove);
            more += term.size() - had.size();
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The smaller model has groupings of its own");
        }
        return more;
    }

    private static double tail(int df, double statistic) {
        if (df == 0) {
            return statistic > 0 ? 0 : 1;
        }
        return ChiSquaredDistribution.of(df).survivalProbability(statistic);
    }
}
