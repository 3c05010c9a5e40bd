package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ChiSquareTest {
    private static final ROutput R = ROutput.of("shares");

    @Test
    void partiesAndSexesAreAgrestis() {
        var table =
                new CrossTable(
                        "sex",
                        "party",
                        List.of("women", "men"),
                        List.of("democrat", "independent", "republican"),
                        List.of(List.of(762, 327, 468), List.of(484, 239, 477)));
        var test = Answered.by(ChiSquare.of(table, true));
        assertThat(test.statistic()).isCloseTo(30.1, within(.05));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.corrected()).isFalse();
        assertThat(test.residuals().getFirst().getFirst()).isCloseTo(4.50, within(.005));
        assertThat(test.residuals().getLast().getLast()).isCloseTo(5.32, within(.005));
    }

    @Test
    void aWideTableWithFewInSomeCellsIsRsAndWarns() {
        Frame data = ROutput.data("shares");
        var fit =
                CrossTable.of(data.groups("age"), data.groups("contact"), null)
                        .then(table -> ChiSquare.of(table, false));
        assertThat(fit.warnings())
                .singleElement()
                .satisfies(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.APPROXIMATE);
                            assertThat(w.column()).isEqualTo("contact");
                            assertThat(w.what()).startsWith("2 of 16 cells");
                        });
        is(Answered.by(fit), "wide");
    }

    @Test
    void twoByTwoIsRsWithYatesAndWithout() {
        double[] c = R.numbers("two.table");
        var table = CrossTable.of(new TwoByTwo((int) c[0], (int) c[1], (int) c[2], (int) c[3]));
        is(Answered.by(ChiSquare.of(table, false)), "two.chi");
        is(Answered.by(ChiSquare.of(table, true)), "two.yates");
        is(
                Answered.by(ChiSquare.of(CrossTable.of(new TwoByTwo(5, 5, 5, 6)), true)),
                "two.yatesNear");
    }

    @Property(tries = 200)
    void turningAndReorderingTheTableChangesNothingAndTenTimesAllIsTenTimesTheStatistic(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 200) Integer> n) {
        var one = table(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
        var turned =
                new CrossTable(
                        "c",
                        "r",
                        List.of("x", "y", "z"),
                        List.of("a", "b"),
                        List.of(
                                List.of(n.get(5), n.get(2)),
                                List.of(n.get(3), n.get(0)),
                                List.of(n.get(4), n.get(1))));
        int[] ten = n.stream().mapToInt(v -> 10 * v).toArray();
        var tenfold = Answered.by(ChiSquare.of(table(ten), false));
        var test = Answered.by(ChiSquare.of(one, false));
        var other = Answered.by(ChiSquare.of(turned, false));
        assertThat(other.statistic()).isCloseTo(test.statistic(), within(1e-9));
        assertThat(other.cramersV()).isCloseTo(test.cramersV(), within(1e-12));
        assertThat(tenfold.statistic()).isCloseTo(10 * test.statistic(), within(1e-7));
        assertThat(tenfold.cramersV()).isCloseTo(test.cramersV(), within(1e-12));
        assertThat(test.cramersV()).isBetween(0.0, 1.0);
    }

    @Test
    void rowsAreCountedByTheirNumberAndMissingOnesAreNot() {
        var fit =
                CrossTable.of(
                        Groups.of("r", "a", "b", "a", null, "b"),
                        Groups.of("c", "x", "x", "y", "y", "y"),
                        Numbers.of("n", 2, 3, 4, 5, Double.NaN));
        assertThat(Answered.by(fit).counts()).containsExactly(List.of(2, 4), List.of(3, 0));
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(
                        tuple(Warning.Kind.MISSING, "n"), tuple(Warning.Kind.MISSING, "r"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, -1, 3e9, Double.POSITIVE_INFINITY})
    void aNumberThatCountsNobodyIsRefusedWithItsColumn(double count) {
        var fit =
                CrossTable.of(
                        Groups.of("r", "a", "b"),
                        Groups.of("c", "x", "y"),
                        Numbers.of("n", 1, count));
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().column()).isEqualTo("n");
        assertThatThrownBy(() -> CrossTable.of(Groups.of("r", "a"), Groups.of("c", "x", "y"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneLevelAndAnEmptyOneAreNamed() {
        var single =
                CrossTable.of(Groups.of("office", "a", "a"), Groups.of("answer", "x", "y"), null)
                        .then(table -> ChiSquare.of(table, false));
        assertThat(single).isInstanceOf(NotEstimable.class);
        assertThat(single.warnings().getFirst())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.ONE_GROUP, "office");
        var empty = ChiSquare.of(table(1, 0, 3, 4, 0, 6), false).warnings().getFirst();
        assertThat(empty.kind()).isEqualTo(Warning.Kind.EMPTY_GROUP);
        assertThat(empty.column()).isEqualTo("c");
        assertThat(empty.what()).contains("y");
    }

    private static CrossTable table(int... n) {
        return new CrossTable(
                "r",
                "c",
                List.of("a", "b"),
                List.of("x", "y", "z"),
                List.of(List.of(n[0], n[1], n[2]), List.of(n[3], n[4], n[5])));
    }

    private static void is(ChiSquare test, String path) {
        assertThat(test.statistic()).isCloseTo(R.number(path + ".statistic"), within(1e-10));
        assertThat(test.p()).isCloseTo(R.number(path + ".p"), within(1e-11));
        assertThat(test.degreesOfFreedom()).isEqualTo((int) R.number(path + ".df"));
        flat(test.expected(), R.numbers(path + ".expected"));
        flat(test.residuals(), R.numbers(path + ".residual"));
    }

    private static void flat(List<List<Double>> rows, double[] expected) {
        double[] got =
                rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
        assertThat(got).containsExactly(expected, within(1e-11));
    }
}
