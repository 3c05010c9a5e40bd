package no.helhet.statistics.regression;

import org.jspecify.annotations.Nullable;

/// A coefficient that is asked about.
///
/// @param contrast how it is made of the basis' coefficients
/// @param permutation null where the column is not one value in each cluster
record Tested(
        String name,
        double estimate,
        double[] contrast,
        @Nullable ClusterPermutation permutation) {}
