package no.helhet.statistics.area;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.ROutput;

import java.util.List;

/// The made-up data that R's output is from.
final class OaxacaSample {
    static final Frame DATA = ROutput.data("ox");
    static final ROutput R = ROutput.of("ox");
    static final OaxacaSet SCHOOL =
            OaxacaSet.factor("school", List.of("schoolupper", "schoolhigher"), "lower");

    private OaxacaSample() {}

    static Design design(Frame data) {
        return Design.builder(data.rows())
                .intercept()
                .numeric(data.numbers("age"))
                .numeric(data.numbers("children"))
                .numeric(data.numbers("schoolupper"))
                .numeric(data.numbers("schoolhigher"))
                .build();
    }

    static OaxacaModel model(Frame data, String outcome) {
        return OaxacaModel.of(data.numbers(outcome), data.groups("office"), "Nord", design(data))
                .with(List.of(SCHOOL));
    }

    static OaxacaModel model(String outcome) {
        return model(DATA, outcome);
    }

    static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
