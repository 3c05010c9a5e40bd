package no.helhet.statistics.reference;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.area.FayHerriot;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Expenditure on milk in 43 areas, against R's sae and metafor.
final class FayHerriotMilk implements ReferenceCase {
    private static final double NEAR = 1e-5;
    private static final double REFVAR = 1e-3;

    @Override
    public String id() {
        return "a07_fay_herriot_milk";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame frame = data.apply("milk.csv");
        var got = new LinkedHashMap<String, Got>();
        for (var method : FayHerriot.Method.values()) {
            FayHerriot fit = fit(frame, method);
            String name = method.name().toLowerCase(Locale.ROOT);
            for (int j = 0; j < fit.coefficients().size(); j++) {
                var coefficient = fit.coefficients().get(j);
                got.put(name + ".coef[%d]".formatted(j), near(coefficient.estimate()));
                got.put(name + ".se[%d]".formatted(j), near(coefficient.standardError()));
            }
            got.put(name + ".refvar", Got.relative(fit.refvar(), REFVAR));
            got.put(name + ".loglike", near(fit.logLikelihood()));
            for (int i = 0; i < fit.areas().size(); i++) {
                got.put(name + ".eblup[%d]".formatted(i), near(fit.areas().get(i).eblup()));
                got.put(name + ".mse[%d]".formatted(i), near(fit.areas().get(i).mse()));
            }
        }
        metafor(fit(frame, FayHerriot.Method.REML), got);
        return got;
    }

    private static void metafor(FayHerriot fit, Map<String, Got> got) {
        got.put("metafor_reml.tau2", Got.relative(fit.refvar(), NEAR));
        for (int j = 0; j < fit.coefficients().size(); j++) {
            got.put(
                    "metafor_reml.coef[%d]".formatted(j),
                    near(fit.coefficients().get(j).estimate()));
        }
        for (int i = 0; i < fit.areas().size(); i++) {
            got.put("metafor_reml.blup[%d]".formatted(i), near(fit.areas().get(i).eblup()));
            got.put("metafor_reml.gamma[%d]".formatted(i), near(fit.areas().get(i).gamma()));
        }
    }

    private static FayHerriot fit(Frame frame, FayHerriot.Method method) {
        var design =
                Design.builder(frame.rows())
                        .intercept()
                        .factor(frame.groups("MajorArea"), null)
                        .build();
        Fit<FayHerriot> fit =
                FayHerriot.fit(
                        java.util.stream.IntStream.range(0, frame.rows())
                                .mapToObj(i -> name(frame, i))
                                .toList(),
                        frame.numbers("yi"),
                        frame.numbers("SD").map("variance", sd -> sd * sd),
                        design,
                        method);
        return switch (fit) {
            case Fitted<FayHerriot>(var result) -> result;
            case FittedWithWarnings<FayHerriot>(var result, var warnings) -> result;
            case NotEstimable<FayHerriot>(var reason) ->
                    throw new IllegalStateException(reason.toString());
        };
    }

    private static String name(Frame frame, int row) {
        var names = frame.groups("SmallArea");
        return names.level(names.at(row));
    }

    private static Got near(double value) {
        return Got.absolute(value, NEAR);
    }
}
