package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import no.helhet.cli.demo.Artefacts;
import no.helhet.cli.demo.Bundle;
import no.helhet.cli.demo.Demo;
import no.helhet.regelverk.Belop;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The demonstration, played on one server for all.
class DemoCommandTest {
    private static final Path EXAMPLES = Path.of("../eksempler");
    private static final Path NATIONAL = Path.of("../../shared/formater/digisos/eksempler");
    private static final Pattern AMOUNT =
            Pattern.compile("<InstdAmt Ccy=\"NOK\">(\\d+)\\.(\\d\\d)<");
    private static final JsonMapper JSON = new JsonMapper();
    private static final ByteArrayOutputStream SCREEN = new ByteArrayOutputStream();

    @TempDir Path out;
    private static Demo demo;

    @BeforeAll
    static void startOnce() throws Exception {
        demo =
                DemoCommand.demo(
                        TestServer.get(),
                        TestServer.data(),
                        new Console(new PrintStream(SCREEN, true, StandardCharsets.UTF_8)));
    }

    @Test
    void anApplicationBecomesADecisionALetterAPaymentAHistoryAndAReport() throws Exception {
        play(EXAMPLES.resolve("enslig"), null);

        assertPlayedToTheEnd();
        assertThat(out.resolve("soknad.json"))
                .hasSameBinaryContentAs(EXAMPLES.resolve("enslig/soknad.json"));
        assertThat(out.resolve("vedlegg/husleiekontrakt.pdf")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enslig-forsorger", "par-med-barn", "ung", "delt-bosted"})
    void everyKindOfHouseholdIsPlayedToTheEnd(String example) throws Exception {
        play(EXAMPLES.resolve(example), null);

        assertPlayedToTheEnd();
    }

    @Test
    void inADividedCityTheOfficeOfTheDistrictHasTheCaseAndNoOther() throws Exception {
        SCREEN.reset();
        play(toOslo("0314"), null);

        assertPlayedToTheEnd();
        assertThat(SCREEN.toString(StandardCharsets.UTF_8)).contains("prepared by Mona Ruud");

        play(toOslo("0315"), null);

        assertThat(json("avklares.json").path("arsak").asString()).isEqualTo("FNR_ANNEN_BYDEL");
        assertThat(out.resolve("brev.pdf")).doesNotExist();
    }

    /// The single man's application, addressed to an office in Oslo.
    private Path toOslo(String enhetsnr) throws Exception {
        var soknad =
                Files.readString(EXAMPLES.resolve("enslig/soknad.json"))
                        .replace("17838421202", "12839921088")
                        .replaceFirst(
                                "\"kommunenummer\": \"4698\",\\s*\"enhetsnummer\": \"4698\"",
                                TO_OSLO.formatted(enhetsnr));
        assertThat(soknad).contains(enhetsnr);
        return Files.writeString(out.resolve("to-" + enhetsnr + ".json"), soknad);
    }

    private static final String TO_OSLO = "\"kommunenummer\": \"0301\", \"enhetsnummer\": \"%s\"";

    @Test
    void oneWhoCanNotBeIdentifiedIsPutBeforeAPersonWithoutBeingNamed() throws Exception {
        SCREEN.reset();
        play(EXAMPLES.resolve("uidentifisert"), null);

        var why = json("avklares.json");
        assertThat(why.path("arsak").asString()).isEqualTo("FNR_KONTROLLSIFFER");
        assertThat(why.path("sti").asString())
                .isEqualTo("data.personalia.personIdentifikator.verdi");
        assertThat(why.path("linje").asInt()).isPositive();
        assertThat(out.resolve("soknad.json")).exists();
        assertThat(out.resolve("brev.pdf")).doesNotExist();
        var screen = SCREEN.toString(StandardCharsets.UTF_8);
        assertThat(screen).contains("The national number is not valid");
        assertThat(screen + why).doesNotContain("26829548986", "Rekkedal");
    }

    @Test
    void anEmergencyIsSignedByOneAndPaidTheSameDay() throws Exception {
        play(EXAMPLES.resolve("nodhjelp"), null);

        var letter = letter();
        assertThat(paid()).anyMatch(amount -> letter.contains(written(amount)));
        assertThat(text("digisos-soker.json")).contains("UTBETALT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brukerdata.json 12839921088", "systemdata.json 17838421202"})
    void theNationalServicesOwnExamplesArePlayedWithANumberThatExists(String example)
            throws Exception {
        var words = example.split(" ");
        var file = NATIONAL.resolve(words[0]);
        assumeTrue(
                Files.exists(file),
                "The national service's examples do not lie beside the checkout; not compared");

        play(file, words[1]);

        assertPlayedToTheEnd();
        assertThat(text("soknad.json")).contains(words[1]);
    }

    @Test
    void aRefusedInputNamesTheOptionAndIsExitCodeTwo() throws Exception {
        var broken = Files.writeString(out.resolve("broken.json"), "{\n\"data\": ");
        var enslig = EXAMPLES.resolve("enslig").toString();
        var result = out.resolve("result").toString();

        assertRefused("--application: there is no file", "--application", "none", "--out", result);
        assertRefused("is not JSON (line", "--application", broken.toString(), "--out", result);
        assertRefused("has no soknad.json", "--application", out.toString(), "--out", result);
        assertRefused("--out: ", "--application", enslig, "--out", broken.toString());
        assertRefused(
                "--with-number: not a valid synthetic",
                "--application",
                enslig,
                "--out",
                result,
                "--with-number",
                "12839921089");
        assertRefused("--out", "--application", enslig);
    }

    private static void assertRefused(String message, String... arguments) {
        var error = new StringWriter();
        var command = Main.commands().setErr(new PrintWriter(error, true));
        var line = Stream.concat(Stream.of("demo"), Stream.of(arguments)).toArray(String[]::new);

        assertThat(command.execute(line)).isEqualTo(2);
        assertThat(error.toString()).contains(message);
    }

    private void play(Path application, @Nullable String number) throws Exception {
        demo.play(Bundle.read(application, number), Artefacts.open(out, application));
    }

    private void assertPlayedToTheEnd() throws Exception {
        var trace = json("spor.json");
        var decided =
                trace.path("maneder")
                        .get(0)
                        .path("resultat")
                        .path("forslag")
                        .path("stonad")
                        .asLong();
        assertThat(decided).isPositive();
        assertThat(paid()).contains(decided);
        assertThat(letter()).contains(written(decided));
        assertThat(text("kvittering-pain002.xml")).contains("ACSC");
        var events = json("digisos-soker.json").path("hendelser");
        assertThat(events.get(0).path("status").asString()).isEqualTo("MOTTATT");
        assertThat(events.valueStream().map(e -> e.path("type").asString()))
                .contains("vedtakFattet");
        assertThat(events.valueStream())
                .anyMatch(
                        e ->
                                e.path("type").asString().equals("utbetaling")
                                        && e.path("status").asString().equals("UTBETALT"));
        assertThat(text("kostra-11f.txt")).hasSize(338 + 1).endsWith("\n");
    }

    /// The amounts of the payment file in øre. What else falls due today is in it too.
    private List<Long> paid() throws Exception {
        return AMOUNT.matcher(text("betaling-pain001.xml"))
                .results()
                .map(amount -> Long.valueOf(amount.group(1) + amount.group(2)))
                .toList();
    }

    // The space within a number is one that does not break; what reads the letter gives another.
    private static String written(long ore) {
        return new Belop(ore).format().replace('\u00a0', ' ');
    }

    private String letter() throws Exception {
        try (var pdf = Loader.loadPDF(out.resolve("brev.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private JsonNode json(String name) throws Exception {
        return JSON.readTree(Files.readAllBytes(out.resolve(name)));
    }

    private String text(String name) throws Exception {
        return Files.readString(out.resolve(name));
    }
}
