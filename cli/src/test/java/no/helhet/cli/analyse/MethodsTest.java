package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Methods;
import no.helhet.statistics.analysis.Option;
import no.helhet.statistics.analysis.Role;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every method there is, by its own example.
class MethodsTest {
    @TempDir static Path folder;

    @Test
    void eachMethodHasANameOfItsOwn() {
        var names = Methods.all().stream().map(Method::name).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z][a-z0-9-]*"));
    }

    @TestFactory
    Stream<DynamicTest> eachExampleRunsAndPrintsAndItsJsonParsesBack() {
        return each(
                method -> {
                    var outcome = Document.run(method);
                    assertThat(outcome.fit())
                            .as("%s", outcome.fit().warnings())
                            .isInstanceOfAny(Fitted.class, FittedWithWarnings.class);
                    var screen = new StringWriter();
                    new Screen(new PrintWriter(screen)).print(outcome);
                    assertThat(screen.toString().lines().count()).isGreaterThan(3);
                    assertThat(screen.toString()).doesNotContain("null");

                    var target = folder.resolve(method.name());
                    assertThat(ResultFolder.open(target).write(outcome))
                            .contains("result.json", "repeat.R", "data.csv")
                            .anyMatch(n -> n.startsWith("table-1-"));
                    var json =
                            new JsonMapper()
                                    .readTree(Files.readString(target.resolve("result.json")));
                    assertThat(json.path("result").isEmpty()).as("result").isFalse();
                    assertThat(json.toString()).doesNotContain("\"NaN\"");
                });
    }

    /// In one process of R, as starting one and loading its packages takes longer than the scripts.
    @Test
    void eachScriptRunsInR() throws Exception {
        R.assumeThere();
        var arguments = new ArrayList<String>();
        arguments.add(Path.of("src/test/resources/no/helhet/cli/analyse/run-all.R").toString());
        for (var method : Methods.all()) {
            var target = folder.resolve("r").resolve(method.name());
            ResultFolder.open(target).write(Document.run(method));
            arguments.add(target.toAbsolutePath().toString());
        }

        var said =
                R.run(Path.of("."), arguments.toArray(String[]::new))
                        .lines()
                        .filter(l -> l.matches("(RAN|LACKS|FAILED).*"))
                        .toList();

        assertThat(said).hasSize(Methods.all().size()).noneMatch(l -> l.startsWith("FAILED"));
        assertThat(said).anyMatch(l -> l.startsWith("RAN "));
    }

    @TestFactory
    Stream<DynamicTest> eachSaysWhatItIsAndWhatItTakes() {
        return each(
                method -> {
                    assertThat(List.of(method.title(), method.purpose(), method.source()))
                            .noneMatch(String::isBlank);
                    assertThat(method.roles()).isNotEmpty();
                    assertThat(method.roles().stream().map(Role::name))
                            .doesNotHaveDuplicates()
                            .allMatch(n -> n.matches("[a-zA-Z][a-zA-Z0-9_-]*"));
                    assertThat(method.options().stream().map(Option::name))
                            .doesNotHaveDuplicates()
                            .allMatch(n -> n.matches("[a-zA-Z][a-zA-Z0-9_-]*"));
                });
    }

    @TestFactory
    Stream<DynamicTest> eachIsVerifiedOrPrintedAsUnverified() {
        return each(
                method -> {
                    var screen = new StringWriter();
                    new MethodList(new PrintWriter(screen)).print(method);
                    String verified =
                            method.verified().isVerified()
                                    ? method.verified().against().getFirst().split("\\s+")[0]
                                    : "UNVERIFIED";
                    assertThat(screen.toString()).contains("Verified by: " + verified);
                });
    }

    @TestFactory
    Stream<DynamicTest> eachFileOfRThatVerifiesAMethodIsThere() {
        return each(
                method ->
                        assertThat(method.verified().against())
                                .filteredOn(a -> a.matches("(r/)?[a-z0-9-]+\\.(R|json)"))
                                .allSatisfy(
                                        a ->
                                                assertThat(
                                                                Path.of(
                                                                        "../statistics/src/test/resources/r",
                                                                        a.replace("r/", "")))
                                                        .exists()));
    }

    private interface Check {
        void of(Method method) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return Methods.all().stream()
                .map(m -> DynamicTest.dynamicTest(m.name(), () -> check.of(m)));
    }
}
