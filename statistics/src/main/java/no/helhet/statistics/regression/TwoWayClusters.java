package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.SymmetricEigen;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Standard errors when rows depend on each other within two kinds of clusters that cross, such as
/// office and month: V = V(first) + V(second) − V(both).
///
/// Source: Cameron, Gelbach & Miller (2011), Journal of Business & Economic Statistics 29, 238-249.
/// The sum may have negative variances in it; then negative eigenvalues are set to nothing (their
/// section 2.3; R's `sandwich::vcovCL(fix = TRUE)`) and the answer says so. They are those in the
/// columns' own units, as in R; what is lost in them, being so small, is looked for again when the
/// coefficients have been given the same unit. Intervals and p take t with the smaller number of
/// clusters less one (Cameron & Miller 2015, section V.B).
///
/// @param mended whether negative eigenvalues were set to nothing
/// @param fewer CR2 with Satterthwaite degrees of freedom and resampling, over the kind of which
///     there are fewer clusters; null when there are at least [ClusterInference#FEW] of both
public record TwoWayClusters(
        String first,
        String second,
        int firstClusters,
        int secondClusters,
        TwoWayFactor factor,
        boolean mended,
        List<Coefficient> coefficients,
        Covariance covariance,
        @Nullable ClusterInference fewer) {
    private static final double ROUNDING = 1e-13;

    /// What is still negative when the coefficients have the same unit was lost in their own.
    private static final double LOST = 1e-3;

    public TwoWayClusters {
        coefficients = List.copyOf(coefficients);
    }

    /// @param options its level, and what is asked about the kind of clusters there are fewer of
    public static Fit<TwoWayClusters> of(
            LeastSquares model,
            Groups first,
            Groups second,
            TwoWayFactor factor,
            ClusterOptions options) {
        var one = model.used(first);
        var two = model.used(second);
        var problem = ClusterInference.problem(one);
        if (problem == null) {
            problem = ClusterInference.problem(two);
        }
        if (problem != null) {
            return new NotEstimable<>(problem);
        }
        int fewest = Math.min(one.count(), two.count());
        double[][] contrasts = model.basis().contrasts();
        int p = contrasts.length;
        var matrix = new double[p][p];
        var both = one.cross(two);
        int[] signs = {1, 1, -1};
        Groups[] parts = {one, two, both};
        for (int k = 0; k < 3; k++) {
            double times = times(factor, parts[k].count(), fewest, model);
            Matrices.add(matrix, part(model, parts[k]), signs[k] * times);
        }
        matrix = Matrices.around(contrasts, matrix);
        var warnings = new ArrayList<Warning>();
        double[] units = units(model);
        boolean mended = mend(matrix, units);
        if (mended) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            one.name() + " and " + two.name(),
                            "The two-way variance had negative parts, which were set to 0.",
                            "Cluster on the kind of which there are fewer clusters instead."));
        }
        var coefficients = new ArrayList<Coefficient>();
        for (int k = 0; k < p; k++) {
            if (!(matrix[k][k] > ROUNDING * units[k] * units[k])) {
                return Fit.notEstimable(
                        Warning.Kind.SINGULAR,
                        model.names().get(k),
                        "Its two-way variance is not above 0.",
                        "Cluster on one of the two instead.");
            }
            coefficients.add(
                    Coefficient.of(
                            model.names().get(k),
                            model.estimate(k),
                            Math.sqrt(matrix[k][k]),
                            fewest - 1,
                            options.level()));
        }
        var covariance = Covariance.of(model.names(), matrix);
        if (fewest >= ClusterInference.FEW) {
            return Fit.of(
                    new TwoWayClusters(
                            one.name(),
                            two.name(),
                            one.count(),
                            two.count(),
                            factor,
                            mended,
                            coefficients,
                            covariance,
                            null),
                    warnings);
        }
        var fewer = one.count() <= two.count() ? first : second;
        return ClusterInference.of(model, fewer, options, Progress.NONE)
                .<TwoWayClusters>map(
                        inference ->
                                new TwoWayClusters(
                                        one.name(),
                                        two.name(),
                                        one.count(),
                                        two.count(),
                                        factor,
                                        mended,
                                        coefficients,
                                        covariance,
                                        inference))
                .with(warnings);
    }

    private static double times(TwoWayFactor factor, int own, int fewest, LeastSquares model) {
        double rows = (model.rows() - 1.0) / model.degreesOfFreedom();
        return switch (factor) {
            case EACH -> own / (own - 1.0) * rows;
            case SMALLEST -> fewest / (fewest - 1.0) * rows;
            case CLUSTERS -> own / (own - 1.0);
            case NONE -> 1;
        };
    }

    private static double[][] part(LeastSquares model, Groups clusters) {
        int p = model.basis().size();
        var scores = new double[clusters.count()][p];
        for (int i = 0; i < model.rows(); i++) {
            double residual = model.root(i) * model.residual(i);
            double[] score = scores[clusters.at(i)];
            for (int k = 0; k < p; k++) {
                score[k] += model.basis().at(i, k) * residual;
            }
        }
        var meat = new double[p][p];
        for (double[] score : scores) {
            Matrices.addOuter(meat, score, score, 1);
        }
        return meat;
    }

    /// What each coefficient's standard error is about.
    private static double[] units(LeastSquares model) {
        var units = new double[model.names().size()];
        for (int k = 0; k < units.length; k++) {
            double[] contrast = model.basis().contrast(k);
            units[k] =
                    model.residualStandardDeviation() * Math.sqrt(Matrices.dot(contrast, contrast));
        }
        return units;
    }

    /// Takes away negative eigenvalues, where there are any.
    private static boolean mend(double[][] matrix, double[] units) {
        if (!isNegative(SymmetricEigen.of(divided(matrix, units)), ROUNDING)) {
            return false;
        }
        take(matrix, SymmetricEigen.of(matrix));
        double[][] alike = divided(matrix, units);
        var left = SymmetricEigen.of(alike);
        if (isNegative(left, LOST)) {
            take(alike, left);
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix.length; j++) {
                    matrix[i][j] = alike[i][j] * units[i] * units[j];
                }
            }
        }
        return true;
    }

    private static boolean isNegative(SymmetricEigen eigen, double least) {
        return eigen.values()[eigen.values().length - 1] < -least * Math.abs(eigen.values()[0]);
    }

    private static double[][] divided(double[][] matrix, double[] units) {
        double[][] alike = Matrices.copy(matrix);
        for (int i = 0; i < alike.length; i++) {
            for (int j = 0; j < alike.length; j++) {
                alike[i][j] /= units[i] * units[j];
            }
        }
        return alike;
    }

    /// Takes away what is negative and more than rounding.
    private static void take(double[][] matrix, SymmetricEigen eigen) {
        double least = ROUNDING * Math.abs(eigen.values()[0]);
        for (int k = 0; k < matrix.length; k++) {
            if (eigen.values()[k] < -least) {
                double[] vector = eigen.vectors()[k];
                Matrices.addOuter(matrix, vector, vector, -eigen.values()[k]);
            }
        }
    }
}
