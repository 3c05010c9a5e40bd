package no.helhet.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.regression.GlmResponse;
import no.helhet.statistics.regression.GlmScaling;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// The integrals, their derivatives and the matrix beneath them.
class GlmmIntegralTest {
    private static final int ROWS = 60;
    private static final Random RANDOM = new Random(5);
    private static final Numbers X = numbers("x");
    private static final Numbers Z = numbers("z");
    private static final Groups OFFICE = groups("office", 6);
    private static final Groups TEAM = OFFICE.cross(groups("team", 3));
    private static final Groups CASE = groups("case", 5);
    private static final Design DESIGN = Design.builder(ROWS).intercept().numeric(X).build();

    @Test
    void theGradientOfLaplaceIsThatOfItsValue() {
        gradient(scalar(binary(), slope(), 1), -.3, .4, .8);
        gradient(scalar(events(), GlmmTerm.intercept(OFFICE), 1), .2, -.4, .6);
    }

    @Test
    void theGradientOfQuadratureIsThatOfItsValueForFewNodesAndMany() {
        for (int nodes : new int[] {2, 3, 8, 25, 51}) {
            gradient(scalar(binary(), slope(), nodes), -.3, .4, 1.3);
            gradient(scalar(events(), slope(), nodes), .2, .3, -.7);
        }
    }

    @Test
    void theGradientWithSlopesIsThatOfItsValue() {
        gradient(
                blocks(binary(), List.of(GlmmTerm.slopes(OFFICE, Z, X))),
                -.3,
                .4,
                .9,
                .2,
                -.3,
                .7,
                .1,
                .5);
    }

    @Test
    void theGradientOfNestedAndCrossedGroupsIsThatOfItsValue() {
        var nested = GlmmTerm.nested(OFFICE, TEAM);
        gradient(blocks(binary(), nested), -.3, .4, .9, .6);
        var crossed = List.of(GlmmTerm.slopes(OFFICE, Z), GlmmTerm.intercept(CASE));
        gradient(blocks(events(), crossed), .1, .2, .5, -.2, .4, .6);
    }

    @Test
    void theWayForManyEffectsAndTheWayForOneAreEqual() {
        var one = scalar(binary(), slope(), 1);
        var many = blocks(binary(), List.of(slope()));
        var first = new double[3];
        var second = new double[3];
        double[] at = {-.2, .5, .9};
        assertThat(many.at(at, second)).isCloseTo(one.at(at, first), within(1e-10));
        assertThat(second).containsExactly(first, within(1e-9));
    }

    @Test
    void manyNodesGiveTheIntegralItself() {
        var quadrature = scalar(binary(), GlmmTerm.intercept(OFFICE), 40);
        double value = quadrature.at(new double[] {-.3, .4, 1.5}, new double[3]);
        var scaled = GlmScaling.of(DESIGN).back(new double[] {-.3, .4});
        double sum = 0;
        for (int g = 0; g < OFFICE.count(); g++) {
            double total = 0;
            double width = .001;
            for (double u = -9; u <= 9; u += width) {
                double log = -u * u / 2 - Math.log(2 * Math.PI) / 2;
                for (int i = 0; i < ROWS; i++) {
                    if (OFFICE.at(i) == g) {
                        double eta = scaled[0] + scaled[1] * X.at(i) + 1.5 * u;
                        log += binary().counts()[i] * eta - Math.log1p(Math.exp(eta));
                    }
                }
                total += width * Math.exp(log);
            }
            sum -= Math.log(total);
        }
        assertThat(value).isCloseTo(sum, within(1e-7));
    }

    @Test
    void aSearchThatBeginsWhereTheVarianceIsNothingLeavesIt() {
        var term = GlmmTerm.intercept(GlmSample.DATA.groups("office"));
        var places = new GlmmPlaces(List.of(term));
        var design = GlmSample.design("x");
        var rows =
                new GlmmRows(
                        GlmSample.counts(),
                        GlmScaling.of(design),
                        2,
                        places.blockOfRows(),
                        places.blocks());
        var stuck =
                new GlmmDescent(
                        new GlmmObjective(rows, new GlmmScalar(rows, term, 1)),
                        new double[] {.3, .1, 0});
        stuck.run();
        var usual =
                new GlmmDescent(
                        new GlmmObjective(rows, new GlmmScalar(rows, term, 1)),
                        new double[] {.3, .1, .5});
        usual.run();
        assertThat(usual.at[2]).isGreaterThan(.3);
        assertThat(Math.abs(stuck.at[2])).isCloseTo(usual.at[2], within(1e-6));
        assertThat(stuck.value).isCloseTo(usual.value, within(1e-9));
        assertThat(stuck.converged).isTrue();
    }

    @Test
    void aStartFarFromTheModeStillFindsIt() {
        var near = scalar(events(), GlmmTerm.intercept(OFFICE), 1);
        var far = scalar(events(), GlmmTerm.intercept(OFFICE), 1);
        far.at(new double[] {-30, 8, 25}, new double[3]);
        double[] at = {.2, .1, .5};
        assertThat(far.at(at, new double[3])).isCloseTo(near.at(at, new double[3]), within(1e-9));
    }

    @Test
    void anEnvelopeIsFactoredSolvedAndInvertedAsTheWholeMatrix() {
        int[] first = {0, 1, 0, 2, 1, 5, 0};
        int n = first.length;
        var whole = new double[n][n];
        var envelope = new GlmmSkyline(first);
        envelope.identity();
        var random = new Random(3);
        for (int i = 0; i < n; i++) {
            whole[i][i] += 1;
            for (int j = first[i]; j <= i; j++) {
                double value = i == j ? 4 : random.nextDouble() - .5;
                envelope.add(i, j, value);
                whole[i][j] += value;
                if (i != j) {
                    whole[j][i] += value;
                }
            }
        }
        var dense = PositiveDefinite.of(whole).orElseThrow();
        assertThat(envelope.decompose()).isTrue();
        assertThat(envelope.logDeterminant()).isCloseTo(dense.logDeterminant(), within(1e-12));
        double[] b = {1, -2, 3, 0, 1, 5, -1};
        double[] expected = dense.solve(b);
        envelope.solve(b);
        assertThat(b).containsExactly(expected, within(1e-12));
        envelope.invert();
        double[][] inverse = dense.inverse();
        for (int i = 0; i < n; i++) {
            for (int j = first[i]; j <= i; j++) {
                assertThat(envelope.inverse(i, j)).isCloseTo(inverse[i][j], within(1e-12));
            }
        }
        envelope.add(3, 3, -100);
        assertThat(envelope.decompose()).isFalse();
    }

    private static void gradient(GlmmObjective objective, double... at) {
        var gradient = new double[at.length];
        objective.at(at, gradient);
        double step = 3e-5;
        for (int k = 0; k < at.length; k++) {
            double[] moved = at.clone();
            moved[k] = at[k] + step;
            double up = objective.at(moved, new double[at.length]);
            moved[k] = at[k] - step;
            double down = objective.at(moved, new double[at.length]);
            assertThat(gradient[k])
                    .as("by parameter %d", k)
                    .isCloseTo(
                            (up - down) / (2 * step), within(1e-7 * (1 + Math.abs(gradient[k]))));
        }
    }

    private static GlmmObjective scalar(GlmResponse response, GlmmTerm term, int nodes) {
        var rows = rows(response, List.of(term));
        return new GlmmObjective(rows, new GlmmScalar(rows, term, nodes));
    }

    private static GlmmObjective blocks(GlmResponse response, List<GlmmTerm> terms) {
        var rows = rows(response, terms);
        return new GlmmObjective(rows, new GlmmBlocks(rows, terms, new GlmmPlaces(terms)));
    }

    private static GlmmRows rows(GlmResponse response, List<GlmmTerm> terms) {
        var places = new GlmmPlaces(terms);
        return new GlmmRows(
                response, GlmScaling.of(DESIGN), 2, places.blockOfRows(), places.blocks());
    }

    private static GlmmTerm slope() {
        return new GlmmTerm(OFFICE, List.of("z"), List.of(Z));
    }

    private static GlmResponse binary() {
        return GlmSample.result(GlmResponse.binary(X.map("y", v -> v > .3 || v < -1 ? 1 : 0)));
    }

    private static GlmResponse events() {
        return GlmSample.result(
                GlmResponse.poisson(Z.map("events", v -> Math.floor(Math.exp(v + .5)))));
    }

    private static Numbers numbers(String name) {
        var values = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = RANDOM.nextGaussian();
        }
        return Numbers.of(name, values);
    }

    private static Groups groups(String name, int count) {
        var values = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = i < count ? i : RANDOM.nextInt(count);
        }
        return Groups.of(name, values);
    }
}
