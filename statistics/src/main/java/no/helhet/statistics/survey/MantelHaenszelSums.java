package no.helhet.statistics.survey;

import java.util.List;

/// The sums over strata that [MantelHaenszel] is made of. Letters as in the papers: a and b are yes
/// and no of the first group, c and d of the second, n all.
final class MantelHaenszelSums {
    final double oddsAbove;
    final double oddsBelow;
    final double riskAbove;
    final double riskBelow;
    private final double oddsVariance;
    private final double riskVariance;
    private final double weight;
    private final double differenceAbove;
    private final double greenland;
    private final double satoSlope;
    private final double satoRest;
    private final double apart;
    private final double spread;

    MantelHaenszelSums(List<TwoByTwo> strata) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double psqr = 0;
        double qs = 0;
        double up = 0;
        double down = 0;
        double riskSpread = 0;
        double weights = 0;
        double differences = 0;
        double robins = 0;
        double slope = 0;
        double rest = 0;
        double off = 0;
        double variance = 0;
        for (TwoByTwo t : strata) {
            double a = t.firstYes();
            double b = t.firstNo();
            double c = t.secondYes();
            double d = t.secondNo();
            double n1 = t.first();
            double n2 = t.second();
            double n = t.total();
            double p = (a + d) / n;
            double q = (b + c) / n;
            r += a * d / n;
            s += b * c / n;
            pr += p * a * d / n;
            psqr += p * b * c / n + q * a * d / n;
            qs += q * b * c / n;
            up += a * n2 / n;
            down += c * n1 / n;
            riskSpread += (n1 * n2 * (a + c) - a * c * n) / (n * n);
            weights += n1 * n2 / n;
            differences += (a * n2 - c * n1) / n;
            robins += (a * b * n2 * n2 * n2 + c * d * n1 * n1 * n1) / (n1 * n2 * n * n);
            slope +=
                    c * n1 * n1 / (n * n)
                            - a * n2 * n2 / (n * n)
                            + n1 * n2 * (n2 - n1) / (2 * n * n);
            rest += (a * d + c * b) / (2 * n);
            off += a - n1 * (a + c) / n;
            variance += n1 * n2 * (a + c) * (b + d) / (n * n * (n - 1));
        }
        oddsAbove = r;
        oddsBelow = s;
        oddsVariance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
        riskAbove = up;
        riskBelow = down;
        riskVariance = riskSpread / (up * down);
        weight = weights;
        differenceAbove = differences;
        greenland = robins;
        satoSlope = slope;
        satoRest = rest;
        apart = off;
        spread = variance;
    }

    double oddsLogVariance() {
        return oddsVariance;
    }

    double riskLogVariance() {
        return riskVariance;
    }

    double difference() {
        return differenceAbove / weight;
    }

    double differenceVariance() {
        return greenland / (weight * weight);
    }

    double satoVariance() {
        // Never below nothing but by rounding
        return Math.max(0, difference() * satoSlope + satoRest) / (weight * weight);
    }

    /// @param correction ½, or 0 for none
    double chiSquare(double correction) {
        double delta = Math.abs(apart);
        double left = delta - (delta >= correction ? correction : 0);
        return left * left / spread;
    }
}
