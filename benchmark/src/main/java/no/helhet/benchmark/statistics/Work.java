package no.helhet.benchmark.statistics;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;

import java.util.Map;

/// What is timed: from columns in memory to the whole result.
@FunctionalInterface
interface Work {
    /// @return values that R computes too, by R's names
    Map<String, Double> compute();

    /// The result of a fit that must be there.
    static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var _) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }
}
