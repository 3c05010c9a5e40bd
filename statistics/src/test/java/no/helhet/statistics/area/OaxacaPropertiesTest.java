package no.helhet.statistics.area;

import static no.helhet.statistics.area.OaxacaSample.DATA;
import static no.helhet.statistics.area.OaxacaSample.SCHOOL;
import static no.helhet.statistics.area.OaxacaSample.design;
import static no.helhet.statistics.area.OaxacaSample.model;
import static no.helhet.statistics.area.OaxacaSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class OaxacaPropertiesTest {
    private static final OaxacaOptions STANDARD = OaxacaOptions.STANDARD;
    private static final double NEAR = 1e-9;

    @Property(tries = 10)
    void theOrderOfRowsDoesNotMatter(@ForAll Random random) {
        var order = new ArrayList<>(IntStream.range(0, DATA.rows()).boxed().toList());
        Collections.shuffle(order, random);
        var mixed = DATA.keep(order.stream().mapToInt(i -> i).toArray());
        same(means(model("hours")), means(model(mixed, "hours")), 1);
        same(shares(model("work")), shares(model(mixed, "work")), 1);
    }

    @Test
    void aPartThatIsNothingByConstructionIsNotWarnedOfForTheSignOfItsRounding() {
        var random = new Random(5);
        for (int draw = 0; draw < 20; draw++) {
            int n = 120;
            var x = new double[n];
            var y = new double[n];
            var group = new int[n];
            for (int i = 0; i < n; i++) {
                group[i] = i % 2;
                x[i] = random.nextGaussian();
                y[i] = random.nextDouble() < 1 / (1 + Math.exp(.4 * group[i] - x[i])) ? 1 : 0;
            }
            var fit =
                    OaxacaLogit.fit(
                            OaxacaModel.of(
                                    Numbers.of("y", y),
                                    Groups.of("group", group),
                                    "0",
                                    Design.builder(n)
                                            .intercept()
                                            .numeric(Numbers.of("x", x))
                                            .build()),
                            STANDARD);
            var apart = result(fit).twofold().getLast();
            assertThat(apart.reference()).isEqualTo(OaxacaReference.POOLED_WITH_GROUP);
            assertThat(apart.unexplainedFirst().total().estimate()).isCloseTo(0, within(1e-12));
            assertThat(fit.warnings())
                    .noneMatch(
                            w ->
                                    w.column()
                                            .contains(
                                                    "unexplained, first, by " + apart.reference()));
        }
    }

    @Test
    void theInterceptIsNoDifferenceInCompositionNotEvenByRounding() {
        for (var one : List.of(means(model("hours")), shares(model("work")))) {
            for (var twofold : one.twofold()) {
                var intercept = twofold.explained().byColumn().getFirst();
                assertThat(intercept.name()).isEqualTo(Design.INTERCEPT);
                assertThat(intercept.estimate()).isZero();
                assertThat(intercept.error()).isZero();
            }
        }
    }

    @Property(tries = 20)
    void unitsOfTheOutcomeScaleEveryPart(
            @ForAll @DoubleRange(min = .01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        var moved =
                OaxacaModel.of(
                                DATA.numbers("hours").map("hours", v -> v * factor + shift),
                                DATA.groups("office"),
                                "Nord",
                                design(DATA))
                        .with(List.of(SCHOOL));
        same(means(model("hours")), means(moved), factor);
    }

    @Property(tries = 20)
    void unitsOfAPredictorDoNotMatter(@ForAll @DoubleRange(min = .01, max = 1000) double factor) {
        var scaled =
                Design.builder(DATA.rows())
                        .intercept()
                        .numeric(DATA.numbers("age").map("age", v -> v * factor))
                        .numeric(DATA.numbers("children"))
                        .numeric(DATA.numbers("schoolupper"))
                        .numeric(DATA.numbers("schoolhigher"))
                        .build();
        same(means(model("hours")), means(with(scaled, "hours")), 1);
        same(shares(model("work")), shares(with(scaled, "work")), 1);
    }

    @Test
    void namesOfTheGroupsDoNotMatter() {
        var names = Map.of("Nord", "Zeta", "Vest", "Alfa");
        var renamed = new String[DATA.rows()];
        for (int i = 0; i < renamed.length; i++) {
            renamed[i] = names.get(DATA.groups("office").level(DATA.groups("office").at(i)));
        }
        var other =
                OaxacaModel.of(
                                DATA.numbers("hours"),
                                Groups.of("office", renamed),
                                "Zeta",
                                design(DATA))
                        .with(List.of(SCHOOL));
        same(means(model("hours")), means(other), 1);
    }

    @Test
    void theOtherGroupFirstTurnsTheSigns() {
        for (boolean shares : new boolean[] {false, true}) {
            String outcome = shares ? "work" : "hours";
            var one = shares ? shares(model(outcome)) : means(model(outcome));
            var turned =
                    OaxacaModel.of(
                                    DATA.numbers(outcome),
                                    DATA.groups("office"),
                                    "Vest",
                                    design(DATA))
                            .with(List.of(SCHOOL));
            var other = shares ? shares(turned) : means(turned);
            same(
                    one.twofold(OaxacaReference.FIRST).explained(),
                    other.twofold(OaxacaReference.SECOND).explained(),
                    -1);
            same(
                    one.twofold(OaxacaReference.POOLED).explained(),
                    other.twofold(OaxacaReference.POOLED).explained(),
                    -1);
            // the group's dummy turns, too, and so the pooled intercept: slopes' parts stay
            var pooled = one.twofold(OaxacaReference.POOLED_WITH_GROUP).explained().total();
            var back = other.twofold(OaxacaReference.POOLED_WITH_GROUP).explained().total();
            if (!shares) {
                assertThat(back.estimate()).isCloseTo(-pooled.estimate(), within(NEAR));
                assertThat(back.error()).isCloseTo(pooled.error(), within(NEAR));
            }
        }
    }

    @Test
    void everyDecompositionSumsToTheDifference() {
        for (var result : List.of(means(model("hours")), shares(model("work")))) {
            double difference = result.firstMean() - result.secondMean();
            assertThat(result.difference().estimate()).isCloseTo(difference, within(NEAR));
            var three = result.threefold();
            assertThat(
                            three.endowments().total().estimate()
                                    + three.coefficients().total().estimate()
                                    + three.interaction().total().estimate())
                    .isCloseTo(difference, within(NEAR));
            for (var two : result.twofold()) {
                assertThat(
                                two.explained().total().estimate()
                                        + two.unexplained().total().estimate())
                        .isCloseTo(difference, within(NEAR));
                assertThat(
                                two.unexplainedFirst().total().estimate()
                                        + two.unexplainedSecond().total().estimate())
                        .isCloseTo(two.unexplained().total().estimate(), within(NEAR));
                sums(two.explained());
                sums(two.unexplained());
                sums(two.unexplainedSecond());
            }
            sums(three.interaction());
        }
    }

    @Test
    void theErrorOfTheDifferenceOfMeansIsNearThatOfTwoSamples() {
        var result = means(model("hours"));
        double variance = 0;
        for (String office : List.of("Nord", "Vest")) {
            var groups = DATA.groups("office");
            double[] hours =
                    IntStream.range(0, DATA.rows())
                            .filter(i -> groups.level(groups.at(i)).equals(office))
                            .mapToDouble(i -> DATA.numbers("hours").at(i))
                            .toArray();
            double mean = java.util.Arrays.stream(hours).average().orElseThrow();
            double squares = 0;
            for (double h : hours) {
                squares += (h - mean) * (h - mean);
            }
            variance += squares / (hours.length - 1) / hours.length;
        }
        assertThat(result.difference().error())
                .isCloseTo(Math.sqrt(variance), within(.03 * Math.sqrt(variance)));
    }

    @Test
    void normalisedPartsDoNotDependOnTheLevelLeftOut() {
        var lower = DATA.numbers("schoolupper").map("schoollower", v -> 1 - v).toArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] -= DATA.numbers("schoolhigher").at(i);
        }
        var other =
                Design.builder(DATA.rows())
                        .intercept()
                        .numeric(DATA.numbers("age"))
                        .numeric(DATA.numbers("children"))
                        .numeric(Numbers.of("schoollower", lower))
                        .numeric(DATA.numbers("schoolupper"))
                        .build();
        var sets =
                List.of(
                        OaxacaSet.factor(
                                "school", List.of("schoollower", "schoolupper"), "schoolhigher"));
        var own = List.of(OaxacaSet.factor("school", SCHOOL.columns(), "schoollower"));
        for (boolean shares : new boolean[] {false, true}) {
            String outcome = shares ? "work" : "hours";
            var one = with(design(DATA), outcome).with(own);
            var two = with(other, outcome).with(sets);
            var a = shares ? fit(one, STANDARD.normalised()) : mean(one, STANDARD.normalised());
            var b = shares ? fit(two, STANDARD.normalised()) : mean(two, STANDARD.normalised());
            for (var reference : OaxacaReference.values()) {
                for (String column :
                        List.of(
                                "(Intercept)",
                                "age",
                                "schoollower",
                                "schoolupper",
                                "schoolhigher")) {
                    same(
                            a.twofold(reference).explained().column(column),
                            b.twofold(reference).explained().column(column),
                            1);
                    same(
                            a.twofold(reference).unexplained().column(column),
                            b.twofold(reference).unexplained().column(column),
                            1);
                }
                same(
                        a.twofold(reference).explained().set("school"),
                        b.twofold(reference).explained().set("school"),
                        1);
            }
            // and without it they do: otherwise nothing was tested
            var bare = shares ? fit(one, STANDARD) : mean(one, STANDARD);
            var left = shares ? fit(two, STANDARD) : mean(two, STANDARD);
            assertThat(bare.threefold().coefficients().column("schoolupper").estimate())
                    .isNotCloseTo(
                            left.threefold().coefficients().column("schoolupper").estimate(),
                            within(1e-4));
            same(bare.threefold().endowments().total(), a.threefold().endowments().total(), 1);
        }
    }

    @Test
    void theUnitOfWeightsDoesNotMatter() {
        var weights = DATA.numbers("weight");
        var doubled = weights.map("weight", v -> 7 * v);
        same(means(model("hours").weighted(weights)), means(model("hours").weighted(doubled)), 1);
        same(shares(model("work").weighted(weights)), shares(model("work").weighted(doubled)), 1);
    }

    @Test
    void wholeWeightsEstimateAsRowsWrittenThatOften() {
        int[] rows =
                IntStream.range(0, DATA.rows())
                        .flatMap(i -> IntStream.range(0, 1 + i % 3).map(j -> i))
                        .toArray();
        var repeated = DATA.keep(rows);
        int[] at = {0};
        var weights = DATA.numbers("weight").map("weight", v -> 1 + at[0]++ % 3);
        var weighted = means(model("hours").weighted(weights));
        var written = means(model(repeated, "hours"));
        for (var reference : OaxacaReference.values()) {
            assertThat(weighted.twofold(reference).explained().total().estimate())
                    .isCloseTo(
                            written.twofold(reference).explained().total().estimate(),
                            within(NEAR));
        }
        var weightedShares = shares(model("work").weighted(weights));
        var writtenShares = shares(model(repeated, "work"));
        for (var reference : OaxacaReference.values()) {
            assertThat(weightedShares.twofold(reference).explained().column("age").estimate())
                    .isCloseTo(
                            writtenShares.twofold(reference).explained().column("age").estimate(),
                            within(NEAR));
        }
    }

    @Test
    void rowsOfWeightNothingAreAsIfNotThere() {
        int[] at = {0};
        var weights = DATA.numbers("weight").map("weight", v -> at[0]++ % 7 == 0 ? 0 : v);
        int[] kept = IntStream.range(0, DATA.rows()).filter(i -> weights.at(i) > 0).toArray();
        same(
                means(model("hours").weighted(weights)),
                means(model(DATA.keep(kept), "hours").weighted(weights.keep(kept))),
                1);
    }

    private static OaxacaModel with(Design design, String outcome) {
        return OaxacaModel.of(DATA.numbers(outcome), DATA.groups("office"), "Nord", design)
                .with(
                        List.of(SCHOOL).stream()
                                .filter(s -> design.names().containsAll(s.columns()))
                                .toList());
    }

    private static OaxacaResult means(OaxacaModel model) {
        return mean(model, STANDARD);
    }

    private static OaxacaResult shares(OaxacaModel model) {
        return fit(model, STANDARD);
    }

    private static OaxacaResult mean(OaxacaModel model, OaxacaOptions options) {
        Fit<OaxacaResult> fit = OaxacaBlinder.fit(model, options);
        return result(fit);
    }

    private static OaxacaResult fit(OaxacaModel model, OaxacaOptions options) {
        return result(OaxacaLogit.fit(model, options));
    }

    private static void sums(OaxacaPart part) {
        assertThat(part.byColumn().stream().mapToDouble(OaxacaEffect::estimate).sum())
                .isCloseTo(part.total().estimate(), within(NEAR));
        assertThat(part.bySet().stream().mapToDouble(OaxacaEffect::estimate).sum())
                .isCloseTo(part.total().estimate(), within(NEAR));
        assertThat(part.positive() + part.negative())
                .isCloseTo(part.total().estimate(), within(NEAR));
    }

    private static void same(OaxacaResult one, OaxacaResult other, double factor) {
        same(one.difference(), other.difference(), factor);
        same(one.threefold().endowments(), other.threefold().endowments(), factor);
        same(one.threefold().interaction(), other.threefold().interaction(), factor);
        for (var reference : OaxacaReference.values()) {
            same(one.twofold(reference).explained(), other.twofold(reference).explained(), factor);
            assertThat(other.twofold(reference).unexplained().total().estimate())
                    .isCloseTo(
                            factor * one.twofold(reference).unexplained().total().estimate(),
                            within(NEAR * Math.max(1, factor)));
        }
    }

    private static void same(OaxacaPart one, OaxacaPart other, double factor) {
        same(one.total(), other.total(), factor);
        for (int j = 0; j < one.byColumn().size(); j++) {
            same(one.byColumn().get(j), other.byColumn().get(j), factor);
        }
        for (int j = 0; j < one.bySet().size(); j++) {
            same(one.bySet().get(j), other.bySet().get(j), factor);
        }
    }

    private static void same(OaxacaEffect one, OaxacaEffect other, double factor) {
        double by = NEAR * Math.max(1, Math.abs(factor));
        double size = Math.abs(factor);
        assertThat(other.name()).isEqualTo(one.name());
        assertThat(other.estimate()).isCloseTo(factor * one.estimate(), within(by));
        assertThat(other.fixedError()).isCloseTo(size * one.fixedError(), within(by));
        assertThat(other.error()).isCloseTo(size * one.error(), within(by));
    }
}
