package no.helhet.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class TwoWayFixedEffectsTest {
    private static final Frame DATA = ROutput.data("rg-panel");
    private static final ROutput R = ROutput.of("rg-panel");
    private static final double NEAR = 1e-9;

    @Test
    void anUnbalancedPanelGivesTheCoefficientsAndErrorsOfARegressionOnDummies() {
        var result = Fits.result(fit(DATA, FixedEffectsFactor.CLUSTERS));
        double[] coefficients = R.numbers("coef");
        double[] errors = R.numbers("cr1");
        double[] plm = R.numbers("plm");
        for (int k = 0; k < 2; k++) {
            assertThat(result.coefficients().get(k).estimate())
                    .isCloseTo(coefficients[k], within(NEAR))
                    .isCloseTo(plm[k], within(NEAR));
        }
        assertThat(result.plain().get("treat")).isCloseTo(errors[0], within(NEAR));
        assertThat(result.plain().get("hours")).isCloseTo(errors[1], within(NEAR));
        assertThat(result.residualStandardDeviation()).isCloseTo(R.number("sigma"), within(NEAR));
        assertThat(result.degreesOfFreedom()).isEqualTo((int) R.number("df"));
        assertThat(result.withinRSquared()).isCloseTo(R.number("within"), within(NEAR));
        assertThat(result.balanced()).isFalse();
        assertThat(result.iterations()).isPositive();
        assertThat(result.left()).isLessThan(1e-11);
    }

    @Test
    void withFewClustersItCarriesCr2OfTheWholeRegressionOnDummies() {
        var result = Fits.result(fit(DATA, FixedEffectsFactor.CLUSTERS));
        assertThat(result.estimator()).isEqualTo(ClusterEstimator.CR2);
        var few = Objects.requireNonNull(result.few());
        double[] errors = R.numbers("cr2.se");
        double[] degrees = R.numbers("cr2.df");
        double[] ps = R.numbers("cr2.p");
        for (int k = 0; k < 2; k++) {
            var coefficient = few.coefficients().get(k);
            assertThat(coefficient.standardError()).isCloseTo(errors[k], within(1e-8));
            assertThat(coefficient.degreesOfFreedom())
                    .isCloseTo(degrees[k], within(1e-7))
                    .isCloseTo(R.numbers("estimatr.df")[k], within(1e-6));
            assertThat(coefficient.p()).isCloseTo(ps[k], within(1e-8));
            assertThat(result.coefficients().get(k).standardError())
                    .isEqualTo(coefficient.standardError());
        }
    }

    @Test
    void allEffectsCountedIsStatasFactor() {
        var result = Fits.result(fit(DATA, FixedEffectsFactor.ALL));
        assertThat(result.plain().get("treat")).isCloseTo(R.numbers("cr1s")[0], within(NEAR));
        var nested = Fits.result(fit(DATA, FixedEffectsFactor.NESTED));
        double[] estimatr = R.numbers("estimatr.stata");
        assertThat(result.plain().get("treat")).isCloseTo(estimatr[0], within(NEAR));
        assertThat(result.plain().get("hours")).isCloseTo(estimatr[1], within(NEAR));
        double rows = nested.rows();
        double counted = 2 + nested.secondLevels();
        double plain = Fits.result(fit(DATA, FixedEffectsFactor.CLUSTERS)).plain().get("treat");
        assertThat(nested.plain().get("treat"))
                .isCloseTo(plain * Math.sqrt((rows - 1) / (rows - counted)), within(1e-12));
    }

    @Test
    void rowsAloneWithAnEffectAreLeftOutAndSaid() {
        var fit = fit(DATA, FixedEffectsFactor.CLUSTERS);
        assertThat(Fits.result(fit).singletons()).isEqualTo((int) R.number("dropped"));
        assertThat(Fits.warns(fit, Warning.Kind.SMALL_GROUPS, "person and month")).isTrue();
    }

    @Test
    void effectsThatCrossTheClustersCountInTheWholeDesign() {
        var person = DATA.numbers("person");
        var data =
                DATA.keep(
                        IntStream.range(0, DATA.rows())
                                .filter(i -> person.at(i) <= 25)
                                .filter(i -> person.at(i) != 3 && person.at(i) != 17)
                                .toArray());
        var codes = new int[data.rows()];
        Arrays.setAll(
                codes,
                i ->
                        (int)
                                (data.numbers("month").at(i) * 7 % 5 * 2
                                        + data.numbers("person").at(i) % 2));
        var result =
                Fits.result(
                        TwoWayFixedEffects.fit(
                                data.numbers("y"),
                                List.of(data.numbers("treat"), data.numbers("hours")),
                                data.groups("person"),
                                data.groups("month"),
                                Groups.of("half", codes)));
        double[] coefficients = R.numbers("crossed.coef");
        double[] errors = R.numbers("crossed.se");
        double[] degrees = R.numbers("crossed.df");
        for (int k = 0; k < 2; k++) {
            var coefficient = result.coefficients().get(k);
            assertThat(coefficient.estimate()).isCloseTo(coefficients[k], within(NEAR));
            assertThat(coefficient.standardError()).isCloseTo(errors[k], within(1e-8));
            assertThat(coefficient.degreesOfFreedom()).isCloseTo(degrees[k], within(1e-7));
        }
    }

    @Test
    void aBalancedPanelIsDemeanedInClosedForm() {
        var fit = balanced(0);
        var result = Fits.result(fit);
        assertThat(result.balanced()).isTrue();
        assertThat(result.iterations()).isZero();
        assertThat(result.coefficient("treat").estimate())
                .isCloseTo(R.number("balanced.coef"), within(NEAR));
        assertThat(result.plain().get("treat")).isCloseTo(R.number("balanced.cr1"), within(NEAR));
        assertThat(result.coefficient("treat").standardError())
                .isCloseTo(R.number("balanced.se"), within(1e-8));
        assertThat(result.coefficient("treat").degreesOfFreedom())
                .isCloseTo(R.number("balanced.df"), within(1e-7));
        var few = Objects.requireNonNull(result.few());
        assertThat(few.coefficient("treat").signFlip().p())
                .isCloseTo(R.number("balanced.signs"), within(1e-12));
    }

    @Test
    void aColumnFarFromNothingKeepsItsDigits() {
        var near = Fits.result(balanced(0)).coefficient("treat");
        var far = Fits.result(balanced(1e7)).coefficient("treat");
        assertThat(far.estimate()).isCloseTo(near.estimate(), within(1e-7));
        assertThat(far.standardError()).isCloseTo(near.standardError(), within(1e-7));
    }

    @Test
    void theSameRowsInAnotherOrderOrWithAMissingPairGiveTheSame() {
        int rows = DATA.rows();
        int[] turned = IntStream.range(0, rows).map(i -> rows - 1 - i).toArray();
        var one = Fits.result(fit(DATA, FixedEffectsFactor.CLUSTERS));
        var two = Fits.result(fit(DATA.keep(turned), FixedEffectsFactor.CLUSTERS));
        assertThat(two.coefficient("treat").estimate())
                .isCloseTo(one.coefficient("treat").estimate(), within(1e-11));
        assertThat(two.plain().get("treat")).isCloseTo(one.plain().get("treat"), within(1e-11));
    }

    @Test
    void whatDiffersFarMoreBetweenPersonsThanWithinThemKeepsItsErrors() {
        var data = DATA;
        var far = new double[data.rows()];
        Arrays.setAll(
                far,
                i -> data.numbers("hours").at(i) + 1e6 * (data.numbers("person").at(i) * 31 % 17));
        var one = Fits.result(fit(data, FixedEffectsFactor.CLUSTERS)).coefficient("hours");
        var two =
                Fits.result(
                                TwoWayFixedEffects.fit(
                                        data.numbers("y"),
                                        List.of(data.numbers("treat"), Numbers.of("far", far)),
                                        data.groups("person"),
                                        data.groups("month"),
                                        data.groups("office")))
                        .coefficient("far");
        assertThat(two.estimate()).isCloseTo(one.estimate(), within(1e-8));
        assertThat(two.standardError()).isCloseTo(one.standardError(), within(1e-8));
        assertThat(two.degreesOfFreedom()).isCloseTo(one.degreesOfFreedom(), within(1e-5));
    }

    @Test
    void demeaningThatIsStoppedEarlyIsSaid() {
        var fit =
                TwoWayFixedEffects.fit(
                        DATA.numbers("y"),
                        List.of(DATA.numbers("treat")),
                        DATA.groups("person"),
                        DATA.groups("month"),
                        DATA.groups("office"),
                        new FixedEffectsOptions(
                                FixedEffectsFactor.CLUSTERS, ClusterOptions.STANDARD, 1e-12, 1));
        assertThat(Fits.warns(fit, Warning.Kind.NOT_CONVERGED, "person and month")).isTrue();
    }

    @Test
    void whatCanNotBeToldFromTheEffectsIsNamed() {
        var start = new double[DATA.rows()];
        var twice = new double[DATA.rows()];
        Arrays.setAll(start, i -> DATA.numbers("person").at(i) % 3 + DATA.numbers("month").at(i));
        Arrays.setAll(twice, i -> 2 * DATA.numbers("hours").at(i) + start[i]);
        assertReason(List.of(Numbers.of("start", start)), Warning.Kind.COLLINEAR, "start");
        assertReason(
                List.of(DATA.numbers("hours"), Numbers.of("twice", twice)),
                Warning.Kind.COLLINEAR,
                "twice");
        assertReason(
                List.of(Numbers.constant("same", 4, DATA.rows())), Warning.Kind.CONSTANT, "same");
        var holed = DATA.numbers("hours").toArray();
        holed[6] = Double.NaN;
        assertReason(List.of(Numbers.of("hours", holed)), Warning.Kind.NOT_FINITE, "hours");
        var tiny = DATA.numbers("hours").map("tiny", v -> 1e-250 * v);
        assertReason(List.of(tiny), Warning.Kind.OUT_OF_RANGE, "tiny");
        holed[6] = 1 / 0.0;
        assertReason(List.of(Numbers.of("hours", holed)), Warning.Kind.NOT_FINITE, "hours");
    }

    @Test
    void manyClustersOfWhichTwoAreTreatedAreSaidToTellAsLittleAsFew() {
        int people = 60;
        int months = 6;
        int n = people * months;
        var person = new int[n];
        var month = new int[n];
        var few = new double[n];
        var many = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            person[i] = i / months;
            month[i] = i % months;
            few[i] = person[i] < 2 && month[i] > 2 ? 1 : 0;
            many[i] = person[i] % 2 == 0 && month[i] > 2 ? 1 : 0;
            y[i] = Math.sin(78.233 * i) + person[i];
        }
        var groups = Groups.of("person", person);
        var fit =
                TwoWayFixedEffects.fit(
                        Numbers.of("y", y),
                        List.of(Numbers.of("few", few), Numbers.of("many", many)),
                        groups,
                        Groups.of("month", month),
                        groups);
        assertThat(Fits.result(fit).few()).isNull();
        assertThat(fit.warnings())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.FEW_CLUSTERS);
                            assertThat(w.column()).isEqualTo("few");
                        });
    }

    @Test
    void anOutcomeThatEffectsAndPredictorsTellExactlyHasNoErrorsOfRounding() {
        var y = new double[DATA.rows()];
        Arrays.setAll(
                y,
                i ->
                        3 * DATA.numbers("hours").at(i)
                                + 0.1 * DATA.numbers("person").at(i)
                                + DATA.numbers("month").at(i));
        var fit =
                TwoWayFixedEffects.fit(
                        Numbers.of("y", y),
                        List.of(DATA.numbers("hours")),
                        DATA.groups("person"),
                        DATA.groups("month"),
                        DATA.groups("office"));
        assertThat(Fits.reason(fit).kind()).isEqualTo(Warning.Kind.SINGULAR);
        assertThat(Fits.reason(fit).column()).isEqualTo("y");
    }

    @Test
    void effectsThatAreAllAloneAndMissingGroupsHaveNoEstimate() {
        int rows = DATA.rows();
        int[] own = IntStream.range(0, rows).toArray();
        var alone =
                TwoWayFixedEffects.fit(
                        DATA.numbers("y"),
                        List.of(DATA.numbers("hours")),
                        Groups.of("row", own),
                        DATA.groups("month"),
                        DATA.groups("office"));
        assertThat(Fits.reason(alone).kind()).isEqualTo(Warning.Kind.TOO_FEW);
        var names = new String[rows];
        Arrays.setAll(names, i -> i == 9 ? "" : "m" + i % 5);
        var missing =
                TwoWayFixedEffects.fit(
                        DATA.numbers("y"),
                        List.of(DATA.numbers("hours")),
                        DATA.groups("person"),
                        Groups.of("month", names),
                        DATA.groups("office"));
        assertThat(Fits.reason(missing).kind()).isEqualTo(Warning.Kind.MISSING);
        assertThat(Fits.reason(missing).column()).isEqualTo("month");
        var one =
                TwoWayFixedEffects.fit(
                        DATA.numbers("y"),
                        List.of(DATA.numbers("hours")),
                        DATA.groups("person"),
                        DATA.groups("month"),
                        Groups.of("office", new int[rows]));
        assertThat(Fits.reason(one).kind()).isEqualTo(Warning.Kind.ONE_GROUP);
    }

    private static void assertReason(List<Numbers> predictors, Warning.Kind kind, String column) {
        var reason =
                Fits.reason(
                        TwoWayFixedEffects.fit(
                                DATA.numbers("y"),
                                predictors,
                                DATA.groups("person"),
                                DATA.groups("month"),
                                DATA.groups("office")));
        assertThat(reason.kind()).isEqualTo(kind);
        assertThat(reason.column()).isEqualTo(column);
    }

    private static Fit<TwoWayFixedEffects> fit(Frame data, FixedEffectsFactor factor) {
        return TwoWayFixedEffects.fit(
                data.numbers("y"),
                List.of(data.numbers("treat"), data.numbers("hours")),
                data.groups("person"),
                data.groups("month"),
                data.groups("office"),
                FixedEffectsOptions.STANDARD.with(factor));
    }

    /// The panel of the R script's last lines.
    private static Fit<TwoWayFixedEffects> balanced(double shift) {
        int rows = 240;
        var person = new int[rows];
        var month = new int[rows];
        var office = new int[rows];
        var treat = new double[rows];
        var y = new double[rows];
        for (int i = 0; i < rows; i++) {
            person[i] = i / 6 + 1;
            month[i] = i % 6 + 1;
            office[i] = person[i] * 7 % 11;
            treat[i] = office[i] % 2 == 0 && month[i] >= 3 + office[i] % 3 ? 1 : 0;
            y[i] =
                    shift
                            + Math.rint(
                                            1e6
                                                    * (Math.sin(person[i])
                                                            + Math.cos(month[i] * office[i])
                                                            + 0.4 * treat[i]
                                                            + Math.sin(person[i] * month[i] * 1.7)))
                                    / 1e6;
        }
        return TwoWayFixedEffects.fit(
                Numbers.of("y", y),
                List.of(Numbers.of("treat", treat)),
                Groups.of("person", person),
                Groups.of("month", month),
                Groups.of("office", office));
    }
}
