package no.helhet.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.statistics.Design;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class LinearMixedModelPropertyTest {
    private static final LinearMixedModel.Options REML = LinearMixedModel.Options.reml();

    /// Unbalanced teams within offices, and officers across them.
    private record Town(
            Numbers y, Numbers x, Groups office, Groups team, Groups officer, Numbers weight) {
        static Town of(long seed) {
            var random = new Random(seed);
            int n = 150 + random.nextInt(60);
            int[] office = random.ints(n, 0, 9).toArray();
            int[] team = Arrays.stream(office).map(o -> 10 * o + random.nextInt(4)).toArray();
            int[] officer = random.ints(n, 0, 7).toArray();
            double[] own = random.doubles(100, -2, 2).toArray();
            double[] slope = random.doubles(100, -1, 1).toArray();
            var x = new double[n];
            var y = new double[n];
            var weight = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = random.nextGaussian();
                weight[i] = 0.5 + random.nextDouble();
                y[i] =
                        1
                                + (.5 + slope[office[i]]) * x[i]
                                + 1.5 * own[office[i]]
                                + own[team[i]]
                                + own[officer[i] + 50]
                                + random.nextGaussian();
            }
            return new Town(
                    Numbers.of("y", y),
                    Numbers.of("x", x),
                    Groups.of("office", office),
                    Groups.of("team", team),
                    Groups.of("officer", officer),
                    Numbers.of("weight", weight));
        }

        Town keep(int[] rows) {
            return new Town(
                    y.keep(rows),
                    x.keep(rows),
                    office.keep(rows),
                    team.keep(rows),
                    officer.keep(rows),
                    weight.keep(rows));
        }

        LinearMixedModel nested() {
            return Models.of(
                    LinearMixedModel.fit(
                            y,
                            design(),
                            List.of(RandomTerm.slopes(office, x), RandomTerm.intercept(team)),
                            REML.weighted(weight)));
        }

        LinearMixedModel crossed() {
            return Models.of(
                    LinearMixedModel.fit(
                            y,
                            design(),
                            List.of(RandomTerm.slopes(office, x), RandomTerm.intercept(officer)),
                            REML.weighted(weight)));
        }

        LinearMixedModel slopes(Numbers... columns) {
            return Models.of(
                    LinearMixedModel.fit(
                            y, design(), List.of(RandomTerm.slopes(office, columns)), REML));
        }

        /// @param unit of x
        LinearMixedModel fixed(double unit) {
            var columns =
                    Design.builder(y.size())
                            .intercept()
                            .numeric(x.map("x", v -> unit * v))
                            .numeric(weight)
                            .build();
            return Models.of(
                    LinearMixedModel.fit(y, columns, List.of(RandomTerm.intercept(office)), REML));
        }

        Design design() {
            return Design.builder(y.size()).intercept().numeric(x).build();
        }
    }

    @Property(tries = 12)
    void theOrderOfRowsDoesNotMatter(@ForAll @IntRange(max = 1000) int seed) {
        var town = Town.of(seed);
        var rows = new java.util.ArrayList<>(IntStream.range(0, town.y().size()).boxed().toList());
        Collections.shuffle(rows, new Random(seed));
        var other = town.keep(rows.stream().mapToInt(Integer::intValue).toArray());
        same(town.nested(), other.nested(), 1, 1);
        same(town.crossed(), other.crossed(), 1, 1);
    }

    @Property(tries = 12)
    void theUnitOfTheOutcomeOnlyScales(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -6, max = 6) int power) {
        double c = 3 * Math.pow(10, power);
        var town = Town.of(seed);
        var scaled =
                new Town(
                        town.y().map("y", v -> c * v),
                        town.x(),
                        town.office(),
                        town.team(),
                        town.officer(),
                        town.weight());
        same(town.nested(), scaled.nested(), c, 1);
        same(town.crossed(), scaled.crossed(), c, 1);
    }

    @Property(tries = 12)
    void theUnitOfASlopeOnlyScales(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -5, max = 5) int power) {
        double c = 3 * Math.pow(10, power);
        var town = Town.of(seed);
        var scaled =
                new Town(
                        town.y(),
                        town.x().map("x", v -> c * v),
                        town.office(),
                        town.team(),
                        town.officer(),
                        town.weight());
        same(town.nested(), scaled.nested(), 1, c);
    }

    @Property(tries = 12)
    void theZeroOfASlopeDoesNotMatter(@ForAll @IntRange(max = 1000) int seed) {
        var town = Town.of(seed);
        var moved =
                new Town(
                        town.y(),
                        town.x().map("x", v -> v + 2020),
                        town.office(),
                        town.team(),
                        town.officer(),
                        town.weight());
        var before = town.nested();
        var after = moved.nested();
        assertThat(after.deviance()).isCloseTo(before.deviance(), within(1e-5));
        for (int i = 0; i < before.fitted().size(); i++) {
            assertThat(after.fitted().at(i)).isCloseTo(before.fitted().at(i), within(1e-3));
        }
        // Variance of the intercept where it was: b0 + 2020 b1.
        assertThat(VariancePartition.at(after, java.util.Map.of("x", 2020.0)).total())
                .isCloseTo(VariancePartition.of(before).total(), withinPercentage(.01));
    }

    @Property(tries = 12)
    void theNamesOfGroupsDoNotMatter(@ForAll @IntRange(max = 1000) int seed) {
        var town = Town.of(seed);
        var named = new String[town.y().size()];
        Arrays.setAll(named, i -> "z" + (97 - 3 * town.office().at(i)));
        var other =
                new Town(
                        town.y(),
                        town.x(),
                        Groups.of("office", named),
                        town.team(),
                        town.officer(),
                        town.weight());
        same(town.nested(), other.nested(), 1, 1);
    }

    /// Two ways to the same sums and effects, at any Λ.
    @Property(tries = 12)
    void sumsByChainAndByCrossingAgree(@ForAll @IntRange(max = 1000) int seed) {
        var town = Town.of(seed);
        var terms =
                List.of(
                        RandomTerm.slopes(town.office(), town.x()),
                        RandomTerm.intercept(town.team()));
        var data = MixedData.of(town.y(), town.design(), terms, town.weight());
        var chain = new ChainElimination(data);
        var crossed = new CrossedElimination(data);
        var factor = new CovarianceFactor(data.levels());
        var random = new Random(seed);
        double[] theta = random.doubles(factor.parameters(), -1.5, 1.5).toArray();
        double[][][] lambda = factor.lambda(theta);
        var one = chain.profile(lambda).orElseThrow();
        var other = crossed.profile(lambda).orElseThrow();
        assertThat(other.logDeterminant()).isCloseTo(one.logDeterminant(), within(1e-9));
        assertThat(other.rss()).isCloseTo(one.rss(), withinPercentage(1e-9));
        assertThat(other.gamma()).containsExactly(one.gamma(), within(1e-9));
        var first = chain.conditional(lambda, one.gamma());
        var second = crossed.conditional(lambda, other.gamma());
        for (int l = 0; l < 2; l++) {
            assertThat(second.modes()[l]).containsExactly(first.modes()[l], within(1e-9));
            for (int g = 0; g < first.covariances()[l].length; g++) {
                assertThat(second.covariances()[l][g])
                        .containsExactly(first.covariances()[l][g], within(1e-9));
            }
        }
    }

    /// By taking away, by making the sums again, and from the rows that are left alone.
    @Property(tries = 12)
    void theSystemWithoutAGroupIsThatOfTheOtherRows(@ForAll @IntRange(max = 1000) int seed) {
        var town = Town.of(seed);
        var terms =
                List.of(
                        RandomTerm.slopes(town.office(), town.x()),
                        RandomTerm.intercept(town.team()));
        var data = MixedData.of(town.y(), town.design(), terms, town.weight());
        var lambda = new CovarianceFactor(data.levels()).lambda(new double[] {.7, 1, .2, .4});
        var chain = new ChainElimination(data).without(lambda);
        var crossed = new CrossedElimination(data).without(lambda);
        assertThat(chain).hasSameSizeAs(crossed).hasSize(town.office().count());
        for (int g = 0; g < chain.size(); g++) {
            var one = Profiled.of(0, chain.get(g), 2).orElseThrow();
            var other = Profiled.of(0, crossed.get(g), 2).orElseThrow();
            var rows = new ChainElimination(data.without(g)).profile(lambda).orElseThrow();
            for (var system : List.of(one, other)) {
                assertThat(system.gamma()).containsExactly(rows.gamma(), within(1e-9));
                assertThat(system.rss()).isCloseTo(rows.rss(), withinPercentage(1e-7));
            }
        }
    }

    @Property(tries = 12)
    void allWeightsTimesAConstantOnlyScaleTheResidual(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -12, max = 12) int exponent) {
        double c = Math.pow(10, exponent);
        var town = Town.of(seed);
        var heavier =
                new Town(
                        town.y(),
                        town.x(),
                        town.office(),
                        town.team(),
                        town.officer(),
                        town.weight().map("weight", v -> c * v));
        var before = town.nested();
        var after = heavier.nested();
        assertThat(after.deviance()).isCloseTo(before.deviance(), within(1e-6));
        assertThat(after.sigma() * after.sigma())
                .isCloseTo(c * before.sigma() * before.sigma(), withinPercentage(1e-3));
        assertThat(after.coefficients().get(1).se())
                .isCloseTo(before.coefficients().get(1).se(), withinPercentage(1e-3));
    }

    @Property(tries = 6)
    void theOrderOfSlopesDoesNotMatterToTheTestOfOne(@ForAll @IntRange(max = 1000) int seed) {
        var town = Town.of(seed);
        var first = town.slopes(town.x(), town.weight()).testVariance("office", "x");
        var last = town.slopes(town.weight(), town.x()).testVariance("office", "x");
        assertThat(first.df()).isEqualTo(3).isEqualTo(last.df());
        assertThat(first.chiSquared()).isCloseTo(last.chiSquared(), within(1e-5));
        assertThat(first.p()).isCloseTo(last.p(), within(1e-6));
    }

    @Property(tries = 6)
    void theTestOfSeveralCoefficientsKeepsItsDigitsInAnyUnit(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -9, max = 9) int exponent) {
        var town = Town.of(seed);
        double unit = Math.pow(10, exponent);
        var before = town.fixed(1).test(List.of("x", "weight"));
        var after = town.fixed(unit).test(List.of("x", "weight"));
        assertThat(after.f()).isCloseTo(before.f(), withinPercentage(1e-4));
    }

    /// With groups of one size the mean of all has as many degrees of freedom as the means of the
    /// groups, less one, however small the residual is beside the groups. With groups four thousand
    /// times as far apart as rows, rounding in the deviance leaves a ten thousandth.
    @Property(tries = 12)
    void theMeanOfGroupsOfOneSizeHasTheirDegreesOfFreedom(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -3, max = 0) int exponent) {
        var random = new Random(seed);
        int groups = 5 + random.nextInt(8);
        double[] own = random.doubles(groups, -3, 3).toArray();
        var office = new int[groups * 6];
        Arrays.setAll(office, i -> i % groups);
        double noise = Math.pow(10, exponent) / 2;
        var y = new double[office.length];
        Arrays.setAll(y, i -> own[office[i]] + noise * random.nextGaussian());
        var model =
                Models.of(
                        LinearMixedModel.fit(
                                Numbers.of("y", y),
                                Design.builder(y.length).intercept().build(),
                                List.of(RandomTerm.intercept(Groups.of("office", office))),
                                REML));
        var means = new double[groups];
        for (int i = 0; i < y.length; i++) {
            means[office[i]] += y[i] / 6;
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        double square = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (groups - 1);
        var intercept = model.coefficients().getFirst();
        assertThat(intercept.estimate()).isCloseTo(mean, within(1e-6));
        assertThat(intercept.se()).isCloseTo(Math.sqrt(square / groups), withinPercentage(2e-2));
        assertThat(intercept.df()).isCloseTo(groups - 1, within(3e-2));
    }

    /// A deviance with two minima, one at a variance of nothing, and a slope's column with one
    /// value far out.
    @Property(tries = 12)
    void nowhereIsTheDevianceLessThanWhereTheSearchEnds(
            @ForAll @IntRange(max = 1000) int seed, @ForAll boolean extreme) {
        var random = new Random(seed);
        int n = 40 + random.nextInt(40);
        int[] office = random.ints(n, 0, 4 + random.nextInt(6)).toArray();
        double[] own = random.doubles(10, -4, 4).toArray();
        var x = new double[n];
        Arrays.setAll(x, i -> .4 * office[i] + .3 * random.nextGaussian());
        var y = new double[n];
        Arrays.setAll(y, i -> own[office[i]] * (1 + x[i] / 2) + random.nextGaussian());
        x[3] = extreme ? 1e5 : x[3];
        var column = Numbers.of("x", x);
        var terms = List.of(RandomTerm.slopes(Groups.of("office", office), column));
        var design = Design.builder(n).intercept().numeric(column).build();
        var data = MixedData.of(Numbers.of("y", y), design, terms, null);
        var factor = new CovarianceFactor(data.levels());
        var deviance = new Deviance(data, new ChainElimination(data), factor, Criterion.ML);
        double least = deviance.relative(Optimum.of(deviance).orElseThrow().theta());
        for (int draw = 0; draw < 300; draw++) {
            double[] theta = random.doubles(3, -1, 1).toArray();
            double size = Math.pow(10, 4 * random.nextDouble() - 2);
            theta[0] *= size;
            theta[1] *= size;
            theta[2] *= Math.pow(10, 4 * random.nextDouble() - 2);
            assertThat(deviance.relative(theta)).isGreaterThan(least - 1e-6);
        }
    }

    /// `lmer(y ~ x + (1 | g), REML = FALSE)` of lme4 1.1-31: it falls from a variance of nothing,
    /// where there is a minimum too.
    @net.jqwik.api.Example
    void theLowerOfTwoMinimaIsTaken() {
        var x = Numbers.of("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        var terms =
                List.of(
                        RandomTerm.intercept(
                                Groups.of("g", new int[] {1, 1, 1, 2, 2, 2, 2, 3, 3, 3})));
        var model =
                Models.of(
                        LinearMixedModel.fit(
                                Numbers.of("y", 2, 3, 2.5, 5, 6, 5.2, 5.1, 9, 8.8, 9.1),
                                Design.builder(10).intercept().numeric(x).build(),
                                terms,
                                LinearMixedModel.Options.ml()));
        assertThat(model.logLikelihood()).isCloseTo(-12.36714992, within(1e-7));
        assertThat(model.coefficients().get(1).estimate()).isCloseTo(0.108889998, within(1e-6));
        assertThat(model.testVariance("g", "(Intercept)").chiSquared()).isGreaterThan(1.2);
    }

    private static void same(LinearMixedModel one, LinearMixedModel other, double y, double x) {
        double[] units = {y, y / x};
        for (int j = 0; j < 2; j++) {
            var a = one.coefficients().get(j);
            var b = other.coefficients().get(j);
            assertThat(b.estimate() / units[j]).isCloseTo(a.estimate(), within(1e-5));
            assertThat(b.se() / units[j]).isCloseTo(a.se(), withinPercentage(1e-3));
            assertThat(b.df()).isCloseTo(a.df(), withinPercentage(.1));
        }
        for (int k = 0; k < one.components().size(); k++) {
            var a = one.components().get(k);
            var b = other.components().get(k);
            double unit = a.first().equals("x") ? units[1] : y;
            double second = "x".equals(a.second()) || a.first().equals("x") ? units[1] : y;
            assertThat(b.covariance() / unit / second)
                    .isCloseTo(a.covariance(), within(1e-4 * (1 + Math.abs(a.covariance()))));
        }
    }
}
