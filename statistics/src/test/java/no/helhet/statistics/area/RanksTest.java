package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class RanksTest {
    private static final Ranks.Options FAST = new Ranks.Options(2000, 3, 2, 0.95, true);

    private static Fit<Ranks> ranks(double[] estimates, double[] errors, Ranks.Options options) {
        return Ranks.of(
                Answers.names(estimates.length),
                Numbers.of("estimate", estimates),
                Numbers.of("error", errors),
                options);
    }

    @Test
    void estimatesWithoutErrorHaveTheirPlaceForSure() {
        var fit = ranks(new double[] {3, 9, 5}, new double[] {0, 0, 0}, FAST);
        assertThat(fit).isInstanceOf(Fitted.class);
        var units = Answers.of(fit).units();
        assertThat(units).extracting(Ranks.Unit::expected).containsExactly(3.0, 1.0, 2.0);
        assertThat(units).extracting(Ranks.Unit::median).containsExactly(3, 1, 2);
        assertThat(units).extracting(Ranks.Unit::amongBest).containsExactly(0.0, 1.0, 1.0);
        assertThat(units).extracting(u -> u.interval().lower()).containsExactly(3.0, 1.0, 2.0);
    }

    @Test
    void aUnitWithTwoRowsIsRefusedByName() {
        var reason =
                Answers.reason(
                        Ranks.of(
                                List.of("Fjord", "Elv", "Fjord"),
                                Numbers.of("estimate", 1, 2, 3),
                                Numbers.of("error", 1, 1, 1),
                                FAST));
        assertThat(reason.column()).isEqualTo("Fjord");
        assertThat(reason.what()).contains("more than one row");
    }

    @Test
    void twoUnitsHaveThePlacesOfOneNormalDifference() {
        int draws = 20_000;
        var options = new Ranks.Options(draws, 1, 1, 0.95, true);
        var units =
                Answers.of(ranks(new double[] {1, 0}, new double[] {0.6, 0.8}, options)).units();
        // the difference has a standard deviation of 1: P = Phi(1)
        double p = 0.841344746068543;
        assertThat(units.getFirst().expected()).isCloseTo(2 - p, within(1e-12));
        assertThat(units.getFirst().amongBest()).isCloseTo(p, within(Answers.four(p, draws)));
        assertThat(units.getFirst().amongWorst()).isCloseTo(1 - p, within(Answers.four(p, draws)));
    }

    @Test
    void unitsThatAreAlikeHaveEqualPlacesAlsoWithoutError() {
        double[] same = new double[9];
        Arrays.fill(same, 4);
        for (double error : new double[] {0, 1}) {
            var errors = new double[9];
            Arrays.fill(errors, error);
            var fit = ranks(same, errors, FAST);
            Answers.warned(fit, Warning.Kind.TOO_FEW, "estimate");
            for (var unit : Answers.of(fit).units()) {
                assertThat(unit.expected()).isCloseTo(5, within(1e-12));
                assertThat(unit.amongBest())
                        .isCloseTo(2 / 9.0, within(Answers.four(2 / 9.0, 2000)));
                assertThat(unit.place()).isEqualTo(1);
            }
        }
    }

    @Property(tries = 30)
    void expectedPlacesSumToThoseThereAreAndTurnWithTheDirection(@ForAll long seed) {
        var random = new Random(seed);
        int n = 12;
        var estimates = random.doubles(n, -3, 3).toArray();
        var errors = random.doubles(n, 0, 2).toArray();
        var up = Answers.of(ranks(estimates, errors, new Ranks.Options(200, 1, 2, 0.9, true)));
        var down = Answers.of(ranks(estimates, errors, new Ranks.Options(200, 1, 2, 0.9, false)));
        double sum = 0;
        double best = 0;
        for (int i = 0; i < n; i++) {
            var unit = up.units().get(i);
            sum += unit.expected();
            best += unit.amongBest();
            assertThat(down.units().get(i).expected())
                    .isCloseTo(n + 1 - unit.expected(), within(1e-10));
            assertThat(unit.interval().lower()).isLessThanOrEqualTo(unit.median());
            assertThat(unit.interval().upper()).isGreaterThanOrEqualTo(unit.median());
        }
        assertThat(sum).isCloseTo(n * (n + 1) / 2.0, within(1e-9));
        assertThat(best).isCloseTo(2, within(1e-9));
    }

    @Property(tries = 20)
    void aUnitOfMeasureDoesNotMatterAndTheSameSeedAnswersTheSame(@ForAll long seed) {
        var random = new Random(seed);
        var estimates = random.doubles(8, -3, 3).toArray();
        var errors = random.doubles(8, 0.1, 2).toArray();
        var options = new Ranks.Options(300, seed, 2, 0.9, true);
        var one = Answers.of(ranks(estimates, errors, options)).units();
        var two =
                Answers.of(
                                ranks(
                                        Arrays.stream(estimates).map(x -> 4 * x).toArray(),
                                        Arrays.stream(errors).map(x -> 4 * x).toArray(),
                                        options))
                        .units();
        for (int i = 0; i < 8; i++) {
            assertThat(two.get(i).expected()).isCloseTo(one.get(i).expected(), within(1e-12));
            assertThat(two.get(i).amongBest()).isEqualTo(one.get(i).amongBest());
            assertThat(two.get(i).interval()).isEqualTo(one.get(i).interval());
        }
    }

    /// When true values are drawn from what the estimates say, places and probabilities must come
    /// true as often as they are given.
    @Test
    void probabilitiesComeTrueAndIntervalsCover() {
        int draws = 300;
        int n = 15;
        var random = new Random(8);
        var calibration = new double[draws];
        var covered = new double[draws];
        for (int d = 0; d < draws; d++) {
            var estimates = new double[n];
            var errors = new double[n];
            var truth = new double[n];
            for (int i = 0; i < n; i++) {
                estimates[i] = random.nextGaussian();
                errors[i] = 0.2 + random.nextDouble();
                truth[i] = estimates[i] + errors[i] * random.nextGaussian();
            }
            var units =
                    Answers.of(ranks(estimates, errors, new Ranks.Options(2000, d, 3, 0.9, true)))
                            .units();
            for (int i = 0; i < n; i++) {
                double own = truth[i];
                long place = 1 + Arrays.stream(truth).filter(t -> t > own).count();
                double p = units.get(i).amongBest();
                calibration[d] += Math.pow((place <= 3 ? 1 : 0) - p, 2) - p * (1 - p);
                covered[d] += units.get(i).interval().contains(place) ? 1.0 / n : 0;
            }
        }
        assertThat(Arrays.stream(calibration).average().orElseThrow())
                .isCloseTo(0, within(4 * error(calibration)));
        assertThat(Arrays.stream(covered).average().orElseThrow())
                .isGreaterThan(0.9 - 4 * error(covered))
                .isLessThan(0.98);
    }

    private static double error(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(sum / (values.length - 1.0) / values.length);
    }

    @Test
    void drawsOfAPosteriorAreRankedAsTheyAre() {
        var draws = new ArrayList<Numbers>();
        draws.add(Numbers.of("a", 1, 5, 3, 2));
        draws.add(Numbers.of("b", 2, 4, 4, 3));
        draws.add(Numbers.of("c", 3, 3, 5, 1));
        var units =
                Answers.of(Ranks.ofDraws(draws, new Ranks.Options(100, 1, 1, 0.5, true))).units();
        assertThat(units).extracting(Ranks.Unit::expected).containsExactly(2.25, 1.75, 2.0);
        assertThat(units).extracting(Ranks.Unit::amongBest).containsExactly(0.25, 0.25, 0.5);
        assertThat(units).extracting(Ranks.Unit::name).containsExactly("a", "b", "c");
        assertThat(units.getFirst().estimate()).isEqualTo(2.75);
        assertThat(units).extracting(Ranks.Unit::place).containsExactly(3, 1, 2);
    }

    @Test
    void aRankingThatTheDataCanNotCarrySaysSoAndAClearOneDoesNot() {
        double[] estimates = {1, 2, 3, 4, 5, 6, 7, 8};
        var wide = new double[8];
        Arrays.fill(wide, 4);
        var fit = ranks(estimates, wide, FAST);
        Answers.warned(fit, Warning.Kind.TOO_FEW, "estimate");
        assertThat(Answers.of(fit).unclear()).isGreaterThan(4);
        var narrow = new double[8];
        Arrays.fill(narrow, 0.3);
        assertThat(ranks(estimates, narrow, FAST)).isInstanceOf(Fitted.class);
    }

    @Test
    void badInputNamesItsColumn() {
        double[] good = {1, 2, 3};
        Answers.refused(
                ranks(new double[] {1, Double.NaN, 3}, good, FAST),
                Warning.Kind.NOT_FINITE,
                "estimate");
        Answers.refused(
                ranks(good, new double[] {1, 1 / 0.0, 3}, FAST), Warning.Kind.NOT_FINITE, "error");
        Answers.refused(
                ranks(good, new double[] {1, -1, 3}, FAST), Warning.Kind.OUT_OF_RANGE, "error");
        Answers.refused(
                ranks(new double[] {1}, new double[] {1}, FAST),
                Warning.Kind.ONE_GROUP,
                "estimate");
        Answers.refused(
                ranks(new double[] {1, 2}, new double[] {1, 1}, FAST),
                Warning.Kind.OUT_OF_RANGE,
                "estimate");
        Answers.refused(
                Ranks.ofDraws(List.of(Numbers.of("a", 1, 2), Numbers.of("b", Double.NaN, 2)), FAST),
                Warning.Kind.NOT_FINITE,
                "b");
        assertThatThrownBy(() -> new Ranks.Options(10, 1, 1, 0.95, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
