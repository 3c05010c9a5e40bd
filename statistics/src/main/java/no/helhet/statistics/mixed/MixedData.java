package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The model in coordinates that keep digits: the fixed columns orthonormal, the outcome freed of
/// them and of length √n, the slopes centred. Nothing of it shows in the answer.
///
/// @param rows n
/// @param levels the term with most groups first
/// @param fixed the design, orthonormal
/// @param along of the outcome along the orthonormal columns
/// @param outcome what is left of it, over [#scale]
/// @param scale root mean square of what is left
/// @param weights over their mean, so that their unit does not matter; null when all are 1
/// @param meanWeight 1 when there are none
/// @param logWeights Σ log of the weights over their mean
record MixedData(
        int rows,
        List<Level> levels,
        Orthonormal fixed,
        double[] along,
        double[] outcome,
        double scale,
        double @Nullable [] weights,
        double meanWeight,
        double logWeights) {
    static MixedData of(
            Numbers outcome, Design design, List<RandomTerm> terms, @Nullable Numbers weights) {
        int n = outcome.size();
        var levels = new ArrayList<Level>();
        for (RandomTerm term : terms) {
            levels.add(Level.of(term, levels.size()));
        }
        levels.sort(Comparator.comparingInt(level -> -level.count()));
        var columns = new double[design.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = design.column(j);
        }
        var fixed = Orthonormal.of(columns);
        double[] y = outcome.toArray();
        double[] along = fixed.residual(y);
        double sum = 0;
        for (double value : y) {
            sum += value * value;
        }
        double scale = Math.sqrt(sum / n);
        for (int i = 0; i < n; i++) {
            y[i] /= scale;
        }
        double[] w = weights == null ? null : weights.toArray();
        double meanWeight = weights == null ? 1 : weights.mean();
        double logWeights = 0;
        if (w != null) {
            for (int i = 0; i < n; i++) {
                w[i] /= meanWeight;
                logWeights += Math.log(w[i]);
            }
        }
        return new MixedData(
                n, List.copyOf(levels), fixed, along, y, scale, w, meanWeight, logWeights);
    }

    /// The same without the rows of a group of the last level; the group stays, empty.
    MixedData without(int group) {
        int[] codes = levels.getLast().codes();
        int[] kept = IntStream.range(0, rows).filter(i -> codes[i] != group).toArray();
        return new MixedData(
                kept.length,
                levels.stream().map(level -> level.keep(kept)).toList(),
                new Orthonormal(Level.keep(fixed.q(), kept), fixed.r()),
                along,
                Level.keep(outcome, kept),
                scale,
                weights == null ? null : Level.keep(weights, kept),
                meanWeight,
                logWeights);
    }

    /// Fixed columns.
    int predictors() {
        return fixed.q().length;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /// Whether each term's groups lie within those of the next.
    boolean nested() {
        for (int l = 1; l < levels.size(); l++) {
            if (!levels.get(l - 1).term().groups().nestedIn(levels.get(l).term().groups())) {
                return false;
            }
        }
        return true;
    }
}
