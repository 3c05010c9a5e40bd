package no.helhet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Rolle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Holds for the texts of every module, not only of this one.
class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL_KEY =
            Pattern.compile("\\bt(?:\\(\\))?\\.get\\(\"([^\"]+)\"[,)]");
    private final TextCatalog catalog = TextCatalog.load();
    private final Texts nb = catalog.in(Language.NB);

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameTexts(Language language) {
        assertThat(catalog.in(language).keys()).containsExactlyInAnyOrderElementsOf(nb.keys());
    }

    @ParameterizedTest
    @EnumSource
    void everyTextTakesTheSameArgumentsInEveryLanguage(Language language) {
        var texts = catalog.in(language);
        assertThat(nb.keys())
                .allSatisfy(
                        key ->
                                assertThat(argumentsOf(texts.get(key)))
                                        .as("%s in %s", key, language)
                                        .isEqualTo(argumentsOf(nb.get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeFormatted(Language language) {
        var texts = catalog.in(language);
        assertThat(texts.keys())
                .allSatisfy(
                        key ->
                                assertThat(
                                                texts.parse(texts.get(key))
                                                        .format(new Object[] {1, 2, 3}))
                                        .as(key)
                                        .isNotBlank());
    }

    @Test
    void everyTextThatATemplateAsksForExists() throws IOException {
        var asked = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                LITERAL_KEY
                        .matcher(Files.readString(template))
                        .results()
                        .forEach(match -> asked.add(match.group(1)));
            }
        }
        assertThat(asked).contains("web.skip", "web.ledger.line");
        assertThat(nb.keys()).containsAll(asked);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleAndEveryStatusHasAWord(Rolle rolle) {
        assertThat(nb.keys()).contains(SignedInUser.textKey(rolle));
        assertThat(nb.keys())
                .containsAll(Arrays.stream(Status.values()).map(Status::textKey).toList());
    }

    private static Set<String> argumentsOf(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
