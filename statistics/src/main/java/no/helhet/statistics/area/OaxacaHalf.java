package no.helhet.statistics.area;

import no.helhet.statistics.Design;

import java.util.Arrays;

/// The rows of one group.
///
/// @param rows their numbers in the data
/// @param weights 1 for each when none were given
/// @param isWeighted whether they are survey weights
/// @param isCounted whether they are numbers of persons alike
record OaxacaHalf(
        String level,
        int[] rows,
        Design design,
        double[] outcome,
        double[] weights,
        boolean isWeighted,
        boolean isCounted) {
    int size() {
        return rows.length;
    }

    /// Persons the rows stand for, survey weights apart.
    double persons() {
        return isCounted ? total() : size();
    }

    double total() {
        return Arrays.stream(weights).sum();
    }

    /// The mean outcome.
    double mean() {
        double sum = 0;
        for (int i = 0; i < outcome.length; i++) {
            sum += weights[i] * outcome[i];
        }
        return sum / total();
    }
}
