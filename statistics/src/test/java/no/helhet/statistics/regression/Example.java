package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;

import java.util.List;
import java.util.stream.IntStream;

/// The data that R was given, and the models it was asked for.
final class Example {
    static final Frame DATA = ROutput.data("rg");
    static final ROutput R = ROutput.of("rg");
    /// The offices of the permutation.
    static final Frame NINE = nine();

    private Example() {}

    static Design design(Frame data) {
        return Design.builder(data.rows())
                .intercept()
                .numeric(data.numbers("age"))
                .numeric(data.numbers("treated"))
                .factor(data.groups("kind"), null)
                .build();
    }

    static Design small(Frame data) {
        return Design.builder(data.rows())
                .intercept()
                .numeric(data.numbers("age"))
                .numeric(data.numbers("treated"))
                .build();
    }

    static LeastSquares model(boolean weighted) {
        var design = design(DATA);
        return Fits.result(
                weighted
                        ? LeastSquares.fit(DATA.numbers("y"), design, DATA.numbers("w"))
                        : LeastSquares.fit(DATA.numbers("y"), design));
    }

    private static Frame nine() {
        List<String> kept = R.texts("permutation.offices");
        var office = DATA.groups("office");
        return DATA.keep(
                IntStream.range(0, DATA.rows())
                        .filter(i -> kept.contains(office.level(office.at(i))))
                        .toArray());
    }

    static Numbers y(Frame data) {
        return data.numbers("y");
    }
}
