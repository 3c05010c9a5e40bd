package no.helhet.statistics.mixed;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.ArrayList;
import java.util.List;

/// The fixed effects in the units of the data.
final class FixedEffects {
    private final MixedData data;
    private final double[] estimates;
    private final Satterthwaite satterthwaite;

    FixedEffects(MixedData data, Deviance deviance, Optimum optimum) {
        this.data = data;
        this.satterthwaite = new Satterthwaite(deviance, optimum.theta(), optimum.profiled());
        double[] c = data.along().clone();
        for (int j = 0; j < c.length; j++) {
            c[j] += optimum.profiled().gamma()[j] * data.scale();
        }
        this.estimates = data.fixed().solve(c);
    }

    double[] estimates() {
        return estimates.clone();
    }

    double variance(double[] contrast) {
        double[] c = data.fixed().contrast(contrast);
        return covariance(c, c);
    }

    private double covariance(double[] first, double[] second) {
        double square = data.scale() * data.scale();
        return square * Satterthwaite.product(first, satterthwaite.covariance(), second);
    }

    /// Rows less fixed effects where the variance has no curvature to tell.
    double degrees(double[] contrast) {
        double df = satterthwaite.degrees(data.fixed().contrast(contrast));
        return df > 0 && Double.isFinite(df) ? df : data.rows() - data.predictors();
    }

    double error(int column) {
        return Math.sqrt(variance(unit(column)));
    }

    private double[] unit(int column) {
        var unit = new double[estimates.length];
        unit[column] = 1;
        return unit;
    }

    double covariance(int first, int second) {
        return covariance(data.fixed().contrast(unit(first)), data.fixed().contrast(unit(second)));
    }

    List<MixedCoefficient> coefficients(List<String> names, double confidence) {
        var list = new ArrayList<MixedCoefficient>();
        for (int j = 0; j < estimates.length; j++) {
            double se = error(j);
            double df = degrees(unit(j));
            double t = estimates[j] / se;
            var distribution = TDistribution.of(df);
            double margin = se * distribution.inverseSurvivalProbability((1 - confidence) / 2);
            list.add(
                    new MixedCoefficient(
                            names.get(j),
                            estimates[j],
                            se,
                            df,
                            t,
                            2 * distribution.survivalProbability(Math.abs(t)),
                            estimates[j] - margin,
                            estimates[j] + margin));
        }
        return List.copyOf(list);
    }
}
