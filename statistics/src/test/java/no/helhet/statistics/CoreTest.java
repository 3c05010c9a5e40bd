package no.helhet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.linear.DesignCheck;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;

import org.junit.jupiter.api.Test;

import java.util.List;

class CoreTest {
    @Test
    void levelsAreOrderedByNumberWhenAllAreNumbersElseByCharacters() {
        assertThat(Groups.of("g", "10", "9", "2").levels()).containsExactly("2", "9", "10");
        assertThat(Groups.of("g", "10", "9", "b").levels()).containsExactly("10", "9", "b");
        assertThat(Groups.of("g", new int[] {10, -1, 10}).levels()).containsExactly("-1", "10");
    }

    @Test
    void rowsLeftOutTakeTheirLevelsWithThem() {
        var groups = Groups.of("g", "a", "b", null, "a");
        assertThat(groups.at(2)).isEqualTo(-1);
        assertThat(groups.keep(new int[] {0, 3}).levels()).containsExactly("a");
    }

    @Test
    void groupsCrossAndAreSeenToBeNested() {
        var office = Groups.of("office", "1", "1", "2", "2");
        var team = Groups.of("team", "a", "b", "c", "c");
        assertThat(team.nestedIn(office)).isTrue();
        assertThat(office.nestedIn(team)).isFalse();
        assertThat(office.cross(team).levels()).containsExactly("1:a", "1:b", "2:c");
    }

    @Test
    void rowsWithoutAValueAreLeftOutAndSaid() {
        var fit =
                Complete.of(
                        3,
                        List.of(Numbers.of("y", 1, Double.NaN, 3)),
                        List.of(Groups.of("g", "a", "a", null)));
        assertThat(fit).isInstanceOf(FittedWithWarnings.class);
        assertThat(fit.warnings()).extracting(Warning::column).containsExactly("y", "g");
    }

    @Test
    void anInfiniteValueHasNoEstimateAndNamesItsColumnAndRow() {
        var fit = Complete.of(2, List.of(Numbers.of("y", 1, 1 / 0.0)), List.of());
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().toString()).startsWith("y: Row 2 is infinite.");
    }

    @Test
    void aConstantAndASumOfOthersAreNamed() {
        var x = Numbers.of("x", 1, 2, 3, 4);
        var twice = Numbers.of("twice", 2, 4, 6, 8);
        var same = Numbers.of("same", 5, 5, 5, 5);
        assertThat(DesignCheck.problem(Design.builder(4).intercept().numeric(x).build())).isEmpty();
        assertThat(
                        DesignCheck.problem(
                                Design.builder(4).intercept().numeric(x).numeric(twice).build()))
                .get()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.COLLINEAR, "twice");
        assertThat(DesignCheck.problem(Design.builder(4).intercept().numeric(same).build()))
                .get()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.CONSTANT, "same");
    }

    @Test
    void aFactorHasAColumnForEachLevelButTheReference() {
        var groups = Groups.of("g", "a", "b", "c");
        assertThat(Design.builder(3).intercept().factor(groups, null).build().names())
                .containsExactly("(Intercept)", "gb", "gc");
        assertThat(Design.builder(3).factor(groups, "c").build().names())
                .containsExactly("ga", "gb");
        assertThatThrownBy(() -> Design.builder(3).factor(groups, "d"))
                .hasMessageContaining("g has no level d");
    }

    @Test
    void aPositiveDefiniteMatrixIsSolvedAndItsRootsMultiplyToIt() {
        double[][] matrix = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};
        var definite = PositiveDefinite.of(matrix).orElseThrow();
        double[] x = definite.solve(new double[] {1, 2, 3});
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += matrix[i][j] * x[j];
            }
            assertThat(sum).isCloseTo(i + 1, within(1e-12));
        }
        assertThat(definite.logDeterminant()).isCloseTo(Math.log(67), within(1e-12));
        double[][] root = SymmetricEigen.of(matrix).power(.5, 1e-12);
        double[][] product = PositiveDefinite.product(root, root);
        for (int i = 0; i < 3; i++) {
            assertThat(product[i]).containsExactly(matrix[i], within(1e-12));
        }
        assertThat(PositiveDefinite.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
    }
}
