package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;

import java.util.List;

/// The invented municipalities of `r/mx.csv` and models of them.
final class Models {
    static final Frame DATA = ROutput.data("mx");
    static final Numbers Y = DATA.numbers("y");
    static final Numbers YEAR = DATA.numbers("year").map("cyear", v -> v - 2019);
    static final Groups MUNICIPALITY = DATA.groups("municipality");
    static final Groups TEAM = MUNICIPALITY.cross(DATA.groups("team"));
    static final Groups OFFICER = DATA.groups("officer");
    static final Numbers WEIGHT = DATA.numbers("w");
    static final Design FULL =
            Design.builder(DATA.rows())
                    .intercept()
                    .numeric(DATA.numbers("age"))
                    .numeric(DATA.numbers("course"))
                    .factor(DATA.groups("kind"), "flat")
                    .numeric(YEAR)
                    .build();
    static final Design NULL = Design.builder(DATA.rows()).intercept().build();

    private Models() {}

    static <R> R of(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var _) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    static LinearMixedModel reml(RandomTerm... terms) {
        return of(LinearMixedModel.fit(Y, FULL, List.of(terms), LinearMixedModel.Options.reml()));
    }

    static LinearMixedModel ml(RandomTerm... terms) {
        return of(LinearMixedModel.fit(Y, FULL, List.of(terms), LinearMixedModel.Options.ml()));
    }

    static RandomTerm municipality() {
        return RandomTerm.intercept(MUNICIPALITY);
    }

    static RandomTerm team() {
        return RandomTerm.intercept(TEAM);
    }

    static RandomTerm officer() {
        return RandomTerm.intercept(OFFICER);
    }

    static RandomTerm growth() {
        return RandomTerm.slopes(MUNICIPALITY, YEAR);
    }
}
