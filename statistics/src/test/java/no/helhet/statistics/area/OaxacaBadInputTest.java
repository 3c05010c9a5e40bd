package no.helhet.statistics.area;

import static no.helhet.statistics.area.OaxacaSample.DATA;
import static no.helhet.statistics.area.OaxacaSample.design;
import static no.helhet.statistics.area.OaxacaSample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

class OaxacaBadInputTest {
    private static final Groups OFFICE = DATA.groups("office");

    @Test
    void aConstantColumnIsNamed() {
        none(means(with(changed("same", v -> 5))), Warning.Kind.CONSTANT, "same");
    }

    @Test
    void aColumnConstantInOneGroupIsNamedWithTheGroup() {
        int[] at = {0};
        var fit = means(with(changed("only", v -> office(at[0]++).equals("Nord") ? 0 : v)));
        none(fit, Warning.Kind.CONSTANT, "only");
        assertThat(fit.warnings().getFirst().what()).contains("Among the rows of Nord");
    }

    @Test
    void aCollinearColumnIsNamed() {
        none(means(with(changed("twice", v -> 2 * v - 3))), Warning.Kind.COLLINEAR, "twice");
    }

    @Test
    void aColumnWithNaNOrInfinityIsNamed() {
        int[] at = {0};
        none(
                means(with(changed("hole", v -> at[0]++ == 5 ? Double.NaN : v * v))),
                Warning.Kind.NOT_FINITE,
                "hole");
        int[] row = {0};
        none(
                means(with(changed("far", v -> row[0]++ == 5 ? 1 / 0.0 : v * v))),
                Warning.Kind.NOT_FINITE,
                "far");
    }

    @Test
    void anOutcomeWithNaNIsNamed() {
        int[] at = {0};
        none(means(outcome(v -> at[0]++ == 9 ? Double.NaN : v)), Warning.Kind.NOT_FINITE, "hours");
    }

    @Test
    void anOutcomeThatNeverVariesInAGroupIsNamed() {
        int[] at = {0};
        none(
                means(outcome(v -> office(at[0]++).equals("Vest") ? 1 : v)),
                Warning.Kind.CONSTANT,
                "hours");
    }

    @Test
    void anOutcomeOtherThanYesAndNoIsNamed() {
        none(
                OaxacaLogit.fit(model("hours"), OaxacaOptions.STANDARD),
                Warning.Kind.OUT_OF_RANGE,
                "hours");
    }

    @Test
    void oneOrThreeGroupsAreNamed() {
        for (int groups : new int[] {1, 3}) {
            var codes = new int[DATA.rows()];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = i % groups;
            }
            none(
                    means(
                            OaxacaModel.of(
                                    DATA.numbers("hours"),
                                    Groups.of("kontor", codes),
                                    "0",
                                    design(DATA))),
                    Warning.Kind.ONE_GROUP,
                    "kontor");
        }
    }

    @Test
    void aRowWithoutAGroupIsNamed() {
        var names = new String[DATA.rows()];
        for (int i = 1; i < names.length; i++) {
            names[i] = office(i);
        }
        none(
                means(
                        OaxacaModel.of(
                                DATA.numbers("hours"),
                                Groups.of("kontor", names),
                                "Nord",
                                design(DATA))),
                Warning.Kind.MISSING,
                "kontor");
    }

    @Test
    void weightsThatCanNotBeAreNamed() {
        int[] at = {0};
        var negative = DATA.numbers("weight").map("vekt", v -> at[0]++ == 2 ? -1 : v);
        none(means(model("hours").weighted(negative)), Warning.Kind.WEIGHTS, "vekt");
        int[] row = {0};
        var missing = DATA.numbers("weight").map("vekt", v -> row[0]++ == 2 ? Double.NaN : v);
        none(means(model("hours").weighted(missing)), Warning.Kind.WEIGHTS, "vekt");
    }

    @Test
    void weightsOfNothingAreWarnedOfAndAGroupOfThemIsEmpty() {
        int[] at = {0};
        var some = DATA.numbers("weight").map("vekt", v -> at[0]++ < 4 ? 0 : v);
        assertThat(means(model("hours").weighted(some)).warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Warning.Kind.WEIGHTS, "vekt"));
        int[] row = {0};
        var all = DATA.numbers("weight").map("vekt", v -> office(row[0]++).equals("Nord") ? 0 : v);
        none(means(model("hours").weighted(all)), Warning.Kind.EMPTY_GROUP, "office");
    }

    @Test
    void levelsOfOneRowAreNamedEach() {
        var design = Design.builder(DATA.rows()).intercept().numeric(DATA.numbers("age"));
        int found = 0;
        for (int i = 0; found < 10; i++) {
            if (office(i).equals("Nord")) {
                var one = new double[DATA.rows()];
                one[i] = 1;
                // the other group has two of each
                for (int j = 0, of = 0; of < 2; j++) {
                    if (office(j).equals("Vest") && j % 10 == found) {
                        one[j] = 1;
                        of++;
                    }
                }
                design.numeric(Numbers.of("nivaa" + found++, one));
            }
        }
        var fit = means(OaxacaModel.of(DATA.numbers("hours"), OFFICE, "Nord", design.build()));
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.SMALL_GROUPS)
                .hasSize(10)
                .allSatisfy(w -> assertThat(w.what()).contains("One row of Nord"));
    }

    @Test
    void fewRowsAreWarnedOfAndTooFewRefused() {
        int[] rows = java.util.stream.IntStream.range(0, 40).toArray();
        assertThat(means(model(DATA.keep(rows), "hours")).warnings())
                .extracting(Warning::kind)
                .contains(Warning.Kind.TOO_FEW);
        int[] none = java.util.stream.IntStream.range(0, 9).toArray();
        none(means(model(DATA.keep(none), "hours")), Warning.Kind.TOO_FEW, "office");
    }

    @Test
    void aRowThatDecidesAloneIsNamedByItsNumber() {
        int[] at = {0};
        var far = changed("far", v -> at[0]++ == 30 ? 3000 : v * .9 + v % 7);
        int[] row = {0};
        var outcome = DATA.numbers("hours").map("hours", v -> row[0]++ == 30 ? 600 : v);
        var fit = means(OaxacaModel.of(outcome, OFFICE, "Nord", far));
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.INFLUENTIAL)
                .singleElement()
                .satisfies(w -> assertThat(w.what()).startsWith("Row 31 "));
    }

    @Test
    void anOutcomeComputedFromAPredictorIsWarnedOf() {
        var made = DATA.numbers("age").map("made", v -> 3 * v + 1);
        assertThat(means(OaxacaModel.of(made, OFFICE, "Nord", design(DATA))).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.SINGULAR, Warning.Kind.SINGULAR);
    }

    @Test
    void withoutPredictorsAllIsUnexplained() {
        var none = Design.builder(DATA.rows()).intercept().build();
        for (var result :
                List.of(
                        OaxacaSample.result(means(with(none))),
                        OaxacaSample.result(
                                OaxacaLogit.fit(
                                        OaxacaModel.of(DATA.numbers("work"), OFFICE, "Nord", none),
                                        OaxacaOptions.STANDARD)))) {
            var two = result.twofold(OaxacaReference.POOLED_WITH_GROUP);
            assertThat(two.explained().total().estimate())
                    .isCloseTo(0, org.assertj.core.api.Assertions.within(1e-12));
            assertThat(two.explained().total().error())
                    .isCloseTo(0, org.assertj.core.api.Assertions.within(1e-12));
            assertThat(two.unexplained().total().estimate())
                    .isCloseTo(
                            result.firstMean() - result.secondMean(),
                            org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void separationIsNamedByItsColumn() {
        int[] at = {0};
        var apart =
                changed(
                        "apart",
                        v -> {
                            int i = at[0]++;
                            boolean working = DATA.numbers("work").at(i) == 1;
                            return office(i).equals("Nord") ? (working ? 1 : 0) : v % 2;
                        });
        none(
                OaxacaLogit.fit(
                        OaxacaModel.of(DATA.numbers("work"), OFFICE, "Nord", apart),
                        OaxacaOptions.STANDARD),
                Warning.Kind.SEPARATED,
                "apart");
    }

    @Test
    void columnsThatCancelAreWarnedOfByPart() {
        // the outcome's odds are the same in both groups but for the intercept, and that is made up
        // for by the slope at the mean
        var random = new java.util.Random(3);
        int n = 2000;
        var x = new double[n];
        var y = new double[n];
        var g = new int[n];
        for (int i = 0; i < n; i++) {
            g[i] = i % 2;
            x[i] = 5 + random.nextGaussian();
            double p = 1 / (1 + Math.exp(-(g[i] == 0 ? .4 * (x[i] - 5) : 1.4 * (x[i] - 5))));
            y[i] = random.nextDouble() < p ? 1 : 0;
        }
        var fit =
                OaxacaLogit.fit(
                        OaxacaModel.of(
                                Numbers.of("y", y),
                                Groups.of("g", g),
                                "0",
                                Design.builder(n).intercept().numeric(Numbers.of("x", x)).build()),
                        OaxacaOptions.STANDARD);
        assertThat(fit.warnings())
                .filteredOn(w -> w.kind() == Warning.Kind.APPROXIMATE)
                .anySatisfy(w -> assertThat(w.column()).contains("coefficients"));
    }

    @Test
    void callsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> OaxacaModel.of(DATA.numbers("hours"), OFFICE, "Syd", design(DATA)))
                .hasMessageContaining("no level Syd");
        assertThatThrownBy(
                        () ->
                                OaxacaModel.of(
                                        DATA.numbers("hours"),
                                        OFFICE,
                                        "Nord",
                                        Design.builder(DATA.rows())
                                                .numeric(DATA.numbers("age"))
                                                .build()))
                .hasMessageContaining("intercept");
        assertThatThrownBy(
                        () ->
                                model("hours")
                                        .with(
                                                List.of(
                                                        OaxacaSet.together("a", List.of("age")),
                                                        OaxacaSet.together("b", List.of("age")))))
                .hasMessageContaining("more than one set");
    }

    private static String office(int row) {
        return OFFICE.level(OFFICE.at(row));
    }

    private static OaxacaModel with(Design design) {
        return OaxacaModel.of(DATA.numbers("hours"), OFFICE, "Nord", design);
    }

    private static OaxacaModel outcome(DoubleUnaryOperator change) {
        return OaxacaModel.of(
                DATA.numbers("hours").map("hours", change), OFFICE, "Nord", design(DATA));
    }

    /// Age, and a column made of it.
    private static Design changed(String name, DoubleUnaryOperator change) {
        return Design.builder(DATA.rows())
                .intercept()
                .numeric(DATA.numbers("age"))
                .numeric(DATA.numbers("age").map(name, change))
                .build();
    }

    private static Fit<OaxacaResult> means(OaxacaModel model) {
        return OaxacaBlinder.fit(model, OaxacaOptions.STANDARD);
    }

    private static void none(Fit<OaxacaResult> fit, Warning.Kind kind, String column) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(kind);
        assertThat(fit.warnings().getFirst().column()).isEqualTo(column);
    }
}
