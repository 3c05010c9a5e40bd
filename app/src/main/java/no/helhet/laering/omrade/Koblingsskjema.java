package no.helhet.laering.omrade;

import no.helhet.formats.table.DecimalSign;
import no.helhet.formats.table.TextEncoding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/// Reads a mapping from its form. What can not be read keeps what was there before.
final class Koblingsskjema {
    private static final int MOST_COLUMNS = 500;

    private Koblingsskjema() {}

    static Kobling read(Map<String, String> form, Kobling before) {
        var roller = new ArrayList<Kolonnerolle>();
        for (int i = 0; i < MOST_COLUMNS && form.containsKey("rolle-" + i); i++) {
            roller.add(one(Kolonnerolle.class, form.get("rolle-" + i), Kolonnerolle.INGEN));
        }
        return new Kobling(
                one(TextEncoding.class, form.get("tegnsett"), before.tegnsett()),
                separator(form.get("skille"), before.skille()),
                one(DecimalSign.class, form.get("desimal"), before.desimal()),
                number(form.get("innledning"), before.innledning()),
                roller.isEmpty() ? before.roller() : roller,
                one(Niva.class, form.get("niva"), before.niva()),
                Tallesing.code(form.getOrDefault("variabel", before.variabel())),
                form.containsKey("maling") ? "ANTALL".equals(form.get("maling")) : before.antall(),
                year(form.get("ar")),
                form.containsKey("maling") ? "true".equals(form.get("flytt")) : before.flytt(),
                form.getOrDefault("egenskap", before.egenskap()));
    }

    /// Whether a year was typed that is none.
    static boolean hasWrongYear(Map<String, String> form) {
        return !form.getOrDefault("ar", "").isBlank() && year(form.get("ar")) == null;
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{4}")
                ? Integer.valueOf(text.strip())
                : null;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.strip().matches("[0-9]{1,2}")
                ? Integer.parseInt(text.strip())
                : otherwise;
    }

    private static char separator(@Nullable String text, char otherwise) {
        return text == null
                ? otherwise
                : switch (text.toLowerCase(Locale.ROOT)) {
                    case "tab" -> '\t';
                    case "," -> ',';
                    case ";" -> ';';
                    default -> otherwise;
                };
    }

    private static <E extends Enum<E>> E one(Class<E> kind, @Nullable String name, E otherwise) {
        for (var value : kind.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }
}
