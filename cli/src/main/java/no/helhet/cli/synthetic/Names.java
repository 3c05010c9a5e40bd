package no.helhet.cli.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Names to draw from, of several origins: a first name and a surname of the same origin go
/// together more often than not.
final class Names {
    static final String NORWEGIAN_ORIGIN = "norsk";
    private static final String FILE = "names.txt";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’]+");
    private static final Locale NORWEGIAN = Locale.of("nb", "NO");

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private Names() {}

    static Names read() {
        var names = new Names();
        try (var in = Names.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + FILE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        lists.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>())
                .addAll(List.of(line.substring(colon + 1).strip().split(" +")));
    }

    /// Norwegian for most, otherwise one of the other origins.
    static String origin(SplittableRandom random) {
        int draw = random.nextInt(100);
        return draw < 68
                ? NORWEGIAN_ORIGIN
                : draw < 82 ? "arabisk" : draw < 92 ? "afrikansk" : "europeisk";
    }

    String first(SplittableRandom random, String origin, boolean woman) {
        return pick(random, origin + (woman ? " kvinne" : " mann"));
    }

    String surname(SplittableRandom random, String origin) {
        return pick(random, origin + " etternavn");
    }

    boolean isNorwegian(String surname) {
        return lists.getOrDefault(NORWEGIAN_ORIGIN + " etternavn", List.of()).contains(surname);
    }

    String street(SplittableRandom random) {
        return pick(random, "gate") + " " + (1 + random.nextInt(60));
    }

    private String pick(SplittableRandom random, String list) {
        var all = lists.get(list);
        return all.get(random.nextInt(all.size()));
    }

    /// The words a person is found by: lower case, split on space and hyphen, each once. The rule
    /// is the person module's.
    static List<String> words(String fullName) {
        return BETWEEN_WORDS
                .splitAsStream(fullName.toLowerCase(NORWEGIAN))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
