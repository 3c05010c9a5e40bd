package no.helhet.statistics.survey;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

/// The mean of each group, in two passes: a mean far from nothing keeps its digits.
final class GroupMeans {
    private GroupMeans() {}

    /// @param values none missing
    /// @param groups none missing
    static double[] of(Numbers values, Groups groups, int[] sizes) {
        var means = new double[sizes.length];
        for (int i = 0; i < values.size(); i++) {
            means[groups.at(i)] += values.at(i);
        }
        for (int g = 0; g < means.length; g++) {
            means[g] /= sizes[g];
        }
        var rest = new double[sizes.length];
        for (int i = 0; i < values.size(); i++) {
            rest[groups.at(i)] += values.at(i) - means[groups.at(i)];
        }
        for (int g = 0; g < means.length; g++) {
            means[g] += rest[g] / sizes[g];
        }
        return means;
    }
}
