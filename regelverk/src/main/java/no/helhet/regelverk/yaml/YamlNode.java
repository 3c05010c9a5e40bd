package no.helhet.regelverk.yaml;

import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// A value in a YAML file and its place there.
public final class YamlNode {
    private final @Nullable Object value;
    private final String place;

    private YamlNode(@Nullable Object value, String place) {
        this.value = value;
        this.place = place;
    }

    /// The whole of a file.
    ///
    /// @param name what messages call the file
    /// @throws YamlFault when it is no YAML, or has nothing but a single word
    public static YamlNode read(String name, String yaml) throws YamlFault {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new YamlFault("YAML", "yamlfeil.yaml", String.valueOf(e.getMessage()));
        }
        if (!(root instanceof Map<?, ?>)) {
            throw new YamlFault(name, "yamlfeil.form");
        }
        return new YamlNode(root, "");
    }

    /// Where it stands, for example `rows[2].from`; blank for the whole file.
    public String place() {
        return place;
    }

    /// Is there nothing there, or `null`?
    public boolean isMissing() {
        return value == null;
    }

    /// Is the key there, be it with `null`?
    public boolean has(String key) throws YamlFault {
        return map().containsKey(key);
    }

    /// The value under a key; one that is not there [#isMissing].
    public YamlNode at(String key) throws YamlFault {
        return new YamlNode(map().get(key), place.isEmpty() ? key : place + "." + key);
    }

    /// Refuses a key that is none of these: a slip of the pen must not be read as nothing.
    public YamlNode only(String... keys) throws YamlFault {
        List<String> known = List.of(keys);
        for (Object key : map().keySet()) {
            if (!known.contains(String.valueOf(key))) {
                String where = place.isEmpty() ? String.valueOf(key) : place + "." + key;
                throw new YamlFault(where, "yamlfeil.ukjent", String.join(", ", known));
            }
        }
        return this;
    }

    /// The rows of a list; none when it is missing.
    public List<YamlNode> rows() throws YamlFault {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new YamlFault(place, "yamlfeil.form");
        }
        List<YamlNode> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rows.add(new YamlNode(list.get(i), place + "[" + i + "]"));
        }
        return rows;
    }

    public String text() throws YamlFault {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        if (value instanceof Number) {
            // 0301 without quotes is a number, and has lost its zero.
            throw new YamlFault(place, "yamlfeil.anforselstegn");
        }
        throw new YamlFault(place, "yamlfeil.mangler");
    }

    /// The text, or another where there is none.
    public String textOr(String otherwise) throws YamlFault {
        return value == null ? otherwise : text();
    }

    /// A day written `2026-01-31`.
    public LocalDate date() throws YamlFault {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw new YamlFault(place, "yamlfeil.dato");
        }
    }

    /// A month written `2026-01`.
    public YearMonth month() throws YamlFault {
        try {
            return YearMonth.parse(text());
        } catch (DateTimeException e) {
            throw new YamlFault(place, "yamlfeil.maned");
        }
    }

    public boolean isYes() throws YamlFault {
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw new YamlFault(place, "yamlfeil.ja-nei");
    }

    /// A whole number.
    public int integer() throws YamlFault {
        try {
            return decimal().intValueExact();
        } catch (ArithmeticException e) {
            throw new YamlFault(place, "yamlfeil.heltall");
        }
    }

    /// A number with all its decimals.
    public BigDecimal decimal() throws YamlFault {
        if (value instanceof Number number) {
            try {
                return new BigDecimal(number.toString());
            } catch (NumberFormatException e) {
                // .inf and .nan are numbers in YAML.
                throw new YamlFault(place, "yamlfeil.tall");
            }
        }
        throw new YamlFault(place, "yamlfeil.tall");
    }

    /// An amount in kroner, with at most two decimals.
    public Belop belop() throws YamlFault {
        try {
            return new Belop(decimal().movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new YamlFault(place, "yamlfeil.belop");
        }
    }

    /// One of the words of a kind.
    public <T> T word(List<T> all, Function<T, String> word) throws YamlFault {
        String written = text();
        for (T one : all) {
            if (word.apply(one).equals(written)) {
                return one;
            }
        }
        TreeSet<String> words = new TreeSet<>(all.stream().map(word).toList());
        throw new YamlFault(place, "yamlfeil.ord", written, String.join(", ", words));
    }

    /// What it is, as the library read it.
    public @Nullable Object value() {
        return value;
    }

    private Map<?, ?> map() throws YamlFault {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new YamlFault(place, "yamlfeil.form");
    }
}
