package no.helhet.statistics.area;

import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the parts with their standard errors.
///
/// Errors are by the delta method over all that was estimated. A product of two independent
/// estimates m and c has the variance c² V(m) + m² V(c) + V(m) V(c); the last, a trace over a
/// set of columns, is kept in least squares as in Jann 2005 (eq. 10), and is left out for
/// logit, where the method is of first order.
final class OaxacaParts {
    private final OaxacaLayout layout;
    private final OaxacaSpread spread;
    private final double difference;
    private final double quantile;
    private final OaxacaSharing sharing = new OaxacaSharing();

    OaxacaParts(OaxacaLayout layout, OaxacaSpread spread, double difference, double confidence) {
        this.layout = layout;
        this.spread = spread;
        this.difference = difference;
        this.quantile =
                NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
    }

    /// What was found to be said on the parts.
    List<Warning> warnings() {
        return sharing.warnings();
    }

    /// @param reference empty when it has none
    /// @param products the part is their sum
    OaxacaPart part(String name, String reference, List<OaxacaProduct> products) {
        var real = products.stream().filter(p -> !p.isNothing()).map(this::prepared).toList();
        int[] all = IntStream.range(0, layout.size()).toArray();
        var bySet = new ArrayList<OaxacaEffect>();
        var byColumn = new ArrayList<OaxacaEffect>();
        String which = reference.isEmpty() ? name : name + ", by " + reference;
        // a part of two is spoken of where each stands alone
        var alone = products.size() == 1 ? sharing : new OaxacaSharing();
        if (real.stream().allMatch(p -> alone.isPossible(p.product, which))) {
            layout.sets().forEach((set, columns) -> bySet.add(effect(set, real, columns)));
            for (int j : all) {
                byColumn.add(effect(layout.names().get(j), real, new int[] {j}));
            }
        }
        double up = 0;
        double down = 0;
        for (var effect : bySet) {
            up += Math.max(effect.estimate(), 0);
            down += Math.min(effect.estimate(), 0);
        }
        return new OaxacaPart(effect(name, real, all), up, down, bySet, byColumn);
    }

    /// The sum with sets and columns for a number that is not parted by column.
    OaxacaEffect effect(String name, OaxacaDelta delta, double second) {
        double fixed = spread.fixed(delta.gradient(), delta.gradient());
        double sampled = fixed + spread.sampled(delta.gradient(), delta.gradient()) + second;
        double error = Math.sqrt(Math.max(sampled, 0));
        return new OaxacaEffect(
                name,
                delta.value(),
                Math.sqrt(Math.max(fixed, 0)),
                error,
                new Interval(delta.value() - quantile * error, delta.value() + quantile * error),
                difference == 0 ? null : delta.value() / difference);
    }

    /// The variance of second order of a sum over all columns of means times coefficients.
    double second(OaxacaProduct product) {
        return prepared(product).second(IntStream.range(0, layout.size()).toArray());
    }

    private record Prepared(OaxacaProduct product, OaxacaDelta every, double[][] second) {
        double second(int[] columns) {
            double sum = 0;
            if (second.length == 0) {
                return sum;
            }
            for (int i : columns) {
                for (int j : columns) {
                    sum += second[i][j];
                }
            }
            return sum;
        }
    }

    private Prepared prepared(OaxacaProduct product) {
        boolean linear = product.whole() == null;
        return new Prepared(
                product,
                product.sum(IntStream.range(0, layout.size()).toArray()),
                linear ? second(product.means(), product.coefficients()) : new double[0][]);
    }

    private double[][] second(List<OaxacaDelta> means, List<OaxacaDelta> coefficients) {
        double[][] second = spread.sampled(means);
        double[][] fixed = spread.fixed(coefficients);
        for (int i = 0; i < second.length; i++) {
            for (int j = 0; j < second.length; j++) {
                second[i][j] *= fixed[i][j];
            }
        }
        return second;
    }

    private OaxacaEffect effect(String name, List<Prepared> products, int[] columns) {
        var sum = OaxacaDelta.constant(0, spread.size());
        double second = 0;
        boolean all = columns.length == layout.size();
        for (Prepared prepared : products) {
            var whole = prepared.product.whole();
            if (whole == null) {
                sum = sum.plus(prepared.product.sum(columns));
            } else if (all) {
                sum = sum.plus(whole);
            } else {
                var share = prepared.product.sum(columns).over(prepared.every);
                sum = sum.plus(share.times(whole));
            }
            second += prepared.second(columns);
        }
        return effect(name, sum, second);
    }
}
