package no.helhet.statistics.area;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A part that is, column by column, a mean or a difference of means times a coefficient or a
/// difference of coefficients.
///
/// @param means one for each column shown
/// @param coefficients one for each column shown
/// @param whole for logit, the part as a whole, which the columns share by their products
///     (Yun 2004); null for least squares, where the products sum to it
record OaxacaProduct(
        List<OaxacaDelta> means, List<OaxacaDelta> coefficients, @Nullable OaxacaDelta whole) {
    static List<OaxacaDelta> difference(List<OaxacaDelta> a, List<OaxacaDelta> b) {
        var difference = new ArrayList<OaxacaDelta>();
        for (int j = 0; j < a.size(); j++) {
            difference.add(a.get(j).minus(b.get(j)));
        }
        return difference;
    }

    /// Whether no data could make it anything but nothing, as what the first group has above
    /// its own coefficients.
    boolean isNothing() {
        return coefficients.stream().allMatch(OaxacaDelta::isNothing);
    }

    OaxacaDelta sum(int[] columns) {
        double value = 0;
        var gradient = new double[means.getFirst().gradient().length];
        for (int j : columns) {
            var m = means.get(j);
            var c = coefficients.get(j);
            value += m.value() * c.value();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += c.value() * m.gradient()[i] + m.value() * c.gradient()[i];
            }
        }
        return new OaxacaDelta(value, gradient);
    }
}
