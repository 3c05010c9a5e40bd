package no.helhet.regelverk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TeksterTest {
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:post|forklaring|setning|steg|grunn|endring|parameterfeil|port|vilkar"
                            + "|stonadsform)\\.[a-z.-]*[a-z])\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private final Tekster tekster = Tekster.load();

    @ParameterizedTest
    @EnumSource(Sprak.class)
    void everyLanguageHasTheSameKeysWithTheSamePlaceholders(Sprak sprak) {
        assertThat(tekster.keys(sprak)).isEqualTo(tekster.keys(Sprak.NB));
        for (String key : tekster.keys(sprak)) {
            assertThat(placeholders(key, sprak))
                    .as(key + " " + sprak)
                    .isEqualTo(placeholders(key, Sprak.NB));
        }
    }

    /// A signed decision keeps keys and values, and is read as long as the decision is kept.
    @Test
    void textsThatDecisionsMayHoldAreNeitherTakenAwayNorGivenMoreValues() throws IOException {
        List<String> kept = Files.readAllLines(Path.of("src/test/resources/tekster-i-vedtak.txt"));
        assertThat(kept).hasSizeGreaterThan(60);
        for (String line : kept) {
            String key = line.substring(0, line.indexOf(' '));
            long values = Long.parseLong(line.substring(key.length() + 1));
            assertThat(tekster.keys(Sprak.NB)).contains(key);
            assertThat(placeholders(key, Sprak.NB).size())
                    .as(key)
                    .isLessThanOrEqualTo((int) values);
        }
        assertThat(kept.stream().map(line -> line.substring(0, line.indexOf(' '))))
                .as("a new text of a calculation is added to the list")
                .containsAll(
                        tekster.keys(Sprak.NB).stream()
                                .filter(k -> k.matches("(post|forklaring|setning|steg|tekst)[.].*"))
                                .toList());
    }

    @Test
    void everyKeyWrittenInTheCodeHasAText() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(50);
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(tekster.keys(Sprak.NB));
        assertThat(missing)
                .as("keys in the code with no text of their own and no text beginning with them")
                .allSatisfy(
                        key ->
                                assertThat(tekster.keys(Sprak.NB))
                                        .anyMatch(known -> known.startsWith(key + ".")));
    }

    @Test
    void datesMonthsAndAmountsAreWrittenInTheLanguageOfTheText() {
        Tekst age = Tekst.of("steg.alder", LocalDate.of(2026, 12, 1));
        assertThat(tekster.render(age, Sprak.NB)).isEqualTo("Alder 1. desember 2026");
        assertThat(tekster.render(age, Sprak.EN)).isEqualTo("Age on 1 December 2026");
        Tekst unknown = Tekst.of("grunn.fodt-etter", "Noah", YearMonth.of(2026, 5));
        assertThat(tekster.render(unknown, Sprak.NN)).startsWith("Noah er fødd etter mai 2026.");
    }

    @Test
    void aKeyOrAValueThatIsMissingIsABug() {
        assertThatThrownBy(() -> tekster.render(Tekst.of("finnes.ikke"), Sprak.NB))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tekster.render(Tekst.of("post.barn", "Noah"), Sprak.NB))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tekst.of("post.barn", 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Set<String> placeholders(String key, Sprak sprak) {
        Tekst marked = Tekst.of(key, "{0}", "{1}", "{2}", "{3}");
        return PLACEHOLDER
                .matcher(tekster.render(marked, sprak))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
