package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.Warning.Kind;

import org.junit.jupiter.api.Test;

import java.util.Random;

class ShareCountsTest {
    private static final Groups OFFICE = Groups.of("office", "a", "b", "c", "a", "b");
    private static final Groups AGE = Groups.of("age", "young", "young", "young", "old", "old");

    @Test
    void twoGroupsOrOneAgainstAllOthersAreCountedOverStrataAndWithin() {
        var counts =
                Answered.by(
                        ShareCounts.of(
                                Numbers.of("yes", 3, 4, 1, 0, 2),
                                Numbers.of("n", 5, 6, 1, 2, 2),
                                OFFICE,
                                AGE));
        assertThat(counts.groups()).containsExactly("a", "b", "c");
        assertThat(counts.table("a", "b")).isEqualTo(new TwoByTwo(3, 4, 6, 2));
        assertThat(counts.table("a", null)).isEqualTo(new TwoByTwo(3, 4, 7, 2));
        assertThat(counts.strata("a", "b"))
                .containsExactly(
                        new Stratum("old", new TwoByTwo(0, 2, 2, 0)),
                        new Stratum("young", new TwoByTwo(3, 2, 4, 2)));
        assertThat(counts.size("b")).isEqualTo(8);
        assertThat(Answered.by(counts.share(.95)))
                .isEqualTo(Answered.by(Proportion.of(10, 16, .95)));
        assertThat(Answered.by(counts.share("a", .9)))
                .isEqualTo(Answered.by(Proportion.of(3, 7, .9)));
        assertThatThrownBy(() -> counts.table("a", "z"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 50)
    void peopleOneByOneAndTheirCountsAreTheSame(@ForAll @IntRange(max = 10_000) int seed) {
        var random = new Random(seed);
        int n = 80;
        var yes = new double[n];
        var group = new int[n];
        var stratum = new int[n];
        var cells = new double[2][12];
        for (int i = 0; i < n; i++) {
            yes[i] = random.nextInt(2);
            group[i] = random.nextInt(4);
            stratum[i] = random.nextInt(3);
            cells[0][group[i] + 4 * stratum[i]] += yes[i];
            cells[1][group[i] + 4 * stratum[i]]++;
        }
        var places = new int[2][12];
        for (int k = 0; k < 12; k++) {
            places[0][k] = k % 4;
            places[1][k] = k / 4;
        }
        var people =
                Answered.by(
                        ShareCounts.of(
                                Numbers.of("yes", yes),
                                null,
                                Groups.of("g", group),
                                Groups.of("s", stratum)));
        var counts =
                Answered.by(
                        ShareCounts.of(
                                Numbers.of("yes", cells[0]),
                                Numbers.of("n", cells[1]),
                                Groups.of("g", places[0]),
                                Groups.of("s", places[1])));
        for (String first : people.groups()) {
            assertThat(counts.table(first, null)).isEqualTo(people.table(first, null));
        }
        assertThat(counts.table("0", "3")).isEqualTo(people.table("0", "3"));
        assertThat(counts.strata("1", null)).containsAll(people.strata("1", null));
    }

    @Test
    void rowsThatMissAValueAreLeftOutAndSaidAndSoIsALevelWithoutOthers() {
        var fit =
                ShareCounts.of(
                        Numbers.of("yes", 1, 0, Double.NaN, 1, 0),
                        null,
                        OFFICE,
                        Groups.of("age", "young", "young", "old", null, "young"));
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Kind.MISSING, "yes"), tuple(Kind.MISSING, "age"));
        assertThat(Answered.by(fit).groups()).containsExactly("a", "b");
        assertThat(Answered.by(fit).strata()).containsExactly("young");
    }

    @Test
    void whatCountsNobodyIsRefusedWithItsColumnAndRow() {
        refused(ShareCounts.of(Numbers.of("yes", 1, 0, 2, 1, 0), null, OFFICE, AGE), "yes", "3");
        refused(ShareCounts.of(Numbers.of("yes", 1, .5, 0, 1, 0), null, OFFICE, AGE), "yes", "2");
        var all = Numbers.of("n", 3, 3, 3, 3, 3);
        refused(ShareCounts.of(Numbers.of("yes", 1, 0, 2, 4, 0), all, OFFICE, AGE), "yes", "4");
        refused(ShareCounts.of(Numbers.of("yes", -1, 0, 2, 1, 0), all, OFFICE, AGE), "yes", "1");
        var half = Numbers.of("n", 3, 3, 3, 3, 2.5);
        refused(ShareCounts.of(Numbers.of("yes", 1, 0, 2, 1, 0), half, OFFICE, AGE), "n", "5");
        var infinite = Numbers.of("n", 3, 3, 1 / 0.0, 3, 2);
        refused(ShareCounts.of(Numbers.of("yes", 1, 0, 2, 1, 0), infinite, OFFICE, AGE), "n", "3");
        assertThatThrownBy(() -> ShareCounts.of(Numbers.of("yes", 1, 0), null, OFFICE, AGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Fit<?> fit, String column, String row) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        var reason = fit.warnings().getFirst();
        assertThat(reason.column()).isEqualTo(column);
        assertThat(reason.what()).startsWith("Row " + row + " ");
    }
}
