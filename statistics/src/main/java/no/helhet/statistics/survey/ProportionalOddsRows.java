package no.helhet.statistics.survey;

import no.helhet.statistics.Design;
import no.helhet.statistics.Warning;

import java.util.List;

/// Rows that can be fitted.
///
/// @param answers the place of each row's category, from 0
/// @param counts rows of each category, at least one
/// @param weights above 0, of mean 1; all 1 when none were given
/// @param isWeighted whether weights were given
/// @param numbers each row's number in the data, from 0
/// @param warnings what was seen of the data
record ProportionalOddsRows(
        String outcome,
        int[] answers,
        int[] counts,
        List<String> order,
        Design design,
        double[] weights,
        boolean isWeighted,
        int[] numbers,
        List<Warning> warnings) {
    int size() {
        return answers.length;
    }

    int categories() {
        return counts.length;
    }

    /// The weights of each category.
    double[] sums() {
        var sums = new double[counts.length];
        for (int i = 0; i < answers.length; i++) {
            sums[answers[i]] += weights[i];
        }
        return sums;
    }

    /// The same with two categories: at most a category, and above it.
    ProportionalOddsRows above(int category) {
        var two = new int[answers.length];
        var sizes = new int[2];
        for (int i = 0; i < two.length; i++) {
            two[i] = answers[i] > category ? 1 : 0;
            sizes[two[i]]++;
        }
        return new ProportionalOddsRows(
                outcome,
                two,
                sizes,
                List.of("at most", "above"),
                design,
                weights,
                isWeighted,
                numbers,
                List.of());
    }
}
