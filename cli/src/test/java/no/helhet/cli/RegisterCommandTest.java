package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.cli.demo.BadInput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

class RegisterCommandTest {
    @TempDir Path data;

    @Test
    void theDictionaryIsTheDocument() throws Exception {
        var out = new StringWriter();

        int code =
                Main.commands()
                        .setOut(new PrintWriter(out, true))
                        .execute("register", "--dictionary");

        assertThat(code).isZero();
        assertThat(out).hasToString(Files.readString(Path.of("../docs/register.md")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Give --rebuild, --check or --dictionary, one of them'",
        "'--rebuild --check', 'Give --rebuild, --check or --dictionary, one of them'",
        "'--check --municipality 46', 'is a number of four digits'",
        "'--dictionary --municipality 4698', 'the same for all'"
    })
    void whatCanNotBeUnderstoodIsRefused(String options, String message) {
        assertThat(refused(2, options)).contains(message);
    }

    @Test
    void whereThereIsNoDataNothingIsMade() {
        assertThat(refused(1, "--check --data " + data)).contains("There is no data in");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void dataThatAServerRunsOnIsLeftAlone() throws Exception {
        Files.writeString(data.resolve("municipality"), "2026-11-22 100");
        try (var _ = DataFolder.open(data)) {
            assertThat(refused(1, "--rebuild --data " + data)).contains("in use by another start");
        }
    }

    @Test
    void theRegisterOfTheSeedIsWhatItsCasesSayAndADifferenceIsFound() throws Exception {
        var server = TestServer.get();
        var screen = new StringWriter();
        var work = new RegisterWork(server.context(), new PrintWriter(screen));

        assertThat(work.run("4698", true)).isTrue();
        assertThat(screen.toString())
                .contains("Municipality 4698", "henvendelse", "personmaned")
                .containsPattern("[0-9 ]+ rows in [0-9.,]+ s");
        assertThat(work.run("4698", false)).isTrue();
        assertThat(screen.toString()).contains("The register is what the cases say.");

        spoil(server);
        assertThat(work.run("4698", false)).isFalse();
        assertThat(screen.toString()).contains("1 different", "helhet register --rebuild");
        work.run("4698", true);
        assertThat(work.run("4698", false)).isTrue();
    }

    @Test
    void aMunicipalityThatIsNotThereIsSaidWithThoseThatAre() throws Exception {
        var work =
                new RegisterWork(TestServer.get().context(), new PrintWriter(new StringWriter()));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> work.run("9999", true)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("4698");
    }

    private static void spoil(LocalServer server) throws SQLException {
        try (var connection = server.database().connect("helhet_owner");
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    update register.kartlegging set fullfort = fullfort - 1
                    where id = (select min(id::text)::uuid from register.kartlegging
                      where kommunenr = '4698')
                    """);
        }
    }

    private static String refused(int code, String options) {
        var error = new StringWriter();
        var arguments = ("register " + options).strip().split(" ");

        assertThat(Main.commands().setErr(new PrintWriter(error, true)).execute(arguments))
                .isEqualTo(code);
        return error.toString();
    }
}
