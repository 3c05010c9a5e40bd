package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class LayoutTest {

    private static final Path FOLDER = Path.of("../../shared/formater/kostra");

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void theFieldsLieSideBySideWithoutGaps(int year) {
        Layout layout = Layout.find(Skjema.OKONOMISK_SOSIALHJELP, year).orElseThrow();
        int next = 1;
        for (Field field : layout.fields().values()) {
            assertThat(field.from()).as(field.name()).isEqualTo(next);
            next = field.to() + 1;
        }
        assertThat(layout.length()).isEqualTo(338);
        assertThat(layout.fields()).hasSize(79);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void theFieldsOfTheProgrammesFormLieSideBySideWithoutGaps(int year) {
        Layout layout = Layout.find(Skjema.KVALIFISERINGSSTONAD, year).orElseThrow();
        int next = 1;
        for (Field field : layout.fields().values()) {
            assertThat(field.from()).as(field.name()).isEqualTo(next);
            next = field.to() + 1;
        }
        assertThat(layout.length()).isEqualTo(152);
        assertThat(layout.fields()).hasSize(53);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void everyCodeOfTheProgrammesLayoutHasAValueAndEveryValueACode(int year) {
        Layout layout = Layout.find(Skjema.KVALIFISERINGSSTONAD, year).orElseThrow();
        Map<String, Kode[]> lists =
                Map.of(
                        "KJONN", Kjonn.values(),
                        "EKTSTAT", Sivilstand.values(),
                        "YTELSE_TYPE_SOSHJ", Sosialhjelpsrolle.values(),
                        "STATUS", Programstatus.values(),
                        "AVSL_VIKTIGSTE_INNTEKT", Sluttsituasjon.values());
        lists.forEach(
                (field, values) ->
                        assertThat(Stream.of(values).map(Kode::kode))
                                .as(field)
                                .containsExactlyInAnyOrderElementsOf(layout.field(field).codes()));
        Stream.<Avkrysning[]>of(
                        TidligereYtelse.values(), Tilleggsytelse.values(), Sluttsituasjon.values())
                .flatMap(Stream::of)
                .forEach(
                        box ->
                                assertThat(layout.field(box.field()).codes())
                                        .as(box.field())
                                        .containsExactly(box.kode()));
    }

    @Test
    void aFieldThatWasRenamedIsFoundInBothYearsUnderTheYearsOwnName() {
        assertThat(
                        Stream.of(2025, 2026)
                                .map(y -> Layout.find(Skjema.KVALIFISERINGSSTONAD, y).orElseThrow())
                                .map(l -> l.field("YTELSE_TILTAKSPENGER"))
                                .map(field -> field.name() + " " + field.from()))
                .containsExactly("YTELSE_INDIVIDSTONAD 73", "YTELSE_TILTAKSPENGER 73");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void everyCodeOfTheLayoutHasAValueAndEveryValueACode(int year) {
        Layout layout = Layout.find(Skjema.OKONOMISK_SOSIALHJELP, year).orElseThrow();
        Map<String, Kode[]> lists =
                Map.of(
                        "KJONN", Kjonn.values(),
                        "EKTSTAT", Sivilstand.values(),
                        "VKLO", Livsoppholdskilde.values(),
                        "TRYGDESIT", Trygd.values(),
                        "ARBSIT", Arbeidssituasjon.values(),
                        "BOSIT", Bosituasjon.values());
        lists.forEach(
                (field, values) ->
                        assertThat(Stream.of(values).map(Kode::kode))
                                .as(field)
                                .containsExactlyElementsOf(layout.field(field).codes()));
        Stream.<Avkrysning[]>of(Vilkar.values(), Unntaksgrunn.values(), Sanksjon.values())
                .flatMap(Stream::of)
                .forEach(
                        box ->
                                assertThat(layout.field(box.field()).codes())
                                        .as(box.field())
                                        .containsExactly(box.kode()));
    }

    @ParameterizedTest
    @CsvSource({
        "OKONOMISK_SOSIALHJELP,2025",
        "OKONOMISK_SOSIALHJELP,2026",
        "KVALIFISERINGSSTONAD,2025",
        "KVALIFISERINGSSTONAD,2026"
    })
    void everyFieldStandsWhereTheReceiversFileDescriptionHasIt(Skjema skjema, int year)
            throws IOException {
        Path description =
                FOLDER.resolve("file_description_" + skjema.nummer() + "_" + year + ".yaml");
        assumeTrue(
                Files.exists(description),
                "The file description of "
                        + year
                        + " is not beside the checkout, so nothing is compared.");
        assertThat(Layout.find(skjema, year).orElseThrow().fields().values())
                .containsExactlyElementsOf(described(Files.readString(description)));
    }

    private static List<Field> described(String yaml) {
        List<Field> fields = new ArrayList<>();
        for (String block : yaml.split("\n- name: ")) {
            if (block.startsWith("\"")) {
                fields.add(
                        new Field(
                                block.substring(1, block.indexOf('"', 1)),
                                Integer.parseInt(entry(block, "from")),
                                Integer.parseInt(entry(block, "size")),
                                Field.Type.valueOf(entry(block, "dataType").replace("_TYPE", "")),
                                Boolean.parseBoolean(entry(block, "mandatory")),
                                Pattern.compile("- code: \"(\\w+)\"")
                                        .matcher(block)
                                        .results()
                                        .map(code -> code.group(1))
                                        .toList()));
            }
        }
        return fields;
    }

    private static String entry(String block, String key) {
        Matcher entry = Pattern.compile("\n  " + key + ": \"?(\\w+)").matcher(block);
        assertThat(entry.find()).as(key).isTrue();
        return entry.group(1);
    }
}
