package no.helhet.statistics.agreement;

import static no.helhet.statistics.agreement.RatingsOf.alpha;
import static no.helhet.statistics.agreement.RatingsOf.answer;
import static no.helhet.statistics.agreement.RatingsOf.kinds;
import static no.helhet.statistics.agreement.RatingsOf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class KrippendorffAlphaTest {
    private static KrippendorffAlpha.Options drawn(Metric metric, int draws, long seed) {
        return new KrippendorffAlpha.Options(metric, .95, draws, seed);
    }

    private static Ratings ofR() {
        return RatingsOf.numbers(ROutput.data("ag"), "r1", "r2", "r3", "r4");
    }

    /// Krippendorff 2011, section A: Meg and Owen.
    @Test
    void twoObserversOfABinaryAgreeAsPublished() {
        var ratings = RatingsOf.rows("0 1\n1 1\n0 1\n0 0\n0 0\n0 1\n0 0\n0 0\n1 0\n0 0");
        assertThat(alpha(ratings, Metric.NOMINAL).alpha()).isCloseTo(.095, within(5e-4));
    }

    /// Krippendorff 2011, section B: Ben and Gerry.
    @Test
    void twoObserversOfNamesAgreeAsPublished() {
        var ratings = RatingsOf.names("a a b b d c c c e d d a", "b a b b b c c c e d d d");
        assertThat(alpha(ratings, Metric.NOMINAL).alpha()).isCloseTo(.692, within(5e-4));
    }

    /// Krippendorff 2011, sections C to E.
    @ParameterizedTest
    @CsvSource({"NOMINAL,.743", "ORDINAL,.815", "INTERVAL,.849", "RATIO,.797"})
    void fourObserversWithRatingsMissingAgreeAsPublished(Metric metric, double published) {
        var alpha = alpha(RatingsOf.rows(RatingsOf.FOUR_OBSERVERS), metric);
        assertThat(alpha.alpha()).isCloseTo(published, within(5e-4));
        assertThat(alpha.units()).isEqualTo(11);
        assertThat(alpha.ratings()).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void everyMetricIsThatOfRPairByPair(Metric metric) {
        var r = ROutput.of("ag");
        var alpha = alpha(ofR(), metric);
        String path = "kripp." + metric.name().toLowerCase(Locale.ROOT);
        assertThat(alpha.alpha()).isCloseTo(r.number(path + ".alpha"), within(1e-12));
        assertThat(alpha.units()).isEqualTo((int) r.number(path + ".units"));
        assertThat(alpha.ratings()).isEqualTo((int) r.number(path + ".ratings"));
        assertThat(alpha.alpha()).isCloseTo(1 - alpha.observed() / alpha.expected(), within(1e-12));
    }

    @Test
    void withoutEachRaterAndForEachLevelItIsThatOfR() {
        var r = ROutput.of("ag");
        var alpha = alpha(ofR(), Metric.ORDINAL);
        double[] without = r.numbers("without");
        double[] levels = r.numbers("percategory");
        for (int i = 0; i < without.length; i++) {
            assertThat(alpha.withoutRater().get(i).alpha()).isCloseTo(without[i], within(1e-12));
        }
        for (int c = 0; c < levels.length; c++) {
            assertThat(alpha.categories().get(c).alpha()).isCloseTo(levels[c], within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void aDrawOfTheBootstrapIsTheAlphaOfThoseUnits(Metric metric) {
        var ratings = answer(ofR().pairable());
        var coincidences = Coincidences.of(ratings, metric);
        var times = new int[ratings.units().size()];
        var drawn = new ArrayList<Integer>();
        for (int i = 0; i < times.length; i++) {
            int unit = i * i % times.length;
            times[unit]++;
            drawn.add(unit);
        }
        coincidences.count(times);
        double draw = 1 - coincidences.observed() / coincidences.expected();
        var units = drawn.stream().mapToInt(u -> u).toArray();
        var same = ratings.keep(units, new int[] {0, 1, 2, 3});
        assertThat(draw).isCloseTo(alpha(same, metric).alpha(), within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherNearlyTheSame() {
        var one = answer(KrippendorffAlpha.fit(ofR(), drawn(Metric.ORDINAL, 2000, 1)));
        var again = answer(KrippendorffAlpha.fit(ofR(), drawn(Metric.ORDINAL, 2000, 1)));
        var other = answer(KrippendorffAlpha.fit(ofR(), drawn(Metric.ORDINAL, 2000, 2)));
        assertThat(one).isEqualTo(again);
        assertThat(one.interval()).isNotNull().isNotEqualTo(other.interval());
        assertThat(one.interval().lower()).isCloseTo(other.interval().lower(), within(.02));
        assertThat(one.interval().contains(one.alpha())).isTrue();
        assertThat(one.draws()).isEqualTo(2000);
        // what is counted is that of the data, not of the last draw
        assertThat(one.ratings()).isEqualTo(alpha(ofR(), Metric.ORDINAL).ratings());
    }

    @Test
    void withoutDrawsThereIsNoInterval() {
        var alpha = alpha(ofR(), Metric.NOMINAL);
        assertThat(alpha.interval()).isNull();
        assertThat(alpha.standardError()).isNull();
    }

    @Test
    void progressIsToldToTheEnd() {
        var told = new ArrayList<Long>();
        answer(
                KrippendorffAlpha.fit(
                        ofR(), drawn(Metric.ORDINAL, 120, 1), (done, of) -> told.add(done)));
        assertThat(told).containsExactly(50L, 100L, 120L);
    }

    @Test
    void drawsWithoutDifferencesAreCountedAndSaid() {
        var rows = new StringBuilder("1 2\n");
        rows.append("1 1\n".repeat(11));
        var fit =
                KrippendorffAlpha.fit(
                        RatingsOf.rows(rows.toString()), drawn(Metric.NOMINAL, 200, 1));
        assertThat(answer(fit).draws()).isBetween(80, 170);
        assertThat(kinds(fit)).contains(Warning.Kind.APPROXIMATE, Warning.Kind.INFLUENTIAL);
    }

    @Test
    void fullAgreementIsNotCalledCertain() {
        var fit =
                KrippendorffAlpha.fit(
                        RatingsOf.rows("1 1\n2 2\n".repeat(20)), drawn(Metric.NOMINAL, 100, 1));
        assertThat(answer(fit).alpha()).isEqualTo(1);
        assertThat(kinds(fit)).containsExactly(Warning.Kind.SINGULAR);
    }

    @Test
    void dataThatCanNotCarryAnAlphaAreRefusedWithTheirColumn() {
        assertThat(
                        refusal(
                                        KrippendorffAlpha.fit(
                                                RatingsOf.rows("3 3\n3 3\n3 3"),
                                                drawn(Metric.ORDINAL, 9, 1)))
                                .kind())
                .isEqualTo(Warning.Kind.CONSTANT);
        var below =
                refusal(
                        KrippendorffAlpha.fit(
                                RatingsOf.rows("-2 1\n3 3\n1 3"), drawn(Metric.RATIO, 9, 1)));
        assertThat(below.kind()).isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(below.column()).isEqualTo("-2");
        assertThat(
                        refusal(
                                        KrippendorffAlpha.fit(
                                                RatingsOf.names("a b a", "a b b"),
                                                drawn(Metric.INTERVAL, 9, 1)))
                                .kind())
                .isEqualTo(Warning.Kind.OUT_OF_RANGE);
        assertThat(
                        refusal(
                                        KrippendorffAlpha.fit(
                                                RatingsOf.rows("1 .\n2 .\n. 3\n4 4"),
                                                drawn(Metric.NOMINAL, 9, 1)))
                                .kind())
                .isEqualTo(Warning.Kind.TOO_FEW);
        var huge = RatingsOf.of(new double[][] {{1e200, 2e200}, {3e200, 1e200}});
        assertThat(refusal(KrippendorffAlpha.fit(huge, drawn(Metric.INTERVAL, 9, 1))).what())
                .contains("too large");
        var tiny = RatingsOf.of(new double[][] {{1e-200, 2e-200}, {3e-200, 1e-200}});
        assertThat(refusal(KrippendorffAlpha.fit(tiny, drawn(Metric.INTERVAL, 9, 1))).what())
                .contains("too small");
        assertThatThrownBy(() -> drawn(Metric.NOMINAL, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreOrderedByTheScaleThatIsGiven() {
        var ratings =
                RatingsOf.names("low mid high high low mid low", "low mid mid high low low mid");
        var ordered = answer(ratings.scaled(List.of("low", "mid", "high")));
        var numbers = RatingsOf.rows("1 1\n2 2\n3 2\n3 3\n1 1\n2 1\n1 2");
        assertThat(alpha(ordered, Metric.ORDINAL).alpha())
                .isCloseTo(alpha(numbers, Metric.ORDINAL).alpha(), within(1e-12))
                .isNotCloseTo(alpha(ratings, Metric.ORDINAL).alpha(), within(1e-3));
        assertThat(refusal(ratings.scaled(List.of("low", "high"))).column()).isEqualTo("mid");
    }

    @Test
    void measurementsAreNotAskedToJoinTheirLevels() {
        var rows = new double[40][2];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = new double[] {u * 1.5, u * 1.5 + .7 * (u % 3)};
        }
        var ratings = RatingsOf.of(rows);
        assertThat(kinds(KrippendorffAlpha.fit(ratings, drawn(Metric.INTERVAL, 0, 1)))).isEmpty();
        assertThat(KrippendorffAlpha.fit(ratings, drawn(Metric.NOMINAL, 0, 1)).warnings())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.SMALL_GROUPS);
                            assertThat(w.what()).contains("levels were used a single time");
                        });
    }
}
