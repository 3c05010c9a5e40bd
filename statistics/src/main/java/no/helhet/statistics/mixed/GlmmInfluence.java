package no.helhet.statistics.mixed;

import no.helhet.statistics.Warning;
import no.helhet.statistics.linear.PositiveDefinite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether one group decides the answer: leaving it out moves the estimate by one Newton step of
/// the
/// others, (H - Hⱼ)⁻¹ gⱼ with its own parts of the Hessian and the gradient (Cook 1986, J. R. Stat.
/// Soc. B 48:133; as R's influence.ME does by fitting anew).
record GlmmInfluence(List<GlmmTerm> terms, GlmmRows rows, List<String> columns) {
    /// Standard errors that one group moves a coefficient by.
    private static final double MOVES = 1;

    /// @param inverse of the Hessian, or of the coefficients' part of it
    Optional<Warning> warning(GlmmObjective objective, double[][] hessian, double[][] inverse) {
        int outer = 0;
        for (int t = 1; t < terms.size(); t++) {
            if (terms.get(t).groups().count() < terms.get(outer).groups().count()) {
                outer = t;
            }
        }
        var groups = terms.get(outer).groups();
        if (rows.blocks() != groups.count()) {
            return Optional.empty();
        }
        double most = MOVES;
        int worst = -1;
        int moved = 0;
        for (int b = 0; b < rows.blocks(); b++) {
            double[] move = move(objective, b, hessian, inverse);
            for (int j = 0; j < columns.size(); j++) {
                double by = Math.abs(move[j]) / Math.sqrt(inverse[j][j]);
                if (by > most) {
                    most = by;
                    worst = b;
                    moved = j;
                }
            }
        }
        if (worst < 0) {
            return Optional.empty();
        }
        String level = groups.level(groups.at(rows.order[rows.start[worst]]));
        return Optional.of(
                new Warning(
                        Warning.Kind.INFLUENTIAL,
                        groups.name(),
                        Double.isFinite(most)
                                ? String.format(
                                        Locale.ROOT,
                                        "The group %s alone moves %s by about %.1f standard"
                                                + " errors.",
                                        level,
                                        columns.get(moved),
                                        most)
                                : "Without the group %s there is no estimate.".formatted(level),
                        "Look at the group, and fit the model without it as well."));
    }

    /// With the variances as they are when the others' Hessian has no inverse; endless when they
    /// tell nothing about the coefficients either.
    private double[] move(
            GlmmObjective objective, int block, double[][] hessian, double[][] inverse) {
        double[] score = objective.score(block);
        var part = objective.curvature(block);
        if (part.isEmpty()) {
            var move = new double[inverse.length];
            for (int j = 0; j < move.length; j++) {
                for (int k = 0; k < move.length; k++) {
                    move[j] += inverse[j][k] * score[k];
                }
            }
            return move;
        }
        for (int n : new int[] {inverse.length, columns.size()}) {
            var others = new double[n][n];
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    others[j][k] = hessian[j][k] - part.get()[j][k];
                }
            }
            var definite = PositiveDefinite.of(others);
            if (definite.isPresent()) {
                return definite.get().solve(Arrays.copyOf(score, n));
            }
        }
        var endless = new double[columns.size()];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        return endless;
    }
}
