package no.helhet.statistics.agreement;

import java.util.ArrayList;
import java.util.List;

/// Conger's kappa with ratings missing, and its error by linearisation over units: as
/// Gwet 2014 for coefficients of the levels' shares, but each rater has shares of their
/// own.
final class Conger {
    private final Ratings ratings;
    private final CategoryWeights w;
    private final double[][] shares;
    private final int[] rated;
    private final List<Integer> raters = new ArrayList<>();

    private Conger(Ratings ratings, CategoryWeights w) {
        this.ratings = ratings;
        this.w = w;
        shares = new double[ratings.raters().size()][w.size()];
        rated = new int[shares.length];
        for (int r = 0; r < rated.length; r++) {
            for (int u = 0; u < ratings.units().size(); u++) {
                int code = ratings.code(u, r);
                if (code >= 0) {
                    shares[r][code]++;
                    rated[r]++;
                }
            }
            if (rated[r] > 0) {
                raters.add(r);
                for (int i = 0; i < w.size(); i++) {
                    shares[r][i] /= rated[r];
                }
            }
        }
    }

    static AgreementCoefficient of(
            Ratings ratings, CategoryWeights w, Linearised observed, double level) {
        return new Conger(ratings, w).coefficient(observed, level);
    }

    private AgreementCoefficient coefficient(Linearised observed, double level) {
        int k = w.size();
        double pairs = raters.size() * (raters.size() - 1.0);
        var total = new double[k];
        for (int r : raters) {
            for (int i = 0; i < k; i++) {
                total[i] += shares[r][i];
            }
        }
        double expected = 0;
        var pull = new double[shares.length][];
        for (int r : raters) {
            var others = new double[k];
            for (int i = 0; i < k; i++) {
                others[i] = total[i] - shares[r][i];
            }
            pull[r] = w.times(others);
            double own = 0;
            for (int i = 0; i < k; i++) {
                own += shares[r][i] * pull[r][i];
            }
            expected += own / pairs;
            for (int i = 0; i < k; i++) {
                pull[r][i] -= own;
            }
        }
        int n = observed.units();
        var chance = new double[n];
        int at = 0;
        for (int u = 0; u < ratings.units().size(); u++) {
            if (ratings.rated(u) == 0) {
                continue;
            }
            for (int r : raters) {
                int code = ratings.code(u, r);
                if (code >= 0) {
                    chance[at] += n / (double) rated[r] * pull[r][code] / pairs;
                }
            }
            at++;
        }
        return observed.coefficient("Conger", expected, chance, level);
    }
}
