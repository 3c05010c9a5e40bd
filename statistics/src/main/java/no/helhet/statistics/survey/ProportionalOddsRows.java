package no.helhet.statistics.survey;

import no.helhet.statistics.Design;
import no.helhet.statistics.Warning;

import java.util.List;

/// Rows that can be fitted.
///
/// @param answers the place of each row's category, from 0
/// @param counts rows of each category, at least one
/// @param warnings what was seen of the data
record ProportionalOddsRows(
        String outcome,
        int[] answers,
        int[] counts,
        List<String> order,
        Design design,
        List<Warning> warnings) {
    int size() {
        return answers.length;
    }

    int categories() {
        return counts.length;
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
                outcome, two, sizes, List.of("at most", "above"), design, List.of());
    }
}
