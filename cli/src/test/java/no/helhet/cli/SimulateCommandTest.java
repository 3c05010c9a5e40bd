package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class SimulateCommandTest {
    private static final String HEADER =
            "kommunenr;type;barn;bolig;andre_utgifter;inntekt;barnetrygd;barns_arbeidsinntekt\n";

    // In December 2026 with the rates of that day: 8 300 + 4 050 + 9 000 + 1 000 - 10 000 kr; a
    // couple with 13 800 + 0.5 * 5 400 + 8 000 - 20 000.50 kr; and one who needs nothing.
    private static final String THREE =
            HEADER
                    + "4698;enslig;2023-03-09;9000;1000;10000;2012;0\n"
                    + "4696;par;2012-12-01:50 2003-01-01;8000;0;20000.50;0;1500\n"
                    + "4698;bofellesskap;;5000;0;40000;0;0\n";

    @TempDir Path folder;
    private Path population;
    private Path out;

    @BeforeEach
    void writePopulation() throws Exception {
        population = Files.writeString(folder.resolve("population.csv"), THREE);
        out = folder.resolve("out");
    }

    @Test
    void fivePercentMoreForChildrenCostsWhatItCosts() throws Exception {
        var screen = simulate("--adjust", "barn-*=+5%", "--out", out.toString());

        // 4 050 * 5 % and 2 700 * 5 %.
        assertThat(Files.readString(out.resolve("total.csv")))
                .isEqualTo(
                        """
                        period,households,recipients_before,recipients_after,cost_before,cost_after,difference
                        month,3,2,2,16849.50,17187.00,337.50
                        year,3,2,2,202194.00,206244.00,4050.00
                        """);
        assertThat(Files.readString(out.resolve("municipalities.csv")))
                .contains("4696,1,1,1,4499.50,4634.50,135.00\n")
                .contains("4698,2,1,1,12350.00,12552.50,202.50\n");
        assertThat(Files.readString(out.resolve("households.csv")))
                .contains("ENSLIG_MED_BARN,1,1,1,12350.00,12552.50,202.50\n")
                .contains("BOFELLESSKAP,1,0,0,0.00,0.00,0.00\n");
        assertThat(screen)
                .contains("All, a month", "All, a year", "single with children")
                .contains("take-up is 100 %", "no behaviour is simulated")
                .contains("Not confirmed in an official publication")
                .contains("barn-0-5, 4\u00a0050\u00a0kr: et åpent prosjekt")
                .contains("barn-aldersskifte, from the month after the birthday: valgt av Helhet")
                .contains("avdrag-dekkes, no: valgt av Helhet", "barn-aldersgrense, 18 years:")
                .doesNotContain("0 aldersregel", "ja-nei")
                .contains("--adjust barn-*=+5%");
    }

    @Test
    void savingsAndInstalmentsCountByTheRules() throws Exception {
        Files.writeString(
                population,
                HEADER.strip()
                        + ";avdrag;sparepenger;barns_sparepenger\n"
                        + "4698;enslig;2023-03-09;9000;1000;10000;2012;0;500;1000;7000\n");

        simulate("--adjust", "sparepenger-fribelop=600", "--out", out.toString());

        // 1 000 kr counted, then 400; neither instalments nor the child's savings are.
        assertThat(Files.readString(out.resolve("total.csv")))
                .contains("month,1,1,1,11350.00,11950.00,600.00\n");
    }

    @Test
    void theRatesOfTwoDatesAreCompared() throws Exception {
        simulate("--other-date", "2024-01-01", "--out", out.toString());

        // 7 850 + 3 850 and 13 100 + 2 575 instead.
        assertThat(Files.readString(out.resolve("total.csv")))
                .contains("month,3,2,2,16849.50,15374.50,-1475.00\n");
    }

    @Test
    void anEditedParameterFileTakesThePlaceOfThatParameter() throws Exception {
        var edited =
                Files.writeString(
                        folder.resolve("livsopphold-par.yaml"),
                        """
                        id: livsopphold-par
                        unit: kr/mnd
                        hjemmel: "sotjl § 18"
                        description: "Prøve"
                        rows:
                          - {from: 2026-01-01, to: null, value: 14000.50, certainty: ubekreftet, source: "prøve"}
                        """);

        var screen = simulate("--rules", edited.toString(), "--out", out.toString());

        assertThat(Files.readString(out.resolve("total.csv"))).contains("200.50\n");
        assertThat(screen).contains("livsopphold-par, 14\u00a0000,50\u00a0kr: prøve");
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws Exception {
        var again = folder.resolve("again");
        for (var place : List.of(out, again)) {
            run(
                    0,
                    "--households=500",
                    "--seed=3",
                    "--month=2026-12",
                    "--date=2026-12-01",
                    "--adjust=livsopphold-*=+2.5%",
                    "--out=" + place);
        }

        try (var files = Files.list(out)) {
            var names = files.map(f -> f.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .containsExactly(
                            "deciles.csv",
                            "deciles.svg",
                            "households.csv",
                            "households.svg",
                            "municipalities.csv",
                            "simulation.json",
                            "total.csv");
            for (var name : names) {
                assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
            }
        }
    }

    @Test
    void whatIsNeededToDoItAgainIsKept() throws Exception {
        simulate("--adjust", "barn-0-5=5000", "--out", out.toString());

        var json = new JsonMapper().readTree(Files.readString(out.resolve("simulation.json")));
        assertThat(json.path("regelversjon").asString()).isNotBlank();
        assertThat(json.path("month").asString()).isEqualTo("2026-12");
        assertThat(json.path("population").path("sha256").asString()).hasSize(64);
        assertThat(json.path("first").path("date").asString()).isEqualTo("2026-12-01");
        assertThat(json.path("second").path("adjust").get(0).asString()).isEqualTo("barn-0-5=5000");
        assertThat(json.path("second").path("values").valueStream())
                .anyMatch(
                        v ->
                                v.path("id").asString().equals("barn-0-5")
                                        && v.path("value").asLong() == 500_000
                                        && v.path("certainty").asString().equals("ubekreftet"));
        for (var chart : List.of("households.svg", "deciles.svg")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(out.resolve(chart).toFile());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | There is nothing to compare with. Give --other-date, --rules or --adjust",
                "--adjust=barn-0-5 | is not a change. Write a parameter",
                "--adjust=barn-0-5=5% | is not a change",
                "--adjust=barn-0-5=-101% | -100% is the most",
                "--adjust=klagefrist=+5% | is of no amount in the simulation. The amounts are"
                        + " barn-0-5",
                "--adjust=barn-aldersgrense=+5% | is of no amount in the simulation",
                "--other-date=2016-05-01 | No rate known for this date, 2016-05-01:"
                        + " livsopphold-enslig",
                "--other-date=2001-01-01 | livsopphold-par",
                "--date=2010-01-01 --adjust=barn-*=+5% | No rate known for this date, 2010-01-01",
                "--adjust=barn-*=+5% --seed=2 | Leave out --households and --seed",
                "--other-date=x | Invalid value for option '--other-date'",
                "--month=2026-13 --adjust=barn-*=+5% | Invalid value for option '--month'",
                "--rules=none.yaml | can not be read",
                "--rules=none | does not end with .yaml",
                "--adjust=barn-*=+5% --population=none.csv | none.csv can not be read",
                "--what | Unknown option"
            })
    void whatCanNotBeUnderstoodIsNamedWithTheRemedyAndNothingIsWritten(
            String options, String message) {
        var arguments = new ArrayList<String>();
        if (!options.isBlank()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        if (!options.contains("--population")) {
            arguments.add("--population=" + population);
        }
        arguments.add("--out=" + out);

        assertThat(run(2, arguments.toArray(String[]::new))).contains(message);
        assertThat(out.toFile().list()).isNullOrEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "3000001"})
    void tooFewOrTooManyHouseholdsAreRefused(int households) {
        assertThat(run(2, "--households=" + households, "--adjust=barn-*=+5%"))
                .contains("--households is a number from 1 to 3000000");
    }

    @Test
    void aParameterFileThatIsNotSoundOrNotUsedIsRefused() throws Exception {
        var unsound = folder.resolve("barn-0-5.yaml");
        Files.writeString(unsound, "id: barn-0-5\nunit: kr/mnd\n");
        assertThat(run(2, "--rules=" + unsound)).contains("barn-0-5", "can not be used");

        var unused = folder.resolve("klagefrist.yaml");
        Files.writeString(
                unused,
                """
                id: klagefrist
                unit: uker
                hjemmel: "fvl § 29"
                description: "Klagefrist"
                rows:
                  - {from: 1970-01-01, to: null, value: 4, certainty: bekreftet, source: "x"}
                """);
        assertThat(run(2, "--rules=" + unused))
                .contains(
                        "klagefrist is not used in the simulation. It uses avdrag-dekkes,"
                                + " barn-0-5");
    }

    @Test
    void aParameterFileWithAnotherUnitIsRefused() throws Exception {
        var unit = folder.resolve("livsopphold-par.yaml");
        Files.writeString(
                unit,
                """
                id: livsopphold-par
                unit: uker
                hjemmel: "x"
                description: "x"
                rows:
                  - {from: 1970-01-01, to: null, value: 4, certainty: bekreftet, source: "x"}
                """);

        assertThat(run(2, "--rules=" + unit)).contains("livsopphold-par", "kr/mnd");
    }

    private String simulate(String... options) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--population=" + population,
                                "--month=2026-12",
                                "--date=2026-12-01"));
        arguments.addAll(List.of(options));
        return run(0, arguments.toArray(String[]::new));
    }

    /// @return what was printed, or said of the error
    private static String run(int exitCode, String... options) {
        var screen = new StringWriter();
        var error = new StringWriter();
        var command =
                Main.commands()
                        .setOut(new PrintWriter(screen, true))
                        .setErr(new PrintWriter(error, true));
        var arguments = new ArrayList<>(List.of("simulate"));
        arguments.addAll(List.of(options));

        assertThat(command.execute(arguments.toArray(String[]::new)))
                .as(error.toString())
                .isEqualTo(exitCode);
        return exitCode == 0 ? screen.toString() : error.toString();
    }
}
