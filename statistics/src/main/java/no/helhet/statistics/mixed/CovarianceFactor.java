package no.helhet.statistics.mixed;

import java.util.List;
import java.util.stream.IntStream;

/// The lower triangular factors Λ of the random effects' covariance relative to the residual
/// variance, Σ = σ² Λ Λᵀ, and the parameters they are made of: by columns, as θ in Bates et al.
/// (2015, section 2.2). The deviance does not change when a column of Λ changes its sign, so θ
/// needs
/// no bounds: a variance of nothing is an inner minimum at 0.
final class CovarianceFactor {
    private final List<Level> levels;

    CovarianceFactor(List<Level> levels) {
        this.levels = levels;
    }

    int parameters() {
        int sum = 0;
        for (Level level : levels) {
            sum += parameters(level);
        }
        return sum;
    }

    private static int parameters(Level level) {
        int q = level.size();
        return level.term().correlated() ? q * (q + 1) / 2 : q;
    }

    /// The place of the first parameter of a level.
    int first(int level) {
        int sum = 0;
        for (int l = 0; l < level; l++) {
            sum += parameters(levels.get(l));
        }
        return sum;
    }

    /// @return one matrix by rows for each level
    double[][][] lambda(double[] theta) {
        var lambda = new double[levels.size()][][];
        int at = 0;
        for (int l = 0; l < lambda.length; l++) {
            int q = levels.get(l).size();
            lambda[l] = new double[q][q];
            boolean correlated = levels.get(l).term().correlated();
            for (int column = 0; column < q; column++) {
                for (int row = column; row < (correlated ? q : column + 1); row++) {
                    lambda[l][row][column] = theta[at++];
                }
            }
        }
        return lambda;
    }

    /// The places of the diagonals among the parameters.
    int[] diagonal() {
        var places = IntStream.builder();
        int at = 0;
        for (Level level : levels) {
            int q = level.size();
            for (int column = 0; column < q; column++) {
                places.add(at++);
                at += level.term().correlated() ? q - column - 1 : 0;
            }
        }
        return places.build().toArray();
    }
}
