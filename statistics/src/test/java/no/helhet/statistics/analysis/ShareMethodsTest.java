package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

class ShareMethodsTest {
    private static final Frame SURVEY = ROutput.data("survey-means");
    private static final ROutput R = ROutput.of("survey-means");

    static List<String> names() {
        return ShareMethods.all().stream().map(Method::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theExampleRunsAndItsTablesHoldFiniteNumbersAndANote(String name) {
        Method method = Methods.named(name);
        Analysis analysis = result(run(read(method), ROutput.csv(method.exampleData())));
        assertThat(analysis.tables()).isNotEmpty();
        for (Table table : analysis.tables()) {
            assertThat(table.rows()).isNotEmpty();
            assertThat(table.note()).isNotEmpty();
            assertThat(table.rows().stream().flatMap(List::stream))
                    .filteredOn(Number.class::isInstance)
                    .allSatisfy(c -> assertThat(((Number) c).doubleValue()).isFinite());
        }
        String json = JsonMapper.shared().writeValueAsString(analysis.result());
        assertThat(json).startsWith("{").doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(method.verified().isVerified()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theScriptReadsTheColumnsOfTheExample(String name) {
        Method method = Methods.named(name);
        Specification asked = read(method);
        String script = result(run(asked, ROutput.csv(method.exampleData()))).r();
        asked.columns().values().forEach(columns -> assertThat(columns).allMatch(script::contains));
        assertThat(script).doesNotContain("%s").doesNotContain("%1$s");
    }

    @ParameterizedTest
    @MethodSource("names")
    void anInfiniteValueIsRefusedWithItsColumnWhateverItsRole(String name) {
        Method method = Methods.named(name);
        Specification asked = read(method);
        for (String column : asked.columns().values().stream().flatMap(List::stream).toList()) {
            Fit<Analysis> fit =
                    run(asked, changed(ROutput.csv(method.exampleData()), column, 1 / 0.0));
            assertThat(fit).as(column).isInstanceOf(NotEstimable.class);
            assertThat(fit.warnings().getFirst().column()).isEqualTo(column);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRowThatMissesAValueIsSaidWithItsColumnWhateverItsRole(String name) {
        Method method = Methods.named(name);
        Specification asked = read(method);
        for (var entry : asked.columns().entrySet()) {
            if (entry.getKey().equals("population")) {
                continue;
            }
            String column = entry.getValue().getFirst();
            Frame data = changed(ROutput.csv(method.exampleData()), column, Double.NaN);
            Fit<Analysis> fit = run(asked, data);
            assertThat(fit.warnings())
                    .as(column)
                    .anyMatch(w -> w.kind() == Warning.Kind.MISSING && w.column().equals(column));
            result(fit);
        }
    }

    @Test
    void countsOfPeopleAndPeopleOneByOneAreTheSame() {
        Frame people = ROutput.data("shares");
        var one =
                result(
                        run(
                                new Specification(
                                        "share-comparison",
                                        Map.of(
                                                "yes",
                                                List.of("satisfied"),
                                                "group",
                                                List.of("office")),
                                        Map.of()),
                                people));
        ROutput r = ROutput.of("shares");
        double[] cells = r.numbers("two.table");
        String csv =
                "office,yes,all\nBergfjord,%.0f,%.0f\nLillevik,%.0f,%.0f\n"
                        .formatted(cells[0], cells[0] + cells[1], cells[2], cells[2] + cells[3]);
        var other =
                result(
                        run(
                                new Specification(
                                        "share-comparison",
                                        Map.of(
                                                "yes", List.of("yes"),
                                                "of", List.of("all"),
                                                "group", List.of("office")),
                                        Map.of()),
                                ROutput.csv(csv)));
        assertThat(other.result()).isEqualTo(one.result());
        var answer = (ShareComparisonMethod.Answer) one.result();
        assertThat(Objects.requireNonNull(answer.chiSquare()).statistic())
                .isCloseTo(r.number("two.chi.statistic"), within(1e-10));
        assertThat(Objects.requireNonNull(answer.fisher()).p())
                .isCloseTo(r.number("two.fisher.p"), within(1e-10));
    }

    @Test
    void strataOfSeveralColumnsAreCrossed() {
        Method method = Methods.named("mantel-haenszel");
        Frame data = ROutput.data("shares");
        var columns =
                Map.of(
                        "yes", List.of("satisfied"),
                        "group", List.of("office"),
                        "strata", List.of("age", "contact"));
        Analysis analysis = result(run(new Specification(method.name(), columns, Map.of()), data));
        var answer = (MantelHaenszelMethod.Answer) analysis.result();
        assertThat(answer.strata().getFirst().name()).isEqualTo("18-24:digital");
        assertThat(analysis.r()).contains("paste(d$age, d$contact, sep = \":\")");
        int people = answer.strata().stream().mapToInt(s -> s.table().total()).sum();
        assertThat(people).isEqualTo(data.rows());
    }

    @Test
    void aDesignOfStrataClustersAndKnownNumbersIsRs() {
        var columns =
                Map.of(
                        "outcome", List.of("hours"),
                        "weights", List.of("weight"),
                        "strata", List.of("region"),
                        "clusters", List.of("office"),
                        "post-stratum", List.of("age"),
                        "parts", List.of("age"));
        var options = Map.of("known", "30 to 49=1500\n50 or more=1100\nunder 30=800");
        Analysis analysis = result(run(new Specification("survey-mean", columns, options), SURVEY));
        var answer = (SurveyAnswer) analysis.result();
        var all = answer.estimates().getFirst();
        assertThat(all.estimate()).isCloseTo(R.number("post.mean.estimate"), within(1e-9));
        assertThat(all.standardError()).isCloseTo(R.number("post.mean.error"), within(1e-9));
        assertThat(answer.estimates()).hasSize(4);
        assertThat(answer.estimates().getLast().domain()).isEqualTo("under 30");
        assertThat(answer.estimates().getLast().standardError())
                .isCloseTo(R.number("post.by.under 30.error"), within(1e-9));
        assertThat(analysis.r())
                .contains("known <- data.frame(post.stratum = c(\"30 to 49\", \"50 or more\"")
                .contains("postStratify(des, ~post.stratum, known)");
        assertThat(Objects.requireNonNull(answer.weights()).effective())
                .isCloseTo(R.number("kish.effective"), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"adjust, adjust.mean", "certainty, certainty.mean", "average, average.mean"})
    void theRuleForALonelyStratumIsHeeded(String rule, String path) {
        var columns =
                Map.of(
                        "outcome", List.of("hours"),
                        "weights", List.of("weight"),
                        "strata", List.of("lonely"),
                        "clusters", List.of("office"));
        Analysis analysis =
                result(
                        run(
                                new Specification("survey-mean", columns, Map.of("lonely", rule)),
                                SURVEY));
        var answer = (SurveyAnswer) analysis.result();
        assertThat(answer.estimates().getFirst().standardError())
                .isCloseTo(R.number(path + ".error"), within(1e-9));
        assertThat(analysis.r()).contains("survey.lonely.psu = \"" + rule + "\"");
        Fit<Analysis> refused = run(new Specification("survey-mean", columns, Map.of()), SURVEY);
        assertThat(refused).isInstanceOf(NotEstimable.class);
        assertThat(refused.warnings().getFirst().column()).isEqualTo("lonely");
    }

    @Test
    void strataWithoutWeightsAreSaidAndAPopulationWithoutWeightsIsRefused() {
        var columns =
                new LinkedHashMap<>(
                        Map.of("outcome", List.of("hours"), "strata", List.of("region")));
        assertThat(run(new Specification("survey-mean", columns, Map.of()), SURVEY).warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.WEIGHTS && w.column().equals("region"));
        columns.put("population", List.of("population"));
        assertThatThrownBy(() -> run(new Specification("survey-mean", columns, Map.of()), SURVEY))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith("columns.weights");
    }

    @Test
    void aTotalWithoutWeightsIsSaidToBeThatOfTheRows() {
        var columns = Map.of("outcome", List.of("household"));
        assertThat(run(new Specification("survey-total", columns, Map.of()), SURVEY).warnings())
                .singleElement()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.WEIGHTS, "household");
        assertThat(run(new Specification("survey-mean", columns, Map.of()), SURVEY).warnings())
                .isEmpty();
    }

    @Test
    void aPartWithoutAnybodyIsSaidAndTheOthersAreAnswered() {
        var columns =
                Map.of(
                        "outcome", List.of("hours"),
                        "weights", List.of("weight"),
                        "parts", List.of("office"));
        Frame data = SURVEY;
        var hours = data.numbers("hours").toArray();
        var offices = data.groups("office");
        for (int i = 0; i < hours.length; i++) {
            hours[i] = offices.at(i) == 3 ? Double.NaN : hours[i];
        }
        var builder = Frame.builder();
        builder.add(Numbers.of("hours", hours));
        builder.add(data.numbers("weight"));
        builder.add(offices);
        Fit<Analysis> fit =
                run(new Specification("survey-mean", columns, Map.of()), builder.build());
        assertThat(fit.warnings()).anyMatch(w -> w.kind() == Warning.Kind.EMPTY_GROUP);
        assertThat(((SurveyAnswer) result(fit).result()).estimates()).hasSize(26);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shares | confidence | 95 | options.confidence",
                "share-comparison | first | Oslo | options.first: There is no group Oslo. There are"
                        + " Elvebyen,",
                "share-comparison | second | Skogli | options.second: Name another group",
                "rank-sum | first | Oslo | options.first",
                "survey-total | known | under 30 | options.known: Write level=number",
                "survey-total | known | under 30=-4 | options.known: Write level=number",
                "survey-total | known | '' | options.known: Post-strata need both",
                "survey-share | known | a=4 | columns.post-stratum: Post-strata need both",
                "survey-share | confidence | 0 | options.confidence",
            })
    void whatMakesNoSenseIsNamed(String name, String option, String value, String message) {
        Method method = Methods.named(name);
        Specification example = read(method);
        var options = new LinkedHashMap<>(example.options());
        options.put(option, value);
        assertThatThrownBy(
                        () ->
                                run(
                                        new Specification(name, example.columns(), options),
                                        ROutput.csv(method.exampleData())))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aColumnWithASpaceIsQuotedInTheScript() {
        String csv = "kontor id,sa ja,svar i alt\na,3,40\nb,9,50\nc,5,60\n";
        Analysis analysis =
                result(
                        run(
                                new Specification(
                                        "shares",
                                        Map.of(
                                                "yes", List.of("sa ja"),
                                                "of", List.of("svar i alt"),
                                                "group", List.of("kontor id")),
                                        Map.of()),
                                ROutput.csv(csv)));
        assertThat(analysis.r()).contains("d$`sa ja`", "d$`svar i alt`", "d$`kontor id`");
    }

    @Test
    void oneGroupAndLevelsWithOneAnswerAreSaidWithTheirColumn() {
        var compared =
                run(
                        new Specification(
                                "share-comparison",
                                Map.of("yes", List.of("ja"), "group", List.of("kontor")),
                                Map.of()),
                        ROutput.csv("kontor,ja\na,1\na,0\n"));
        assertThat(compared).isInstanceOf(NotEstimable.class);
        assertThat(compared.warnings().getFirst())
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.ONE_GROUP, "kontor");
        var csv = new StringBuilder("kontor,ja\n");
        for (int i = 0; i < 10; i++) {
            csv.append("k%d,%d\n".formatted(i, i % 2));
        }
        var shares =
                run(
                        new Specification(
                                "shares",
                                Map.of("yes", List.of("ja"), "group", List.of("kontor")),
                                Map.of()),
                        ROutput.csv(csv.toString()));
        assertThat(shares.warnings())
                .singleElement()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.SMALL_GROUPS, "kontor");
    }

    @Test
    void whenAllGaveTheSameAnswerTheSharesStandAndTheTestsAreSaidToBeWanting() {
        var fit =
                run(
                        new Specification(
                                "share-comparison",
                                Map.of("yes", List.of("ja"), "group", List.of("kontor")),
                                Map.of()),
                        ROutput.csv("kontor,ja\na,1\na,1\nb,1\nb,1\nb,1\n"));
        var answer = (ShareComparisonMethod.Answer) result(fit).result();
        assertThat(answer.chiSquare()).isNull();
        assertThat(answer.fisher()).isNull();
        assertThat(answer.comparison().difference()).isZero();
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.EMPTY_GROUP && w.column().equals("ja"));
    }

    @Test
    void aRatioWithoutEndIsAWordInTheTable() {
        var fit =
                run(
                        new Specification(
                                "share-comparison",
                                Map.of(
                                        "yes", List.of("ja"),
                                        "of", List.of("n"),
                                        "group", List.of("kontor")),
                                Map.of()),
                        ROutput.csv("kontor,ja,n\na,5,20\nb,0,30\n"));
        assertThat(fit.warnings())
                .extracting(Warning::kind, Warning::column)
                .contains(
                        tuple(Warning.Kind.SEPARATED, "kontor"),
                        tuple(Warning.Kind.APPROXIMATE, "ja"));
        var sizes = result(fit).tables().get(1).rows();
        assertThat(sizes).contains(List.of("risk ratio", "infinite", "none", "none"));
        assertThat(sizes).anyMatch(r -> r.getFirst().equals("odds ratio, exact"));
        assertThat(sizes.getFirst()).allMatch(c -> c instanceof String || (Double) c < 1);
    }

    /// The third row of a column changed.
    private static Frame changed(Frame data, String column, double value) {
        var builder = Frame.builder();
        for (String name : data.names()) {
            if (data.isNumeric(name)) {
                double[] values = data.numbers(name).toArray();
                values[2] = name.equals(column) ? value : values[2];
                builder.add(Numbers.of(name, values));
                continue;
            }
            Groups groups = data.groups(name);
            int[] codes = groups.toArray();
            if (!name.equals(column)) {
                builder.add(groups);
            } else if (Double.isNaN(value)) {
                codes[2] = -1;
                builder.add(
                        Groups.of(
                                name,
                                Arrays.stream(codes)
                                        .mapToObj(c -> c < 0 ? "" : groups.level(c))
                                        .toArray(String[]::new)));
            } else {
                double[] numbers = Arrays.stream(codes).asDoubleStream().toArray();
                numbers[2] = value;
                builder.add(Numbers.of(name, numbers));
            }
        }
        return builder.build();
    }

    private static Fit<Analysis> run(Specification asked, Frame data) {
        Method method = Methods.named(asked.method());
        return method.run(asked.request(method, data), Progress.NONE);
    }

    private static Specification read(Method method) {
        Map<?, ?> root = JsonMapper.shared().readValue(method.example(), Map.class);
        assertThat(root.get("method")).isEqualTo(method.name());
        var columns = new LinkedHashMap<String, List<String>>();
        ((Map<?, ?>) root.get("columns"))
                .forEach(
                        (role, names) ->
                                columns.put(
                                        role.toString(),
                                        ((List<?>) names).stream().map(Object::toString).toList()));
        var options = new LinkedHashMap<String, String>();
        if (root.get("options") instanceof Map<?, ?> given) {
            given.forEach(
                    (name, value) ->
                            options.put(
                                    name.toString(),
                                    value instanceof List<?> list
                                            ? list.stream()
                                                    .map(Object::toString)
                                                    .collect(Collectors.joining("\n"))
                                            : value.toString()));
        }
        return new Specification(method.name(), columns, options);
    }

    private static Analysis result(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var result) -> result;
            case FittedWithWarnings<Analysis>(var result, var _) -> result;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason.toString());
        };
    }
}
