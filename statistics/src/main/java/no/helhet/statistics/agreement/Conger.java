package no.helhet.statistics.agreement;

import java.util.stream.IntStream;

/// Conger's kappa from sums over units, so that a unit can be taken out.
final class Conger {
    private final CategoryWeights w;
    private final Ratings ratings;
    private final double[][] byRater;
    private final int[] rated;
    private double agreement;
    private int pairable;

    private Conger(Ratings ratings, CategoryWeights w) {
        this.w = w;
        this.ratings = ratings;
        byRater = new double[ratings.raters().size()][w.size()];
        rated = new int[byRater.length];
    }

    static AgreementCoefficient of(Ratings ratings, CategoryWeights w, double level) {
        var sums = new Conger(ratings, w);
        int[] units =
                IntStream.range(0, ratings.units().size())
                        .filter(u -> ratings.rated(u) > 0)
                        .toArray();
        for (int u : units) {
            sums.add(u, 1);
        }
        double expected = sums.expected();
        double value = sums.kappa();
        double[] without = new double[units.length];
        double mean = 0;
        for (int i = 0; i < units.length; i++) {
            sums.add(units[i], -1);
            without[i] = sums.kappa();
            sums.add(units[i], 1);
            mean += without[i] / units.length;
        }
        double sum = 0;
        for (double one : without) {
            sum += (one - mean) * (one - mean);
        }
        double error = Math.sqrt(sum * (units.length - 1) / units.length);
        return Linearised.coefficient(
                "Conger", expected, value, error, units.length - 1, level);
    }

    private void add(int unit, int sign) {
        int m = ratings.rated(unit);
        double agree = 0;
        for (int r = 0; r < rated.length; r++) {
            int code = ratings.code(unit, r);
            if (code < 0) {
                continue;
            }
            byRater[r][code] += sign;
            rated[r] += sign;
            for (int s = 0; s < r; s++) {
                int other = ratings.code(unit, s);
                if (other >= 0) {
                    agree += 2 * w.at(code, other);
                }
            }
        }
        if (m >= 2) {
            agreement += sign * agree / ((double) m * (m - 1));
            pairable += sign;
        }
    }

    private double expected() {
        int k = w.size();
        var total = new double[k];
        double own = 0;
        int raters = 0;
        for (int r = 0; r < rated.length; r++) {
            if (rated[r] == 0) {
                continue;
            }
            raters++;
            var shares = new double[k];
            for (int i = 0; i < k; i++) {
                shares[i] = byRater[r][i] / rated[r];
                total[i] += shares[i];
            }
            own += w.quadraticForm(shares);
        }
        return (w.quadraticForm(total) - own) / (raters * (raters - 1.0));
    }

    private double kappa() {
        double expected = expected();
        return (agreement / pairable - expected) / (1 - expected);
    }
}
