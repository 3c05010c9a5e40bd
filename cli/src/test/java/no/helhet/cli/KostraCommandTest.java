package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.kostra.Avvik;
import no.helhet.formats.kostra.Kontroller;
import no.helhet.formats.kostra.Kontroller.Rapportering;
import no.helhet.formats.kostra.Kontroller.Result;
import no.helhet.formats.kostra.Skjema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The year's files of the synthetic municipalities.
class KostraCommandTest {
    private static final int YEAR = LocalDate.now(ZoneId.of("Europe/Oslo")).getYear();
    @TempDir Path folder;
    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @CsvSource({"11F,4698", "11CF,4698", "11F,0301", "11CF,0301"})
    void everyLineOfTheFileIsOneTheReceiverTakes(String form, String municipality)
            throws Exception {
        var out = run(form, municipality, YEAR);

        var bytes = Files.readAllBytes(out);
        var lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n");
        assertThat(bytes).hasSize(lines.length * (form.equals("11F") ? 340 : 154));
        var rules = Regler.on(LocalDate.of(YEAR, 12, 31)).withSynthetic(SyntheticSeries.values());
        var rapportering = new Rapportering(municipality, YEAR, rules);
        for (var line : lines) {
            var checked =
                    form.equals("11F")
                            ? Kontroller.check(line, rapportering)
                            : Kontroller.checkKvalifisering(line, rapportering);
            assertThat(((Result.Checked) checked).avvik())
                    .noneMatch(a -> a.severity() == Avvik.Severity.ERROR);
        }
        assertThat(said.toString()).contains("KOSTRA " + form + ", " + municipality);
        assertThat(Files.readString(folder.resolve("findings.csv")))
                .startsWith("journal_number,control,severity,field,expected,put_right,address\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11F", "11CF"})
    void theDistrictIsFilledForOsloAndBlankElsewhere(String form) throws Exception {
        assertThat(districts(run(form, "0301", YEAR))).isSubsetOf("01", "03").isNotEmpty();
        assertThat(districts(run(form, "4698", YEAR))).containsOnly("  ");
    }

    private static List<String> districts(Path file) throws Exception {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.substring(6, 8))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "11X,2026,4698,--form is 11F or 11CF",
        "11F,2019,4698,--year: 2019 has no layout. Give one of [2025",
    })
    void whatCanNotBeIsRefusedWithTheFieldAndTheRemedy(
            String form, String year, String municipality, String says) {
        var err = new StringWriter();
        var commands = Main.commands();
        commands.setErr(new PrintWriter(err));
        var code =
                commands.execute(
                        "kostra",
                        "--form",
                        form,
                        "--year",
                        year,
                        "--municipality",
                        municipality,
                        "--out",
                        folder.resolve("x.txt").toString());
        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(says);
    }

    @Test
    void aMunicipalityThatNobodyServesIsRefusedWithThoseThatAre() throws Exception {
        var command = new KostraCommand();
        command.municipality = "9999";
        command.year = YEAR;
        var context = TestServer.get().context();
        assertThat(catching(() -> command.make(Skjema.OKONOMISK_SOSIALHJELP, context)))
                .hasMessageContaining("--municipality: no office here serves 9999")
                .hasMessageContaining("4698");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsText() {
        assertThat(KostraPrint.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(KostraPrint.cell("@x")).isEqualTo("\"'@x\"");
        assertThat(KostraPrint.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
    }

    private static Throwable catching(Console.Work<?> work) {
        try {
            work.run();
        } catch (Exception e) {
            return e;
        }
        throw new AssertionError("It was not refused");
    }

    private Path run(String form, String municipality, int year) throws Exception {
        var command = new KostraCommand();
        var line = new CommandLine(command);
        line.setOut(new PrintWriter(said));
        command.municipality = municipality;
        command.year = year;
        command.out = folder.resolve(form + "-" + municipality + ".txt");
        command.findings = folder.resolve("findings.csv");
        var files = OutputFiles.in(folder);
        var context = TestServer.get().context();
        var made = command.make(Skjema.find(form).orElseThrow(), context);
        var code = command.write(made, files, files, context);
        assertThat(code).as(said.toString()).isEqualTo(CommandLine.ExitCode.OK);
        return command.out;
    }
}
