package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.cli.analyse.R;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Methods;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class AnalyseCommandTest {
    private static final Path EXAMPLES = Path.of("../eksempler/analyse");

    @TempDir Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRunsAndLeavesItsResult(Path example) throws Exception {
        var screen = run(0, example.toString(), "--out", folder.toString());

        var method =
                Methods.named(
                        new JsonMapper()
                                .readTree(Files.readString(example))
                                .path("method")
                                .asString());
        assertThat(screen).contains(method.title(), "In " + folder + ": result.json, table-1-");
        assertThat(folder.resolve("repeat.R")).exists();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExamplesScriptRunsInR(Path example) throws Exception {
        R.assumeThere("psych", "lmerTest");
        run(0, example.toString(), "--out", folder.toString());

        assertThat(R.run(folder, "repeat.R")).isNotBlank();
    }

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @Test
    void theDocumentAgreesWithTheMethods() throws Exception {
        assertThat(Files.readString(Path.of("../docs/analyse.md")))
                .as("Renew it: ./helhet analyse --document > docs/analyse.md")
                .isEqualTo(run(0, "--document"));
    }

    @Test
    void everyMethodIsListedWithWhatVerifiedIt() {
        var list = run(0, "--methods");

        assertThat(list.lines().map(l -> l.split(" ")[0]))
                .containsExactlyElementsOf(Methods.all().stream().map(Method::name).toList());
    }

    @Test
    void oneMethodIsShownWhole() {
        var method = Methods.all().getFirst();

        var shown = run(0, "--methods", method.name());

        assertThat(shown).startsWith(method.name() + ": " + method.title());
        assertThat(shown).contains("Verified by: ", "Columns", "Example");
        method.roles().forEach(r -> assertThat(shown).contains("  " + r.name() + " "));
        method.options().forEach(o -> assertThat(shown).contains("  " + o.name() + " "));
    }

    @Test
    void dataThatCanNotCarryTheEstimateEndWithOne() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "a,b\n1,2\n1,3\n1,4\n");
        var file =
                Files.writeString(
                        folder.resolve("spec.json"),
                        """
                        {"method": "scale-reliability", "data": "d.csv", "columns": {"items": ["a", "b"]}}
                        """);

        assertThat(run(1, file.toString())).contains("There is no estimate. a: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Give a specification, --methods or --cases, one of them",
                "spec.json --methods | Give a specification, --methods or --cases, one of them",
                "--methods --out=out | --out: there is nothing to write",
                "--methods no-such | --methods: there is no method no-such",
                "--summary --methods | --summary: give --cases with it",
                "--cases=nowhere | cases.json can not be read",
                "nowhere.json | nowhere.json can not be read"
            })
    void whatMakesNoSenseIsRefused(String options, String message) {
        var arguments = options.isBlank() ? new String[0] : options.split(" ");

        assertThat(run(2, arguments)).contains(message);
    }

    /// @return what was printed, or said of the error
    private static String run(int exitCode, String... options) {
        var screen = new StringWriter();
        var error = new StringWriter();
        var command =
                Main.commands()
                        .setOut(new PrintWriter(screen, true))
                        .setErr(new PrintWriter(error, true));
        var arguments = new ArrayList<>(List.of("analyse"));
        arguments.addAll(List.of(options));

        assertThat(command.execute(arguments.toArray(String[]::new)))
                .as(error.toString() + screen)
                .isEqualTo(exitCode);
        return exitCode == 2 ? error.toString() : screen.toString();
    }
}
