package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

/// Rows that stand for many persons, against a row for each.
class OaxacaCountedTest {
    private static final String[] SIDES = {"A", "A", "A", "A", "B", "B", "B", "B"};
    private static final String[] HOUSING = {
        "own", "own", "rent", "rent", "own", "own", "rent", "rent"
    };
    private static final double[] OUTCOMES = {1, 0, 1, 0, 1, 0, 1, 0};
    private static final double[] PERSONS = {9, 120, 25, 60, 14, 400, 18, 90};

    private static OaxacaResult fit(boolean counted, boolean robust) {
        int[] rows =
                counted
                        ? IntStream.range(0, 8).toArray()
                        : IntStream.range(0, 8)
                                .flatMap(i -> IntStream.generate(() -> i).limit((int) PERSONS[i]))
                                .toArray();
        var design = Design.builder(rows.length).intercept();
        design.factor(
                Groups.of(
                        "housing",
                        IntStream.of(rows).mapToObj(i -> HOUSING[i]).toArray(String[]::new)),
                null);
        var model =
                OaxacaModel.of(
                        Numbers.of(
                                "outcome",
                                IntStream.of(rows).mapToDouble(i -> OUTCOMES[i]).toArray()),
                        Groups.of(
                                "side",
                                IntStream.of(rows).mapToObj(i -> SIDES[i]).toArray(String[]::new)),
                        "A",
                        design.build());
        var fit =
                OaxacaLogit.fit(
                        counted ? model.counted(Numbers.of("persons", PERSONS)) : model,
                        new OaxacaOptions(.95, false, robust));
        return switch (fit) {
            case Fitted<OaxacaResult>(var result) -> result;
            case FittedWithWarnings<OaxacaResult>(var result, var ignored) -> result;
            case NotEstimable<OaxacaResult> none -> throw new AssertionError(none);
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void partsAndErrorsAreThoseOfARowForEachPerson(boolean robust) {
        var counted = fit(true, robust);
        var each = fit(false, robust);

        for (var reference : OaxacaReference.values()) {
            same(
                    counted.twofold(reference).explained().total(),
                    each.twofold(reference).explained().total());
            same(
                    counted.twofold(reference).unexplained().total(),
                    each.twofold(reference).unexplained().total());
        }
        same(counted.difference(), each.difference());
    }

    private static void same(OaxacaEffect a, OaxacaEffect b) {
        assertThat(a.estimate()).isCloseTo(b.estimate(), within(1e-9));
        assertThat(a.fixedError()).isCloseTo(b.fixedError(), within(1e-9));
        assertThat(a.error()).isCloseTo(b.error(), within(1e-9));
    }
}
