package no.helhet.statistics.area;

import static no.helhet.statistics.area.OaxacaSample.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Known truth is recovered, and intervals hold it as often as they say. Bounds are 4
/// standard errors wide.
class OaxacaSimulationTest {
    private static final int DRAWS = 400;

    /// x is N(1, 1) with slope 1 in the first group and N(0, 1.5²) with slope 0.5 in the
    /// second.
    @Test
    void intervalsOfPartsOfMeansHoldTheTruth() {
        var random = new Random(11);
        var endowments = new Held(.5, r -> r.threefold().endowments().total());
        var interaction = new Held(.5, r -> r.threefold().interaction().total());
        var byFirst = new Held(1, r -> r.twofold(OaxacaReference.FIRST).explained().total());
        // slopes within groups, weighed by their sums of squares
        var withGroup =
                new Held(
                        (1 + 2.25 * .5) / 3.25,
                        r -> r.twofold(OaxacaReference.POOLED_WITH_GROUP).explained().column("x"));
        // intercepts 0 and 0.3: the groups' difference of 0.7 slips into the pooled slope
        double within = 1 + 2.25;
        double pooledSlope = (1 + 2.25 * .5 + .5 * .7) / (within + .5);
        var pooled =
                new Held(pooledSlope, r -> r.twofold(OaxacaReference.POOLED).explained().total());
        var unexplained =
                new Held(
                        .7 - (1 + 2.25 * .5) / 3.25,
                        r -> r.twofold(OaxacaReference.POOLED_WITH_GROUP).unexplained().total());
        for (int d = 0; d < DRAWS; d++) {
            var result = result(OaxacaBlinder.fit(means(random), OaxacaOptions.STANDARD));
            for (var held :
                    new Held[] {endowments, interaction, byFirst, withGroup, pooled, unexplained}) {
                held.see(result);
            }
        }
        endowments.check();
        interaction.check();
        byFirst.check();
        withGroup.check();
        pooled.check();
        unexplained.check();
    }

    private static OaxacaModel means(Random random) {
        int n = 300;
        var x = new double[n];
        var y = new double[n];
        var g = new int[n];
        for (int i = 0; i < n; i++) {
            boolean first = i < n / 2;
            g[i] = first ? 1 : 2;
            x[i] = first ? 1 + random.nextGaussian() : 1.5 * random.nextGaussian();
            y[i] = (first ? x[i] : .3 + .5 * x[i]) + random.nextGaussian();
        }
        return model(x, y, g);
    }

    /// The same groups, drawn with chances that grow with x, and with a spread that does too:
    /// weights are the inverse of the chances, of mean 1 in each group.
    @Test
    void weightsAndUnevenSpreadAreAllowedFor() {
        var random = new Random(13);
        var endowments = new Held(.5, r -> r.threefold().endowments().total());
        var coefficients = new Held(-.3, r -> r.threefold().coefficients().total());
        var withGroup =
                new Held(
                        (1 + 2.25 * .5) / 3.25,
                        r -> r.twofold(OaxacaReference.POOLED_WITH_GROUP).explained().column("x"));
        for (int d = 0; d < DRAWS; d++) {
            int n = 800;
            var x = new double[n];
            var y = new double[n];
            var w = new double[n];
            var g = new int[n];
            for (int i = 0; i < n; i++) {
                boolean first = i < n / 2;
                g[i] = first ? 1 : 2;
                // a normal tilted by exp(t x) has its mean moved by t times its variance
                double tilt = first ? .4 : .2;
                double variance = first ? 1 : 2.25;
                double mean = first ? 1 : 0;
                x[i] = mean + tilt * variance + Math.sqrt(variance) * random.nextGaussian();
                w[i] = Math.exp(-tilt * (x[i] - mean) + tilt * tilt * variance / 2);
                y[i] =
                        (first ? x[i] : .3 + .5 * x[i])
                                + (.3 + .5 * Math.abs(x[i])) * random.nextGaussian();
            }
            var model = model(x, y, g).weighted(Numbers.of("w", w));
            var result = result(OaxacaBlinder.fit(model, OaxacaOptions.STANDARD));
            endowments.see(result);
            coefficients.see(result);
            withGroup.see(result);
        }
        endowments.check();
        coefficients.check();
        withGroup.check();
    }

    /// x is 1 for 60 and 30 per cent; log odds -0.2 + x and -1.4 + 0.4 x.
    @Test
    void intervalsOfPartsOfSharesHoldTheTruth() {
        var random = new Random(12);
        double first0 = odds(-.2);
        double first1 = odds(.8);
        double second0 = odds(-1.4);
        double second1 = odds(-1);
        var explained =
                new Held(
                        .3 * (first1 - first0),
                        r -> r.twofold(OaxacaReference.FIRST).explained().column("x"));
        double coefficients = .3 * (first1 - second1) + .7 * (first0 - second0);
        var unexplained = new Held(coefficients, r -> r.threefold().coefficients().total());
        // x has the product 0.3 x 0.6, the intercept 1.2: Yun's weights
        var byColumn =
                new Held(
                        coefficients * .18 / (.18 + 1.2),
                        r -> r.threefold().coefficients().column("x"));
        var half =
                new Held(
                        .3 * (odds(-.8 + .7) - odds(-.8)),
                        r -> r.twofold(OaxacaReference.HALF).explained().total());
        for (int d = 0; d < DRAWS; d++) {
            int n = 800;
            var x = new double[n];
            var y = new double[n];
            var g = new int[n];
            for (int i = 0; i < n; i++) {
                boolean first = i < n / 2;
                g[i] = first ? 1 : 2;
                x[i] = random.nextDouble() < (first ? .6 : .3) ? 1 : 0;
                double p = first ? odds(-.2 + x[i]) : odds(-1.4 + .4 * x[i]);
                y[i] = random.nextDouble() < p ? 1 : 0;
            }
            var result = result(OaxacaLogit.fit(model(x, y, g), OaxacaOptions.STANDARD));
            explained.see(result);
            unexplained.see(result);
            byColumn.see(result);
            half.see(result);
        }
        explained.check();
        unexplained.check();
        byColumn.check();
        half.check();
    }

    private static OaxacaModel model(double[] x, double[] y, int[] g) {
        return OaxacaModel.of(
                Numbers.of("y", y),
                Groups.of("g", g),
                "1",
                Design.builder(x.length).intercept().numeric(Numbers.of("x", x)).build());
    }

    private static double odds(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static final class Held {
        private final double truth;
        private final java.util.function.Function<OaxacaResult, OaxacaEffect> effect;
        private int held;
        private double sum;
        private double squares;
        private double error;

        Held(double truth, java.util.function.Function<OaxacaResult, OaxacaEffect> effect) {
            this.truth = truth;
            this.effect = effect;
        }

        void see(OaxacaResult result) {
            var seen = effect.apply(result);
            held += seen.interval().contains(truth) ? 1 : 0;
            sum += seen.estimate();
            squares += seen.estimate() * seen.estimate();
            error += seen.error();
        }

        void check() {
            double mean = sum / DRAWS;
            double spread = Math.sqrt(squares / DRAWS - mean * mean);
            assertThat(held / (double) DRAWS)
                    .isCloseTo(.95, within(4 * Math.sqrt(.95 * .05 / DRAWS)));
            assertThat(mean).isCloseTo(truth, within(4 * spread / Math.sqrt(DRAWS) + .002));
            assertThat(error / DRAWS)
                    .isCloseTo(spread, within(spread * (4 / Math.sqrt(2.0 * DRAWS) + .01)));
        }
    }
}
