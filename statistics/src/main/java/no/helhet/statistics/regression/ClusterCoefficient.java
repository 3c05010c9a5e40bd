package no.helhet.statistics.regression;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// A coefficient as clusters tell it: the t distribution's answer and a resampling's, side by side.
///
/// @param estimate in units of the outcome for each unit of the column
/// @param degreesOfFreedom Satterthwaite's; below 4 the t distribution is not to be trusted
/// @param p two-sided, against t with those degrees of freedom
/// @param signFlip p when the residuals of whole clusters change their signs
/// @param permutation p when the column's values are given to the clusters anew; only where it has
///     one value in each cluster
/// @param leavingOneOut the smallest and the largest estimate when one cluster is left out; null
///     when a cluster alone tells it
/// @param mostMoving the cluster that moves the estimate most when it is left out, or alone tells
///     it
public record ClusterCoefficient(
        String name,
        double estimate,
        double standardError,
        double degreesOfFreedom,
        double t,
        double p,
        Interval interval,
        Resampling signFlip,
        @Nullable Resampling permutation,
        @Nullable Interval leavingOneOut,
        String mostMoving) {}
