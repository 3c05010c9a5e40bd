package no.helhet.statistics.mixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of what the fixed effects do not explain lies between groups, and how much within
/// (Goldstein, Browne and Rasbash 2002, Understanding Statistics 1:223-231). With random slopes the
/// answer depends on where it is asked: the variance of a level at x is (1, x) Σ (1, x)ᵀ. The
/// residual is that of a row with weight 1.
///
/// @param shares by grouping in the order of the model, the residual last
/// @param total sum of their variances, in squared units of the outcome
public record VariancePartition(List<Share> shares, double total) {
    /// @param groups name of the grouping, or [VarianceComponent#RESIDUAL]
    /// @param variance at the values asked for
    /// @param share of the total: the variance partition coefficient
    /// @param correlation of two rows of one group: the intraclass correlation. With nested
    ///     groupings it has the coarser groups in it, as two rows of a team are of one office too;
    ///     with crossed ones it is the share. 0 for the residual.
    public record Share(String groups, double variance, double share, double correlation) {}

    /// At nothing in every slope's column.
    public static VariancePartition of(LinearMixedModel model) {
        return at(model, Map.of());
    }

    /// @param values of slopes' columns by name; those left out are 0
    /// @throws IllegalArgumentException when no slope has such a name
    public static VariancePartition at(LinearMixedModel model, Map<String, Double> values) {
        var unknown = new HashMap<>(values);
        var variances = new ArrayList<Double>();
        var terms = model.terms();
        for (int t = 0; t < terms.size(); t++) {
            List<String> names = terms.get(t).names();
            double variance = 0;
            for (int i = 0; i < names.size(); i++) {
                unknown.remove(names.get(i));
                for (int j = 0; j < names.size(); j++) {
                    variance +=
                            value(values, names.get(i), i)
                                    * value(values, names.get(j), j)
                                    * model.covariance(t, i, j);
                }
            }
            variances.add(variance);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no slope of " + unknown.keySet());
        }
        double residual = model.sigma() * model.sigma();
        double total = residual + variances.stream().mapToDouble(v -> v).sum();
        var shares = new ArrayList<Share>();
        for (int t = 0; t < terms.size(); t++) {
            double together = 0;
            for (int s = 0; s < terms.size(); s++) {
                if (s == t || (model.isNested() && within(terms.get(t), terms.get(s)))) {
                    together += variances.get(s);
                }
            }
            shares.add(
                    new Share(
                            terms.get(t).groups().name(),
                            variances.get(t),
                            variances.get(t) / total,
                            together / total));
        }
        shares.add(new Share(VarianceComponent.RESIDUAL, residual, residual / total, 0));
        return new VariancePartition(List.copyOf(shares), total);
    }

    private static boolean within(RandomTerm finer, RandomTerm coarser) {
        return finer.groups().nestedIn(coarser.groups());
    }

    private static double value(Map<String, Double> values, String name, int place) {
        return place == 0 ? 1 : values.getOrDefault(name, 0.0);
    }
}
