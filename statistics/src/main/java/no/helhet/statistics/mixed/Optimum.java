package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.SymmetricEigen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the deviance is least.
///
/// @param theta the parameters
/// @param profiled the solution there
/// @param hessian of the deviance there, by rows
/// @param converged whether gradient and curvature say that it is a minimum
record Optimum(double[] theta, Profiled profiled, double[][] hessian, boolean converged) {
    /// Below this a parameter counts as nothing; lme4's `isSingular`.
    static final double NOTHING = 1e-4;

    private static final double SMALL = 0.05;
    private static final double FLAT = 1e-5;

    /// @return nothing when the outcome leaves no residual to working precision
    static Optional<Optimum> of(Deviance deviance) {
        Minimum first =
                Search.of(
                        deviance::relative,
                        deviance.factor().diagonal(),
                        deviance.factor().parameters(),
                        deviance.elimination().isCheap());
        double[] theta = settled(deviance, first);
        return deviance.at(theta)
                .map(there -> new Optimum(theta, there, first.hessian(), first.converged()));
    }

    /// A parameter of next to nothing is nothing when that fits as well; a small one when that fits
    /// no worse, as where the deviance is flat about 0 to its fourth power.
    private static double[] settled(Deviance deviance, Minimum minimum) {
        double[] theta = minimum.at().clone();
        for (int i = 0; i < theta.length; i++) {
            double found = theta[i];
            double slack = Math.abs(found) < 1e-2 * NOTHING ? 1e-9 : 0;
            if (Math.abs(found) < SMALL) {
                theta[i] = 0;
                if (deviance.relative(theta) > minimum.value() + slack) {
                    theta[i] = found;
                }
            }
        }
        return theta;
    }

    /// Whether some parameters could as well be twice as large: the deviance would not show it.
    boolean isFlat() {
        int k = theta.length;
        var relative = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                relative[i][j] = hessian[i][j] * size(theta[i]) * size(theta[j]);
            }
        }
        return SymmetricEigen.of(relative).values()[k - 1] < FLAT;
    }

    private static double size(double parameter) {
        return Math.abs(parameter) + 0.05;
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
                    edges.add(new Edge(levels.get(l), said(levels.get(l), i, Math.sqrt(length))));
                }
            }
        }
        return edges;
    }

    /// @param length of what the effect has in common with those before it
    private static String said(Level level, int effect, double length) {
        String name = level.term().names().get(effect);
        if (length >= NOTHING) {
            return "The effect of %s follows from the others without error.".formatted(name);
        }
        boolean centred = effect == 0 && level.size() > 1 && level.term().correlated();
        return centred
                ? "The groups do not differ in the middle of the slopes' columns."
                : "The variance of %s is nothing.".formatted(name);
    }
}
