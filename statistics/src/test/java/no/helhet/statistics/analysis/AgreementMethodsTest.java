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

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

class AgreementMethodsTest {
    static List<Method> methods() {
        return AgreementMethods.all();
    }

    /// A specification as a user writes it.
    private static Specification read(String json) {
        Map<?, ?> root = JsonMapper.shared().readValue(json, Map.class);
        var columns = new HashMap<String, List<String>>();
        entries(root, "columns")
                .forEach((role, value) -> columns.put(role.toString(), texts(value)));
        var options = new HashMap<String, String>();
        entries(root, "options")
                .forEach(
                        (option, value) ->
                                options.put(option.toString(), String.join("\n", texts(value))));
        return new Specification(root.get("method").toString(), columns, options);
    }

    private static Map<?, ?> entries(Map<?, ?> root, String part) {
        return root.containsKey(part) ? (Map<?, ?>) root.get(part) : Map.of();
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    private static Fit<Analysis> run(Specification specification, Frame data) {
        Method method = Methods.named(specification.method());
        return method.run(specification.request(method, data), Progress.NONE);
    }

    private static Analysis answer(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var analysis) -> analysis;
            case FittedWithWarnings<Analysis>(var analysis, var warnings) -> analysis;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Analysis example(Method method) {
        return answer(run(read(method.example()), ROutput.csv(method.exampleData())));
    }

    private static Analysis onNeeds(String specification) {
        return answer(run(read(specification), ROutput.csv(AgreementExample.needs())));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theExampleRunsAndEveryNumberOfItsTablesIsFinite(Method method) {
        assertThat(read(method.example()).method()).isEqualTo(method.name());
        Analysis analysis = example(method);
        assertThat(analysis.tables()).isNotEmpty();
        for (Table table : analysis.tables()) {
            assertThat(table.rows()).isNotEmpty();
            assertThat(table.note()).endsWith(".");
            for (var row : table.rows()) {
                for (Object cell : row) {
                    if (cell instanceof Number number) {
                        assertThat(number.doubleValue()).as(table.title()).isFinite();
                    }
                }
            }
        }
        assertThat(analysis.r()).contains("d");
        assertThat(method.verified().isVerified()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theResultIsWrittenAsJsonWithoutWhatIsNoNumber(Method method) {
        String json = JsonMapper.shared().writeValueAsString(example(method).result());
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(json.charAt(0)).isIn('{', '[');
    }

    @Test
    void rowsOfRatingsGiveTheSameAsColumnsOfRaters() {
        var rows = new StringBuilder("application,who,need\n");
        AgreementExample.needs()
                .lines()
                .skip(1)
                .forEach(
                        line -> {
                            String[] cells = line.split(",", -1);
                            String[] who = {"", "kari", "ola", "amina"};
                            for (int r = 1; r < 4; r++) {
                                rows.append("%s,%s,%s%n".formatted(cells[0], who[r], cells[r]));
                            }
                        });
        var data = ROutput.csv(rows.toString());
        var longer =
                answer(
                        run(
                                read(
                                        """
                                        {"method": "krippendorff-alpha",
                                         "columns": {"unit": ["application"], "rater": ["who"],
                                                     "rating": ["need"]},
                                         "options": {"metric": "ordinal", "draws": 0}}\
                                        """),
                                data));
        var wider =
                onNeeds(
                        """
                        {"method": "krippendorff-alpha",
                         "columns": {"raters": ["kari", "ola", "amina"]},
                         "options": {"metric": "ordinal", "draws": 0}}\
                        """);
        assertThat(longer.tables().getFirst()).isEqualTo(wider.tables().getFirst());
    }

    @Test
    void twoRatersWhoShareNoUnitAreSaidAndTheOthersAreStillCompared() {
        var data = ROutput.csv("a,b,c\n1,1,\n2,2,\n1,2,\n2,,2\n1,1,\n");
        var specification =
                read(
                        """
                        {"method": "cohen-kappa", "columns": {"raters": ["a", "b", "c"]}}\
                        """);
        var fit = run(specification, data);
        assertThat(answer(fit).tables().getFirst().rows()).hasSize(1);
        assertThat(fit.warnings())
                .anyMatch(w -> w.kind() == Warning.Kind.TOO_FEW && w.column().equals("b and c"));
    }

    @Test
    void whatIsWrongInASpecificationIsNamed() {
        refused("cohen-kappa", "\"raters\": [\"kari\"]", "", "columns.raters: ");
        refused("cohen-kappa", "\"raters\": [\"kari\", \"kari\"]", "", "columns.raters: ");
        refused("fleiss-kappa", "\"unit\": [\"application\"]", "", "columns.raters: ");
        String both = "\"raters\": [\"kari\", \"ola\"]";
        refused("cohen-kappa", both, "\"confidence\": 95", "options.confidence: ");
        refused("cohen-kappa", both, "\"scale\": [\"1\", \"1\"]", "options.scale: ");
        refused("cohen-kappa", both, "\"weights\": \"cubic\"", "options.weights: ");
        refused("percent-agreement", both, "\"tolerance\": -1", "options.tolerance: ");
        refused("krippendorff-alpha", both, "\"draws\": -1", "options.draws: ");
        refused("finn-coefficient", both, "", "options.levels: ");
    }

    @Test
    void whatIsWrongInAChoiceIsNamed() {
        String columns =
                "\"candidate\": [\"application\"], \"rater\": [\"kari\"], \"criteria\": [\"ola\"]";
        refused("selection", columns, "\"size\": 0", "options.size: ");
        refused("selection", columns, "\"draws\": 0", "options.draws: ");
        refused("selection", columns, "\"concentration\": 0.5", "options.concentration: ");
        refused("selection", columns, "\"weights\": [\"-1\"]", "options.weights: ");
        refused("selection", columns, "\"weights\": [\"1\", \"2\"]", "options.weights: ");
        refused("selection", columns, "\"weights\": [\"much\"]", "options.weights: ");
        refused("selection", columns, "\"highest\": [\"0\"]", "options.highest: ");
        refused("selection", columns, "\"gates\": [\"kari=1\"]", "options.gates: ");
        refused("selection", columns, "\"gates\": [\"ola\"]", "options.gates: ");
        refused("selection", columns, "\"gates\": [\"ola=x\"]", "options.gates: ");
    }

    private static void refused(String method, String columns, String options, String field) {
        String json =
                "{\"method\": \"%s\", \"columns\": {%s}, \"options\": {%s}}"
                        .formatted(method, columns, options);
        assertThatThrownBy(() -> onNeeds(json))
                .isInstanceOf(BadSpecification.class)
                .hasMessageStartingWith(field);
    }

    @Test
    void aScaleThatLacksARatingIsAnAnswerAndNoFailure() {
        var fit =
                run(
                        read(
                                """
                                {"method": "cohen-kappa",
                                 "columns": {"raters": ["kari", "ola"]},
                                 "options": {"scale": ["1", "2"]}}\
                                """),
                        ROutput.csv(AgreementExample.needs()));
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().column()).isEqualTo("3");
    }

    /// What may stand in a column instead, by its row and what stood there.
    private static final Map<String, BiFunction<Integer, String, String>> SPOILT =
            Map.of(
                    "missing", (i, v) -> "",
                    "every other missing", (i, v) -> i % 2 == 0 ? "" : v,
                    "once infinite", (i, v) -> i == 1 && v.matches("[\\d.]+") ? "-Infinity" : v,
                    "constant", (i, v) -> "1",
                    "huge", (i, v) -> v + "e200",
                    "tiny", (i, v) -> v + "e-200",
                    "below nothing", (i, v) -> "-" + v,
                    "each its own", (i, v) -> String.valueOf(i),
                    "one apart", (i, v) -> i == 0 ? "1000000" : "1",
                    "texts", (i, v) -> "t" + i % 3);

    @ParameterizedTest
    @MethodSource("methods")
    void aSpoiltColumnGivesNoNumberThatIsNone(Method method) {
        var specification = read(method.example());
        var lines = method.exampleData().strip().lines().toList();
        int columns = lines.getFirst().split(",").length;
        for (int column = 0; column < columns; column++) {
            int at = column;
            SPOILT.forEach(
                    (way, spoilt) -> {
                        var rows = new ArrayList<>(List.of(lines.getFirst()));
                        for (int i = 1; i < lines.size(); i++) {
                            String[] cells = lines.get(i).split(",", -1);
                            cells[at] = spoilt.apply(i - 1, cells[at]);
                            rows.add(String.join(",", cells));
                        }
                        isWhole(specification, rows, way + " " + at);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void fewRowsGiveNoNumberThatIsNone(Method method) {
        var lines = method.exampleData().strip().lines().toList();
        for (int rows = 1; rows < 8; rows++) {
            isWhole(read(method.example()), lines.subList(0, rows + 1), rows + " rows");
        }
    }

    /// There is a reason, or a result all of whose numbers are numbers.
    private static void isWhole(Specification specification, List<String> rows, String how) {
        try {
            var fit = run(specification, ROutput.csv(String.join("\n", rows)));
            if (fit instanceof NotEstimable<Analysis>(var reason)) {
                assertThat(reason.remedy()).as(how).isNotBlank();
                return;
            }
            Analysis analysis = answer(fit);
            assertThat(JsonMapper.shared().writeValueAsString(analysis.result()))
                    .as(how)
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            assertThat(analysis.tables().toString())
                    .as(how)
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
        } catch (BadSpecification e) {
            assertThat(e.field()).as(how).startsWith("columns.");
        }
    }
}
