package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Objects;
import java.util.Random;

class GammaPoissonTest {
    private static final double[] OBSERVED = {9, 39, 11, 0, 15, 8, 26, 1, 6, 20, 13, 5};
    private static final double[] EXPECTED = {
        5.1, 18.7, 13.0, 2.5, 14.3, 12.4, 28.1, 2.3, 2.0, 16.6, 24.4, 1.8
    };

    private static Fit<GammaPoisson> fit(
            double[] observed, double[] expected, GammaPoisson.Estimator estimator) {
        return GammaPoisson.fit(
                Answers.units(observed.length),
                Numbers.of("observed", observed),
                Numbers.of("expected", expected),
                estimator,
                0.95);
    }

    private static GammaPoisson likelihood(double[] observed, double[] expected) {
        return Answers.of(fit(observed, expected, GammaPoisson.Estimator.MAXIMUM_LIKELIHOOD));
    }

    @Test
    void noOtherMeanAndDispersionAreMoreLikely() {
        var best = likelihood(OBSERVED, EXPECTED);
        var model = new GammaPoissonModel(OBSERVED, EXPECTED);
        double phi = 1 / Objects.requireNonNull(best.shape());
        for (double factor : new double[] {0.5, 0.9, 0.999, 1.001, 1.1, 2}) {
            assertThat(model.logLikelihood(best.mean() * factor, phi))
                    .isLessThan(best.logLikelihood());
            assertThat(model.logLikelihood(best.mean(), phi * factor))
                    .isLessThan(best.logLikelihood());
        }
    }

    @Test
    void momentEstimatesHoldClaytonAndKaldorsEquations() {
        var fit = Answers.of(fit(OBSERVED, EXPECTED, GammaPoisson.Estimator.MOMENTS));
        double shape = Objects.requireNonNull(fit.shape());
        double rate = Objects.requireNonNull(fit.rate());
        double mean =
                fit.ratios().stream().mapToDouble(ShrunkRatio::shrunk).average().orElseThrow();
        double sum = 0;
        for (var r : fit.ratios()) {
            sum += (1 + rate / r.expected()) * Math.pow(r.shrunk() - mean, 2);
        }
        assertThat(shape / rate).isCloseTo(mean, within(1e-9));
        assertThat(shape / rate / rate).isCloseTo(sum / 11, within(1e-9));
    }

    @Property(tries = 30)
    void expectedNumbersInAnotherUnitScaleTheRatiosAlone(
            @ForAll @DoubleRange(min = 0.01, max = 5000) double unit) {
        double[] scaled = java.util.Arrays.stream(EXPECTED).map(e -> e * unit).toArray();
        for (var estimator : GammaPoisson.Estimator.values()) {
            var plain = Answers.of(fit(OBSERVED, EXPECTED, estimator));
            var other = Answers.of(fit(OBSERVED, scaled, estimator));
            assertThat(other.shape()).isCloseTo(plain.shape(), withinPercentage(1e-6));
            for (int i = 0; i < OBSERVED.length; i++) {
                assertThat(other.ratios().get(i).shrunk() * unit)
                        .isCloseTo(plain.ratios().get(i).shrunk(), within(1e-8));
            }
        }
    }

    @Property(tries = 40)
    void everyRatioLiesBetweenItsOwnAndTheMeanAndTheOrderDoesNotMatter(@ForAll long seed) {
        var random = new Random(seed);
        int n = 15;
        var observed = new double[n];
        var expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = 0.5 + 30 * random.nextDouble();
            observed[i] = random.nextInt(1 + (int) (3 * expected[i]));
        }
        observed[0] = 1;
        for (var estimator : GammaPoisson.Estimator.values()) {
            var fit = Answers.of(fit(observed, expected, estimator));
            for (var r : fit.ratios()) {
                assertThat(r.shrunk())
                        .isBetween(
                                Math.min(r.raw(), fit.mean()) - 1e-9,
                                Math.max(r.raw(), fit.mean()) + 1e-9);
            }
            int[] turned = java.util.stream.IntStream.range(0, n).map(i -> n - 1 - i).toArray();
            var other =
                    Answers.of(
                            GammaPoisson.fit(
                                    Answers.units(n).keep(turned),
                                    Numbers.of("o", observed).keep(turned),
                                    Numbers.of("e", expected).keep(turned),
                                    estimator,
                                    0.95));
            assertThat(other.mean()).isCloseTo(fit.mean(), within(1e-8));
            assertThat(other.ratios().getFirst().shrunk())
                    .isCloseTo(fit.ratios().getFirst().shrunk(), within(1e-7));
        }
    }

    @Test
    void simulationFindsMeanAndVarianceAndIntervalsCoverTheTrueRatios() {
        int draws = 120;
        int n = 300;
        double shape = 6;
        double rate = 5;
        var random = new Random(42);
        double means = 0;
        double variances = 0;
        double squaredMeans = 0;
        double squaredVariances = 0;
        double covered = 0;
        double squaredCovered = 0;
        for (int d = 0; d < draws; d++) {
            var truth = new double[n];
            var observed = new double[n];
            var expected = new double[n];
            for (int i = 0; i < n; i++) {
                truth[i] =
                        GammaDistribution.of(shape, 1 / rate)
                                .inverseCumulativeProbability(random.nextDouble());
                expected[i] = Math.exp(1.5 + random.nextGaussian());
                observed[i] =
                        PoissonDistribution.of(truth[i] * expected[i])
                                .inverseCumulativeProbability(random.nextDouble());
            }
            var fit = likelihood(observed, expected);
            means += fit.mean();
            squaredMeans += fit.mean() * fit.mean();
            variances += fit.variance();
            squaredVariances += fit.variance() * fit.variance();
            double share = 0;
            for (int i = 0; i < n; i++) {
                var interval = Objects.requireNonNull(fit.ratios().get(i).interval());
                share += interval.contains(truth[i]) ? 1.0 / n : 0;
            }
            covered += share;
            squaredCovered += share * share;
        }
        near(means, squaredMeans, draws, 1.2, 0);
        // the largest likelihood is a little too small in variance, by about 1/n of it
        near(variances, squaredVariances, draws, 0.24, 0.24 / n);
        near(covered, squaredCovered, draws, 0.95, 0.003);
    }

    private static void near(double sum, double squares, int draws, double truth, double bias) {
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(mean).isCloseTo(truth, within(4 * error + bias));
    }

    @ParameterizedTest
    @EnumSource
    void countsThatVaryNoMoreThanChanceHaveOneRatioAndSaySo(GammaPoisson.Estimator estimator) {
        double[] observed = {10, 11, 9, 10, 10, 11, 9, 10, 10, 10};
        double[] expected = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
        var fit = fit(observed, expected, estimator);
        Answers.warned(fit, Warning.Kind.SINGULAR, "observed");
        GammaPoisson result = Answers.of(fit);
        assertThat(result.variance()).isZero();
        assertThat(result.shape()).isNull();
        assertThat(result.ratios()).allMatch(r -> r.shrunk() == 1 && r.interval() == null);
    }

    /// Ratios that are equal but for rounding have no bracket to solve in.
    @ParameterizedTest
    @EnumSource
    void ratiosThatAreAlikeButForRoundingHaveOneRatio(GammaPoisson.Estimator estimator) {
        double[] observed = new double[12];
        double[] expected = new double[12];
        for (int i = 0; i < 12; i++) {
            observed[i] = 10 * (i + 1);
            expected[i] = observed[i] * 1.1 / 3.3;
        }
        var fit = fit(observed, expected, estimator);
        Answers.warned(fit, Warning.Kind.SINGULAR, "observed");
        assertThat(Answers.of(fit).mean()).isCloseTo(3, within(1e-12));
    }

    /// At a tiny φ the negative binomial is the Poisson plus φ Σ((y - μ)² - y) / 2.
    @Test
    void theLikelihoodLosesNothingNearThePoisson() {
        double[] observed = {950, 1040, 2100, 30, 0, 7};
        double[] expected = {1000, 1000, 2000, 33, 1, 9};
        var model = new GammaPoissonModel(observed, expected);
        double slope = 0;
        for (int i = 0; i < observed.length; i++) {
            double off = observed[i] - expected[i];
            slope += (off * off - observed[i]) / 2;
        }
        double phi = 1e-9;
        assertThat(model.logLikelihood(1, phi) - model.logLikelihood(1, 0))
                .isCloseTo(phi * slope, within(1e-9));
        // the two forms meet where one takes over from the other
        double at = 1 / 30.0;
        assertThat(model.logLikelihood(1, at * (1 + 1e-12)))
                .isCloseTo(model.logLikelihood(1, at * (1 - 1e-12)), within(1e-8));
    }

    @Test
    void largeCountsAreAsExactAsSmall() {
        int n = 40;
        var random = new Random(3);
        var observed = new double[n];
        var expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = 50_000 + 1000 * i;
            observed[i] = Math.rint(expected[i] * (1 + 0.05 * random.nextGaussian()));
        }
        var fit = likelihood(observed, expected);
        var model = new GammaPoissonModel(observed, expected);
        double phi = 1 / Objects.requireNonNull(fit.shape());
        assertThat(Math.sqrt(phi)).isBetween(0.03, 0.08);
        double step = 1e-3;
        double up = model.logLikelihood(model.mean(phi * (1 + step)), phi * (1 + step));
        double down = model.logLikelihood(model.mean(phi * (1 - step)), phi * (1 - step));
        assertThat(up).isLessThan(fit.logLikelihood());
        assertThat(down).isLessThan(fit.logLikelihood());
        assertThat(up).isCloseTo(down, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void anAreaThatIsMostOfTheVariationIsNamed(GammaPoisson.Estimator estimator) {
        assertThat(fit(OBSERVED, EXPECTED, estimator).warnings()).isEmpty();
        double[] observed = OBSERVED.clone();
        observed[3] = 90;
        var fit = fit(observed, EXPECTED, estimator);
        Answers.warned(fit, Warning.Kind.INFLUENTIAL, "observed");
        assertThat(fit.warnings()).anyMatch(w -> w.what().startsWith("4 "));
    }

    @Test
    void numbersThatAreLostInReckoningNameTheirColumn() {
        var estimator = GammaPoisson.Estimator.MOMENTS;
        Answers.refused(
                fit(new double[] {1e10, 2, 3}, new double[] {1, 2, 3}, estimator),
                Warning.Kind.OUT_OF_RANGE,
                "observed");
        Answers.refused(
                fit(new double[] {1, 2, 3}, new double[] {1, 1e-200, 3}, estimator),
                Warning.Kind.OUT_OF_RANGE,
                "expected");
    }

    @Test
    void fewAreasAndAreasWithoutExpectationAreSaid() {
        var fit =
                fit(
                        new double[] {9, 2, 0, 20},
                        new double[] {3, 8, 0, 11},
                        GammaPoisson.Estimator.MAXIMUM_LIKELIHOOD);
        Answers.warned(fit, Warning.Kind.FEW_CLUSTERS, "observed");
        Answers.warned(fit, Warning.Kind.EMPTY_GROUP, "expected");
        assertThat(Answers.of(fit).ratios()).hasSize(3);
    }

    @Test
    void badInputNamesItsColumn() {
        var estimator = GammaPoisson.Estimator.MAXIMUM_LIKELIHOOD;
        double[] good = {3, 8, 5};
        Answers.refused(
                fit(new double[] {0, 0, 0}, good, estimator), Warning.Kind.CONSTANT, "observed");
        Answers.refused(
                fit(new double[] {1, -2, 0}, good, estimator),
                Warning.Kind.OUT_OF_RANGE,
                "observed");
        Answers.refused(
                fit(new double[] {1, 2.5, 0}, good, estimator),
                Warning.Kind.OUT_OF_RANGE,
                "observed");
        Answers.refused(
                fit(good, new double[] {1, 1 / 0.0, 2}, estimator),
                Warning.Kind.NOT_FINITE,
                "expected");
        Answers.refused(
                fit(good, new double[] {1, 0, 2}, estimator),
                Warning.Kind.OUT_OF_RANGE,
                "expected");
        Answers.refused(
                GammaPoisson.fit(
                        Groups.of("area", "a", "a"),
                        Numbers.of("o", 1, 2),
                        Numbers.of("e", 1, 2),
                        estimator,
                        0.95),
                Warning.Kind.ONE_GROUP,
                "area");
        Answers.warned(
                fit(new double[] {9, Double.NaN, 1, 20}, new double[] {3, 8, 9, 11}, estimator),
                Warning.Kind.MISSING,
                "observed");
    }
}
