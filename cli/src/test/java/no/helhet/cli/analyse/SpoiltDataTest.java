package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.analysis.Analysis;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Methods;
import no.helhet.statistics.analysis.Role;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every method on its own example with a column spoilt: it answers, refuses or warns, and never
/// falls over or prints a number that is none without a word.
class SpoiltDataTest {
    @TempDir static Path folder;

    @TestFactory
    Stream<DynamicTest> noColumnThatIsSpoiltGivesANumberThatIsNoneInSilence() {
        return each(
                method -> {
                    var data = SpoiltData.of(method.exampleData());
                    for (String column : used(method)) {
                        int at = data.columns().indexOf(column);
                        for (var way : SpoiltData.WAYS.entrySet()) {
                            var fit = run(method, data.spoilt(at, way.getValue()));
                            assertThat(silentlyNone(fit))
                                    .as("%s: %s", column, way.getKey())
                                    .isEmpty();
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> fewRowsGiveNoNumberThatIsNoneInSilence() {
        return each(
                method -> {
                    var data = SpoiltData.of(method.exampleData());
                    for (int rows = 1; rows <= 5; rows++) {
                        var fit = run(method, data.first(rows));
                        assertThat(silentlyNone(fit)).as("%s rows", rows).isEmpty();
                        assertThat(rows == 1 && fit.orElse(null) instanceof Fitted)
                                .as("a single row is warned of")
                                .isFalse();
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> samplesWithFieldsMissingGiveNoNumberThatIsNoneInSilence() {
        return each(
                method -> {
                    var data = SpoiltData.of(method.exampleData());
                    for (int seed = 0; seed < 60; seed++) {
                        var fit = run(method, data.sample(seed));
                        assertThat(silentlyNone(fit)).as("sample %s", seed).isEmpty();
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> aColumnThatIsTheSameThroughoutIsNamed() {
        return each(
                method -> {
                    var data = SpoiltData.of(method.exampleData());
                    for (Role role : method.roles()) {
                        if (role.kind() == Role.Kind.NUMBERS && role.most() == 1) {
                            continue;
                        }
                        for (String column : columns(method, role)) {
                            int at = data.columns().indexOf(column);
                            var fit = run(method, data.constant(at)).orElse(null);
                            assertThat(
                                            fit == null
                                                    || fit instanceof NotEstimable
                                                    || fit.warnings().stream()
                                                            .anyMatch(
                                                                    w ->
                                                                            names(
                                                                                    w.toString(),
                                                                                    column)))
                                    .as(column)
                                    .isTrue();
                        }
                    }
                });
    }

    private static boolean names(String warning, String column) {
        return List.of(warning.split("[^\\p{L}\\d_]+")).contains(column);
    }

    /// Heads of columns with a number that is none, when nothing warns.
    private static List<String> silentlyNone(Optional<Fit<Analysis>> fit) {
        if (fit.isEmpty() || !(fit.get() instanceof Fitted<Analysis>(var analysis))) {
            return List.of();
        }
        return analysis.tables().stream()
                .flatMap(
                        t ->
                                t.rows().stream()
                                        .flatMap(List::stream)
                                        .filter(c -> c instanceof Double d && !Double.isFinite(d))
                                        .map(c -> t.title() + ": " + c))
                .toList();
    }

    /// Nothing when the specification or the data are refused, with words.
    private static Optional<Fit<Analysis>> run(Method method, String data) throws Exception {
        Path file = folder.resolve(method.name() + ".csv");
        Files.writeString(file, data);
        try {
            var outcome = Question.example(method, file).open(Progress.NONE).run(Progress.NONE);
            switch (outcome.fit()) {
                case Fitted<Analysis> _, FittedWithWarnings<Analysis> _ ->
                        assertThat(ResultFolder.open(folder.resolve("out")).write(outcome))
                                .contains("result.json");
                case NotEstimable<Analysis>(var reason) -> assertThat(reason.what()).isNotBlank();
            }
            return Optional.of(outcome.fit());
        } catch (BadInput e) {
            assertThat(e.getMessage()).hasSizeGreaterThan(20);
            return Optional.empty();
        }
    }

    private static List<String> used(Method method) {
        return method.roles().stream()
                .flatMap(r -> columns(method, r).stream())
                .distinct()
                .toList();
    }

    private static List<String> columns(Method method, Role role) {
        var named = new JsonMapper().readTree(method.example()).path("columns").path(role.name());
        return named.isArray()
                ? named.valueStream().map(JsonNode::asString).toList()
                : named.isString() ? List.of(named.asString()) : List.of();
    }

    private interface Check {
        void of(Method method) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return Methods.all().stream()
                .map(m -> DynamicTest.dynamicTest(m.name(), () -> check.of(m)));
    }
}
