package no.helhet.statistics.mixed;

import no.helhet.statistics.regression.GlmFamily;
import no.helhet.statistics.regression.GlmResponse;
import no.helhet.statistics.regression.GlmScaling;

import org.jspecify.annotations.Nullable;

/// Rows ordered so that those of one block (of groups that share rows) stand together, with room to
/// work in. Different blocks may be worked on at the same time.
final class GlmmRows {
    final int[] order;
    final int[] start;
    final int columns;
    final double[] fixed;
    final double[] eta;
    final double[] residual;
    final double[] weight;
    final double[] third;
    final double[] pull;
    private final GlmFamily family;
    private final double[] x;
    private final double[] y;
    private final double @Nullable [] trials;
    private final double[] offset;

    /// @param block of each row, from 0
    GlmmRows(GlmResponse response, GlmScaling scaling, int columns, int[] block, int blocks) {
        this.columns = columns;
        int n = block.length;
        start = new int[blocks + 1];
        for (int b : block) {
            start[b + 1]++;
        }
        for (int b = 0; b < blocks; b++) {
            start[b + 1] += start[b];
        }
        order = new int[n];
        int[] next = start.clone();
        for (int i = 0; i < n; i++) {
            order[next[block[i]]++] = i;
        }
        var sorted = response.keep(order);
        family = sorted.family();
        x = scaling.rows(order);
        y = sorted.counts();
        trials = sorted.trials();
        offset = sorted.offset();
        fixed = new double[n];
        eta = new double[n];
        residual = new double[n];
        weight = new double[n];
        third = new double[n];
        pull = new double[n];
    }

    int blocks() {
        return start.length - 1;
    }

    /// The part of the linear predictor that no group changes, for the rows of a block.
    void predict(int block, double[] parameters) {
        for (int i = start[block]; i < start[block + 1]; i++) {
            double sum = offset[i];
            for (int j = 0, at = i * columns; j < columns; j++, at++) {
                sum += x[at] * parameters[j];
            }
            fixed[i] = sum;
        }
    }

    /// The log-likelihood of the rows of a block at [#eta], and its derivatives.
    double evaluate(int block) {
        return family.evaluate(
                start[block], start[block + 1], eta, y, trials, residual, weight, third);
    }

    /// Adds a number times Xᵀ pull of a block.
    void addPull(int block, double factor, double[] scores, int at) {
        for (int i = start[block]; i < start[block + 1]; i++) {
            double value = factor * pull[i];
            for (int j = 0, from = i * columns; j < columns; j++, from++) {
                scores[at + j] += value * x[from];
            }
        }
    }
}
