package no.helhet.benchmark.statistics;

import no.helhet.statistics.Design;
import no.helhet.statistics.Frame;
import no.helhet.statistics.mixed.GeneralizedLinearMixedModel;
import no.helhet.statistics.mixed.GeneralizedMixedResult;
import no.helhet.statistics.mixed.GlmmOptions;
import no.helhet.statistics.mixed.GlmmTerm;
import no.helhet.statistics.regression.GlmResponse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `y ~ a + female + immigrant + low + (1 | office)`, logistic, by Laplace.
final class LogisticMixedWork {
    private LogisticMixedWork() {}

    static Work of(Frame data) {
        var outcome = data.numbers("y");
        var design = Design.builder(data.rows()).intercept();
        for (var name : List.of("a", "female", "immigrant", "low")) {
            design.numeric(data.numbers(name));
        }
        var built = design.build();
        var terms = List.of(GlmmTerm.intercept(WholeNumbers.groups(data, "office")));
        return () ->
                values(
                        Work.result(
                                GlmResponse.binary(outcome)
                                        .then(
                                                y ->
                                                        GeneralizedLinearMixedModel.fit(
                                                                y,
                                                                built,
                                                                terms,
                                                                GlmmOptions.LAPLACE))));
    }

    private static Map<String, Double> values(GeneralizedMixedResult result) {
        var values = new LinkedHashMap<String, Double>();
        for (var coefficient : result.coefficients()) {
            values.put("fixed." + coefficient.name(), coefficient.estimate());
            values.put("se." + coefficient.name(), coefficient.se());
        }
        values.put("var.office", result.spreads().getFirst().deviations().getFirst().variance());
        values.put("logLik", result.logLik());
        return values;
    }
}
