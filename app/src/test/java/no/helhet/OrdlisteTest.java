package no.helhet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Holds the names of types to docs/ordliste.md: a term that is not there is not used. English
/// words stand in english-words.txt; a compound may be made of the list's terms, with an s between.
class OrdlisteTest {
    private static final int SHORTEST = 3;
    private static final Pattern TERM = Pattern.compile("`([A-Za-z0-9]+)`");
    private static final List<Path> SOURCES =
            List.of(
                    Path.of("../regelverk/src/main/java/no/helhet/regelverk"),
                    Path.of("../formats/src/main/java/no/helhet/formats"),
                    Path.of("src/main/java/no/helhet/praksis"),
                    Path.of("src/main/java/no/helhet/laering"));

    @Test
    void everyNorwegianWordInTheNameOfATypeIsInTheList() throws IOException {
        var terms = readTerms();
        var english = readEnglish();
        var missing = new TreeMap<String, String>();
        for (var type : findTypes()) {
            for (var word : words(type)) {
                if (!english.contains(word) && !isCovered(word, terms)) {
                    missing.put(word, type);
                }
            }
        }
        assertThat(missing)
                .as("words to add to docs/ordliste.md, or when English to english-words.txt")
                .isEmpty();
    }

    @Test
    void aWordOutsideTheListIsFound() {
        var terms = Set.of("sak", "frist");

        assertThat(isCovered("saksfrist", terms)).isTrue();
        assertThat(isCovered("fristen", terms)).isFalse();
        assertThat(isCovered("krav", terms)).isFalse();
        assertThat(words("SakIKravet")).containsExactly("sak", "kravet");
    }

    @Test
    void everyTermHasItsMeaningAndItsPlace() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        row -> {
                            var cells = row.split("\\|");
                            assertThat(cells).hasSize(6);
                            assertThat(cells[2]).isNotBlank();
                            assertThat(cells[3]).isNotBlank();
                            assertThat(cells[5]).isNotBlank();
                        });
    }

    private static boolean isCovered(String word, Set<String> terms) {
        if (terms.contains(word)) {
            return true;
        }
        for (var end = SHORTEST; end < word.length(); end++) {
            if (terms.contains(word.substring(0, end))) {
                var rest = word.substring(end);
                if (rest.equals("s")
                        || isCovered(rest, terms)
                        || (rest.startsWith("s") && isCovered(rest.substring(1), terms))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String type) {
        return Arrays.stream(type.split("(?=\\p{Upper})"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    private static Set<String> findTypes() throws IOException {
        var types = new HashSet<String>();
        for (var source : SOURCES) {
            try (var files = Files.walk(source)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java") && !name.contains("-info"))
                        .forEach(name -> types.add(name.substring(0, name.length() - 5)));
            }
        }
        return types;
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/ordliste.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static Set<String> readTerms() throws IOException {
        return rows().stream()
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> TERM.matcher(cell).results())
                .map(term -> term.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> readEnglish() throws IOException {
        try (var in = OrdlisteTest.class.getResourceAsStream("english-words.txt")) {
            assertThat(in).isNotNull();
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
        }
    }
}
