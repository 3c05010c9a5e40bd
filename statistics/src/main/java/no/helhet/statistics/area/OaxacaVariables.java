package no.helhet.statistics.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everything that the parts are made of, each with its gradient: coefficients and means of
/// both groups, reference coefficients, and for logit the mean probabilities.
///
/// Their places: coefficients of the first group, of the second, then means of the first and
/// of the second. Means are those of the columns shown, of what the rows do to the two pooled
/// regressions, and of the probabilities under each set of coefficients.
final class OaxacaVariables {
    private static final int OF_FIRST = 0;
    private static final int OF_SECOND = 1;
    private static final int OF_REFERENCES = 2;

    private final OaxacaLayout layout;
    private final OaxacaRegression regression;
    private final List<OaxacaSolution> solutions;
    private final List<OaxacaPooled> pooled;
    private final double share;
    private final int k;
    private final int statistics;
    private final List<OaxacaMoments> moments;
    private final OaxacaSpread spread;

    OaxacaVariables(
            OaxacaLayout layout,
            OaxacaRegression regression,
            List<OaxacaSolution> solutions,
            List<OaxacaPooled> pooled,
            double share,
            boolean robust) {
        this.layout = layout;
        this.regression = regression;
        this.solutions = solutions;
        this.pooled = pooled;
        this.share = share;
        k = solutions.getFirst().coefficients().length;
        int predicted = regression.isLinear() ? 0 : OF_REFERENCES + OaxacaReference.values().length;
        statistics = layout.size() + pooled.size() * k + predicted;
        var reference = new double[predicted][];
        for (int r = 0; r < predicted; r++) {
            reference[r] =
                    switch (r) {
                        case OF_FIRST -> solutions.get(0).coefficients();
                        case OF_SECOND -> solutions.get(1).coefficients();
                        default -> referenceValues(OaxacaReference.values()[r - OF_REFERENCES]);
                    };
        }
        moments = List.of(moments(0, reference), moments(1, reference));
        boolean linear = regression.isLinear();
        spread =
                new OaxacaSpread(
                        k,
                        solutions.get(0).covariance(linear, robust),
                        solutions.get(1).covariance(linear, robust),
                        moments.get(0).covariance(),
                        moments.get(1).covariance());
    }

    OaxacaSpread spread() {
        return spread;
    }

    private OaxacaMoments moments(int group, double[][] reference) {
        OaxacaHalf half = solutions.get(group).half();
        double total = half.total();
        return OaxacaMoments.of(
                half,
                statistics,
                layout.size(),
                layout.size() + pooled.size() * k,
                (i, into) -> {
                    double[] x = half.design().row(i);
                    int to = 0;
                    for (double[] made : layout.means()) {
                        into[to++] = OaxacaAlgebra.dot(made, x);
                    }
                    for (OaxacaPooled one : pooled) {
                        double[] row = (group == 0 ? one.firstRows() : one.secondRows())[i];
                        for (double moves : row) {
                            into[to++] = total * moves;
                        }
                    }
                    for (double[] coefficients : reference) {
                        into[to++] = regression.mean(OaxacaAlgebra.dot(x, coefficients));
                    }
                });
    }

    /// Means of the columns shown.
    List<OaxacaDelta> means(int group) {
        var means = new ArrayList<OaxacaDelta>();
        for (int j = 0; j < layout.size(); j++) {
            means.add(mean(group, j));
        }
        return means;
    }

    private OaxacaDelta mean(int group, int statistic) {
        return OaxacaDelta.at(
                moments.get(group).means()[statistic],
                2 * k + group * statistics + statistic,
                spread.size());
    }

    /// A group's coefficients, of the design's columns.
    List<OaxacaDelta> coefficients(int group) {
        var own = new ArrayList<OaxacaDelta>();
        for (int j = 0; j < k; j++) {
            own.add(
                    OaxacaDelta.at(
                            solutions.get(group).coefficients()[j], group * k + j, spread.size()));
        }
        return own;
    }

    /// Reference coefficients, of the design's columns.
    List<OaxacaDelta> reference(OaxacaReference reference) {
        Double weight = reference.weight(share);
        var first = coefficients(0);
        var second = coefficients(1);
        var mixed = new ArrayList<OaxacaDelta>();
        for (int j = 0; j < k; j++) {
            mixed.add(
                    weight == null
                            ? pooled(reference, j)
                            : weight == 1
                                    ? first.get(j)
                                    : weight == 0
                                            ? second.get(j)
                                            : first.get(j)
                                                    .times(weight)
                                                    .plus(second.get(j).times(1 - weight)));
        }
        return mixed;
    }

    private OaxacaDelta pooled(OaxacaReference reference, int j) {
        int which = reference == OaxacaReference.POOLED ? 0 : 1;
        OaxacaPooled one = pooled.get(which);
        var gradient = new double[spread.size()];
        System.arraycopy(one.byFirst()[j], 0, gradient, 0, k);
        System.arraycopy(one.bySecond()[j], 0, gradient, k, k);
        int at = 2 * k + layout.size() + which * k + j;
        gradient[at] = 1;
        gradient[at + statistics] = 1;
        return new OaxacaDelta(one.coefficients()[j], gradient);
    }

    private double[] referenceValues(OaxacaReference reference) {
        Double weight = reference.weight(share);
        if (weight == null) {
            return pooled.get(reference == OaxacaReference.POOLED ? 0 : 1).coefficients();
        }
        var mixed = new double[k];
        Arrays.setAll(
                mixed,
                j ->
                        weight * solutions.get(0).coefficients()[j]
                                + (1 - weight) * solutions.get(1).coefficients()[j]);
        return mixed;
    }

    /// The columns shown have coefficients made of the design's.
    List<OaxacaDelta> shown(List<OaxacaDelta> coefficients) {
        var made = new ArrayList<OaxacaDelta>();
        for (double[] row : layout.coefficients()) {
            made.add(OaxacaDelta.sum(coefficients, row, spread.size()));
        }
        return made;
    }

    /// A group's mean outcome under the coefficients of either group.
    OaxacaDelta predicted(int group, int under) {
        return predicted(group, coefficients(under), under);
    }

    /// A group's mean outcome under reference coefficients.
    OaxacaDelta predicted(int group, OaxacaReference under) {
        return predicted(group, reference(under), OF_REFERENCES + under.ordinal());
    }

    private OaxacaDelta predicted(int group, List<OaxacaDelta> under, int which) {
        OaxacaHalf half = solutions.get(group).half();
        int statistic = layout.size() + pooled.size() * k + which;
        double[] values = under.stream().mapToDouble(OaxacaDelta::value).toArray();
        double[] predictors = half.design().times(values);
        double total = half.total();
        var slopes = new double[k];
        for (int i = 0; i < half.size(); i++) {
            double slope = half.weights()[i] / total * regression.curvature(predictors[i]);
            for (int j = 0; j < k; j++) {
                slopes[j] += slope * half.design().at(i, j);
            }
        }
        var mean = mean(group, statistic);
        var moves = OaxacaDelta.sum(under, slopes, spread.size());
        return new OaxacaDelta(mean.value(), mean.plus(moves).gradient());
    }
}
