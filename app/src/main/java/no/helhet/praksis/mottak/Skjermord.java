package no.helhet.praksis.mottak;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The few words of the public screen, in the languages of the waiting room. They take turns of six
/// seconds, four in a round.
public final class Skjermord {
    private static final int ROUND = 4;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "ku", "prs", "ps", "ur");
    private static final Properties WORDS = load();

    private Skjermord() {}

    /// @param rtl written from the right
    public record Ord(String sprak, boolean rtl, String tekst) {}

    /// A word in four turns: with fewer languages they come again.
    ///
    /// @param key `na`, `hentet`, `vent` or `ingen`
    public static List<Ord> turns(List<String> languages, String key, int number) {
        var known = languages.stream().filter(l -> WORDS.containsKey(l + "." + key)).toList();
        var spoken = known.isEmpty() ? List.of("nb") : known;
        var turns = new ArrayList<Ord>();
        for (int i = 0; i < ROUND; i++) {
            var language = spoken.get(i % spoken.size());
            var pattern = WORDS.getProperty(language + "." + key);
            turns.add(
                    new Ord(
                            language,
                            RIGHT_TO_LEFT.contains(language),
                            new MessageFormat(pattern, Locale.ROOT).format(new Object[] {number})));
        }
        return turns;
    }

    /// The languages that have words, by code.
    public static List<String> languages() {
        return WORDS.keySet().stream()
                .map(key -> key.toString().split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static Properties load() {
        var words = new Properties();
        try (var in = Skjermord.class.getResourceAsStream("skjermord.properties")) {
            if (in == null) {
                throw new IllegalStateException("skjermord.properties is not in the jar");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
