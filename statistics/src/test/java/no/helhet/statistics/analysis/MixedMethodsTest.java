package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MixedMethodsTest {
    static List<String> names() {
        return MixedMethods.all().stream().map(Method::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleRunsPrintsAndIsWrittenAsJson(String name) {
        Method method = Methods.named(name);
        Analysis analysis = result(run(method, method.exampleData(), Map.of(), Map.of()));
        assertThat(analysis.tables()).hasSizeGreaterThan(1);
        assertThat(analysis.tables()).allMatch(t -> !t.rows().isEmpty() && !t.note().isEmpty());
        String json = JsonMapper.shared().writeValueAsString(analysis.result());
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(method.verified().isVerified()).isTrue();
        assertThat(analysis.r()).startsWith("library(lme4)").contains("lmer(days ~ ");
    }

    @Test
    void aRowWithoutAValueIsLeftOutAndSaid() {
        Method method = Methods.named("linear-mixed-model");
        String csv = method.exampleData().replaceFirst("\n[0-9]+,", "\nNA,");
        var fit = run(method, csv, Map.of(), Map.of());
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(org.assertj.core.groups.Tuple.tuple(Warning.Kind.MISSING, "days"));
    }

    @Test
    void teamsWithTheSameNamesInEveryOfficeAreTeamsOfTheirOwn() {
        Method method = Methods.named("linear-mixed-model");
        Analysis nested = result(run(method, method.exampleData(), Map.of(), Map.of()));
        assertThat(nested.r()).contains("(1 | office) + (1 | office:team)");
        assertThat(nested.tables().get(1).rows().get(1).getFirst()).isEqualTo("office:team");
        Analysis crossed =
                result(run(method, method.exampleData(), Map.of(), Map.of("structure", "crossed")));
        assertThat(crossed.r()).contains("(1 | office) + (1 | team)");
        assertThat(crossed.tables().get(1).rows().get(1).getFirst()).isEqualTo("team");
    }

    @Test
    void aNumberCanBeACategoryAndAColumnOfAnotherNameIsQuoted() {
        Method method = Methods.named("linear-mixed-model");
        String csv = method.exampleData().replace("days,age", "days spent,age");
        Analysis analysis =
                result(
                        run(
                                method,
                                csv,
                                Map.of(
                                        "outcome", List.of("days spent"),
                                        "factors", List.of("year"),
                                        "groups", List.of("office")),
                                Map.of()));
        assertThat(analysis.tables().getFirst().rows())
                .extracting(List::getFirst)
                .containsExactly(
                        "(Intercept)", "age", "paperswhole", "year2022", "year2023", "year2024");
        assertThat(analysis.r())
                .contains("`days spent` ~ age + papers + year + (1 | office)")
                .contains("d$year <- factor(d$year, levels = c(\"2021\", \"2022\"");
    }

    @Test
    void sharesDependOnWhereTheyAreAsked() {
        Method method = Methods.named("variance-partition");
        var late = result(run(method, method.exampleData(), Map.of(), Map.of()));
        var early = result(run(method, method.exampleData(), Map.of(), Map.of("at", "year=2021")));
        assertThat(late.tables().getFirst().rows().getFirst().get(2))
                .isNotEqualTo(early.tables().getFirst().rows().getFirst().get(2));
        var middle = result(run(method, method.exampleData(), Map.of(), Map.of("at", "")));
        assertThat(middle.tables().getFirst().note()).endsWith("At year = 2022.5.");
        assertThat((Double) middle.tables().getFirst().rows().getFirst().get(2)).isBetween(.3, .6);
        assertThatThrownBy(() -> run(method, method.exampleData(), Map.of(), Map.of("at", "age=1")))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith("options.at");
    }

    @Test
    void theChangeIsAskedWhereTheSharesAre() {
        Method method = Methods.named("variance-partition");
        var analysis = result(run(method, method.exampleData(), Map.of(), Map.of()));
        var answer = (VariancePartitionMethod.Answer) analysis.result();
        for (int i = 0; i < answer.changes().size(); i++) {
            var change = answer.changes().get(i);
            assertThat(change.before()).isEqualTo(answer.before().shares().get(i).variance());
            assertThat(change.after()).isEqualTo(answer.after().shares().get(i).variance());
            assertThat(analysis.tables().getFirst().rows().get(i).getLast())
                    .isEqualTo(change.change());
        }
    }

    @Test
    void aCategoryColumnOfOneValueOrOfSingleRowsIsNamed() {
        for (Method method : MixedMethods.all()) {
            String same = method.exampleData().replace("lacking", "whole");
            assertThat(run(method, same, Map.of(), Map.of()).warnings())
                    .extracting(Warning::kind, Warning::column)
                    .containsExactly(tuple(Warning.Kind.CONSTANT, "papers"));
            String single = method.exampleData().replaceFirst("whole", "lost");
            assertThat(run(method, single, Map.of(), Map.of()).warnings())
                    .extracting(Warning::kind, Warning::column)
                    .contains(tuple(Warning.Kind.SMALL_GROUPS, "papers"));
        }
    }

    @Test
    void aSlopeWithoutItsAverageIsSaid() {
        Method method = Methods.named("linear-mixed-model");
        var slopes = Map.of("slopes", List.of("year"), "groups", List.of("office"));
        assertThat(run(method, method.exampleData(), slopes, Map.of()).warnings())
                .extracting(Warning::column, Warning::remedy)
                .contains(tuple("year", "Name the column among the predictors as well."));
        var both =
                Map.of(
                        "slopes", List.of("year"),
                        "groups", List.of("office"),
                        "predictors", List.of("age", "papers", "year"));
        assertThat(run(method, method.exampleData(), both, Map.of()).warnings())
                .extracting(Warning::column)
                .doesNotContain("year");
    }

    @Test
    void groupingsThatCrossAndAreTakenAsNestedAreToldWhatToWrite() {
        Method method = Methods.named("linear-mixed-model");
        var csv = new StringBuilder("days,age,papers,office,team\n");
        for (int i = 0; i < 40; i++) {
            csv.append(
                    "%d,%d,%s,o%d,t%d\n"
                            .formatted(
                                    i * i % 17, i * 7 % 11, i % 3 == 0 ? "a" : "b", i % 8, i / 8));
        }
        var fit = run(method, csv.toString(), Map.of(), Map.of());
        assertThat(fit.warnings().getFirst().remedy())
                .contains("\"structure\": \"crossed\"", "team", "office");
        result(run(method, csv.toString(), Map.of(), Map.of("structure", "crossed")));
    }

    @Test
    void theCategoryThatOthersAreHeldAgainstCanBeChosen() {
        Method method = Methods.named("linear-mixed-model");
        var years = Map.of("factors", List.of("year"));
        Analysis analysis =
                result(
                        run(
                                method,
                                method.exampleData(),
                                years,
                                Map.of("reference", "year=2023\npapers=whole")));
        assertThat(analysis.tables().getFirst().rows())
                .extracting(List::getFirst)
                .containsExactly(
                        "(Intercept)", "age", "paperslacking", "year2021", "year2022", "year2024");
        assertThat(analysis.r())
                .contains("levels = c(\"2023\", \"2021\", \"2022\", \"2024\")")
                .contains("levels = c(\"whole\", \"lacking\")");
        for (String wrong : List.of("year=1950", "age=3", "whole")) {
            assertThatThrownBy(
                            () ->
                                    run(
                                            method,
                                            method.exampleData(),
                                            years,
                                            Map.of("reference", wrong)))
                    .isInstanceOf(BadSpecification.class)
                    .hasMessageStartingWith("options.reference: ");
        }
    }

    @Test
    void whatMakesNoSenseNamesItsField() {
        Method method = Methods.named("mixed-model-test");
        String csv = method.exampleData();
        assertThatThrownBy(() -> run(method, csv, Map.of(), Map.of("confidence", "1")))
                .hasMessageStartingWith("options.confidence");
        var twice = Map.of("groups", List.of("office", "office"));
        assertThatThrownBy(() -> run(method, csv, twice, Map.of()))
                .hasMessage("columns.groups: Name office once.");
        var again = Map.of("tested", List.of("age"));
        assertThatThrownBy(() -> run(method, csv, again, Map.of()))
                .hasMessage("columns.tested: Name age once.");
    }

    @Test
    void slopesCanDifferBetweenTheGroupsOfAnyColumn() {
        Method method = Methods.named("linear-mixed-model");
        var slopes = Map.of("slopes", List.of("year"));
        Analysis inner =
                result(run(method, method.exampleData(), slopes, Map.of("slopes-of", "team")));
        assertThat(inner.r()).contains("(1 | office) + (1 + I(year - 2022.5) | office:team)");
        assertThat(inner.tables().get(1).rows())
                .extracting(row -> row.get(0) + "/" + row.get(1))
                .startsWith("office/(Intercept)", "office:team/(Intercept)", "office:team/year");
        Analysis outer = result(run(method, method.exampleData(), slopes, Map.of()));
        assertThat(outer.r())
                .contains("(1 + I(year - 2022.5) | office) + (1 | office:team)")
                .contains("B[1, -1] <- -c(2022.5)");
        Analysis apart =
                result(run(method, method.exampleData(), slopes, Map.of("correlated", "false")));
        assertThat(apart.r())
                .contains("(1 + year || office) + (1 | office:team)")
                .doesNotContain("2022");
        var both = Map.of("slopes", List.of("year"), "factors", List.of("year"));
        assertThat(result(run(method, method.exampleData(), both, Map.of())).r())
                .contains("(1 + I(as.numeric(as.character(year)) - 2022.5) | office)");
        assertThatThrownBy(
                        () -> run(method, method.exampleData(), slopes, Map.of("slopes-of", "age")))
                .hasMessageStartingWith("options.slopes-of");
    }

    @Test
    void withoutTestedColumnsTheVariancesAreTested() {
        Method method = Methods.named("mixed-model-test");
        var none = Map.<String, List<String>>of("tested", List.of(), "tested-factors", List.of());
        Analysis analysis = result(run(method, method.exampleData(), none, Map.of()));
        assertThat(analysis.tables()).hasSize(1);
        assertThat(analysis.r()).doesNotContain("contest").contains("ranova(m)");
    }

    private static Fit<Analysis> run(
            Method method,
            String csv,
            Map<String, List<String>> columns,
            Map<String, String> options) {
        Map<?, ?> root = JsonMapper.shared().readValue(method.example(), Map.class);
        var allColumns = new LinkedHashMap<String, List<String>>();
        ((Map<?, ?>) root.get("columns"))
                .forEach(
                        (role, named) ->
                                allColumns.put(
                                        role.toString(),
                                        ((List<?>) named).stream().map(Object::toString).toList()));
        allColumns.putAll(columns);
        var allOptions = new LinkedHashMap<String, String>();
        if (root.get("options") instanceof Map<?, ?> given) {
            given.forEach(
                    (option, value) ->
                            allOptions.put(
                                    option.toString(),
                                    value instanceof List<?> list
                                            ? String.join(
                                                    "\n",
                                                    list.stream().map(Object::toString).toList())
                                            : value.toString()));
        }
        allOptions.putAll(options);
        var specification = new Specification(method.name(), allColumns, allOptions);
        return method.run(specification.request(method, ROutput.csv(csv)), Progress.NONE);
    }

    private static Analysis result(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var analysis) -> analysis;
            case FittedWithWarnings<Analysis>(var analysis, var _) -> analysis;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
