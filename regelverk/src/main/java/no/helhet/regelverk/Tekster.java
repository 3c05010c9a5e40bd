package no.helhet.regelverk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The module's message files, read once. A key that no file holds is a bug and throws
/// [IllegalArgumentException].
///
/// Placeholders are `{0}`, `{1}` ...; nothing else in a text is special, apostrophes neither. Dates
/// are written `5. desember 2026` and months `desember 2026`.
public final class Tekster {
    private final Map<Sprak, Map<String, String>> texts;
    private final Map<Sprak, List<String>> months;

    private Tekster(Map<Sprak, Map<String, String>> texts) {
        this.texts = texts;
        this.months = new EnumMap<>(Sprak.class);
        texts.forEach(
                (sprak, map) ->
                        months.put(sprak, List.of(map.getOrDefault("maneder", "").split(","))));
    }

    /// Reads the message files from the class path.
    public static Tekster load() {
        Map<Sprak, Map<String, String>> texts = new EnumMap<>(Sprak.class);
        for (Sprak sprak : Sprak.values()) {
            texts.put(sprak, read(sprak.resource()));
        }
        return new Tekster(texts);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream stream = Tekster.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing on the class path: " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> map = new java.util.HashMap<>();
            properties.stringPropertyNames().forEach(k -> map.put(k, properties.getProperty(k)));
            return Map.copyOf(map);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All keys of a language, sorted.
    public Set<String> keys(Sprak sprak) {
        return new TreeSet<>(of(sprak).keySet());
    }

    /// The text in the given language with its values put in.
    public String render(Tekst tekst, Sprak sprak) {
        String pattern = of(sprak).get(tekst.key());
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + tekst.key() + " in " + sprak);
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            int number = Integer.parseInt(pattern.substring(open + 1, close));
            if (number >= tekst.arguments().size()) {
                throw new IllegalArgumentException(tekst.key() + " needs value number " + number);
            }
            text.append(pattern, at, open).append(word(tekst.arguments().get(number), sprak));
            at = close + 1;
        }
        return text.append(pattern.substring(at)).toString();
    }

    private Map<String, String> of(Sprak sprak) {
        return texts.getOrDefault(sprak, Map.of());
    }

    private String word(Object argument, Sprak sprak) {
        return switch (argument) {
            case Belop belop -> belop.format();
            case LocalDate date -> date(date, sprak);
            case YearMonth month -> month(month, sprak);
            case Tekst inner -> render(inner, sprak);
            default -> argument.toString();
        };
    }

    private String date(LocalDate date, Sprak sprak) {
        String day = sprak == Sprak.EN ? date.getDayOfMonth() + " " : date.getDayOfMonth() + ". ";
        return day + month(YearMonth.from(date), sprak);
    }

    private String month(YearMonth month, Sprak sprak) {
        List<String> names = new ArrayList<>(months.getOrDefault(sprak, List.of()));
        return names.get(month.getMonthValue() - 1) + " " + month.getYear();
    }
}
