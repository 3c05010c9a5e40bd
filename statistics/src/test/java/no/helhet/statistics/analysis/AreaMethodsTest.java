package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class AreaMethodsTest {
    static List<String> names() {
        return AreaMethods.all().stream().map(Method::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleRunsPrintsAndIsWrittenAsJson(String name) {
        Method method = Methods.named(name);
        Analysis analysis = result(run(method, Map.of(), ROutput.csv(method.exampleData())));
        assertThat(analysis.tables()).isNotEmpty().allMatch(t -> !t.rows().isEmpty());
        assertThat(analysis.tables()).allMatch(t -> !t.note().isEmpty());
        String json = JsonMapper.shared().writeValueAsString(analysis.result());
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(JsonMapper.shared().readValue(json, Object.class)).isNotNull();
        assertThat(method.verified().isVerified()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScriptReadsTheColumnsOfTheExample(String name) {
        Method method = Methods.named(name);
        Specification specification = specification(method, Map.of());
        String script = result(run(method, Map.of(), ROutput.csv(method.exampleData()))).r();
        for (List<String> columns : specification.columns().values()) {
            if (!specification.columns().getOrDefault("label", List.of()).equals(columns)) {
                assertThat(columns).allMatch(script::contains);
            }
        }
        assertThat(script).doesNotContain("%s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct-standardisation", "indirect-standardisation", "kitagawa"})
    void anAreaIsNotHeldAgainstItself(String name) {
        var alone = rates(name, Map.of(), "a,x,3,40\na,y,5,60\n");
        assertThat(reason(alone).kind()).isEqualTo(Warning.Kind.ONE_GROUP);
        assertThat(reason(alone).column()).isEqualTo("area");
        var apart = rates(name, Map.of(), "a,x,3,40\nb,y,5,60\nc,z,2,30\n");
        assertThat(reason(apart).kind()).isEqualTo(Warning.Kind.SMALL_GROUPS);
        assertThat(reason(apart).column()).isEqualTo("age");
        var partly = rates(name, Map.of(), "a,x,3,40\nb,x,5,60\na,y,3,50\nb,y,1,20\nb,z,2,30\n");
        assertThat(partly.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.SMALL_GROUPS && w.what().endsWith(": z."));
    }

    @Test
    void oneAreaIsHeldAgainstAStandardThatIsGiven() {
        var direct =
                rates(
                        "direct-standardisation",
                        Map.of("standard", List.of("other")),
                        "a,x,3,40,7\na,y,5,60,2\n");
        assertThat(result(direct).tables()).isNotEmpty();
        var indirect =
                rates(
                        "indirect-standardisation",
                        Map.of("rate", List.of("other")),
                        "a,x,3,40,.1\na,y,5,60,.2\n");
        assertThat(result(indirect).tables()).isNotEmpty();
    }

    private static Fit<Analysis> rates(String name, Map<String, List<String>> more, String rows) {
        var columns = new LinkedHashMap<String, List<String>>(more);
        columns.put("area", List.of("area"));
        columns.put("strata", List.of("age"));
        columns.put("events", List.of("events"));
        columns.put("population", List.of("persons"));
        String head = "area,age,events,persons" + (more.isEmpty() ? "" : ",other") + "\n";
        Method method = Methods.named(name);
        return method.run(
                new Specification(name, columns, Map.of())
                        .request(method, ROutput.csv(head + rows)),
                Progress.NONE);
    }

    private static Warning reason(Fit<Analysis> fit) {
        return ((NotEstimable<Analysis>) fit).reason();
    }

    @Test
    void aColumnOfAnotherNameIsQuotedInTheScript() {
        String csv = "kontor id,antall saker,folk i alt\na,3,40\nb,9,50\nc,5,60\n";
        var specification =
                new Specification(
                        "funnel",
                        Map.of(
                                "unit", List.of("kontor id"),
                                "events", List.of("antall saker"),
                                "size", List.of("folk i alt")),
                        Map.of());
        Method method = Methods.named("funnel");
        Analysis analysis =
                result(method.run(specification.request(method, ROutput.csv(csv)), Progress.NONE));
        assertThat(analysis.r()).contains("d$`antall saker`").contains("d$`kontor id`");
    }

    @Test
    void anAreaThatIsNotThereIsSaidWithThoseThatAre() {
        Method method = Methods.named("kitagawa");
        assertThatThrownBy(
                        () ->
                                run(
                                        method,
                                        Map.of("first", "Oslo"),
                                        ROutput.csv(method.exampleData())))
                .isInstanceOf(BadSpecification.class)
                .hasMessage("options.first: There is no area Oslo. There are Elveby, Fjordby.");
    }

    @Test
    void withoutNamesEveryAreaIsHeldAgainstAllTogether() {
        Method method = Methods.named("kitagawa");
        Analysis analysis =
                result(
                        run(
                                method,
                                Map.of("first", "", "second", ""),
                                ROutput.csv(method.exampleData())));
        assertThat(analysis.tables().getFirst().rows()).hasSize(2);
        assertThat(analysis.tables().getFirst().rows().getFirst().get(1)).isEqualTo("all areas");
    }

    @Test
    void aConfidenceOfMoreThanOneIsRefused() {
        Method method = Methods.named("indirect-standardisation");
        assertThatThrownBy(
                        () ->
                                run(
                                        method,
                                        Map.of("confidence", "95"),
                                        ROutput.csv(method.exampleData())))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith("options.confidence");
    }

    @Test
    void missingRowsAreLeftOutAndSaidByEachMethod() {
        for (Method method : AreaMethods.all()) {
            String data = method.exampleData();
            String[] lines = data.split("\n");
            String last = lines[lines.length - 1];
            String csv = data + last.replaceAll(",[^,]*$", ",NA") + "\n";
            Fit<Analysis> fit = run(method, Map.of(), ROutput.csv(csv));
            assertThat(fit.warnings())
                    .as(method.name())
                    .anyMatch(w -> w.kind() == Warning.Kind.MISSING);
        }
    }

    @Test
    void anInfiniteValueIsRefusedByEachMethodWithItsColumn() {
        for (Method method : AreaMethods.all()) {
            String data = method.exampleData();
            String[] lines = data.split("\n");
            String csv = data + lines[lines.length - 1].replaceAll(",[^,]*$", ",Infinity") + "\n";
            Fit<Analysis> fit = run(method, Map.of(), ROutput.csv(csv));
            assertThat(fit).as(method.name()).isInstanceOf(NotEstimable.class);
            String head = lines[0].substring(lines[0].lastIndexOf(',') + 1);
            assertThat(fit.warnings().getFirst().column()).as(method.name()).isEqualTo(head);
        }
    }

    @Test
    void aNegativeErrorAndAFactorOfOneLevelAreRefused() {
        Method method = Methods.named("fay-herriot");
        String csv = "k,y,s,f\na,1,0.2,x\nb,2,-0.2,x\nc,3,0.2,x\nd,5,0.1,x\n";
        var columns =
                Map.of(
                        "area",
                        List.of("k"),
                        "estimate",
                        List.of("y"),
                        "standard_error",
                        List.of("s"));
        var negative = new Specification("fay-herriot", columns, Map.of());
        Fit<Analysis> fit = method.run(negative.request(method, ROutput.csv(csv)), Progress.NONE);
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().column()).isEqualTo("s");
        var more = new LinkedHashMap<String, List<String>>(columns);
        more.put("factors", List.of("f"));
        var one = new Specification("fay-herriot", more, Map.of());
        Fit<Analysis> none = method.run(one.request(method, ROutput.csv(csv)), Progress.NONE);
        assertThat(none).isInstanceOf(NotEstimable.class);
        assertThat(none.warnings().getFirst().column()).isEqualTo("f");
    }

    @Test
    void theProductsOfCellsAreSummed() {
        String csv =
                """
                aar,alder,andel,rate
                2020,ung,0.4,10
                2020,gammel,0.6,5
                2025,ung,0.3,12
                2025,gammel,0.7,4
                """;
        var specification =
                new Specification(
                        "das-gupta-product",
                        Map.of(
                                "population", List.of("aar"),
                                "cell", List.of("alder"),
                                "factors", List.of("andel", "rate")),
                        Map.of());
        Method method = Methods.named("das-gupta-product");
        Fit<Analysis> fit =
                method.run(specification.request(method, ROutput.csv(csv)), Progress.NONE);
        var rows = result(fit).tables().getFirst().rows();
        assertThat((Double) rows.getLast().get(3)).isCloseTo(7.0 - 6.4, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-12);
    }

    private static Fit<Analysis> run(Method method, Map<String, String> options, Frame data) {
        return method.run(specification(method, options).request(method, data), Progress.NONE);
    }

    private static Specification specification(Method method, Map<String, String> options) {
        Map<?, ?> json = JsonMapper.shared().readValue(method.example(), Map.class);
        var columns = new LinkedHashMap<String, List<String>>();
        ((Map<?, ?>) json.get("columns"))
                .forEach(
                        (role, value) ->
                                columns.put(
                                        String.valueOf(role),
                                        value instanceof List<?> list
                                                ? list.stream().map(String::valueOf).toList()
                                                : List.of(String.valueOf(value))));
        var values = new LinkedHashMap<String, String>();
        if (json.get("options") instanceof Map<?, ?> given) {
            given.forEach((k, v) -> values.put(String.valueOf(k), String.valueOf(v)));
        }
        values.putAll(options);
        assertThat(json.get("method")).isEqualTo(method.name());
        return new Specification(method.name(), columns, values);
    }

    private static Analysis result(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var result) -> result;
            case FittedWithWarnings<Analysis>(var result, var warnings) -> result;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
