package no.helhet.statistics.analysis;

import no.helhet.statistics.mixed.GeneralizedMixedResult;
import no.helhet.statistics.regression.GlmChiSquare;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A generalized mixed model beside the one without any columns.
///
/// @param model as asked for
/// @param empty with random intercepts alone; null when there are no columns, or it has no estimate
/// @param changes in the variance of each column of groups; empty without the empty model, with
///     random slopes, or where there was no variance
/// @param allColumns likelihood ratio of all columns together; null without the empty model or
///     with random slopes
public record GeneralizedMixedAnswer(
        GeneralizedMixedResult model,
        @Nullable GeneralizedMixedResult empty,
        List<Change> changes,
        @Nullable GlmChiSquare allColumns) {

    /// @param proportion (before - after) / before: negative when the groups differ more once the
    ///     columns are held equal
    public record Change(String groups, double before, double after, double proportion) {}
}
