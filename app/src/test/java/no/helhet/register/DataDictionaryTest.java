package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/// The schema describes itself whole, and the document says what it says.
@HelhetTest
class DataDictionaryTest {
    @Autowired DataDictionary dictionary;

    @Test
    void everyTableAndEveryVariableHasItsDefinitionSourceAndUnit() {
        var tables = dictionary.read();

        assertThat(tables)
                .extracting(RegisterTable::name)
                .contains("person", "klage", "personmaned");
        for (var t : tables) {
            assertThat(t.what()).as(t.name()).isNotBlank();
            assertThat(t.source()).as(t.name()).isNotBlank();
            assertThat(t.key()).as(t.name()).startsWith("kommunenr");
            assertThat(t.columns())
                    .allSatisfy(
                            c ->
                                    assertThat(List.of(c.definition(), c.source(), c.unit()))
                                            .as(t.name() + "." + c.name())
                                            .noneMatch(String::isBlank));
        }
    }

    @Test
    void whatIsSharedHasOneMeaning() {
        var meanings = new HashMap<String, String>();
        for (var t : dictionary.read()) {
            for (var c : t.columns()) {
                if (c.shared()) {
                    assertThat(c.definition())
                            .as(t.name() + "." + c.name() + " needs a comment of its own")
                            .isEqualTo(meanings.computeIfAbsent(c.name(), name -> c.definition()));
                }
            }
        }
        assertThat(meanings).containsKeys("kommunenr", "bydel", "pseudonym", "id", "enhetsnr");
    }

    @Test
    void theValuesOfAListOfCodesAreReadFromItsCheck() {
        var klage = dictionary.read().stream().filter(t -> t.name().equals("klage")).findFirst();

        assertThat(klage.flatMap(t -> t.find("gjelder")).orElseThrow().codes())
                .containsExactly("STONAD", "PROGRAM");
    }

    @Test
    void theDocumentIsWhatTheSchemaSays() throws IOException {
        assertThat(Files.readString(Path.of("../docs/register.md")))
                .as("run ./helhet register --dictionary > docs/register.md")
                .isEqualTo(DictionaryText.of(dictionary.read()));
    }
}
