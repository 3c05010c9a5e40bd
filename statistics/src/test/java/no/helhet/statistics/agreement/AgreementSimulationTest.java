package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.alpha;
import static no.helhet.statistics.agreement.RatingsOf.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Interval;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/// Known truth is found again, and intervals cover it as often as they say. Bounds are
/// four standard errors of the simulation wide; the approximation of each interval comes
/// on top.
class AgreementSimulationTest {
    private static double margin(double share, int draws) {
        return 4 * Math.sqrt(share * (1 - share) / draws);
    }

    /// Raters say the unit's own level, else a level by chance: kappa is the square of
    /// how often.
    private static double[][] guessing(Random random, int units, int raters, double sure) {
        var rows = new double[units][raters];
        for (double[] row : rows) {
            int level = draw(random);
            for (int r = 0; r < raters; r++) {
                row[r] = random.nextDouble() < sure ? level : draw(random);
            }
        }
        return rows;
    }

    private static int draw(Random random) {
        double u = random.nextDouble();
        return u < .5 ? 1 : u < .8 ? 2 : 3;
    }

    /// Units, raters and errors, each normal with the variances given.
    private static double[][] measured(
            Random random, int units, int raters, double between, double byRater) {
        var shift = new double[raters];
        for (int r = 0; r < raters; r++) {
            shift[r] = random.nextGaussian() * Math.sqrt(byRater);
        }
        var rows = new double[units][raters];
        for (double[] row : rows) {
            double level = random.nextGaussian() * Math.sqrt(between);
            for (int r = 0; r < raters; r++) {
                row[r] = level + shift[r] + random.nextGaussian();
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Weighting.class)
    void cohensIntervalCoversKappaWhateverTheWeights(Weighting weighting) {
        var random = new Random(1);
        int draws = 1000;
        int covered = 0;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            var kappa =
                    answer(
                            CohenKappa.fit(
                                    RatingsOf.of(guessing(random, 200, 2, .7)), weighting, .95));
            covered += kappa.interval().contains(.49) ? 1 : 0;
            sum += kappa.kappa();
        }
        assertThat(sum / draws).isCloseTo(.49, within(.01));
        assertThat(covered / (double) draws).isCloseTo(.95, within(margin(.95, draws) + .005));
    }

    @Test
    void theNullErrorsMakeTestsThatKeepTheirLevel() {
        var random = new Random(2);
        int draws = 2000;
        int cohen = 0;
        int fleiss = 0;
        for (int i = 0; i < draws; i++) {
            var ratings = RatingsOf.of(guessing(random, 100, 4, 0));
            var two = answer(CohenKappa.fit(ratings, Weighting.LINEAR, .95));
            cohen += Objects.requireNonNull(two.p()) < .05 ? 1 : 0;
            fleiss +=
                    Objects.requireNonNull(answer(FleissKappa.fit(ratings, .95)).p()) < .05 ? 1 : 0;
        }
        assertThat(cohen / (double) draws).isCloseTo(.05, within(margin(.05, draws) + .005));
        assertThat(fleiss / (double) draws).isCloseTo(.05, within(margin(.05, draws) + .005));
    }

    @Test
    void theLinearisedIntervalsCoverWithRatingsMissing() {
        var random = new Random(3);
        int draws = 1000;
        int fleiss = 0;
        int conger = 0;
        for (int i = 0; i < draws; i++) {
            double[][] rows = guessing(random, 120, 4, .8);
            for (double[] row : rows) {
                // at least two stay, so that nothing is made too wide
                row[random.nextInt(4)] = Double.NaN;
                row[random.nextInt(4)] = Double.NaN;
            }
            var all =
                    answer(
                            AgreementCoefficients.fit(
                                    RatingsOf.of(rows), Weighting.UNWEIGHTED, .95));
            fleiss += all.fleiss().interval().contains(.64) ? 1 : 0;
            conger += all.conger().interval().contains(.64) ? 1 : 0;
        }
        assertThat(fleiss / (double) draws).isCloseTo(.95, within(margin(.95, draws) + .01));
        assertThat(conger / (double) draws).isCloseTo(.95, within(margin(.95, draws) + .01));
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void theBootstrapOfAlphaCoversItsValueInManyUnits(Metric metric) {
        var random = new Random(4);
        double truth = alpha(RatingsOf.of(guessing(random, 200_000, 3, .7)), metric).alpha();
        assertThat(truth).isCloseTo(.49, within(.01));
        int draws = 300;
        int covered = 0;
        for (int i = 0; i < draws; i++) {
            covered += drawn(guessing(random, 100, 3, .7), metric, i).contains(truth) ? 1 : 0;
        }
        assertThat(covered / (double) draws).isCloseTo(.945, within(margin(.945, draws)));
    }

    private static Interval drawn(double[][] rows, Metric metric, long seed) {
        return Objects.requireNonNull(
                answer(
                                KrippendorffAlpha.fit(
                                        RatingsOf.of(rows),
                                        new KrippendorffAlpha.Options(metric, .95, 400, seed)))
                        .interval());
    }

    @ParameterizedTest
    @CsvSource({
        "'ICC(1,1)',2,0,.66666666666667",
        "'ICC(1,k)',2,0,.88888888888889",
        "'ICC(3,1)',2,5,.66666666666667",
        "'ICC(3,k)',2,5,.88888888888889",
        "'ICC(2,1)',2,.5,.57142857142857",
        "'ICC(2,k)',2,.5,.84210526315789"
    })
    void everyFormCoversItsCorrelation(String form, double between, double byRater, double truth) {
        covers(form, between, byRater, truth, IntraclassCorrelation.Form::interval);
    }

    @Test
    void theSteppedUpLimitsCoverTheAverageToo() {
        covers("ICC(2,k)", 2, .5, .84210526315789, IntraclassCorrelation.Form::spearmanBrown);
    }

    private static void covers(
            String form,
            double between,
            double byRater,
            double truth,
            Function<IntraclassCorrelation.Form, Interval> limits) {
        var random = new Random(5);
        int draws = 3000;
        int covered = 0;
        for (int i = 0; i < draws; i++) {
            double[][] rows = measured(random, 20, 4, between, byRater);
            var result = answer(IntraclassCorrelation.fit(RatingsOf.of(rows), .95));
            covered += limits.apply(result.form(form)).contains(truth) ? 1 : 0;
        }
        // those of (2,.) are by Satterthwaite's approximation
        double rough = form.startsWith("ICC(2") ? .015 : 0;
        assertThat(covered / (double) draws).isCloseTo(.95, within(margin(.95, draws) + rough));
    }

    @Test
    void withoutAgreementTheTestOfWKeepsItsLevelAndFinnIsNothing() {
        var random = new Random(6);
        int draws = 2000;
        int w = 0;
        double finn = 0;
        for (int i = 0; i < draws; i++) {
            var rows = new double[30][6];
            for (double[] row : rows) {
                for (int r = 0; r < row.length; r++) {
                    row[r] = 1 + random.nextInt(7);
                }
            }
            var ratings = RatingsOf.of(rows);
            w += answer(RankAgreement.fit(ratings)).p() < .05 ? 1 : 0;
            finn += answer(Finn.fit(ratings, 7)).oneWay() / draws;
        }
        // the chi-square of W is a little cautious
        assertThat(w / (double) draws)
                .isBetween(.03 - margin(.03, draws), .05 + margin(.05, draws));
        // of 150 degrees of freedom within units, flatter than the normal
        assertThat(finn).isCloseTo(0, within(4 * Math.sqrt(2 / 150.0 / draws)));
    }
}
