package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;
import no.helhet.statistics.regression.GeneralizedLinearModel;
import no.helhet.statistics.regression.GeneralizedLinearResult;
import no.helhet.statistics.regression.GlmResponse;
import no.helhet.statistics.regression.GlmScaling;

import java.util.Arrays;
import java.util.List;

/// Logistic, grouped binomial and Poisson models whose coefficients differ between groups: η = Xβ +
/// Zb + offset, b normal with mean 0, an unstructured covariance within each term and none between
/// terms. One column of groups, nested columns (three levels and more) or crossed ones.
///
/// The likelihood is the integral over b. It is approximated by Laplace's method, or for a single
/// scalar effect by adaptive Gauss-Hermite quadrature with up to 51 nodes; both as R's `glmer`
/// (Bates, Mächler, Bolker & Walker 2015, J. Stat. Softw. 67(1)). β and the covariance's factor θ
/// are found together, from the model without random effects on, with exact derivatives
/// ([GlmmDescent] says where it stops; `glmer` stops earlier by default, so digits from the fourth
/// on differ from its documentation). Standard errors are from the Hessian over β and θ.
///
/// Laplace draws variances towards 0 when groups have few rows or events (Joe 2008, Comput. Stat.
/// Data Anal. 52:5066): quadrature is then to be preferred.
///
/// Groups are a sample of groups; given its effects a group's rows are independent; effects do not
/// go together with columns of X. Coefficients are for one group, not the average of all.
public final class GeneralizedLinearMixedModel {
    private static final double START = .5;

    private GeneralizedLinearMixedModel() {}

    /// @param terms at least one; quadrature with more than one node takes a single term with a
    ///     single effect
    /// @throws IllegalArgumentException when rows are unequal, or nodes are asked for that can not
    ///     be had
    public static Fit<GeneralizedMixedResult> fit(
            GlmResponse response, Design design, List<GlmmTerm> terms, GlmmOptions options) {
        check(response, terms, options);
        var problem = GlmmCheck.problem(response, terms);
        if (problem.isPresent()) {
            return new NotEstimable<>(problem.get());
        }
        return switch (GeneralizedLinearModel.fit(response, design)) {
            case NotEstimable<GeneralizedLinearResult>(Warning reason) ->
                    new NotEstimable<>(reason);
            case no.helhet.statistics.Fitted<GeneralizedLinearResult>(var simple) ->
                    from(simple, response, design, terms, options);
            case no.helhet.statistics.FittedWithWarnings<GeneralizedLinearResult>(
                            var simple,
                            var ignored) ->
                    from(simple, response, design, terms, options);
        };
    }

    private static Fit<GeneralizedMixedResult> from(
            GeneralizedLinearResult simple,
            GlmResponse response,
            Design design,
            List<GlmmTerm> terms,
            GlmmOptions options) {
        var places = new GlmmPlaces(terms);
        if (terms.size() > 1 && places.areTooMany()) {
            return Fit.notEstimable(
                    Warning.Kind.OUT_OF_RANGE,
                    terms.getLast().groups().name(),
                    "Too many groups cross each other: rows share both, and both have thousands.",
                    "Take one of the columns of groups alone, or fit parts of the data.");
        }
        var scaling = GlmScaling.of(design);
        var rows =
                new GlmmRows(
                        response, scaling, design.size(), places.blockOfRows(), places.blocks());
        boolean scalar = terms.size() == 1 && terms.getFirst().size() == 1;
        GlmmIntegral integral =
                scalar
                        ? new GlmmScalar(rows, terms.getFirst(), options.nodes())
                        : new GlmmBlocks(rows, terms, places);
        var objective = new GlmmObjective(rows, integral);
        double[] beta =
                scaling.there(
                        simple.coefficients().stream().mapToDouble(c -> c.estimate()).toArray());
        var descent = new GlmmDescent(objective, start(beta, terms, integral));
        descent.run();
        if (!Double.isFinite(descent.value)) {
            return Fit.notEstimable(
                    Warning.Kind.NOT_CONVERGED,
                    "",
                    "The likelihood has no value where the search ended.",
                    "Bring columns to similar sizes, or leave out random slopes.");
        }
        return new GlmmSummary(simple, response, design, terms, options, scaling, rows, integral)
                .fit(objective, descent);
    }

    private static double[] start(double[] beta, List<GlmmTerm> terms, GlmmIntegral integral) {
        var start = Arrays.copyOf(beta, beta.length + integral.parameters());
        int at = beta.length;
        for (GlmmTerm term : terms) {
            for (int c = 0; c < term.size(); c++) {
                start[at] = START;
                at += term.size() - c;
            }
        }
        return start;
    }

    private static void check(GlmResponse response, List<GlmmTerm> terms, GlmmOptions options) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("Without groups it is a GeneralizedLinearModel");
        }
        for (GlmmTerm term : terms) {
            if (term.groups().size() != response.size()) {
                throw new IllegalArgumentException(
                        "%s has %d rows, %s %d"
                                .formatted(
                                        term.groups().name(),
                                        term.groups().size(),
                                        response.name(),
                                        response.size()));
            }
        }
        if (options.nodes() > 1 && (terms.size() > 1 || terms.getFirst().size() > 1)) {
            throw new IllegalArgumentException(
                    "More than one node is for a single random effect; use 1 (Laplace)");
        }
        if (options.profile() && (terms.size() > 1 || terms.getFirst().size() > 1)) {
            throw new IllegalArgumentException(
                    "The profile interval is for a single random effect");
        }
    }
}
