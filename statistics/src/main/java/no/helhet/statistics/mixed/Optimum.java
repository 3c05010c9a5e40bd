package no.helhet.statistics.mixed;

import java.util.ArrayList;
import java.util.List;

/// Where the deviance is least.
///
/// @param theta the parameters
/// @param profiled the solution there
/// @param converged whether gradient and curvature say that it is a minimum
record Optimum(double[] theta, Profiled profiled, boolean converged) {
    /// Below this a parameter counts as nothing; lme4's `isSingular`.
    static final double NOTHING = 1e-4;

    /// From effects as large as the residual, and again from smaller ones; the better of the two.
    static Optimum of(Deviance deviance, boolean again) {
        Minimum first = Minimum.of(deviance::relative, deviance.factor().start(1));
        if (again) {
            Minimum second = Minimum.of(deviance::relative, deviance.factor().start(0.15));
            if (second.value() < first.value() - 1e-7) {
                first = second;
            }
        }
        double[] theta = first.at();
        return new Optimum(theta, deviance.at(theta).orElseThrow(), first.converged());
    }

    /// Names the level and says what is at its edge.
    record Edge(Level level, String what) {}

    List<Edge> edges(List<Level> levels, CovarianceFactor factor) {
        var edges = new ArrayList<Edge>();
        double[][][] lambda = factor.lambda(theta);
        for (int l = 0; l < lambda.length; l++) {
            for (int i = 0; i < lambda[l].length; i++) {
                double length = 0;
                for (int k = 0; k < i; k++) {
                    length += lambda[l][i][k] * lambda[l][i][k];
                }
                if (Math.abs(lambda[l][i][i]) < NOTHING) {
                    Level level = levels.get(l);
                    edges.add(
                            new Edge(
                                    level,
                                    Math.sqrt(length) < NOTHING
                                            ? "The variance of %s is nothing."
                                                    .formatted(level.term().names().get(i))
                                            : "The effect of %s follows from the others without error."
                                                    .formatted(level.term().names().get(i))));
                }
            }
        }
        return edges;
    }
}
