package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// `helhet calculate`: the trace as JSON, or the fields that stop it.
class CalculateCommandTest {
    private static final Path EXAMPLE = Path.of("../eksempler/husholdninger/delt-bosted.yaml");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "NB, 'For Ella får du 50 % av satsen, 2\u00a0075\u00a0kr, fordi barnet har delt bosted.'",
        "EN, 'You get 50 % of the rate for Ella, 2\u00a0075\u00a0kr, becau"
                + "se the child lives in two homes.'"
    })
    void eachLineHasItsAmountRuleSourceAndSentence(String language, String sentence) {
        JsonNode result = json("--language", language, EXAMPLE.toString());

        assertThat(result.path("stonad").asLong()).isEqualTo(1_015_475);
        JsonNode ella = result.at("/maneder/0/linjer/1");
        assertThat(ella.path("forslag").asLong()).isEqualTo(207_500);
        assertThat(ella.path("regel").asString()).isEqualTo("barn.delt");
        assertThat(ella.path("hjemmel").asString()).isEqualTo("sotjl § 18");
        assertThat(ella.at("/setning/tekst").asString()).isEqualTo(sentence);
        assertThat(result.at("/maneder/0/parametre")).isNotEmpty();
    }

    @Test
    void aFieldThatIsWrongIsNamedWithTheRemedyAndNothingIsCalculated() throws Exception {
        Path file = folder.resolve("h.yaml");
        Files.writeString(
                file, Files.readString(EXAMPLE).replace("fodt: 2016-07-27", "fodt: 2036-07-27"));

        Run run = run(file.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ": barn[ella].fodt: Ella er født etter");
    }

    @Test
    void aMonthWithNoKnownRateIsNotCalculated() throws Exception {
        Path file = folder.resolve("h.yaml");
        Files.writeString(file, Files.readString(EXAMPLE).replace("2026-12-", "2016-12-"));

        assertThat(run(file.toString()).err()).contains("Livsopphold, enslig", "desember 2016");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("nowhere.yaml").err()).contains("nowhere.yaml");
    }

    private static JsonNode json(String... arguments) {
        Run run = run(arguments);
        assertThat(run.err()).isEmpty();
        return JsonMapper.builder().build().readTree(run.out());
    }

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "calculate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int exit =
                Main.commands()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(all);
        return new Run(exit, out.toString(), err.toString());
    }
}
