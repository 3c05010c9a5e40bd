package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;
import no.helhet.statistics.area.OaxacaResult;
import no.helhet.statistics.survey.ProportionalOddsResult;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OaxacaMethodsTest {
    private static final Map<String, List<String>> COLUMNS =
            Map.of(
                    "outcome", List.of("maaneder"),
                    "group", List.of("kontor"),
                    "predictors", List.of("alder", "barn"),
                    "factors", List.of("skole"));

    @Test
    void everyExampleRunsAndItsResultIsJsonWithoutNaN() {
        for (Method method : OaxacaMethods.all()) {
            var analysis = result(example(method));
            assertThat(JsonMapper.shared().writeValueAsString(analysis.result()))
                    .as(method.name())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            assertThat(analysis.tables()).isNotEmpty();
            assertThat(analysis.r()).contains("complete.cases");
            assertThat(method.verified().isVerified()).isTrue();
        }
    }

    @Test
    void setsSumToTheTotalAndSumsAboveAndBelowNothingDoToo() {
        var result = (OaxacaResult) result(example(new OaxacaMeansMethod())).result();
        for (var two : result.twofold()) {
            var part = two.explained();
            assertThat(part.bySet().stream().mapToDouble(e -> e.estimate()).sum())
                    .isCloseTo(part.total().estimate(), within(1e-12));
            assertThat(part.positive() + part.negative())
                    .isCloseTo(part.total().estimate(), within(1e-12));
            assertThat(part.bySet()).extracting(e -> e.name()).contains("skole");
        }
    }

    @Test
    void theUnnormalisedTableSaysThatTheLevelLeftOutMatters() {
        var tables =
                result(run(new OaxacaMeansMethod(), COLUMNS, Map.of("normalise", "false"), data()))
                        .tables();
        assertThat(tables)
                .filteredOn(t -> t.title().equals("By level"))
                .singleElement()
                .satisfies(t -> assertThat(t.note()).contains("depend on which level"));
    }

    @Test
    void aSumNearNothingThatHidesTwoLargeOnesIsSaidInItsTable() {
        int n = 400;
        var group = new String[n];
        var up = new double[n];
        var down = new double[n];
        var y = new double[n];
        for (int i = 0; i < n; i++) {
            boolean first = i % 2 == 0;
            group[i] = first ? "A" : "B";
            up[i] = (i * 7 % 11) / 11.0 + (first ? 1 : 0);
            down[i] = (i * 5 % 13) / 13.0 + (first ? 1 : 0);
            y[i] = 3 * up[i] - 3 * down[i] + (i * 3 % 17) / 17.0;
        }
        var frame =
                Frame.builder()
                        .add(Groups.of("g", group))
                        .add(Numbers.of("up", up))
                        .add(Numbers.of("down", down))
                        .add(Numbers.of("y", y))
                        .build();
        var tables =
                result(
                                run(
                                        new OaxacaMeansMethod(),
                                        Map.of(
                                                "outcome", List.of("y"),
                                                "group", List.of("g"),
                                                "predictors", List.of("up", "down")),
                                        Map.of(),
                                        frame))
                        .tables();
        assertThat(tables)
                .filteredOn(t -> t.title().equals("Two parts"))
                .singleElement()
                .satisfies(t -> assertThat(t.note()).contains("hides two large opposite"));
        assertThat(result(example(new OaxacaMeansMethod())).tables())
                .noneMatch(t -> t.note().contains("hides two large opposite"));
    }

    @Test
    void missingRowsAreLeftOutAndSaid() {
        var frame = data();
        var ages = frame.numbers("alder").toArray();
        ages[3] = Double.NaN;
        var builder = Frame.builder();
        frame.names().stream()
                .filter(name -> !name.equals("alder"))
                .forEach(
                        name -> {
                            if (frame.isNumeric(name)) {
                                builder.add(frame.numbers(name));
                            } else {
                                builder.add(frame.groups(name));
                            }
                        });
        var fit =
                run(
                        new OaxacaMeansMethod(),
                        COLUMNS,
                        Map.of(),
                        builder.add(Numbers.of("alder", ages)).build());
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Warning.Kind.MISSING, "alder"));
        var result = (OaxacaResult) result(fit).result();
        assertThat(result.firstRows() + result.secondRows()).isEqualTo(239);
    }

    @Test
    void predictorsCanBeReadTogether() {
        var result =
                (OaxacaResult)
                        result(
                                        run(
                                                new OaxacaMeansMethod(),
                                                COLUMNS,
                                                Map.of("together", "familie: alder, barn"),
                                                data()))
                                .result();
        assertThat(result.threefold().endowments().bySet())
                .extracting(e -> e.name())
                .containsExactly("(Intercept)", "familie", "skole");
    }

    @Test
    void optionsThatMakeNoSenseAreNamed() {
        refused(new OaxacaMeansMethod(), COLUMNS, Map.of("first", "Syd"), "options.first");
        refused(
                new OaxacaMeansMethod(),
                COLUMNS,
                Map.of("together", "familie alder"),
                "options.together");
        refused(
                new OaxacaMeansMethod(),
                COLUMNS,
                Map.of("together", "a: alder\nb: alder"),
                "options.together");
        refused(new OaxacaMeansMethod(), COLUMNS, Map.of("confidence", "2"), "options.confidence");
        refused(
                new OaxacaMeansMethod(),
                Map.of("outcome", List.of("maaneder"), "group", List.of("kontor")),
                Map.of(),
                "columns.predictors");
        refused(
                new ProportionalOddsMethod(),
                Map.of("outcome", List.of("skole")),
                Map.of(),
                "options.order");
    }

    @Test
    void anAnswerInNumbersHasItsOrderByNumber() {
        var result =
                (ProportionalOddsResult)
                        result(
                                        run(
                                                new ProportionalOddsMethod(),
                                                Map.of(
                                                        "outcome", List.of("barn"),
                                                        "predictors", List.of("alder")),
                                                Map.of(),
                                                data()))
                                .result();
        assertThat(result.categories())
                .extracting(c -> c.level())
                .containsExactly("0", "1", "2", "3");
    }

    @Test
    void weightsAreHandedOnAndWrittenInTheScript() {
        var weighted = new HashMap<>(COLUMNS);
        weighted.put("predictors", List.of("alder"));
        weighted.put("weights", List.of("barn"));
        var fit = run(new OaxacaMeansMethod(), weighted, Map.of(), data());
        assertThat(fit.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.WEIGHTS);
        assertThat(result(fit).r()).contains("w <- d$barn").contains("d <- d[d$barn > 0, ]");
        var odds =
                run(
                        new ProportionalOddsMethod(),
                        Map.of(
                                "outcome", List.of("skole"),
                                "predictors", List.of("alder"),
                                "weights", List.of("barn")),
                        Map.of("order", "grunnskole\nvideregaaende\nhoeyere"),
                        data());
        assertThat(odds.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.WEIGHTS);
        assertThat(result(odds).r()).contains("svyolr").contains("weights = ~barn");
    }

    private static void refused(
            Method method,
            Map<String, List<String>> columns,
            Map<String, String> options,
            String field) {
        assertThatThrownBy(() -> run(method, columns, options, data()))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith(field);
    }

    private static Frame data() {
        return ROutput.csv(new OaxacaMeansMethod().exampleData());
    }

    private static Fit<Analysis> run(
            Method method,
            Map<String, List<String>> columns,
            Map<String, String> options,
            Frame data) {
        var specification = new Specification(method.name(), columns, options);
        return method.run(specification.request(method, data), Progress.NONE);
    }

    private static Fit<Analysis> example(Method method) {
        Map<?, ?> read = JsonMapper.shared().readValue(method.example(), Map.class);
        var columns = new HashMap<String, List<String>>();
        ((Map<?, ?>) read.get("columns"))
                .forEach((role, names) -> columns.put(role.toString(), texts(names)));
        var options = new HashMap<String, String>();
        ((Map<?, ?>) read.get("options"))
                .forEach(
                        (name, value) ->
                                options.put(name.toString(), String.join("\n", texts(value))));
        assertThat(read.get("method")).isEqualTo(method.name());
        return run(method, columns, options, ROutput.csv(method.exampleData()));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static Analysis result(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var result) -> result;
            case FittedWithWarnings<Analysis>(var result, var warnings) -> result;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
