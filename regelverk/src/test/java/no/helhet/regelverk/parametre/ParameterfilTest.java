package no.helhet.regelverk.parametre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ParameterfilTest {
    private static final Path FOLDER = Path.of("src/main/resources/no/helhet/regelverk/parametre");
    private static final Path SHARED = Path.of("../../shared/fakta/satser.yaml");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsSound(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".yaml", "");
        assertThat(Parameterfil.read(name, Files.readString(file)))
                .isInstanceOf(Parameterfil.Lest.class);
    }

    @Test
    void theIndexNamesEveryFileAndNoOther() throws IOException {
        List<String> names =
                files().map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList();
        assertThat(Files.readAllLines(FOLDER.resolve("INDEX"))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: 2020-01-01, to: null, value: 1, certainty: bekreftet, source: x} |"
                        + " rows[1].from | parameterfeil.overlapp",
                "{from: 2021-01-02, to: null, value: 1, certainty: bekreftet, source: x} |"
                        + " rows[1].from | parameterfeil.hull",
                "{from: 2021-01-01, to: null, value: -1, certainty: bekreftet, source: x} |"
                        + " rows[1].value | parameterfeil.verdi",
                "{from: 2021-01-01, to: null, value: 1.5, certainty: bekreftet, source: x} |"
                        + " rows[1].value | yamlfeil.heltall",
                "{from: 2021-01-01, to: 2020-12-31, value: 1, certainty: bekreftet, source: x} |"
                        + " rows[1].to | parameterfeil.slutt-for-start",
                "{from: 2021-01-01, value: 1, certainty: bekreftet, source: x} |"
                        + " rows[1].to | parameterfeil.mangler-slutt",
                "{from: 2021-01-01, to: null, value: 1, certainty: sikker, source: x} |"
                        + " rows[1].certainty | yamlfeil.ord",
                "{from: 2021-01-01, to: null, value: 1, certainty: bekreftet} |"
                        + " rows[1].source | yamlfeil.mangler",
                "{from: 01.01.2021, to: null, value: 1, certainty: bekreftet, source: x} |"
                        + " rows[1].from | yamlfeil.dato",
                "{from: 2021-01-01, to: null, verdi: 1, certainty: bekreftet, source: x} |"
                        + " rows[1].verdi | yamlfeil.ukjent"
            })
    void aFaultNamesItsPlace(String row, String place, String key) {
        String yaml =
                "id: prove\nunit: uker\nhjemmel: x\ndescription: x\nrows:\n"
                        + "  - {from: 2020-01-01, to: 2020-12-31, value: 1, certainty: bekreftet,"
                        + " source: x}\n  - "
                        + row;
        assertThat(Parameterfil.read("prove", yaml))
                .isInstanceOfSatisfying(
                        Parameterfil.Avvist.class,
                        avvist ->
                                assertThat(avvist.faults())
                                        .singleElement()
                                        .satisfies(
                                                fault -> {
                                                    assertThat(fault.sted())
                                                            .isEqualTo("prove: " + place);
                                                    assertThat(fault.tekst().key()).isEqualTo(key);
                                                }));
    }

    @ParameterizedTest
    @CsvSource({
        "ganger-g, 2.041, 2041",
        "ganger-g, 2.0415, ",
        "timer/uke, 37.5, 2250",
        "timer/uke, 37.51, ",
        "timer/uke, 0, ",
        "kr/dag, 38, 3800",
        "kr/dag, 0.005, ",
        "dager/ar, 260, 260",
        "dager/ar, 0, ",
        "avrunding-ore, 100, 100",
        "avrunding-ore, 0, ",
        "tredeler, 2, 2",
        "antall, 0, 0"
    })
    void aValueIsHeldInTheSmallestUnitOrRefused(
            String unit, String value, @org.jspecify.annotations.Nullable Long held) {
        String yaml =
                ("id: prove\nunit: %s\nhjemmel: x\ndescription: x\nrows:\n"
                                + "  - {from: 2020-01-01, to: null, value: %s,"
                                + " certainty: bekreftet, source: x}\n")
                        .formatted(unit, value);
        switch (Parameterfil.read("prove", yaml)) {
            case Parameterfil.Lest(Parameter parameter) ->
                    assertThat(parameter.rows().getFirst().value()).isEqualTo(held);
            case Parameterfil.Avvist(var faults) -> {
                assertThat(held).isNull();
                assertThat(faults.getFirst().sted()).isEqualTo("prove: rows[0].value");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'id: [', YAML",
        "'- 1', prove",
        "'id: prove', unit",
        "'{id: prove, unit: alen, rows: []}', unit",
        "'{id: annen, unit: uker, hjemmel: x, description: x, rows: []}', id",
        "'', prove"
    })
    void aFileThatIsNoParameterIsRefusedWithItsPlace(String yaml, String place) {
        assertThat(Parameterfil.read("prove", yaml))
                .isInstanceOfSatisfying(
                        Parameterfil.Avvist.class,
                        avvist ->
                                assertThat(avvist.faults().getFirst().sted())
                                        .isEqualTo("prove: " + place));
    }

    @Test
    void aStatedGapIsAllowedAndOneThatIsNotThereIsNot() {
        String rows =
                "rows:\n  - {from: 2020-01-01, to: 2020-12-31, value: 1, certainty: bekreftet,"
                        + " source: x}\n  - {from: 2022-01-01, to: null, value: 1, certainty:"
                        + " bekreftet, source: x}\n";
        String head = "id: prove\nunit: uker\nhjemmel: x\ndescription: x\n";
        String gap = "gaps:\n  - {from: 2021-01-01, to: 2021-12-31, reason: x}\n";
        String noGap = gap + "  - {from: 2023-01-01, to: 2023-12-31, reason: x}\n";
        assertThat(Parameterfil.read("prove", head + gap + rows))
                .isInstanceOf(Parameterfil.Lest.class);
        assertThat(Parameterfil.read("prove", head + noGap + rows))
                .isInstanceOf(Parameterfil.Avvist.class);
    }

    @Test
    void theRatesAreTheOnesInTheSharedFacts() throws IOException {
        assumeTrue(
                Files.exists(SHARED), "Skipped: no ../shared beside the checkout to compare with");
        Map<String, String> columns =
                Map.of(
                        "single", "livsopphold-enslig",
                        "couple", "livsopphold-par",
                        "shared", "livsopphold-bofellesskap",
                        "child0_5", "barn-0-5",
                        "child6_10", "barn-6-10",
                        "child11_17", "barn-11-17");
        Map<String, Sikkerhet> certainties =
                Map.of(
                        "confirmed", Sikkerhet.BEKREFTET,
                        "secondary", Sikkerhet.SEKUNDAER,
                        "unconfirmed", Sikkerhet.UBEKREFTET);
        Parametre parametre = Parametre.nasjonale();
        List<?> rows =
                (List<?>)
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(SHARED));
        assertThat(rows).isNotEmpty();
        for (Object node : rows) {
            Map<?, ?> row = (Map<?, ?>) node;
            LocalDate from = LocalDate.parse((String) row.get("from"));
            columns.forEach(
                    (column, id) -> {
                        Funnet funnet = (Funnet) parametre.find(id, from);
                        assertThat(funnet.value())
                                .as(id + " " + from)
                                .isEqualTo(((Integer) row.get(column)) * 100L);
                        assertThat(funnet.certainty())
                                .isEqualTo(certainties.get(row.get("certainty")));
                        assertThat(String.valueOf(funnet.to()))
                                .isEqualTo(String.valueOf(row.get("to")));
                    });
        }
    }
}
