package no.helhet.statistics.reference;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.OaxacaBlinder;
import no.helhet.statistics.area.OaxacaModel;
import no.helhet.statistics.area.OaxacaOptions;
import no.helhet.statistics.area.OaxacaReference;
import no.helhet.statistics.area.OaxacaResult;
import no.helhet.statistics.area.OaxacaSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Wages of natives and immigrants in Chicago, and of men and women in 1985, decomposed.
final class OaxacaWages implements ReferenceCase {
    private static final double PACKAGE = 1e-6;
    private static final double CLOSED_FORM = 1e-9;

    @Override
    public String id() {
        return "a11_oaxaca";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        var got = new LinkedHashMap<String, Got>();
        chicago(data.apply("chicago.csv"), got);
        men(data.apply("cps1985.csv"), got);
        return got;
    }

    private static void chicago(Frame frame, Map<String, Got> got) {
        var schooling = List.of("LTHS", "some.college", "college", "advanced.degree");
        var columns = new ArrayList<Numbers>();
        columns.add(frame.numbers("age"));
        columns.add(frame.numbers("female"));
        schooling.forEach(s -> columns.add(frame.numbers(s)));
        Numbers outcome = frame.numbers("ln.real.wage");
        Groups groups = frame.groups("foreign.born");
        var all = new ArrayList<>(columns);
        all.add(outcome);
        int[] rows = result(Complete.of(frame.rows(), all, List.of(groups))).rows();
        var design = Design.builder(rows.length).intercept();
        columns.forEach(c -> design.numeric(c.keep(rows)));
        var model =
                OaxacaModel.of(outcome.keep(rows), groups.keep(rows), "0", design.build())
                        .with(List.of(OaxacaSet.factor("schooling", schooling, "high.school")));
        var result = result(OaxacaBlinder.fit(model, OaxacaOptions.STANDARD.normalised()));
        got.put("chicago.n.n.A", near(result.firstRows()));
        got.put("chicago.n.n.B", near(result.secondRows()));
        got.put("chicago.n.n.pooled", near(result.firstRows() + result.secondRows()));
        got.put("chicago.y.y.A", near(result.firstMean()));
        got.put("chicago.y.y.B", near(result.secondMean()));
        got.put("chicago.y.y.diff", near(result.difference().estimate()));
        var three = result.threefold();
        String threefold = "chicago.threefold.coef(%s)";
        got.put(threefold.formatted("endowments"), near(three.endowments().total().estimate()));
        got.put(threefold.formatted("coefficients"), near(three.coefficients().total().estimate()));
        got.put(threefold.formatted("interaction"), near(three.interaction().total().estimate()));
        var order =
                List.of(
                        OaxacaReference.SECOND,
                        OaxacaReference.FIRST,
                        OaxacaReference.HALF,
                        OaxacaReference.SHARE,
                        OaxacaReference.POOLED,
                        OaxacaReference.POOLED_WITH_GROUP);
        for (int i = 0; i < order.size(); i++) {
            var two = result.twofold(order.get(i));
            String path = "chicago.twofold.%s[" + i + "]";
            Double weight = two.weight();
            double shown =
                    weight != null ? weight : two.reference() == OaxacaReference.POOLED ? -1 : -2;
            got.put(path.formatted("group.weight"), near(shown));
            got.put(path.formatted("coef(explained)"), near(two.explained().total().estimate()));
            got.put(
                    path.formatted("coef(unexplained)"),
                    near(two.unexplained().total().estimate()));
            got.put(
                    path.formatted("coef(unexplained A)"),
                    near(two.unexplainedFirst().total().estimate()));
            got.put(
                    path.formatted("coef(unexplained B)"),
                    near(two.unexplainedSecond().total().estimate()));
        }
    }

    private static void men(Frame frame, Map<String, Got> got) {
        Groups gender = frame.groups("gender");
        Numbers experience = frame.numbers("experience");
        var design =
                Design.builder(frame.rows())
                        .intercept()
                        .numeric(frame.numbers("education"))
                        .numeric(experience)
                        .numeric(experience.map("I(experience^2)", e -> e * e))
                        .numeric(is(frame.groups("union"), "yes", "unionY"))
                        .numeric(is(frame.groups("married"), "yes", "married01"))
                        .build();
        var model =
                OaxacaModel.of(
                        frame.numbers("wage").map("log wage", Math::log), gender, "male", design);
        var result = result(OaxacaBlinder.fit(model, OaxacaOptions.STANDARD));
        got.put("cps.mean_a", exact(result.firstMean()));
        got.put("cps.mean_b", exact(result.secondMean()));
        for (var c : result.coefficients()) {
            got.put("cps.coef_a." + c.column(), exact(c.firstCoefficient()));
            got.put("cps.coef_b." + c.column(), exact(c.secondCoefficient()));
        }
        var three = result.threefold();
        got.put("cps.threefold.endowments", exact(three.endowments().total().estimate()));
        got.put("cps.threefold.coefficients", exact(three.coefficients().total().estimate()));
        got.put("cps.threefold.interaction", exact(three.interaction().total().estimate()));
        two(result, OaxacaReference.FIRST, "cps.two_w1_A", got);
        two(result, OaxacaReference.SECOND, "cps.two_w0_B", got);
        two(result, OaxacaReference.HALF, "cps.two_half", got);
        two(result, OaxacaReference.POOLED, "cps.two_pooled_neumark", got);
        two(result, OaxacaReference.POOLED_WITH_GROUP, "cps.two_pooled_jann", got);
        var explained = result.twofold(OaxacaReference.FIRST).explained().total();
        var unexplained = result.twofold(OaxacaReference.FIRST).unexplained().total();
        got.put("cps.se.explained_w1_fixedX", exact(explained.fixedError()));
        got.put("cps.se.explained_w1_stochX", exact(explained.error()));
        got.put("cps.se.unexplained_w1_fixedX", exact(unexplained.fixedError()));
        got.put("cps.se.endowments_stochX", exact(three.endowments().total().error()));
    }

    private static void two(
            OaxacaResult result, OaxacaReference reference, String path, Map<String, Got> got) {
        var two = result.twofold(reference);
        got.put(path + ".explained", exact(two.explained().total().estimate()));
        got.put(path + ".unexplained", exact(two.unexplained().total().estimate()));
        two.explained()
                .byColumn()
                .forEach(e -> got.put(path + ".explained_by." + e.name(), exact(e.estimate())));
    }

    private static Numbers is(Groups groups, String level, String name) {
        var values = new double[groups.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = groups.level(groups.at(i)).equals(level) ? 1 : 0;
        }
        return Numbers.owning(name, values);
    }

    private static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }

    private static Got near(double value) {
        return Got.absolute(value, PACKAGE);
    }

    private static Got exact(double value) {
        return Got.absolute(value, CLOSED_FORM);
    }
}
