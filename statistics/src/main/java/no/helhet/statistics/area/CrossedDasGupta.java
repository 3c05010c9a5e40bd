package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The difference of two crude rates of populations that are cross-classified by factors, parted in
/// what is due to the rates and to each factor of the composition (Das Gupta 1993,
/// Standardization and Decomposition of Rates, U.S. Census Bureau P23-186, chapter 5; eq. 5.36 for
/// any number of factors).
///
/// A cell's share is written as a product with one term for each factor: for factor i, the product
/// over all sets S of other factors of (N of i and S / N of S) to the power
/// s! (k-1-s)! / k!, where N counts people at the cell's levels. The composition's effect, as
/// Kitagawa's, is parted by these terms as by [DasGupta]; the rate effect is Kitagawa's.
///
/// @param difference first less second
/// @param effects one for each factor, and last `rate`; they sum to the difference
/// @param cells parts of the effects by cell
public record CrossedDasGupta(
        String first,
        String second,
        double firstCrude,
        double secondCrude,
        double difference,
        List<DasGupta.Effect> effects,
        List<Cell> cells) {
    /// The name of the effect of rates within cells.
    public static final String RATE = "rate";

    private static final int MOST = 10;

    /// A cell's part of each effect, by factor and `rate`.
    public record Cell(List<String> levels, Map<String, Double> parts) {}

    public CrossedDasGupta {
        effects = List.copyOf(effects);
        cells = List.copyOf(cells);
    }

    /// Two areas of a table whose strata are combinations of at least two factors. (With one factor
    /// this is [Kitagawa].)
    public static Fit<CrossedDasGupta> of(RateTable table, String first, String second) {
        int k = table.factors().size();
        if (k < 2 || k > MOST || table.factors().contains(RATE)) {
            throw new IllegalArgumentException(
                    "Give 2 to %d factors, none of them named %s".formatted(MOST, RATE));
        }
        for (int i = 0; i < k; i++) {
            int factor = i;
            long levels =
                    java.util.stream.IntStream.range(0, table.strata().size())
                            .mapToObj(s -> table.levels(s).get(factor))
                            .distinct()
                            .count();
            if (levels < 2) {
                return Fit.notEstimable(
                        Warning.Kind.CONSTANT,
                        table.factors().get(i),
                        "The factor has one level.",
                        "Leave it out: it can explain nothing.");
            }
        }
        return TwoAreas.of(table, first, second).map(two -> of(table, two));
    }

    private static CrossedDasGupta of(RateTable table, TwoAreas two) {
        int k = table.factors().size();
        double difference = two.firstCrude() - two.secondCrude();
        var one = new CompositionTerms(table, two.strata(), two.firstShare());
        var other = new CompositionTerms(table, two.strata(), two.secondShare());
        var firstMeans = new double[k + 1];
        var secondMeans = new double[k + 1];
        var cells = new ArrayList<Cell>();
        for (int c = 0; c < two.size(); c++) {
            double rate = (two.firstRate()[c] + two.secondRate()[c]) / 2;
            double share = (two.firstShare()[c] + two.secondShare()[c]) / 2;
            double[] a = one.terms(c);
            double[] b = other.terms(c);
            var parts = new LinkedHashMap<String, Double>();
            for (int i = 0; i <= k; i++) {
                double held = i == k ? share : rate * Mixtures.others(a, b, i);
                double high = i == k ? two.firstRate()[c] : a[i];
                double low = i == k ? two.secondRate()[c] : b[i];
                firstMeans[i] += held * high;
                secondMeans[i] += held * low;
                parts.put(i == k ? RATE : table.factors().get(i), held * (high - low));
            }
            cells.add(
                    new Cell(
                            table.levels(two.strata().get(c)), Collections.unmodifiableMap(parts)));
        }
        var effects = new ArrayList<DasGupta.Effect>();
        for (int i = 0; i <= k; i++) {
            String name = i == k ? RATE : table.factors().get(i);
            double effect = cells.stream().mapToDouble(c -> c.parts().get(name)).sum();
            @Nullable Double part = difference == 0 ? null : Double.valueOf(effect / difference);
            effects.add(new DasGupta.Effect(name, firstMeans[i], secondMeans[i], effect, part));
        }
        return new CrossedDasGupta(
                two.first(),
                two.second(),
                two.firstCrude(),
                two.secondCrude(),
                difference,
                effects,
                cells);
    }
}
