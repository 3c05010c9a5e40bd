package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.regression.GlmResponse;

import java.util.List;

/// The data that R's output `gl` is of, and the models fitted to it.
public final class GlmSample {
    public static final Frame DATA = ROutput.data("gl");
    public static final ROutput R = ROutput.of("gl");

    private GlmSample() {}

    /// The result, with or without warnings.
    public static <T> T result(Fit<T> fit) {
        return switch (fit) {
            case Fitted<T>(var result) -> result;
            case FittedWithWarnings<T>(var result, var warnings) -> result;
            case NotEstimable<T>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    public static Design design(String... columns) {
        var builder = Design.builder(DATA.rows()).intercept();
        for (String column : columns) {
            if (DATA.isNumeric(column)) {
                builder.numeric(DATA.numbers(column));
            } else {
                builder.factor(DATA.groups(column), null);
            }
        }
        return builder.build();
    }

    public static GlmResponse binary() {
        return result(GlmResponse.binary(DATA.numbers("y")));
    }

    public static GlmResponse counts() {
        return result(
                GlmResponse.poisson(DATA.numbers("events"))
                        .then(r -> r.exposedTo(DATA.numbers("years"))));
    }

    public static GlmResponse grouped() {
        return result(GlmResponse.binomial(DATA.numbers("hits"), DATA.numbers("size")));
    }

    static GlmmTerm by(String column) {
        return GlmmTerm.intercept(DATA.groups(column));
    }

    static GeneralizedMixedResult fit(
            GlmResponse response, Design design, int nodes, GlmmTerm... terms) {
        return result(
                GeneralizedLinearMixedModel.fit(
                        response, design, List.of(terms), GlmmOptions.LAPLACE.withNodes(nodes)));
    }
}
