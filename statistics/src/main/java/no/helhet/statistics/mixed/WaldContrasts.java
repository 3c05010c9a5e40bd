package no.helhet.statistics.mixed;

import no.helhet.statistics.linear.PositiveDefinite;
import no.helhet.statistics.linear.SymmetricEigen;

import org.apache.commons.statistics.distribution.FDistribution;

import java.util.List;

/// F for several contrasts at once: independent contrasts by the eigenvectors of their covariance,
/// each with its Satterthwaite degrees of freedom ν, joined by 2E/(E - q) with E = Σ ν/(ν - 2)
/// (Fai and Cornelius 1996; Kuznetsova, Brockhoff and Christensen 2017, section 2). F itself is
/// solved from the correlations, so that columns of unlike units keep their digits.
final class WaldContrasts {
    private WaldContrasts() {}

    static FixedEffectTest test(LinearMixedModel model, List<String> names) {
        int q = names.size();
        if (q == 0 || names.stream().distinct().count() < q) {
            throw new IllegalArgumentException("Name each coefficient once");
        }
        int p = model.design().size();
        int[] at = names.stream().mapToInt(model.design()::indexOf).toArray();
        var covariance = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                covariance[i][j] = model.covariance(names.get(i), names.get(j));
            }
        }
        var eigen = SymmetricEigen.of(covariance);
        var degrees = new double[q];
        for (int k = 0; k < q; k++) {
            var contrast = new double[p];
            for (int i = 0; i < q; i++) {
                contrast[at[i]] = eigen.vectors()[k][i];
            }
            degrees[k] = model.degrees(contrast);
        }
        double chiSquared = chiSquared(model.estimates(), at, covariance);
        double f = chiSquared / q;
        double denominator = denominator(degrees);
        return new FixedEffectTest(
                List.copyOf(names),
                f,
                q,
                denominator,
                FDistribution.of(q, denominator).survivalProbability(f),
                chiSquared);
    }

    private static double chiSquared(double[] estimates, int[] at, double[][] covariance) {
        int q = at.length;
        var z = new double[q];
        var correlation = new double[q][q];
        for (int i = 0; i < q; i++) {
            z[i] = estimates[at[i]] / Math.sqrt(covariance[i][i]);
            for (int j = 0; j < q; j++) {
                correlation[i][j] =
                        covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return PositiveDefinite.of(correlation).orElseThrow().quadratic(z);
    }

    private static double denominator(double[] degrees) {
        double sum = 0;
        double mean = 0;
        boolean alike = true;
        for (double df : degrees) {
            if (degrees.length > 1 && df <= 2) {
                return 2;
            }
            sum += df / (df - 2);
            mean += df / degrees.length;
            alike &= Math.abs(df - degrees[0]) < 1e-8;
        }
        return alike ? mean : 2 * sum / (sum - degrees.length);
    }
}
