package no.helhet.platform.web;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// All texts of all modules, read once from `messages/<module>_<language>.properties` (UTF-8) on
/// the class path. A key belongs to one file; one that stands in two is refused at start.
public final class TextCatalog {
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    private TextCatalog(Map<Language, Map<String, String>> messages) {
        messages.forEach((language, map) -> texts.put(language, new Texts(language, map)));
    }

    /// Reads the message files on the class path.
    ///
    /// @throws IllegalStateException when a key stands in two files of one language
    public static TextCatalog load() {
        var messages = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var all = new HashMap<String, String>();
            for (var file : files(language)) {
                read(file)
                        .forEach(
                                (key, text) -> {
                                    if (all.putIfAbsent((String) key, (String) text) != null) {
                                        throw new IllegalStateException(
                                                "The text %s in %s is already in another file"
                                                        .formatted(key, file.getFilename()));
                                    }
                                });
            }
            messages.put(language, Map.copyOf(all));
        }
        return new TextCatalog(messages);
    }

    /// The texts in one language.
    public Texts in(Language language) {
        return texts.get(language);
    }

    private static Resource[] files(Language language) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.tag() + ".properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
