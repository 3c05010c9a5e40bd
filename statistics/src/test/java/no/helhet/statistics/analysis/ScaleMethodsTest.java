package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class ScaleMethodsTest {
    static List<Method> methods() {
        return ScaleMethods.all();
    }

    private static Specification read(String json) {
        Map<?, ?> root = JsonMapper.shared().readValue(json, Map.class);
        var columns = new LinkedHashMap<String, List<String>>();
        ((Map<?, ?>) root.get("columns"))
                .forEach(
                        (role, names) ->
                                columns.put(
                                        role.toString(),
                                        ((List<?>) names).stream().map(Object::toString).toList()));
        var options = new LinkedHashMap<String, String>();
        ((Map<?, ?>) root.get("options"))
                .forEach(
                        (name, value) ->
                                options.put(
                                        name.toString(),
                                        value instanceof List<?> list
                                                ? list.stream()
                                                        .map(Object::toString)
                                                        .collect(Collectors.joining("\n"))
                                                : value.toString()));
        return new Specification(root.get("method").toString(), columns, options);
    }

    private static Analysis run(Method method, Specification specification) {
        Fit<Analysis> fit =
                method.run(
                        specification.request(method, ROutput.csv(method.exampleData())),
                        Progress.NONE);
        return switch (fit) {
            case Fitted<Analysis>(var analysis) -> analysis;
            case FittedWithWarnings<Analysis>(var analysis, var warnings) -> analysis;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason);
        };
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theExampleRunsAndEveryNumberOfItsTablesIsFinite(Method method) {
        Specification specification = read(method.example());
        assertThat(specification.method()).isEqualTo(method.name());
        Analysis analysis = run(method, specification);
        assertThat(analysis.tables()).isNotEmpty();
        for (Table table : analysis.tables()) {
            assertThat(table.rows()).isNotEmpty();
            assertThat(table.note()).isNotEmpty();
            for (var row : table.rows()) {
                for (Object cell : row) {
                    if (cell instanceof Number number) {
                        assertThat(number.doubleValue()).isFinite();
                    }
                }
            }
        }
        assertThat(method.verified().isVerified()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theResultIsWrittenAsJsonWithoutWhatIsNoNumber(Method method) {
        Object result = run(method, read(method.example())).result();
        String json = JsonMapper.shared().writeValueAsString(result);
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity").startsWith("{");
    }

    private static Specification changed(Method method, Map<String, String> options) {
        Specification example = read(method.example());
        var all = new LinkedHashMap<>(example.options());
        all.putAll(options);
        all.values().removeIf(String::isEmpty);
        return new Specification(example.method(), example.columns(), all);
    }

    @Test
    void whatIsMissingInASpecificationIsNamed() {
        var reliability = new ScaleReliability();
        assertThatThrownBy(() -> run(reliability, changed(reliability, Map.of("maximum", ""))))
                .hasMessageStartingWith("options.maximum: ");
        assertThatThrownBy(() -> run(reliability, changed(reliability, Map.of("confidence", "95"))))
                .hasMessageStartingWith("options.confidence: ");
        assertThatThrownBy(
                        () -> run(reliability, changed(reliability, Map.of("reversed", "other"))))
                .hasMessageStartingWith("options.reversed: other is not among");
        assertThatThrownBy(
                        () -> run(reliability, changed(reliability, Map.of("least-answered", "6"))))
                .hasMessageStartingWith("options.least-answered: ");
        var demand = new DemandControlSupport();
        assertThatThrownBy(() -> run(demand, changed(demand, Map.of("demands-cut", "2"))))
                .hasMessageStartingWith("options.control-cut: ");
        var agreement = new OfficeAgreement();
        assertThatThrownBy(
                        () -> run(agreement, changed(agreement, Map.of("null-shares", ".5\n.4"))))
                .hasMessageStartingWith("options.null-shares: Give 5 shares");
        assertThatThrownBy(
                        () ->
                                run(
                                        agreement,
                                        changed(
                                                agreement,
                                                Map.of("null-shares", ".5\n.4\n0\n0\n0"))))
                .hasMessageStartingWith("options.null-shares: ");
        assertThatThrownBy(() -> run(agreement, changed(agreement, Map.of("maximum", "4.5"))))
                .hasMessageStartingWith("options.maximum: ");
    }

    @Test
    void withoutARangeOfAnswersGroupsAreComparedAndAgreementIsLeftOut() {
        var agreement = new OfficeAgreement();
        var none = Map.of("minimum", "", "maximum", "", "reversed", "");
        Analysis analysis = run(agreement, changed(agreement, none));
        assertThat(analysis.tables())
                .extracting(Table::title)
                .containsExactly("Differences between office", "Groups");
        assertThat(analysis.r()).contains("ICC1(m)").doesNotContain("rwg");
        var within = ((OfficeAgreement.Agreement) analysis.result());
        assertThat(within.agreement()).isEmpty();
        assertThat(within.reliability().groups()).isEqualTo(14);
    }

    @Test
    void theScriptOfTwoItemsLooksForNoFactor() {
        var reliability = new ScaleReliability();
        Specification two =
                new Specification(
                        reliability.name(),
                        Map.of("items", List.of("understood", "heard")),
                        Map.of());
        assertThat(run(reliability, two).r()).contains("alpha.ci(").doesNotContain("factanal");
        assertThat(run(reliability, read(reliability.example())).r()).contains("factanal(cc, 1)");
    }

    @Test
    void theScriptTurnsReversedItemsAndFollowsTheRule() {
        var reliability = new ScaleReliability();
        String script =
                run(reliability, changed(reliability, Map.of("missing", "person-mean"))).r();
        assertThat(script)
                .contains("x[, c(\"waited\")] <- 6.0 - x[, c(\"waited\")]")
                .contains("rowSums(!is.na(x)) >= 3");
    }
}
