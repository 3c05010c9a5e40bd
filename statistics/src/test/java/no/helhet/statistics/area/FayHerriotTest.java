package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

class FayHerriotTest {
    private static final int M = 25;

    private static double[][] data(long seed, double between) {
        var random = new Random(seed);
        var y = new double[M];
        var d = new double[M];
        var x = new double[M];
        for (int i = 0; i < M; i++) {
            x[i] = random.nextGaussian();
            d[i] = 0.3 + 1.4 * random.nextDouble();
            y[i] =
                    2
                            + 0.7 * x[i]
                            + Math.sqrt(between) * random.nextGaussian()
                            + Math.sqrt(d[i]) * random.nextGaussian();
        }
        return new double[][] {y, d, x};
    }

    private static Fit<FayHerriot> fit(double[][] data, FayHerriot.Method method) {
        return FayHerriot.fit(
                Answers.names(data[0].length),
                Numbers.of("y", data[0]),
                Numbers.of("variance", data[1]),
                Design.builder(data[0].length)
                        .intercept()
                        .numeric(Numbers.of("x", data[2]))
                        .build(),
                method);
    }

    @Test
    void anAreaWithTwoRowsIsRefusedByName() {
        double[][] data = data(1, 1);
        var names = new ArrayList<>(Answers.names(M));
        names.set(7, names.get(2));
        var reason =
                Answers.reason(
                        FayHerriot.fit(
                                names,
                                Numbers.of("y", data[0]),
                                Numbers.of("variance", data[1]),
                                Design.builder(M).intercept().build(),
                                FayHerriot.Method.REML));
        assertThat(reason.kind()).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(reason.column()).isEqualTo(names.get(2));
        assertThat(reason.what()).contains("more than one row");
    }

    @Test
    void intervalsAreAsWideAsTheConfidenceAsksFor() {
        double[][] data = data(1, 1);
        var fit =
                Answers.of(
                        FayHerriot.fit(
                                Answers.names(M),
                                Numbers.of("y", data[0]),
                                Numbers.of("variance", data[1]),
                                Design.builder(M).intercept().build(),
                                FayHerriot.Method.REML,
                                0.5));
        assertThat(fit.confidence()).isEqualTo(0.5);
        for (var area : fit.areas()) {
            var interval = Objects.requireNonNull(area.interval());
            // the upper quartile of the normal
            assertThat(interval.upper() - area.eblup())
                    .isCloseTo(0.6744897501960817 * Math.sqrt(area.mse()), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEstimateSolvesItsEquation(FayHerriot.Method method) {
        var fit = Answers.of(fit(data(1, 1), method));
        double refvar = fit.refvar();
        double quadratic = 0;
        double weighted = 0;
        double sum = 0;
        for (var a : fit.areas()) {
            double v = refvar + a.variance();
            double r = a.direct() - a.synthetic();
            quadratic += r * r / v / v;
            weighted += r * r / v;
            sum += 1 / v;
        }
        switch (method) {
            case ML -> assertThat(quadratic).isCloseTo(sum, within(1e-9));
            case FH -> assertThat(weighted).isCloseTo(M - 2.0, within(1e-9));
            case REML -> {
                double[][] d = data(1, 1);
                double lost = lost(d, refvar);
                assertThat(quadratic).isCloseTo(sum - lost, within(1e-9));
            }
        }
    }

    /// tr(Q X'V⁻²X) of intercept and one predictor, by hand.
    private static double lost(double[][] d, double refvar) {
        double[] s = new double[3];
        double[] t = new double[3];
        for (int i = 0; i < M; i++) {
            double w = 1 / (refvar + d[1][i]);
            for (int k = 0; k < 3; k++) {
                s[k] += w * Math.pow(d[2][i], k);
                t[k] += w * w * Math.pow(d[2][i], k);
            }
        }
        double determinant = s[0] * s[2] - s[1] * s[1];
        return (s[2] * t[0] - 2 * s[1] * t[1] + s[0] * t[2]) / determinant;
    }

    @Property(tries = 25)
    void anotherUnitScalesEstimatesAndErrorsAlone(
            @ForAll @DoubleRange(min = 0.01, max = 900) double unit,
            @ForAll FayHerriot.Method method) {
        double[][] data = data(4, 0.8);
        double[][] scaled = {
            Arrays.stream(data[0]).map(v -> v * unit).toArray(),
            Arrays.stream(data[1]).map(v -> v * unit * unit).toArray(),
            data[2]
        };
        var one = Answers.of(fit(data, method));
        var two = Answers.of(fit(scaled, method));
        assertThat(two.refvar()).isCloseTo(one.refvar() * unit * unit, withinPercentage(1e-6));
        for (int i = 0; i < M; i++) {
            assertThat(two.areas().get(i).eblup())
                    .isCloseTo(one.areas().get(i).eblup() * unit, within(1e-7 * unit));
            assertThat(two.areas().get(i).mse())
                    .isCloseTo(one.areas().get(i).mse() * unit * unit, withinPercentage(1e-5));
        }
    }

    @Property(tries = 25)
    void theOrderOfAreasAndACodingOfThePredictorDoNotMatter(
            @ForAll long seed, @ForAll FayHerriot.Method method) {
        double[][] data = data(seed, 1);
        int[] turned = IntStream.range(0, M).map(i -> M - 1 - i).toArray();
        double[][] other = new double[3][M];
        for (int i = 0; i < M; i++) {
            other[0][i] = data[0][turned[i]];
            other[1][i] = data[1][turned[i]];
            other[2][i] = 5 - 3 * data[2][turned[i]];
        }
        var one = Answers.of(fit(data, method));
        var two = Answers.of(fit(other, method));
        assertThat(two.refvar()).isCloseTo(one.refvar(), within(1e-8 * (1 + one.refvar())));
        for (int i = 0; i < M; i++) {
            assertThat(two.areas().get(i).eblup())
                    .isCloseTo(one.areas().get(turned[i]).eblup(), within(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void simulationFindsTheVarianceAndTheErrorsOfTheEstimates(FayHerriot.Method method) {
        int draws = 500;
        int m = 40;
        var random = new Random(9);
        var variance = new double[draws];
        var gap = new double[draws];
        var covered = new double[draws];
        for (int d = 0; d < draws; d++) {
            var y = new double[m];
            var v = new double[m];
            var x = new double[m];
            var truth = new double[m];
            for (int i = 0; i < m; i++) {
                x[i] = i % 7;
                v[i] = 0.5 + (i % 5) / 4.0;
                truth[i] = 1 + 0.3 * x[i] + 1.5 * random.nextGaussian();
                y[i] = truth[i] + Math.sqrt(v[i]) * random.nextGaussian();
            }
            var fit = Answers.of(fit(new double[][] {y, v, x}, method));
            variance[d] = fit.refvar();
            for (int i = 0; i < m; i++) {
                var area = fit.areas().get(i);
                gap[d] += (Math.pow(area.eblup() - truth[i], 2) - area.mse()) / m;
                covered[d] += area.interval().contains(truth[i]) ? 1.0 / m : 0;
            }
        }
        // ML is too small by about (p / m) of the whole variance
        double bias = method == FayHerriot.Method.ML ? 2.0 / m * 3.5 : 0;
        near(variance, 2.25, bias);
        near(gap, 0, 0);
        near(covered, 0.95, 0.005);
    }

    private static void near(double[] values, double truth, double bias) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double spread = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(spread / (values.length - 1.0) / values.length);
        assertThat(mean).isCloseTo(truth, within(4 * error + bias));
    }

    @ParameterizedTest
    @EnumSource
    void areasThatDifferLessThanTheirErrorsHaveNoVarianceBetweenThemAndSaySo(
            FayHerriot.Method method) {
        double[][] data = data(2, 0);
        for (int i = 0; i < M; i++) {
            data[0][i] = 2 + 0.7 * data[2][i] + 0.1 * Math.sin(i);
        }
        var fit = fit(data, method);
        Answers.warned(fit, Warning.Kind.SINGULAR, "y");
        FayHerriot result = Answers.of(fit);
        assertThat(result.refvar()).isZero();
        assertThat(result.areas()).allMatch(a -> a.gamma() == 0 && a.eblup() == a.synthetic());
    }

    @Test
    void badInputNamesItsColumn() {
        var method = FayHerriot.Method.REML;
        double[][] data = data(3, 1);
        data[1][4] = 0;
        Answers.refused(fit(data, method), Warning.Kind.OUT_OF_RANGE, "variance");
        data[1][4] = Double.NaN;
        Answers.refused(fit(data, method), Warning.Kind.NOT_FINITE, "variance");
        data[1][4] = 1;
        data[0][2] = 1 / 0.0;
        Answers.refused(fit(data, method), Warning.Kind.NOT_FINITE, "y");
        data[0][2] = 1;
        data[2][2] = Double.NaN;
        Answers.refused(fit(data, method), Warning.Kind.NOT_FINITE, "x");
        Arrays.fill(data[2], 3);
        Answers.refused(fit(data, method), Warning.Kind.CONSTANT, "x");
        double[][] two = {{1, 2}, {1, 1}, {0, 1}};
        Answers.refused(fit(two, method), Warning.Kind.TOO_FEW, "y");
        var x = Numbers.of("x", 1, 2, 3, 4, 5);
        Answers.refused(
                FayHerriot.fit(
                        Answers.names(5),
                        x.map("y", v -> v * v),
                        Numbers.constant("variance", 1, 5),
                        Design.builder(5)
                                .intercept()
                                .numeric(x)
                                .numeric(x.map("twice", v -> 2 * v))
                                .build(),
                        method),
                Warning.Kind.COLLINEAR,
                "twice");
        assertThatThrownBy(
                        () ->
                                FayHerriot.fit(
                                        Answers.names(4),
                                        x,
                                        x,
                                        Design.builder(5).intercept().build(),
                                        method))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// A year is large and varies little: the same model as with the year counted from 2020.
    @ParameterizedTest
    @EnumSource
    void aPredictorOfLargeAndNearlyEqualNumbersLosesNothing(FayHerriot.Method method) {
        double[][] data = data(11, 1);
        double[][] far = {data[0], data[1], Arrays.stream(data[2]).map(x -> 1e5 + x).toArray()};
        var near = Answers.of(fit(data, method));
        var shifted = Answers.of(fit(far, method));
        assertThat(shifted.refvar()).isCloseTo(near.refvar(), withinPercentage(1e-6));
        assertThat(shifted.coefficients().get(1).estimate())
                .isCloseTo(near.coefficients().get(1).estimate(), withinPercentage(1e-6));
        assertThat(shifted.coefficients().get(1).standardError())
                .isCloseTo(near.coefficients().get(1).standardError(), withinPercentage(1e-6));
        assertThat(shifted.areas().get(3).mse())
                .isCloseTo(near.areas().get(3).mse(), withinPercentage(1e-6));
    }

    @Test
    void anErrorThatIsEstimatedBelowNothingIsSaidAndHasNoInterval() {
        int m = 12;
        var y = new double[m];
        var d = new double[m];
        for (int i = 0; i < m; i++) {
            y[i] = 3 + 0.01 * i;
            d[i] = i == 0 ? 1e-4 : 1 + i;
        }
        var fit =
                FayHerriot.fit(
                        Answers.names(m),
                        Numbers.of("y", y),
                        Numbers.of("variance", d),
                        Design.builder(m).intercept().build(),
                        FayHerriot.Method.FH);
        Answers.warned(fit, Warning.Kind.APPROXIMATE, "y");
        assertThat(Answers.of(fit).areas()).anyMatch(a -> a.mse() <= 0 && a.interval() == null);
        assertThat(Answers.of(fit).areas()).allMatch(a -> a.mse() <= 0 == (a.interval() == null));
    }

    @Test
    void variancesThatDifferBeyondReckoningAndColumnsOfAbsurdUnitsAreRefused() {
        double[][] far = data(5, 1);
        far[2][3] = 1e200;
        Answers.refused(fit(far, FayHerriot.Method.REML), Warning.Kind.OUT_OF_RANGE, "x");
        far[0][3] = 1e200;
        Answers.refused(fit(far, FayHerriot.Method.REML), Warning.Kind.OUT_OF_RANGE, "y");
        double[][] data = data(5, 1);
        data[1][6] = 1e-14;
        Answers.refused(fit(data, FayHerriot.Method.REML), Warning.Kind.OUT_OF_RANGE, "variance");
    }

    @Test
    void anAreaThatAloneDecidesACoefficientIsNamed() {
        double[][] data = data(6, 1);
        Arrays.fill(data[2], 0);
        data[2][7] = 1;
        var fit = fit(data, FayHerriot.Method.REML);
        Answers.warned(fit, Warning.Kind.INFLUENTIAL, "y");
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.INFLUENTIAL && w.what().startsWith("8 "));
    }

    @Test
    void anAreaThatIsMostOfTheVarianceIsNamedAndOthersAreNot() {
        double[][] data = data(12, 1);
        assertThat(fit(data, FayHerriot.Method.REML).warnings()).isEmpty();
        data[0][9] += 30;
        var fit = fit(data, FayHerriot.Method.REML);
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.INFLUENTIAL && w.what().startsWith("10 "));
    }

    @Test
    void fewAreasAreSaid() {
        double[][] all = data(8, 4);
        double[][] few = {
            Arrays.copyOf(all[0], 8), Arrays.copyOf(all[1], 8), Arrays.copyOf(all[2], 8)
        };
        Answers.warned(fit(few, FayHerriot.Method.REML), Warning.Kind.FEW_CLUSTERS, "y");
    }
}
