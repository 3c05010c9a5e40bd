package no.helhet.statistics.reference;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;

import java.util.List;

/// The reference cases of one room.
final class AgreementCases {
    private AgreementCases() {}

    static List<ReferenceCase> all() {
        return List.of(
                new FleissDiagnoses(),
                new AnxietyRatings(),
                new KrippendorffExample(),
                new ScreeningOf203());
    }

    /// What is wanted of a case's data, which warn of nothing that matters here.
    static <R> R answer(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }
}
