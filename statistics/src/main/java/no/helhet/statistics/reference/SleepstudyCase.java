package no.helhet.statistics.reference;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.mixed.GroupEffect;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.RandomTerm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reaction time by days of little sleep, random intercept and slope: Bates et al. (2015).
final class SleepstudyCase implements ReferenceCase {
    private static final double FIXED = 1e-5;
    private static final double VARIANCE = 1e-4;

    @Override
    public String id() {
        return "a03_sleepstudy_lmm";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        var frame = data.apply("sleepstudy.csv");
        var got = new LinkedHashMap<String, Got>();
        var reml = fit(frame, LinearMixedModel.Options.reml());
        add(reml, "reml", got);
        got.put("reml.REMLcrit", Got.relative(reml.deviance(), FIXED));
        add(fit(frame, LinearMixedModel.Options.ml()), "ml", got);
        var effects = reml.effects();
        for (int i = 0; i < effects.size(); i += 2) {
            String place = "[%d]".formatted(i / 2);
            GroupEffect intercept = effects.get(i);
            got.put("blup.subject" + place, Got.text(intercept.level()));
            got.put("blup.intercept" + place, Got.relative(intercept.estimate(), VARIANCE));
            got.put("blup.slope" + place, Got.relative(effects.get(i + 1).estimate(), VARIANCE));
        }
        return got;
    }

    private static LinearMixedModel fit(Frame frame, LinearMixedModel.Options options) {
        var days = frame.numbers("Days");
        Fit<LinearMixedModel> fit =
                LinearMixedModel.fit(
                        frame.numbers("Reaction"),
                        Design.builder(frame.rows()).intercept().numeric(days).build(),
                        List.of(RandomTerm.slopes(frame.groups("Subject"), days)),
                        options);
        return switch (fit) {
            case Fitted<LinearMixedModel>(var model) -> model;
            case FittedWithWarnings<LinearMixedModel>(var model, var _) -> model;
            case NotEstimable<LinearMixedModel>(var reason) ->
                    throw new IllegalStateException(reason.toString());
        };
    }

    private static void add(LinearMixedModel model, String path, Map<String, Got> got) {
        for (var coefficient : model.coefficients()) {
            got.put(
                    path + ".fixed." + coefficient.name(),
                    Got.relative(coefficient.estimate(), FIXED));
            got.put(path + ".se." + coefficient.name(), Got.relative(coefficient.se(), FIXED));
        }
        var components = model.components();
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i);
            String at = path + ".varcomp.%s[" + i + "]";
            got.put(at.formatted("grp"), Got.text(component.groups()));
            if (!component.first().isEmpty()) {
                got.put(at.formatted("var1"), Got.text(component.first()));
            }
            String second = component.second();
            if (second != null) {
                got.put(at.formatted("var2"), Got.text(second));
            }
            got.put(at.formatted("vcov"), Got.relative(component.covariance(), VARIANCE));
            Double deviation = component.deviation();
            if (deviation != null) {
                got.put(at.formatted("sdcor"), Got.relative(deviation, VARIANCE));
            }
        }
        got.put(path + ".logLik", Got.relative(model.logLikelihood(), FIXED));
    }
}
