package no.helhet.cli.demo;

import no.helhet.praksis.vedtak.Innhold.Malform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/// What the caseworker writes, in the language of the letter.
final class Words {
    private final Properties texts = new Properties();
    private final Locale language;

    Words(Malform malform) {
        language = Locale.of(malform == Malform.NN ? "nn" : "nb", "NO");
        var name = "words_" + language.getLanguage() + ".properties";
        try (var in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key, Object... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return MessageFormat.format(text, values);
    }

    /// As one writes it: "22. november 2026".
    String get(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM uuuu", language).format(day);
    }

    String get(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(month);
    }
}
