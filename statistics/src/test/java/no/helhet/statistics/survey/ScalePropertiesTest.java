package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

class ScalePropertiesTest {
    private static double[][] answers(Random random, int persons, int items) {
        var loadings = new double[items];
        Arrays.setAll(loadings, j -> .4 + random.nextDouble());
        return ScaleData.answers(random, persons, loadings, .5);
    }

    private static int[] shuffled(Random random, int size) {
        var order = new ArrayList<Integer>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void same(Reliability a, Reliability b) {
        assertThat(b.rawAlpha()).isCloseTo(a.rawAlpha(), within(1e-11));
        assertThat(b.standardisedAlpha()).isCloseTo(a.standardisedAlpha(), within(1e-11));
        assertThat(b.lambda6()).isCloseTo(a.lambda6(), within(1e-10));
        var one = Objects.requireNonNull(a.complete());
        var other = Objects.requireNonNull(b.complete());
        assertThat(other.omega()).isCloseTo(one.omega(), within(1e-8));
        assertThat(other.interval().lower()).isCloseTo(one.interval().lower(), within(1e-10));
    }

    @Property(tries = 30)
    void theOrderOfPersonsDoesNotMatter(
            @ForAll Random random,
            @ForAll @IntRange(min = 3, max = 9) int items,
            @ForAll @DoubleRange(min = 0, max = .1) double lost) {
        double[][] columns = answers(random, 200, items);
        ScaleData.lose(random, columns, lost);
        Frame data = ScaleData.frame(columns);
        Scale scale = ScaleData.scale(items, MissingRule.pairwise(1));
        same(
                result(Reliability.of(scale, data)),
                result(Reliability.of(scale, data.keep(shuffled(random, 200)))));
    }

    @Property(tries = 30)
    void theUnitOfTheAnswersDoesNotMatterWhenAllItemsHaveTheSame(
            @ForAll Random random,
            @ForAll @DoubleRange(min = .01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        double[][] columns = answers(random, 150, 5);
        double[][] changed = ScaleData.copy(columns);
        for (double[] column : changed) {
            for (int i = 0; i < column.length; i++) {
                column[i] = factor * column[i] + shift;
            }
        }
        Scale scale = ScaleData.scale(5, MissingRule.complete());
        Reliability plain = result(Reliability.of(scale, ScaleData.frame(columns)));
        Reliability other = result(Reliability.of(scale, ScaleData.frame(changed)));
        assertThat(other.rawAlpha()).isCloseTo(plain.rawAlpha(), within(1e-9));
        assertThat(other.sdScore())
                .isCloseTo(factor * Objects.requireNonNull(plain.sdScore()), within(1e-6));
        assertThat(other.meanScore())
                .isCloseTo(
                        factor * Objects.requireNonNull(plain.meanScore()) + shift, within(1e-6));
    }

    @Property(tries = 30)
    void theOrderOfItemsMovesTheirRowsAndNothingElse(@ForAll Random random) {
        double[][] columns = answers(random, 120, 6);
        Frame data = ScaleData.frame(columns);
        int[] order = shuffled(random, 6);
        var names = new ArrayList<String>();
        for (int j : order) {
            names.add("i" + (j + 1));
        }
        Reliability a = result(Reliability.of(ScaleData.scale(6, MissingRule.complete()), data));
        Reliability b =
                result(
                        Reliability.of(
                                Scale.of("scale", names, List.of(), null, MissingRule.complete()),
                                data));
        same(a, b);
        for (int j = 0; j < 6; j++) {
            assertThat(b.items().get(j).correlationWithRest())
                    .isCloseTo(a.items().get(order[j]).correlationWithRest(), within(1e-11));
            assertThat(b.items().get(j).alphaIfDropped())
                    .isCloseTo(a.items().get(order[j]).alphaIfDropped(), within(1e-11));
        }
    }

    @Property(tries = 30)
    void anItemTurnedInTheDataAndNamedAsReversedGivesTheSame(
            @ForAll Random random, @ForAll @DoubleRange(min = 0, max = .1) double lost) {
        double[][] columns = answers(random, 150, 4);
        ScaleData.lose(random, columns, lost);
        double[][] turned = ScaleData.copy(columns);
        Arrays.setAll(turned[1], i -> -columns[1][i]);
        var range = new Interval(-50, 50);
        var rule = MissingRule.pairwise(2);
        List<String> names = ScaleData.names(4);
        Reliability a =
                result(
                        Reliability.of(
                                Scale.of("s", names, List.of(), range, rule),
                                ScaleData.frame(columns)));
        Reliability b =
                result(
                        Reliability.of(
                                Scale.of("s", names, List.of("i2"), range, rule),
                                ScaleData.frame(turned)));
        same(a, b);
        assertThat(b.items().get(1).mean()).isCloseTo(a.items().get(1).mean(), within(1e-11));
        assertThat(b.items().get(1).reversed()).isTrue();
    }

    @Property(tries = 30)
    void withoutMissingAnswersEveryRuleGivesTheSame(
            @ForAll Random random, @ForAll @IntRange(min = 3, max = 9) int items) {
        Frame data = ScaleData.frame(answers(random, 100, items));
        var complete = Reliability.of(ScaleData.scale(items, MissingRule.complete()), data);
        for (var rule : List.of(MissingRule.pairwise(2), MissingRule.personMean(2))) {
            Reliability other = result(Reliability.of(ScaleData.scale(items, rule), data));
            same(result(complete), other);
            assertThat(other.items()).isEqualTo(result(complete).items());
        }
    }

    /// The blocks, chunks and tiles of the fast way against the plain sums.
    @Property(tries = 20)
    void covariancesInBlocksAreThoseOfPairs(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 11) int items,
            @ForAll @IntRange(min = 2, max = 20_000) int persons,
            @ForAll @DoubleRange(min = 0, max = .6) double lost) {
        double[][] columns = answers(random, persons, items);
        comparePairs(columns, Covariance.complete(columns).values());
        ScaleData.lose(random, columns, lost);
        comparePairs(columns, Covariance.pairwise(columns).values());
    }

    private static void comparePairs(double[][] columns, double[][] fast) {
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double slow = Covariance.pair(columns[i], 0, columns[j], 0);
                if (Double.isNaN(slow)) {
                    assertThat(fast[i][j]).isNaN();
                } else {
                    assertThat(fast[i][j]).isCloseTo(slow, within(1e-10));
                }
            }
        }
    }

    /// Spearman and Brown: two halves that are alike, put together.
    @Test
    void itemsThatAreAllAlikeFollowSpearmanAndBrown() {
        double[][] columns = ScaleData.answers(new Random(5), 500, new double[] {1, 1}, 0);
        double r =
                result(
                                Reliability.of(
                                        ScaleData.scale(2, MissingRule.complete()),
                                        ScaleData.frame(columns)))
                        .standardisedAlpha();
        double correlation = Covariance.complete(columns).correlations()[0][1];
        assertThat(r).isCloseTo(2 * correlation / (1 + correlation), within(1e-12));
    }

    @Property(tries = 30)
    void namesOfGroupsAndTheUnitDoNotMatterToTheirReliability(
            @ForAll Random random,
            @ForAll @DoubleRange(min = .01, max = 100) double factor,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        int persons = 120;
        var y = new double[persons];
        var group = new int[persons];
        for (int i = 0; i < persons; i++) {
            group[i] = random.nextInt(9);
            y[i] = random.nextGaussian() + group[i] * .1;
        }
        int[] order = shuffled(random, persons);
        var other = new int[persons];
        Arrays.setAll(other, i -> (group[order[i]] * 7 + 3) % 9 + 100);
        GroupReliability a =
                result(GroupReliability.of(Numbers.of("y", y), Groups.of("g", group), .95));
        GroupReliability b =
                result(
                        GroupReliability.of(
                                Numbers.of("y", y).keep(order).map("z", v -> factor * v + shift),
                                Groups.of("h", other),
                                .95));
        assertThat(b.icc1()).isCloseTo(a.icc1(), within(1e-9));
        assertThat(b.icc1Unequal()).isCloseTo(a.icc1Unequal(), within(1e-9));
        assertThat(b.f()).isCloseTo(a.f(), within(1e-7));
        assertThat(b.effectiveSize()).isCloseTo(a.effectiveSize(), within(1e-10));
    }
}
