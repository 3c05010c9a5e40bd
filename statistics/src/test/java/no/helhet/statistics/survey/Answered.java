package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;

/// The result of a fit that has one.
final class Answered {
    private Answered() {}

    static <R> R by(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var _) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
