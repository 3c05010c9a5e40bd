package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;

import org.apache.commons.statistics.distribution.FDistribution;

import java.util.List;

/// Whether several coefficients are nothing at once, when rows come in clusters: the
/// approximate Hotelling T² (HTZ), F = (ν − q + 1)/ν · Q/q against F with q and ν − q + 1
/// degrees of freedom, Q the Wald statistic and ν = q(q + 1)/Σ Var(D_st) of the
/// covariance's own spread under the working model.
///
/// Source: Pustejovsky & Tipton (2018), section 3.2, after Zhang (2012); `clubSandwich::Wald_test`
/// with test "HTZ". With one coefficient it is the t test of [ClusterInference].
///
/// @param tested what is held against nothing
/// @param f the F statistic
/// @param shrunk (ν − q + 1)/ν, what Q/q was multiplied with
/// @param degreesOfFreedom q
/// @param denominator ν − q + 1
/// @param signFlip p of the same hypothesis when the residuals of whole clusters change their signs
public record WaldTest(
        List<String> tested,
        int clusters,
        ClusterEstimator estimator,
        double f,
        double shrunk,
        int degreesOfFreedom,
        double denominator,
        double p,
        Resampling signFlip) {
    /// Of the covariance, against its largest part: below it a direction is rounding.
    private static final double ROUNDING = 1e-13;

    /// What is left of a constraint after those before it, as in R's `lm`.
    private static final double REPEATED = 1e-7;

    private static final int DRAWS = ClusterOptions.STANDARD.draws();
    private static final long SEED = ClusterOptions.STANDARD.seed();

    public WaldTest {
        tested = List.copyOf(tested);
    }

    /// @param names of the coefficients that are nothing under the hypothesis
    public static Fit<WaldTest> of(
            LeastSquares model, Groups clusters, ClusterEstimator estimator, List<String> names) {
        var constraints = new double[names.size()][model.names().size()];
        for (int s = 0; s < constraints.length; s++) {
            constraints[s][model.design().indexOf(names.get(s))] = 1;
        }
        return of(model, clusters, estimator, names, constraints);
    }

    /// @param names one for each constraint
    /// @param constraints by rows: what the coefficients are multiplied with, in the design's
    ///     order; each sum is nothing under the hypothesis
    /// @throws IllegalArgumentException when a constraint is a sum of those before it
    public static Fit<WaldTest> of(
            LeastSquares model,
            Groups clusters,
            ClusterEstimator estimator,
            List<String> names,
            double[][] constraints) {
        if (constraints.length == 0 || constraints.length != names.size()) {
            throw new IllegalArgumentException("Give one name for each constraint, at least one");
        }
        for (double[] constraint : constraints) {
            if (constraint.length != model.names().size()) {
                throw new IllegalArgumentException(
                        "A constraint has %d factors for %d coefficients"
                                .formatted(constraint.length, model.names().size()));
            }
        }
        var groups = model.used(clusters);
        var problem = ClusterInference.problem(model, groups);
        if (problem != null) {
            return new NotEstimable<>(problem);
        }
        var scores = ClusterScores.of(model, groups);
        var sandwich = ClusterSandwich.of(model, groups, scores, estimator);
        double[][] contrasts = Matrices.times(constraints, model.basis().contrasts());
        var sums = new double[constraints.length];
        for (int s = 0; s < sums.length; s++) {
            for (int k = 0; k < constraints[s].length; k++) {
                sums[s] += constraints[s][k] * model.estimate(k);
            }
        }
        unit(contrasts, sums);
        return of(groups, estimator, sandwich, scores, names, contrasts, sums);
    }

    private static Fit<WaldTest> of(
            Groups clusters,
            ClusterEstimator estimator,
            ClusterSandwich sandwich,
            ClusterScores scores,
            List<String> names,
            double[][] contrasts,
            double[] sums) {
        int q = sums.length;
        double[][] found = sandwich.covariance(contrasts);
        var covariance = PositiveDefinite.of(found);
        var expected = SymmetricEigen.of(sandwich.expected(contrasts));
        if (covariance.isEmpty()
                || q >= clusters.count()
                || !whole(SymmetricEigen.of(found), ROUNDING)
                || !whole(expected, ClusterSandwich.TOLD)) {
            return few(clusters, q);
        }
        double[][] root = expected.power(-0.5, 0);
        double spread = q * (q + 1) / sandwich.totalVariance(Matrices.times(root, contrasts));
        double left = spread - q + 1;
        if (!(left > 0)) {
            return few(clusters, q);
        }
        double f = left / spread * covariance.get().quadratic(sums) / q;
        return Fit.of(
                new WaldTest(
                        names,
                        clusters.count(),
                        estimator,
                        f,
                        left / spread,
                        q,
                        left,
                        FDistribution.of(q, left).survivalProbability(f),
                        new SignFlip(scores, contrasts, sums).test(DRAWS, SEED)),
                clusters.count() < ClusterInference.FEW
                        ? List.of(
                                new Warning(
                                        Warning.Kind.FEW_CLUSTERS,
                                        clusters.name(),
                                        "There are %d clusters.".formatted(clusters.count()),
                                        "Conclude where F and the changed signs agree."))
                        : List.of());
    }

    /// Turns the contrasts into ones of length 1 at right angles (Gram-Schmidt, twice), and their
    /// sums with them. The hypothesis is the same, and its test no longer depends on units.
    private static void unit(double[][] contrasts, double[] sums) {
        for (int s = 0; s < sums.length; s++) {
            double length = Math.sqrt(Matrices.dot(contrasts[s], contrasts[s]));
            scale(contrasts, sums, s, length);
            for (int pass = 0; pass < 2; pass++) {
                for (int before = 0; before < s; before++) {
                    double along = Matrices.dot(contrasts[before], contrasts[s]);
                    for (int k = 0; k < contrasts[s].length; k++) {
                        contrasts[s][k] -= along * contrasts[before][k];
                    }
                    sums[s] -= along * sums[before];
                }
            }
            double left = Math.sqrt(Matrices.dot(contrasts[s], contrasts[s]));
            if (!(left > REPEATED)) {
                throw new IllegalArgumentException(
                        "Constraint %d is nothing, or a sum of those before it".formatted(s + 1));
            }
            scale(contrasts, sums, s, left);
        }
    }

    private static void scale(double[][] contrasts, double[] sums, int s, double length) {
        for (int k = 0; k < contrasts[s].length; k++) {
            contrasts[s][k] /= length;
        }
        sums[s] /= length;
    }

    private static boolean whole(SymmetricEigen eigen, double least) {
        int q = eigen.values().length;
        return eigen.values()[q - 1] > least * eigen.values()[0];
    }

    private static Fit<WaldTest> few(Groups clusters, int q) {
        return Fit.notEstimable(
                Warning.Kind.FEW_CLUSTERS,
                clusters.name(),
                "%d clusters do not carry a test of %d coefficients at once."
                        .formatted(clusters.count(), q),
                "Test fewer coefficients, or give more clusters.");
    }
}
