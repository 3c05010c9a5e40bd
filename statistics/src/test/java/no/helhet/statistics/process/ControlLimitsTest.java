package no.helhet.statistics.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.process.ControlChart.Kind;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class ControlLimitsTest {
    /// Wheeler, Understanding Variation (1993): trade deficits of the USA in 1987, thousand million
    /// dollars; mean 12.75, mean moving range 1.66, limits 8.33 and 17.17.
    @Test
    void wheelersTradeDeficitsGiveHisLimits() {
        var chart =
                chart(
                        ControlLimits.xmr(
                                numbers(
                                        10.7, 13.0, 11.4, 11.5, 12.5, 14.1, 14.8, 14.1, 12.6, 16.0,
                                        11.7, 10.6),
                                12));
        assertThat(chart.centre()).isCloseTo(12.75, within(1e-9));
        assertThat(chart.points().getFirst().lower()).isCloseTo(8.33, within(0.01));
        assertThat(chart.points().getFirst().upper()).isCloseTo(17.17, within(0.01));
        assertThat(chart.points()).noneMatch(ControlChart.Point::outside);
        assertThat(chart.reading()).isEqualTo(new Reading.Ordinary());
    }

    /// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rate of ten batches.
    @Test
    void theHandbooksFlowRatesGiveItsLimits() {
        var chart =
                chart(
                        ControlLimits.xmr(
                                numbers(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1),
                                10));
        assertThat(chart.centre()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.points().getFirst().lower()).isCloseTo(45.8159, within(0.002));
        assertThat(chart.points().getFirst().upper()).isCloseTo(55.8041, within(0.002));
    }

    @Test
    void aPointBeyondALimitIsAboveOrBelow() {
        assertThat(reading(series(14, 30))).isEqualTo(new Reading.Outside(true));
        assertThat(reading(series(14, 1))).isEqualTo(new Reading.Outside(false));
        assertThat(reading(series(14, 21))).isEqualTo(new Reading.Ordinary());
    }

    @Test
    void eightInARowOnOneSideIsAShiftSinceTheFirstOfThemAndSevenIsNot() {
        var values = steady(20);
        Arrays.fill(values, 12, 20, 20.6);
        assertThat(reading(values)).isEqualTo(new Reading.Shifted(true, 11));
        values[11] = 19;
        assertThat(reading(values)).isEqualTo(new Reading.Shifted(true, 12));
        assertThat(reading(Arrays.copyOf(values, 19))).isEqualTo(new Reading.Ordinary());
        Arrays.fill(values, 12, 20, 19.4);
        values[10] = 21;
        assertThat(reading(values)).isEqualTo(new Reading.Shifted(false, 11));
    }

    @Test
    void theDotsOfAShiftAreMarkedFromItsBeginning() {
        var values = steady(20);
        values[11] = 19;
        Arrays.fill(values, 12, 20, 20.6);
        var points = chart(ControlLimits.xmr(numbers(values), 12)).points();
        assertThat(points.subList(0, 12)).noneMatch(ControlChart.Point::shifted);
        assertThat(points.subList(12, 20)).allMatch(ControlChart.Point::shifted);
    }

    @Test
    void aMonthWithoutAValueNeitherCountsNorBreaksARun() {
        var values = steady(21);
        values[11] = 19;
        Arrays.fill(values, 12, 21, 20.6);
        values[15] = Double.NaN;
        assertThat(reading(values)).isEqualTo(new Reading.Shifted(true, 12));
        values[20] = Double.NaN;
        assertThat(reading(values)).isEqualTo(new Reading.Unknown());
    }

    @Test
    void aValueOnTheCentreBreaksARun() {
        var values = steady(21);
        Arrays.fill(values, 12, 21, 20.6);
        values[16] = 20;
        assertThat(reading(values)).isEqualTo(new Reading.Ordinary());
    }

    @Test
    void fewerThanTheBaselineCannotBeJudged() {
        assertThat(ControlLimits.xmr(numbers(steady(11)), 12))
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        n -> assertThat(n.reason().what()).startsWith("11 values are known"));
    }

    /// R: qbinom(0.00135, 9, 0.2) is 0 and qbinom(0.99865, 9, 0.2) is 6.
    @Test
    void aShareOfFewTakesExactLimitsThatFollowTheNumberOfCases() {
        var events = new double[13];
        var cases = new double[13];
        Arrays.fill(events, 2);
        Arrays.fill(cases, 10);
        cases[12] = 9;
        events[12] = 7;
        var chart = chart(ControlLimits.shares(numbers(events), numbers(cases), 12));
        assertThat(chart.kind()).isEqualTo(Kind.P);
        assertThat(chart.centre()).isCloseTo(0.2, within(1e-12));
        assertThat(chart.points().getLast().lower()).isZero();
        assertThat(chart.points().getLast().upper()).isCloseTo(6.0 / 9, within(1e-12));
        assertThat(chart.reading()).isEqualTo(new Reading.Outside(true));
    }

    @Test
    void aShareOfManyTakesSingleValuesBetweenNothingAndOne() {
        var events = new double[12];
        var cases = new double[12];
        Arrays.fill(cases, 100);
        for (int i = 0; i < 12; i++) {
            events[i] = i % 2 == 0 ? 90 : 98;
        }
        var chart = chart(ControlLimits.shares(numbers(events), numbers(cases), 12));
        assertThat(chart.kind()).isEqualTo(Kind.XMR);
        assertThat(chart.points().getFirst().upper()).isEqualTo(1);
    }

    /// R: qpois(0.00135, 2) is 0 and qpois(0.99865, 2) is 7.
    @Test
    void aCountOfFewTakesExactLimits() {
        var counts = new double[13];
        Arrays.fill(counts, 2);
        counts[12] = 7;
        var chart = chart(ControlLimits.counts(numbers(counts), 12));
        assertThat(chart.kind()).isEqualTo(Kind.C);
        assertThat(chart.points().getLast().upper()).isEqualTo(7);
        assertThat(chart.reading()).isEqualTo(new Reading.Ordinary());
        counts[12] = 8;
        assertThat(chart(ControlLimits.counts(numbers(counts), 12)).reading())
                .isEqualTo(new Reading.Outside(true));
    }

    @Test
    void moreEventsThanCasesAndNegativeCountsAreRefused() {
        assertThat(ControlLimits.shares(numbers(3), numbers(2), 2))
                .isInstanceOf(NotEstimable.class);
        assertThat(ControlLimits.counts(numbers(-1, 2), 2)).isInstanceOf(NotEstimable.class);
    }

    /// 20 000 offices that never change: how often the thirteenth month is marked as outside, with
    /// limits from the twelve before (documented as about one in fifty).
    @Test
    void limitsFromTwelveMonthsMarkAboutOneUnchangedMonthInFifty() {
        var random = new SplittableRandom(17);
        int marked = 0;
        int draws = 20_000;
        for (int d = 0; d < draws; d++) {
            var values = new double[13];
            for (int i = 0; i < 13; i++) {
                values[i] = random.nextGaussian(50, 4);
            }
            if (reading(values) instanceof Reading.Outside) {
                marked++;
            }
        }
        assertThat((double) marked / draws).isBetween(0.017, 0.023);
    }

    /// Exact limits hold what they promise of the tail when the share is known well.
    @Test
    void exactLimitsMarkNoMoreThanTheyPromise() {
        var random = new SplittableRandom(4);
        int marked = 0;
        int draws = 4_000;
        for (int d = 0; d < draws; d++) {
            var counts = new double[121];
            for (int i = 0; i < counts.length; i++) {
                int count = 0;
                for (double time = 0; (time += random.nextExponential()) < 2; ) {
                    count++;
                }
                counts[i] = count;
            }
            if (chart(ControlLimits.counts(numbers(counts), 120)).points().getLast().outside()) {
                marked++;
            }
        }
        assertThat((double) marked / draws).isLessThan(0.0027);
    }

    private static double[] series(int n, double last) {
        var values = steady(n);
        values[n - 1] = last;
        return values;
    }

    /// 19, 21, 19, 21 ...: mean 20, limits 20 ± 5.32.
    private static double[] steady(int n) {
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i % 2 == 0 ? 19 : 21;
        }
        return values;
    }

    private static Reading reading(double[] values) {
        return chart(ControlLimits.xmr(numbers(values), 12)).reading();
    }

    private static Numbers numbers(double... values) {
        return Numbers.of("x", values);
    }

    private static ControlChart chart(Fit<ControlChart> fit) {
        assertThat(fit).isNotInstanceOf(NotEstimable.class);
        return switch (fit) {
            case Fitted<ControlChart>(var chart) -> chart;
            case no.helhet.statistics.FittedWithWarnings<ControlChart>(var chart, _) -> chart;
            case NotEstimable<ControlChart> none -> throw new AssertionError(none);
        };
    }
}
