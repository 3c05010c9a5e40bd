package no.helhet.statistics.agreement;

import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Scores candidates and ranks them, with each rater counting so much.
final class Scoring {
    /// Scores nearer than this are equal: sums of thirds differ in their last bits.
    private static final double SAME = 1e-10;

    private final Judgements judgements;
    private final List<Criterion> criteria;
    private final int[] columns;
    private final double[][] means;
    private final boolean[] judged;
    private final boolean[] passed;
    private final double[] scores;

    /// @throws IllegalArgumentException when a criterion is not among the judgements
    Scoring(Judgements judgements, List<Criterion> criteria) {
        this.judgements = judgements;
        this.criteria = criteria;
        columns =
                criteria.stream().mapToInt(c -> judgements.criteria().indexOf(c.name())).toArray();
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] < 0) {
                throw new IllegalArgumentException(
                        "There are no judgements by " + criteria.get(j).name());
            }
        }
        int n = judgements.candidates().size();
        means = new double[columns.length][n];
        judged = new boolean[n];
        passed = new boolean[n];
        scores = new double[n];
    }

    /// The mean of each candidate's judgements; `NaN` where nobody who counts judged.
    void judge(double[] raterWeights) {
        for (int c = 0; c < scores.length; c++) {
            judged[c] = false;
            for (int j = 0; j < columns.length; j++) {
                double sum = 0;
                double weight = 0;
                for (int row : judgements.rowsOf(c)) {
                    double w = raterWeights[judgements.raterOf(row)];
                    double value = judgements.value(columns[j], row);
                    if (w > 0 && !Double.isNaN(value)) {
                        sum += w * value;
                        weight += w;
                    }
                    judged[c] |= w > 0;
                }
                means[j][c] = weight > 0 ? sum / weight : Double.NaN;
            }
        }
    }

    /// Σ w mean / Σ w highest; a missing mean counts as 0 and does not pass a gate.
    void score(double[] weights) {
        double best = 0;
        for (int j = 0; j < weights.length; j++) {
            best += weights[j] * criteria.get(j).highest();
        }
        for (int c = 0; c < scores.length; c++) {
            double sum = 0;
            boolean pass = judged[c];
            for (int j = 0; j < weights.length; j++) {
                double mean = means[j][c];
                Double gate = criteria.get(j).gate();
                pass &= gate == null || mean >= gate - SAME;
                sum += Double.isNaN(mean) ? 0 : weights[j] * mean;
            }
            scores[c] = sum / best;
            passed[c] = pass;
        }
    }

    /// Those that pass, best score first, then by their order in the data's levels.
    int[] ranking() {
        return IntStream.range(0, scores.length)
                .filter(c -> passed[c])
                .boxed()
                .sorted(
                        (a, b) -> {
                            int byScore = Double.compare(rounded(b), rounded(a));
                            return byScore != 0 ? byScore : Integer.compare(a, b);
                        })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double rounded(int candidate) {
        return Math.rint(scores[candidate] / SAME);
    }

    int[] chosen(int size) {
        int[] ranking = ranking();
        return Arrays.copyOf(ranking, Math.min(size, ranking.length));
    }

    boolean same(int a, int b) {
        return rounded(a) == rounded(b);
    }

    boolean judged(int candidate) {
        return judged[candidate];
    }

    boolean passed(int candidate) {
        return passed[candidate];
    }

    double score(int candidate) {
        return scores[candidate];
    }

    double mean(int criterion, int candidate) {
        return means[criterion][candidate];
    }

    double[] weights() {
        return criteria.stream().mapToDouble(Criterion::weight).toArray();
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        for (int j = 0; j < columns.length; j++) {
            Criterion criterion = criteria.get(j);
            if (criterion.weight() == 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.WEIGHTS,
                                criterion.name(),
                                "The criterion has the weight 0.",
                                "Leave it out, unless it is there for its gate."));
            }
            int outside = 0;
            for (int c = 0; c < scores.length; c++) {
                for (int row : judgements.rowsOf(c)) {
                    double value = judgements.value(columns[j], row);
                    if (value < 0 || value > criterion.highest()) {
                        outside++;
                    }
                }
            }
            if (outside > 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                criterion.name(),
                                "%d judgements are outside 0 to %s."
                                        .formatted(outside, criterion.highest()),
                                "Correct them, or the highest judgement."));
            }
        }
        return warnings;
    }
}
