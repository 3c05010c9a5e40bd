package no.helhet.statistics.area;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Small area estimation from direct estimates with known sampling variances (Fay & Herriot 1979,
/// JASA 74): y = Xβ + u + e, with u of variance A and e of variance D. The estimate of an area
/// (EBLUP) is γ y + (1 - γ) xβ with γ = A / (A + D).
///
/// The mean squared error is g1 + g2 + 2 g3 less the bias of A by method (Prasad & Rao 1990, JASA
/// 85; Datta & Lahiri 2000, Statistica Sinica 10; for FH Datta, Rao & Smith 2005, Biometrika 92),
/// as in `mseFH` of R's sae. A is found to the last digits, where sae stops at a relative change of
/// 1e-4 unless told otherwise: the two agree when sae is given PRECISION = 1e-10. A likelihood may
/// have more than one top: here the highest of all is taken, nothing included, where sae and
/// metafor take the one they come to.
///
/// @param method by which A is estimated
/// @param refvar A, the variance between areas about the regression; never below nothing
/// @param coefficients of the design's columns
/// @param logLikelihood of β and A at the sampling variances, with 2π; not the restricted one, also
///     for REML (as sae)
/// @param aic -2 log-likelihood + 2 (p + 1)
/// @param bic -2 log-likelihood + (p + 1) log m
/// @param areas in the order of the rows
/// @param confidence of the intervals
public record FayHerriot(
        Method method,
        double refvar,
        List<Coefficient> coefficients,
        double logLikelihood,
        double aic,
        double bic,
        List<Area> areas,
        double confidence) {
    /// How the variance between areas is estimated.
    public enum Method {
        REML,
        ML,
        /// Fay & Herriot's moment equation Σ r² / (A + D) = m - p.
        FH
    }

    /// A coefficient; its standard error takes A as known, and z is held against the normal (as
    /// sae).
    public record Coefficient(
            String name, double estimate, double standardError, double z, double p) {}

    /// An area.
    ///
    /// @param direct the estimate that was given
    /// @param variance of its sampling, as given
    /// @param synthetic xβ
    /// @param eblup between the direct and the synthetic
    /// @param gamma weight of the direct
    /// @param mse of the EBLUP, estimated; the estimate may fall below nothing where the variance
    ///     between areas is near nothing, and the answer then warns
    /// @param interval EBLUP and so many roots of the MSE to both sides as the normal asks for
    ///     (1.96 for 95 %); null when that is not more than nothing
    /// @param standardResidual direct less synthetic by its standard deviation
    public record Area(
            String name,
            double direct,
            double variance,
            double synthetic,
            double eblup,
            double gamma,
            double mse,
            @Nullable Interval interval,
            double standardResidual) {}

    public FayHerriot {
        coefficients = List.copyOf(coefficients);
        areas = List.copyOf(areas);
    }

    /// With intervals of 95 %.
    public static Fit<FayHerriot> fit(
            List<String> names, Numbers direct, Numbers variance, Design design, Method method) {
        return fit(names, direct, variance, design, method, 0.95);
    }

    /// @param names of the areas, one for each row, no two alike
    /// @param direct estimates, in any unit
    /// @param variance of sampling, in that unit squared; more than nothing (and than a millionth
    ///     of a millionth of the largest)
    /// @param design of as many rows, with an intercept if one is wanted
    /// @param confidence of the intervals, above 0 and below 1
    public static Fit<FayHerriot> fit(
            List<String> names,
            Numbers direct,
            Numbers variance,
            Design design,
            Method method,
            double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No interval of %s".formatted(confidence));
        }
        int m = names.size();
        if (direct.size() != m || variance.size() != m || design.rows() != m) {
            throw new IllegalArgumentException("Names, estimates and design differ in length");
        }
        var problem = FayHerriotChecks.problem(names, direct, variance, design);
        if (problem != null) {
            return AreaSums.refused(problem);
        }
        var model = new FayHerriotModel(direct.toArray(), variance.toArray(), design);
        double refvar = model.refvar(method);
        FayHerriot result =
                result(
                        names,
                        direct,
                        variance,
                        design,
                        method,
                        model,
                        model.at(refvar),
                        confidence);
        return Fit.of(result, FayHerriotChecks.warnings(result, direct.name(), model));
    }

    private static FayHerriot result(
            List<String> names,
            Numbers direct,
            Numbers variance,
            Design design,
            Method method,
            FayHerriotModel model,
            FayHerriotModel.At at,
            double confidence) {
        var normal = NormalDistribution.of(0, 1);
        var coefficients = new ArrayList<Coefficient>();
        for (int j = 0; j < design.size(); j++) {
            double error = at.standardError(j);
            double z = at.coefficient(j) / error;
            coefficients.add(
                    new Coefficient(
                            design.names().get(j),
                            at.coefficient(j),
                            error,
                            z,
                            2 * normal.survivalProbability(Math.abs(z))));
        }
        double deviations = normal.inverseSurvivalProbability((1 - confidence) / 2);
        var areas = new ArrayList<Area>();
        for (int i = 0; i < names.size(); i++) {
            double synthetic = direct.at(i) - at.residual(i);
            double gamma = at.refvar() / (at.refvar() + variance.at(i));
            double eblup = synthetic + gamma * at.residual(i);
            double mse = at.mse(i, method);
            double wide = deviations * Math.sqrt(mse);
            areas.add(
                    new Area(
                            names.get(i),
                            direct.at(i),
                            variance.at(i),
                            synthetic,
                            eblup,
                            gamma,
                            mse,
                            mse > 0 ? new Interval(eblup - wide, eblup + wide) : null,
                            at.residual(i) / Math.sqrt(at.refvar() + variance.at(i))));
        }
        double logLikelihood = model.logLikelihood(at);
        int parameters = design.size() + 1;
        return new FayHerriot(
                method,
                at.refvar(),
                coefficients,
                logLikelihood,
                -2 * logLikelihood + 2 * parameters,
                -2 * logLikelihood + parameters * Math.log(names.size()),
                areas,
                confidence);
    }
}
