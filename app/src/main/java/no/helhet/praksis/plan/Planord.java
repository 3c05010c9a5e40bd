package no.helhet.praksis.plan;

import no.helhet.platform.web.Texts;

import java.util.Set;

/// What is written in a field, as it is read: days as days, codes as words.
public final class Planord {
    private static final Set<String> DAYS = Set.of("frist", "fra", "til", "evaluering");

    private Planord() {}

    /// The text of a field; empty when nothing is written.
    public static String show(Plandel part, String field, String navn, Texts t) {
        var text = part.text(field);
        if (text.isBlank()) {
            return "";
        }
        if (DAYS.contains(field)) {
            var day = part.day(field);
            return day == null ? text : t.dateWithYear(day);
        }
        return switch (part.slag() + "." + field) {
            case "STEG.hvem" -> text.equals("PERSON") ? navn : code("plan.hvem.", text, t);
            case "SAMTYKKE.samtykke" -> code("plan.samtykke.", text, t);
            case "STEG.tiltak" -> "";
            default -> text;
        };
    }

    private static String code(String prefix, String code, Texts t) {
        return t.has(prefix + code) ? t.get(prefix + code) : code;
    }

    /// Who does a step, by name.
    public static String who(Plandel steg, String navn, Texts t) {
        var hvem = steg.text("hvem");
        return hvem.equals("PERSON")
                ? navn
                : steg.isBlank("navn")
                        ? hvem.isBlank() ? "" : code("plan.hvem.", hvem, t)
                        : steg.text("navn");
    }
}
