package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;
import no.helhet.statistics.mixed.GlmSample;
import no.helhet.statistics.regression.GeneralizedLinearResult;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class GeneralizedMethodsTest {
    private static final Frame DATA = ROutput.csv(GeneralizedExample.csv());

    @Test
    void theExamplesAreAnsweredWithTables() {
        for (Method method : GeneralizedMethods.all()) {
            var example = JsonMapper.shared().readValue(method.example(), Map.class);
            var columns = new HashMap<String, List<String>>();
            ((Map<?, ?>) example.get("columns"))
                    .forEach(
                            (role, names) ->
                                    columns.put(
                                            role.toString(),
                                            ((List<?>) names)
                                                    .stream().map(String::valueOf).toList()));
            var options = new HashMap<String, String>();
            ((Map<?, ?>) example.get("options"))
                    .forEach((name, value) -> options.put(name.toString(), value.toString()));
            assertThat(example.get("method")).isEqualTo(method.name());
            var analysis = GlmSample.result(run(method, columns, options));
            assertThat(analysis.tables()).isNotEmpty();
            assertThat(analysis.tables().getFirst().rows().get(1).getFirst()).isEqualTo("months");
            assertThat(JsonMapper.shared().writeValueAsString(analysis.result()))
                    .contains("\"months\"")
                    .doesNotContain("NaN");
        }
    }

    @Test
    void theScriptForRNamesOutcomeColumnsGroupsAndNodes() {
        var nested =
                GlmSample.result(
                        run(
                                new GeneralizedMixed(),
                                Map.of(
                                        "outcome", List.of("contacts"),
                                        "exposure", List.of("years"),
                                        "predictors", List.of("young", "area"),
                                        "groups", List.of("office", "team"),
                                        "slopes", List.of("young")),
                                Map.of("family", "poisson")));
        assertThat(nested.r())
                .contains(
                        "glmer(contacts ~ young + area + offset(log(years)) + (1 + young | office)"
                                + " + (1 | office:team), family = poisson, data = d, nAGQ = 1,");
        var grouped =
                GlmSample.result(
                        run(
                                new GeneralizedLinear(),
                                Map.of(
                                        "outcome", List.of("young"),
                                        "trials", List.of("in_work_of"),
                                        "factors", List.of("office")),
                                Map.of(),
                                ROutput.csv(
                                        "office,young,in_work_of\n1,3,9\n1,4,7\n2,1,8\n2,2,9\n")));
        assertThat(grouped.r())
                .contains("d$office <- factor(d$office, levels = c(\"1\", \"2\"))")
                .contains("glm(cbind(young, in_work_of - young) ~ office, family = binomial");
    }

    @Test
    void innerGroupsWhoseLabelsRepeatAreToldApartByTheOuter() {
        var answer =
                (GeneralizedMixedAnswer)
                        GlmSample.result(
                                        run(
                                                new GeneralizedMixed(),
                                                Map.of(
                                                        "outcome", List.of("contacts"),
                                                        "groups", List.of("office", "team")),
                                                Map.of("family", "poisson")))
                                .result();
        assertThat(answer.model().spreads().get(1).levels()).isEqualTo(24 * 3);
        assertThat(answer.empty()).isNull();
    }

    @Test
    void aVarianceThatGrowsWhenColumnsAreHeldEqualIsShownAsANegativeChange() {
        var random = new Random(4);
        var csv = new StringBuilder("office,need,in_work\n");
        for (int office = 0; office < 40; office++) {
            double better = .9 * random.nextGaussian();
            for (int i = 0; i < 25; i++) {
                // offices that do well have those with greater need
                double need = better + random.nextGaussian();
                double share = 1 / (1 + Math.exp(-better + .5 * need));
                csv.append(
                        "%d,%s,%d\n".formatted(office, need, random.nextDouble() < share ? 1 : 0));
            }
        }
        var answer =
                (GeneralizedMixedAnswer)
                        GlmSample.result(
                                        run(
                                                new GeneralizedMixed(),
                                                Map.of(
                                                        "outcome", List.of("in_work"),
                                                        "predictors", List.of("need"),
                                                        "groups", List.of("office")),
                                                Map.of("nodes", "7", "profile", "true"),
                                                ROutput.csv(csv.toString())))
                                .result();
        var change = answer.changes().getFirst();
        assertThat(change.proportion())
                .isEqualTo((change.before() - change.after()) / change.before())
                .isLessThan(-.5);
        assertThat(answer.allColumns()).isNotNull();
        assertThat(answer.allColumns().df()).isEqualTo(1);
        assertThat(answer.model().spreads().getFirst().deviations().getFirst().interval())
                .isNotNull();
    }

    @Test
    void missingRowsAreLeftOutAndSaid() {
        var fit =
                run(
                        new GeneralizedLinear(),
                        Map.of("outcome", List.of("y"), "predictors", List.of("x", "kind")),
                        Map.of(),
                        ROutput.csv(
                                "y,x,kind\n"
                                        + "1,2,a\n"
                                        + "0,,b\n"
                                        + "1,3,b\n"
                                        + "0,1,a\n"
                                        + "1,1,b\n"
                                        + "0,4,b\n"
                                        + "0,2,\n"
                                        + "1,2,a\n"
                                        + "0,3,a\n"));
        assertThat(fit.warnings()).extracting(Warning::column).contains("x", "kind");
        assertThat(((GeneralizedLinearResult) GlmSample.result(fit).result()).rows()).isEqualTo(7);
    }

    @Test
    void aSlopeWithoutItsAverageIsSaid() {
        var fit =
                run(
                        new GeneralizedMixed(),
                        Map.of(
                                "outcome", List.of("in_work"),
                                "groups", List.of("office"),
                                "slopes", List.of("months")),
                        Map.of());
        assertThat(fit.warnings())
                .anySatisfy(
                        w -> {
                            assertThat(w.column()).isEqualTo("months");
                            assertThat(w.remedy()).contains("predictors");
                        });
    }

    @Test
    void aCategoryColumnOfOneValueOrOfSingleRowsIsNamed() {
        var csv = new StringBuilder("n,same,kind,x\n");
        for (int i = 0; i < 60; i++) {
            csv.append("%d,a,%s,%d\n".formatted(i % 4, i < 10 ? "k" + i : "rest", i * i % 7));
        }
        var data = ROutput.csv(csv.toString());
        var same =
                run(
                        new GeneralizedLinear(),
                        Map.of("outcome", List.of("n"), "predictors", List.of("x", "same")),
                        Map.of("family", "poisson"),
                        data);
        assertThat(same.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(tuple(Warning.Kind.CONSTANT, "same"));
        var kind =
                run(
                        new GeneralizedLinear(),
                        Map.of("outcome", List.of("x"), "predictors", List.of("kind")),
                        Map.of("family", "poisson"),
                        data);
        assertThat(kind.warnings()).extracting(Warning::column).allMatch(c -> c.startsWith("kind"));
        assertThat(kind).isInstanceOf(no.helhet.statistics.NotEstimable.class);
        var slope =
                Map.of(
                        "outcome", List.of("n"),
                        "predictors", List.of("x"),
                        "factors", List.of("x"));
        assertThatThrownBy(() -> run(new GeneralizedLinear(), slope, Map.of(), data))
                .isInstanceOf(BadSpecification.class)
                .hasMessageContaining("x is named twice");
        assertThatThrownBy(
                        () ->
                                run(
                                        new GeneralizedLinear(),
                                        Map.of("outcome", List.of("n"), "predictors", List.of("n")),
                                        Map.of(),
                                        data))
                .hasMessageContaining("n is the outcome");
    }

    @Test
    void nextToNoEventsAreSaid() {
        var csv = new StringBuilder("rare,common,x,office\n");
        for (int i = 0; i < 120; i++) {
            csv.append(
                    "%d,%d,%d,%d\n"
                            .formatted(i == 7 || i == 90 ? 1 : 0, i % 3 / 2, i * i % 11, i % 6));
        }
        for (String family : List.of("logistic", "poisson")) {
            for (Method method : List.of(new GeneralizedLinear(), new GeneralizedMixed())) {
                for (String outcome : List.of("rare", "common")) {
                    var columns =
                            new java.util.HashMap<>(
                                    Map.of(
                                            "outcome", List.of(outcome),
                                            "predictors", List.of("x")));
                    if (method instanceof GeneralizedMixed) {
                        columns.put("groups", List.of("office"));
                    }
                    var fit =
                            run(
                                    method,
                                    columns,
                                    Map.of("family", family),
                                    ROutput.csv(csv.toString()));
                    var said = tuple(Warning.Kind.TOO_FEW, outcome);
                    var warnings =
                            assertThat(fit.warnings()).extracting(Warning::kind, Warning::column);
                    if (outcome.equals("rare")) {
                        warnings.contains(said);
                    } else {
                        warnings.doesNotContain(said);
                    }
                }
            }
        }
    }

    @Test
    void theCategoryThatOthersAreHeldAgainstCanBeChosen() {
        var columns =
                Map.of(
                        "outcome", List.of("in_work"),
                        "predictors", List.of("months", "area"),
                        "factors", List.of("team"),
                        "groups", List.of("office"));
        var analysis =
                GlmSample.result(
                        run(
                                new GeneralizedMixed(),
                                columns,
                                Map.of("reference", "area=town\nteam=2")));
        assertThat(analysis.tables().getFirst().rows())
                .extracting(List::getFirst)
                .containsExactly(
                        "(Intercept)", "months", "areacoast", "areainland", "team1", "team3");
        assertThat(analysis.r())
                .contains("levels = c(\"town\", \"coast\", \"inland\")")
                .contains("levels = c(\"2\", \"1\", \"3\")");
        assertThatThrownBy(
                        () -> run(new GeneralizedMixed(), columns, Map.of("reference", "months=3")))
                .hasMessageStartingWith("options.reference: ");
    }

    @Test
    void whatMakesNoSenseTogetherIsSaidWithItsField() {
        var columns = Map.of("outcome", List.of("in_work"), "groups", List.of("office", "team"));
        assertThatThrownBy(() -> run(new GeneralizedMixed(), columns, Map.of("nodes", "9")))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith("options.nodes");
        assertThatThrownBy(() -> run(new GeneralizedMixed(), columns, Map.of("nodes", "99")))
                .hasMessageStartingWith("options.nodes");
        assertThatThrownBy(() -> run(new GeneralizedMixed(), columns, Map.of("profile", "true")))
                .hasMessageStartingWith("options.profile");
        assertThatThrownBy(() -> run(new GeneralizedMixed(), columns, Map.of("confidence", "95")))
                .hasMessageStartingWith("options.confidence");
        assertThatThrownBy(
                        () ->
                                run(
                                        new GeneralizedLinear(),
                                        Map.of(
                                                "outcome", List.of("contacts"),
                                                "exposure", List.of("years")),
                                        Map.of()))
                .hasMessageStartingWith("columns.exposure");
        assertThatThrownBy(
                        () ->
                                run(
                                        new GeneralizedLinear(),
                                        Map.of(
                                                "outcome", List.of("contacts"),
                                                "trials", List.of("years")),
                                        Map.of("family", "poisson")))
                .hasMessageStartingWith("columns.trials");
    }

    private static Fit<Analysis> run(
            Method method, Map<String, List<String>> columns, Map<String, String> options) {
        return run(method, columns, options, DATA);
    }

    private static Fit<Analysis> run(
            Method method,
            Map<String, List<String>> columns,
            Map<String, String> options,
            Frame data) {
        var request = new Specification(method.name(), columns, options).request(method, data);
        return method.run(request, Progress.NONE);
    }
}
