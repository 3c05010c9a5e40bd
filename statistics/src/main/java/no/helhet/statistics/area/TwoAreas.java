package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// Two areas of a table cell by cell: shares of the population and rates. A cell where one of the
/// two has no population has the other's rate in both, so that it counts as composition alone; a
/// cell that neither has is left out.
record TwoAreas(
        String first,
        String second,
        List<Integer> strata,
        double[] firstShare,
        double[] secondShare,
        double[] firstRate,
        double[] secondRate) {
    static Fit<TwoAreas> of(RateTable table, String first, String second) {
        int a = table.area(first);
        int b = table.area(second);
        for (int area : List.of(a, b)) {
            if (table.population(area) == 0) {
                return Fit.notEstimable(
                        Warning.Kind.EMPTY_GROUP,
                        table.areas().get(area),
                        "%s has no population.".formatted(table.areas().get(area)),
                        "Choose another area.");
            }
        }
        var strata = new ArrayList<Integer>();
        var warnings = new ArrayList<Warning>();
        for (int s = 0; s < table.strata().size(); s++) {
            boolean inFirst = table.population(a, s) > 0;
            boolean inSecond = table.population(b, s) > 0;
            if (inFirst || inSecond) {
                strata.add(s);
            }
            if (inFirst != inSecond) {
                warnings.add(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                table.strata().get(s),
                                "%s has no population in %s: the other's rate stands for it."
                                        .formatted(inFirst ? second : first, table.strata().get(s)),
                                "Merge the cell with another, so that both have a rate."));
            }
        }
        int n = strata.size();
        var two =
                new TwoAreas(
                        first,
                        second,
                        List.copyOf(strata),
                        new double[n],
                        new double[n],
                        new double[n],
                        new double[n]);
        for (int c = 0; c < n; c++) {
            int s = strata.get(c);
            two.firstShare[c] = table.population(a, s) / table.population(a);
            two.secondShare[c] = table.population(b, s) / table.population(b);
            double rate = table.rate(a, s);
            double other = table.rate(b, s);
            two.firstRate[c] = Double.isNaN(rate) ? other : rate;
            two.secondRate[c] = Double.isNaN(other) ? rate : other;
        }
        return Fit.of(two, warnings);
    }

    int size() {
        return strata.size();
    }

    double firstCrude() {
        return sum(firstShare, firstRate);
    }

    double secondCrude() {
        return sum(secondShare, secondRate);
    }

    private static double sum(double[] shares, double[] rates) {
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            sum += shares[c] * rates[c];
        }
        return sum;
    }
}
