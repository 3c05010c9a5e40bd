package no.helhet.statistics.survey;

import static no.helhet.statistics.survey.ScaleData.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.statistics.Fit;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class OneFactorTest {
    private static double[][] correlations(double... loadings) {
        var matrix = new double[loadings.length][loadings.length];
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < loadings.length; j++) {
                matrix[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        return matrix;
    }

    @Property(tries = 60)
    void aMatrixMadeOfOneFactorGivesItsLoadingsBack(
            @ForAll @Size(min = 4, max = 12) List<@DoubleRange(min = .2, max = .95) Double> given) {
        double[] loadings = given.stream().mapToDouble(Double::doubleValue).toArray();
        Fit<OneFactor> fit = OneFactor.of(ScaleData.names(loadings.length), correlations(loadings));
        assertThat(fit.warnings()).isEmpty();
        OneFactor factor = result(fit);
        double sum = 0;
        double unique = 0;
        for (int i = 0; i < loadings.length; i++) {
            assertThat(factor.loadings().get(i)).isCloseTo(loadings[i], within(1e-9));
            sum += loadings[i];
            unique += 1 - loadings[i] * loadings[i];
        }
        assertThat(factor.omegaStandardised())
                .isCloseTo(sum * sum / (sum * sum + unique), within(1e-10));
        assertThat(factor.discrepancy()).isCloseTo(0, within(1e-10));
    }

    @Test
    void threeItemsHaveTheLoadingsOfSpearmansTriads() {
        double[][] matrix = {{1, .5, .4}, {.5, 1, .3}, {.4, .3, 1}};
        OneFactor factor = result(OneFactor.of(ScaleData.names(3), matrix));
        assertThat(factor.loadings().get(0)).isCloseTo(Math.sqrt(.5 * .4 / .3), within(1e-10));
        assertThat(factor.loadings().get(1)).isCloseTo(Math.sqrt(.5 * .3 / .4), within(1e-10));
        assertThat(factor.loadings().get(2)).isCloseTo(Math.sqrt(.4 * .3 / .5), within(1e-10));
    }

    /// At the maximum, and only there, loading² + uniqueness is each item's variance (Lawley &
    /// Maxwell 1971, Factor Analysis as a Statistical Method, ch. 4).
    @Property(tries = 40)
    void theModelHasTheItemsVariancesWhereOneFactorDoesNotFit(
            @ForAll Random random, @ForAll @IntRange(min = 4, max = 10) int items) {
        double[][] loadings = new double[2][items];
        for (int j = 0; j < items; j++) {
            loadings[0][j] = .5 + random.nextDouble();
            loadings[1][j] = j % 3 == 0 ? .5 : 0;
        }
        double[][] columns = ScaleData.answers(random, 400, loadings[0], 0);
        double[][] second = ScaleData.answers(random, 400, loadings[1], 0);
        for (int j = 0; j < items; j++) {
            for (int i = 0; i < 400; i++) {
                columns[j][i] += second[j][i];
            }
        }
        double[][] matrix = Covariance.complete(columns).correlations();
        Fit<OneFactor> fit = OneFactor.of(ScaleData.names(items), matrix);
        Assume.that(fit.warnings().isEmpty());
        OneFactor factor = result(fit);
        for (int i = 0; i < items; i++) {
            double loading = factor.loadings().get(i);
            assertThat(loading * loading + factor.uniquenesses().get(i)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void anItemThatTheFactorTellsWhollyIsWarnedOf() {
        double[][] matrix = {{1, .9, .8, .1}, {.9, 1, .6, .1}, {.8, .6, 1, .1}, {.1, .1, .1, 1}};
        Fit<OneFactor> fit = OneFactor.of(List.of("a", "b", "c", "d"), matrix);
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Warning.Kind.SINGULAR, "a"));
        assertThat(result(fit).uniquenesses().getFirst()).isCloseTo(.005, within(1e-12));
    }

    @Test
    void anItemThatRepeatsAnotherHasNoFactor() {
        double[][] matrix = {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}};
        var fit = OneFactor.of(ScaleData.names(3), matrix);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.SINGULAR);
    }

    /// Twelve items, fourteen persons: from two starts the search ends at different maxima.
    @Test
    void severalMaximaAreSaidAndTheHighestIsTaken() {
        var random = new Random(5);
        int several = 0;
        for (int draw = 0; draw < 300; draw++) {
            var loadings = new double[12];
            double[][] columns = ScaleData.answers(random, 14, loadings, 0);
            double[][] matrix = Covariance.complete(columns).correlations();
            Fit<OneFactor> fit = OneFactor.of(ScaleData.names(12), matrix);
            for (Warning warning : fit.warnings()) {
                several += warning.what().contains("several maxima") ? 1 : 0;
            }
            for (double lowest : new double[] {.05, .5}) {
                var logs = new double[12];
                Arrays.fill(logs, Math.log(lowest));
                assertThat(new FactorDiscrepancy(matrix, logs).value())
                        .isGreaterThan(result(fit).discrepancy());
            }
        }
        assertThat(several).isPositive();
    }

    @Test
    void twoItemsHaveNoFactor() {
        var fit = OneFactor.of(ScaleData.names(2), new double[][] {{1, .5}, {.5, 1}});
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.TOO_FEW);
    }
}
