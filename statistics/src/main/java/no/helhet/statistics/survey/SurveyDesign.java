package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// How people came into a survey: weights, strata, clusters, the population's numbers. The variance
/// of what is estimated from it is that of the ultimate cluster (Hansen, Hurwitz and Madow 1953;
/// Binder 1983, International Statistical Review 51:279-292): for each stratum h
/// (1 − n/N) n/(n − 1) Σ (z − z̄)² over its n clusters, z being the sum of weighted influences of
/// the cluster's people, whatever was drawn within it. Clusters count as drawn with replacement
/// unless [Builder#population] says how many there are.
///
/// A cluster is one within its stratum: the same name in two strata is two clusters, and is said.
public final class SurveyDesign {
    private final double[] weights;
    private final Units units;
    private final LonelyStratum lonely;
    private final int @Nullable [] cells;

    SurveyDesign(double[] weights, Units units, LonelyStratum lonely, int @Nullable [] cells) {
        this.weights = weights;
        this.units = units;
        this.lonely = lonely;
        this.cells = cells;
    }

    /// @param weights how many people each row stands for; not negative
    public static Builder builder(Numbers weights) {
        return new Builder(weights);
    }

    public int rows() {
        return weights.length;
    }

    /// After post-stratification; 0 for a row that is left out.
    public double weight(int row) {
        return weights[row];
    }

    /// Clusters, or people when there are no clusters.
    public int clusters() {
        return units.count();
    }

    public int strata() {
        return units.strata();
    }

    /// Clusters with somebody of the domain who counts, less the strata they lie in: as `degf` in R
    /// of the design cut to the domain.
    public int degreesOfFreedom(Domain domain) {
        return degreesOfFreedom(i -> domain.has(i) && weights[i] > 0);
    }

    int degreesOfFreedom(IntPredicate counted) {
        return units.degreesOfFreedom(counted);
    }

    /// The variance of a sum of influences.
    ///
    /// @param influences one for each row, the weight in them; they are changed
    double variance(double[] influences) {
        if (cells != null) {
            PostStrata.residuals(influences, weights, cells);
        }
        return units.variance(influences, lonely);
    }

    /// What a design is made of. All columns are of equal length; rows that miss a weight, stratum,
    /// cluster or post-stratum are left out and said.
    public static final class Builder {
        final Numbers weights;
        @Nullable Groups strata;
        @Nullable Groups clusters;
        @Nullable Numbers population;
        LonelyStratum lonely = LonelyStratum.FAIL;
        @Nullable Groups postStrata;
        Map<String, Double> counts = Map.of();

        private Builder(Numbers weights) {
            this.weights = weights;
        }

        public Builder strata(Groups column) {
            strata = same(column);
            return this;
        }

        public Builder clusters(Groups column) {
            clusters = same(column);
            return this;
        }

        /// Clusters (people, when there are no clusters) in the population of the row's stratum:
        /// the finite population correction.
        public Builder population(Numbers column) {
            if (column.size() != weights.size()) {
                throw new IllegalArgumentException("The columns are not of equal length");
            }
            population = column;
            return this;
        }

        /// [LonelyStratum#FAIL] unless said otherwise.
        public Builder lonely(LonelyStratum rule) {
            lonely = rule;
            return this;
        }

        /// Weights are scaled so that they sum to the known number in each post-stratum, and the
        /// variance is that of what is left when each influence's mean there is taken off it
        /// (Valliant 1993, JASA 88:89-96; as `postStratify` in R, but that a row of weight zero
        /// adds
        /// nothing: in survey 4.1 it adds the mean that is taken off).
        ///
        /// @param column which post-stratum each row is in
        /// @param known people in the population by level; one for each level
        public Builder postStratify(Groups column, Map<String, Double> known) {
            postStrata = same(column);
            counts = new LinkedHashMap<>(known);
            return this;
        }

        private Groups same(Groups column) {
            if (column.size() != weights.size()) {
                throw new IllegalArgumentException("The columns are not of equal length");
            }
            return column;
        }

        /// @return not estimable with bad weights, a stratum of one cluster under
        ///     [LonelyStratum#FAIL], one cluster in all, or known numbers that do not fit
        public Fit<SurveyDesign> build() {
            return new DesignAssembly(this).assemble();
        }
    }
}
