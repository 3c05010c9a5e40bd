package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class RegressionMethodsTest {
    static List<Method> methods() {
        return RegressionMethods.all();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theExampleRunsAndIsWrittenWholeAsJson(Method method) {
        var analysis = result(run(method, Map.of(), Map.of()));
        assertThat(analysis.tables())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.rows()).isNotEmpty());
        String json = JsonMapper.shared().writeValueAsString(analysis.result());
        assertThat(json).doesNotContain("NaN", "Infinity");
        assertThat(analysis.r()).contains("lm(").doesNotContain("%s");
        assertThat(method.verified().isVerified()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aRowWithoutAnOutcomeIsLeftOutAndSaid(Method method) {
        String[] lines = method.exampleData().split("\n");
        String outcome = columns(method).get("outcome").getFirst();
        int place = List.of(lines[0].split(",")).indexOf(outcome);
        String[] cells = lines[1].split(",");
        cells[place] = "NA";
        lines[1] = String.join(",", cells);
        var fit = run(method, ROutput.csv(String.join("\n", lines)), Map.of(), Map.of());
        assertThat(fit.warnings())
                .anySatisfy(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.MISSING);
                            assertThat(w.column()).isEqualTo(outcome);
                        });
    }

    @Test
    void clusteredRegressionShowsBothPsForATermGivenToClusters() {
        var table =
                result(run(new ClusteredRegressionMethod(), Map.of(), Map.of()))
                        .tables()
                        .getFirst();
        var routine =
                table.rows().stream()
                        .filter(r -> r.getFirst().equals("ny_rutine"))
                        .findFirst()
                        .orElseThrow();
        assertThat(routine).allSatisfy(c -> assertThat(c).isNotEqualTo(""));
        assertThat(table.heads()).contains("df", "p, signs changed").doesNotContain("z");
    }

    @Test
    void factorsAreShownOrLeftOutByName() {
        var columns = Map.of("factors", List.of("boform"));
        var shown = terms(run(new ClusteredRegressionMethod(), columns, Map.of("show", "boform")));
        assertThat(shown).containsExactly("boformeier", "boformleier");
        assertThatThrownBy(
                        () ->
                                run(
                                        new ClusteredRegressionMethod(),
                                        columns,
                                        Map.of("show", "fylke")))
                .isInstanceOf(BadSpecification.class)
                .hasMessageContaining("fylke is neither a predictor nor a factor");
    }

    @Test
    void aFactorOfOneLevelAndLevelsOfOneRowAreNamed() {
        var method = new LeastSquaresMethod();
        String[] lines = method.exampleData().split("\n");
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i].replaceFirst("(bygd|by|tettsted)", i < 4 ? "type" + i : "by");
        }
        var alone = run(method, ROutput.csv(String.join("\n", lines)), Map.of(), Map.of());
        assertThat(alone.warnings())
                .anySatisfy(
                        w -> {
                            assertThat(w.kind()).isEqualTo(Warning.Kind.SMALL_GROUPS);
                            assertThat(w.column()).isEqualTo("kontortype");
                            assertThat(w.what()).startsWith("3 of 4 levels");
                        });
        String same = method.exampleData().replaceAll("(bygd|by|tettsted)", "by");
        var one = run(method, ROutput.csv(same), Map.of(), Map.of());
        assertThat(one.warnings().getFirst().kind()).isEqualTo(Warning.Kind.ONE_GROUP);
        assertThat(one.warnings().getFirst().column()).isEqualTo("kontortype");
    }

    @Test
    void aPredictorNamedTwiceIsABadSpecification() {
        var columns = Map.of("predictors", List.of("alder", "alder"));
        assertThatThrownBy(() -> run(new ClusteredRegressionMethod(), columns, Map.of()))
                .isInstanceOf(BadSpecification.class)
                .hasMessageContaining("alder twice");
    }

    @Test
    void aTermTestedTwiceIsTestedOnce() {
        var analysis =
                result(
                        run(
                                new ClusteredWaldMethod(),
                                Map.of(),
                                Map.of("test", "boform\nalder\nboform")));
        assertThat(analysis.tables().getFirst().title())
                .isEqualTo("Test of boformeier, boformleier, alder");
    }

    @Test
    void theLevelWidensTheInterval() {
        double narrow = width(Map.of("confidence", "0.5"));
        double wide = width(Map.of("confidence", "0.99"));
        assertThat(wide).isGreaterThan(3 * narrow);
        assertThatThrownBy(() -> width(Map.of("confidence", "95")))
                .isInstanceOf(BadSpecification.class)
                .hasMessageContaining("options.confidence");
    }

    @Test
    void theLevelThatOthersAreHeldAgainstCanBeChosenAndTheScriptFollows() {
        var columns = Map.of("factors", List.of("boform"));
        var first = result(run(new ClusteredRegressionMethod(), columns, Map.of()));
        var options = Map.of("reference", "boform=leier");
        var fit = run(new ClusteredRegressionMethod(), columns, options);
        var chosen = result(fit);
        assertThat(terms(fit)).contains("boformannet", "boformeier").doesNotContain("boformleier");
        assertThat(chosen.r()).contains("levels = c(\"leier\", \"annet\", \"eier\")");
        assertThat(estimate(chosen, "boformannet"))
                .isCloseTo(-estimate(first, "boformleier"), within(1e-12));
        assertThat(estimate(chosen, "boformeier"))
                .isCloseTo(
                        estimate(first, "boformeier") - estimate(first, "boformleier"),
                        within(1e-12));
        assertThatThrownBy(
                        () ->
                                run(
                                        new ClusteredRegressionMethod(),
                                        columns,
                                        Map.of("reference", "alder=30")))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith("options.reference: ");
    }

    private static double estimate(Analysis analysis, String term) {
        return analysis.tables().getFirst().rows().stream()
                .filter(row -> row.getFirst().equals(term))
                .mapToDouble(row -> (double) row.get(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChoiceMayBeWrittenInSmallOrLargeLetters() {
        var method = new LeastSquaresMethod();
        var small = result(run(method, Map.of(), Map.of("errors", "hc1")));
        assertThat(small.tables())
                .isEqualTo(result(run(method, Map.of(), Map.of("errors", "HC1"))).tables());
        assertThatThrownBy(() -> run(method, Map.of(), Map.of("errors", "HC9")))
                .hasMessageStartingWith("options.errors: Give one of HC3");
    }

    @Test
    void aColumnIsNotBothOfTwoCrossingKinds() {
        assertThatThrownBy(
                        () ->
                                run(
                                        new TwoWayClusteredMethod(),
                                        Map.of("other_clusters", List.of("kontor")),
                                        Map.of()))
                .hasMessageStartingWith("columns.other_clusters: kontor");
        assertThatThrownBy(
                        () ->
                                run(
                                        new TwoWayFixedEffectsMethod(),
                                        Map.of("second", List.of("bruker")),
                                        Map.of()))
                .hasMessageStartingWith("columns.second: bruker");
    }

    @Test
    void anEffectOfOneLevelIsNamed() {
        var method = new TwoWayFixedEffectsMethod();
        String csv = method.exampleData().replaceAll("(?m)^([0-9]+),[0-9]+,", "$1,1,");
        var fit = run(method, ROutput.csv(csv), Map.of(), Map.of());
        assertThat(fit.warnings()).hasSize(1);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(Warning.Kind.ONE_GROUP);
        assertThat(fit.warnings().getFirst().column()).isEqualTo("maned");
    }

    @Test
    void eachKindOfErrorGivesTheSameEstimates() {
        var method = new LeastSquaresMethod();
        var estimates =
                List.of("HC3", "HC0", "classical").stream()
                        .map(e -> result(run(method, Map.of(), Map.of("errors", e))))
                        .map(a -> (double) a.tables().getFirst().rows().get(1).get(1))
                        .toList();
        assertThat(estimates.get(1)).isCloseTo(estimates.getFirst(), within(1e-12));
        assertThat(estimates.get(2)).isCloseTo(estimates.getFirst(), within(1e-12));
    }

    @Test
    void theWaldTestIsOfTheFactorsColumns() {
        var analysis = result(run(new ClusteredWaldMethod(), Map.of(), Map.of()));
        assertThat(analysis.tables().getFirst().title())
                .isEqualTo("Test of boformeier, boformleier");
    }

    private static double width(Map<String, String> options) {
        var row =
                result(run(new ClusteredRegressionMethod(), Map.of(), options))
                        .tables()
                        .getFirst()
                        .rows()
                        .get(1);
        return (double) row.get(5) - (double) row.get(4);
    }

    private static List<Object> terms(Fit<Analysis> fit) {
        return result(fit).tables().getFirst().rows().stream()
                .map(List::getFirst)
                .collect(Collectors.toList());
    }

    private static Analysis result(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var result) -> result;
            case FittedWithWarnings<Analysis>(var result, var warnings) -> result;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    private static Fit<Analysis> run(
            Method method, Map<String, List<String>> more, Map<String, String> options) {
        return run(method, ROutput.csv(method.exampleData()), more, options);
    }

    private static Fit<Analysis> run(
            Method method,
            Frame data,
            Map<String, List<String>> more,
            Map<String, String> options) {
        var columns = new HashMap<>(columns(method));
        columns.putAll(more);
        var chosen = new HashMap<>(options(method));
        chosen.putAll(options);
        var request = new Specification(method.name(), columns, chosen).request(method, data);
        return method.run(request, Progress.NONE);
    }

    private static Map<String, List<String>> columns(Method method) {
        Map<?, ?> columns = (Map<?, ?>) example(method).get("columns");
        return columns.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                e -> String.valueOf(e.getKey()),
                                e ->
                                        e.getValue() instanceof List<?> list
                                                ? list.stream().map(String::valueOf).toList()
                                                : List.of(String.valueOf(e.getValue()))));
    }

    private static Map<String, String> options(Method method) {
        return example(method).get("options") instanceof Map<?, ?> options
                ? options.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> String.valueOf(e.getKey()),
                                        e ->
                                                e.getValue() instanceof List<?> list
                                                        ? list.stream()
                                                                .map(String::valueOf)
                                                                .collect(Collectors.joining("\n"))
                                                        : String.valueOf(e.getValue())))
                : Map.of();
    }

    private static Map<?, ?> example(Method method) {
        return JsonMapper.shared().readValue(method.example(), Map.class);
    }
}
