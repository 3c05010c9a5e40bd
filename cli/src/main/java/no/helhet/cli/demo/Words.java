package no.helhet.cli.demo;

import no.helhet.praksis.vedtak.Innhold.Malform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/// What the caseworker writes, in the language of the letter.
final class Words {
    private final Properties texts = new Properties();

    Words(Malform malform) {
        var name = malform == Malform.NN ? "words_nn.properties" : "words_nb.properties";
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
}
