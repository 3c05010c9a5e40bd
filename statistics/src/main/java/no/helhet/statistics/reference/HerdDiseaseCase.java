package no.helhet.statistics.reference;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.mixed.GeneralizedLinearMixedModel;
import no.helhet.statistics.mixed.GeneralizedMixedResult;
import no.helhet.statistics.mixed.GlmmOptions;
import no.helhet.statistics.mixed.GlmmTerm;
import no.helhet.statistics.regression.GeneralizedLinearModel;
import no.helhet.statistics.regression.GlmCoefficient;
import no.helhet.statistics.regression.GlmResponse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Disease in herds of cattle by period (lme4's `cbpp`): grouped binomial.
final class HerdDiseaseCase implements ReferenceCase {
    private static final double RELATIVE = 1e-4;
    private static final double LIKELIHOOD = 1e-3;

    @Override
    public String id() {
        return "a02_cbpp_glmm";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        var frame = data.apply("cbpp.csv");
        var design =
                Design.builder(frame.rows())
                        .intercept()
                        .factor(frame.groups("period"), null)
                        .build();
        var response =
                result(GlmResponse.binomial(frame.numbers("incidence"), frame.numbers("size")));
        var terms = List.of(GlmmTerm.intercept(frame.groups("herd")));
        var laplace =
                result(
                        GeneralizedLinearMixedModel.fit(
                                response, design, terms, GlmmOptions.LAPLACE));
        var quadrature =
                result(
                        GeneralizedLinearMixedModel.fit(
                                response, design, terms, GlmmOptions.LAPLACE.withNodes(25)));
        var simple = result(GeneralizedLinearModel.fit(response, design));

        var got = new LinkedHashMap<String, Got>();
        for (GlmCoefficient c : laplace.coefficients()) {
            got.put("glmmTMB_laplace.fixed." + c.name(), relative(c.estimate()));
        }
        got.put("glmmTMB_laplace.var_herd", relative(laplace.variance()));
        got.put("glmmTMB_laplace.logLik", Got.absolute(laplace.logLik(), LIKELIHOOD));
        model(got, "laplace", laplace, laplace.logLik());
        model(got, "agq25", quadrature, quadrature.logLikAgainstSaturated());
        for (GlmCoefficient c : simple.coefficients()) {
            got.put("glm.coef." + c.name(), relative(c.estimate()));
        }
        got.put("glm.logLik", Got.absolute(simple.logLik(), LIKELIHOOD));
        got.put("lrt_random.chisq", relative(laplace.noRandomEffects().chiSquare()));
        got.put("lrt_random.p_halfmix", relative(laplace.noRandomEffects().p()));
        for (int i = 0; i < laplace.effects().size(); i++) {
            var effect = laplace.effects().get(i);
            got.put("eb_herd.herd[%d]".formatted(i), Got.text(effect.level()));
            got.put("eb_herd.effect[%d]".formatted(i), relative(effect.value()));
        }
        return got;
    }

    private static void model(
            Map<String, Got> got, String name, GeneralizedMixedResult model, double logLik) {
        for (GlmCoefficient c : model.coefficients()) {
            got.put(name + ".fixed." + c.name(), relative(c.estimate()));
            got.put(name + ".se." + c.name(), relative(c.se()));
        }
        got.put(name + ".var.herd", relative(model.variance()));
        got.put(name + ".logLik", Got.absolute(logLik, LIKELIHOOD));
        got.put(name + ".AIC", Got.absolute(2 * model.parameters() - 2 * logLik, 2 * LIKELIHOOD));
    }

    private static Got relative(double value) {
        return Got.relative(value, RELATIVE);
    }

    private static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }
}
