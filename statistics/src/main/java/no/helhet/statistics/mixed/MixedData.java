package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The model in coordinates that keep digits: the fixed columns orthonormal, the outcome freed of
/// them and of length √n, the slopes centred. Nothing of it shows in the answer.
///
/// @param rows n
/// @param levels the term with most groups first
/// @param fixed the design, orthonormal
/// @param along of the outcome along the orthonormal columns
/// @param outcome what is left of it, over [#scale]
/// @param scale root mean square of what is left
/// @param weights null when all are 1
/// @param logWeights Σ log w
record MixedData(
        int rows,
        List<Level> levels,
        Orthonormal fixed,
        double[] along,
        double[] outcome,
        double scale,
        double @Nullable [] weights,
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
        double logWeights = 0;
        if (w != null) {
            for (double weight : w) {
                logWeights += Math.log(weight);
            }
        }
        return new MixedData(n, List.copyOf(levels), fixed, along, y, scale, w, logWeights);
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
