package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Empirical Bayes shrinkage of ratios (Clayton & Kaldor 1987, Biometrics 43): the observed number
/// of an area is Poisson about θ times the expected, and θ is gamma distributed over areas. Given
/// shape ν and rate α, an area's θ has a gamma distribution of shape y + ν and rate e + α, with
/// mean (y + ν) / (e + α).
///
/// Mean and variance of the areas are taken as known in the intervals, which are therefore
/// somewhat short when areas are few.
///
/// @param estimator of mean and variance
/// @param confidence of the intervals
/// @param mean of the ratios over areas, ν / α
/// @param variance of the ratios over areas, ν / α²
/// @param shape ν; null when no variation was found (it is then without limit)
/// @param rate α; null likewise
/// @param logLikelihood of the negative binomial that the counts have; of the Poisson when no
///     variation was found
/// @param ratios in the order of the areas' names
public record GammaPoisson(
        Estimator estimator,
        double confidence,
        double mean,
        double variance,
        @Nullable Double shape,
        @Nullable Double rate,
        double logLikelihood,
        List<ShrunkRatio> ratios) {
    private static final int FEW = 10;

    /// How mean and variance of the areas are estimated.
    public enum Estimator {
        /// Largest marginal (negative binomial) likelihood; counts must be whole.
        MAXIMUM_LIKELIHOOD,
        /// Clayton & Kaldor's moment equations (their eq. 5), solved for their only root instead of
        /// by repetition: m = Σ y/(e+α) / Σ e/(e+α) and (N-1) m/α = Σ (y - m e)² / (e (e+α)).
        MOMENTS
    }

    public GammaPoisson {
        ratios = List.copyOf(ratios);
    }

    /// Rows of an area are summed; an area where nothing is expected is left out with a warning.
    /// Where the counts vary no more than chance, the variance is nothing, every ratio is the mean
    /// and the answer warns ([Warning.Kind#SINGULAR]).
    ///
    /// @param observed counts
    /// @param expected at standard rates, as of [Standardisation#indirect]
    public static Fit<GammaPoisson> fit(
            Groups areas,
            Numbers observed,
            Numbers expected,
            Estimator estimator,
            double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No interval of %s".formatted(confidence));
        }
        return AreaSums.of(areas, observed, expected)
                .then(sums -> fit(sums, estimator, confidence));
    }

    private static Fit<GammaPoisson> fit(AreaSums sums, Estimator estimator, double confidence) {
        var broken = Columns.broken(sums.count());
        if (estimator == Estimator.MAXIMUM_LIKELIHOOD && broken.isPresent()) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    sums.count().name(),
                    "The counts are not whole numbers.",
                    "Give counts, or choose the moment estimator.");
        }
        if (sums.count().sum() == 0) {
            return Fit.notEstimable(
                    Warning.Kind.CONSTANT,
                    sums.count().name(),
                    "No area has any events.",
                    "Add years: without events there is no ratio.");
        }
        var warnings = new ArrayList<Warning>();
        if (sums.size() < FEW) {
            warnings.add(
                    new Warning(
                            Warning.Kind.FEW_CLUSTERS,
                            sums.count().name(),
                            "There are %d areas: how much they vary is poorly known."
                                    .formatted(sums.size()),
                            "Read the intervals as too short."));
        }
        var model = new GammaPoissonModel(sums.count().toArray(), sums.base().toArray());
        OptionalDouble found =
                switch (estimator) {
                    case MAXIMUM_LIKELIHOOD -> model.likelihoodDispersion();
                    case MOMENTS -> model.momentRate();
                };
        if (found.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            sums.count().name(),
                            "The areas vary no more than chance: every ratio is the mean.",
                            "Show one ratio for all; differences between areas are not seen."));
            return Fit.of(same(sums, estimator, confidence, model), warnings);
        }
        double at = found.getAsDouble();
        boolean moments = estimator == Estimator.MOMENTS;
        double mean = moments ? model.weightedMean(at) : model.mean(at);
        double phi = moments ? 1 / (at * mean) : at;
        model.outstanding(mean, phi)
                .ifPresent(
                        i ->
                                warnings.add(
                                        new Warning(
                                                Warning.Kind.INFLUENTIAL,
                                                sums.count().name(),
                                                "%s alone is most of the variation between areas."
                                                        .formatted(sums.areas().get(i)),
                                                "See what the ratios are without it.")));
        return Fit.of(varying(sums, estimator, confidence, model, mean, phi), warnings);
    }

    private static GammaPoisson same(
            AreaSums sums, Estimator estimator, double confidence, GammaPoissonModel model) {
        double mean = sums.count().sum() / sums.base().sum();
        var ratios = new ArrayList<ShrunkRatio>();
        for (int i = 0; i < sums.size(); i++) {
            double y = sums.count().at(i);
            double e = sums.base().at(i);
            ratios.add(new ShrunkRatio(sums.areas().get(i), y, e, y / e, mean, 0, null, null));
        }
        return new GammaPoisson(
                estimator, confidence, mean, 0, null, null, model.logLikelihood(mean, 0), ratios);
    }

    private static GammaPoisson varying(
            AreaSums sums,
            Estimator estimator,
            double confidence,
            GammaPoissonModel model,
            double mean,
            double phi) {
        double shape = 1 / phi;
        double rate = shape / mean;
        double error = (1 - confidence) / 2;
        var ratios = new ArrayList<ShrunkRatio>();
        for (int i = 0; i < sums.size(); i++) {
            double y = sums.count().at(i);
            double e = sums.base().at(i);
            var posterior = GammaDistribution.of(y + shape, 1 / (e + rate));
            ratios.add(
                    new ShrunkRatio(
                            sums.areas().get(i),
                            y,
                            e,
                            y / e,
                            (y + shape) / (e + rate),
                            e / (e + rate),
                            new Interval(
                                    posterior.inverseCumulativeProbability(error),
                                    posterior.inverseSurvivalProbability(error)),
                            posterior.survivalProbability(1)));
        }
        return new GammaPoisson(
                estimator,
                confidence,
                mean,
                mean * mean * phi,
                shape,
                rate,
                model.logLikelihood(mean, phi),
                ratios);
    }
}
