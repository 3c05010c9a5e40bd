package no.helhet.benchmark.statistics;

import no.helhet.statistics.Design;
import no.helhet.statistics.Frame;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.RandomTerm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `y ~ x + (1 | g)` by REML.
final class LinearMixedWork {
    private LinearMixedWork() {}

    static Work of(Frame data) {
        var outcome = data.numbers("y");
        var design = Design.builder(data.rows()).intercept().numeric(data.numbers("x")).build();
        var terms = List.of(RandomTerm.intercept(WholeNumbers.groups(data, "g")));
        return () ->
                values(
                        Work.result(
                                LinearMixedModel.fit(
                                        outcome, design, terms, LinearMixedModel.Options.reml())));
    }

    private static Map<String, Double> values(LinearMixedModel model) {
        var values = new LinkedHashMap<String, Double>();
        for (var coefficient : model.coefficients()) {
            values.put("fixed." + coefficient.name(), coefficient.estimate());
            values.put("se." + coefficient.name(), coefficient.se());
        }
        for (var component : model.components()) {
            values.put("var." + component.groups(), component.covariance());
        }
        values.put("reml", model.logLikelihood());
        return values;
    }
}
