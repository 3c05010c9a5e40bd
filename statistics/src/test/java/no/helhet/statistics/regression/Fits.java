package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

/// Opens answers in tests.
final class Fits {
    private Fits() {}

    /// The result, with or without warnings.
    static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    static Warning reason(Fit<?> fit) {
        if (fit instanceof NotEstimable<?>(var reason)) {
            return reason;
        }
        throw new AssertionError("There is an estimate: " + fit);
    }

    static boolean warns(Fit<?> fit, Warning.Kind kind, String column) {
        return fit.warnings().stream().anyMatch(w -> w.kind() == kind && w.column().equals(column));
    }
}
