package no.helhet.praksis.henvisning;

import no.helhet.praksis.henvisning.Henvisningsinnhold.Grunnlagstype;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Reads the fields of a referral's forms. A choice that is none of ours is no choice.
final class Skjemafelt {
    private Skjemafelt() {}

    static Henvisningsinnhold read(Map<String, String> form) {
        return new Henvisningsinnhold(
                text(form, "gjelder"),
                text(form, "bakgrunn"),
                text(form, "onske"),
                choice(Grunnlagstype.class, text(form, "grunnlag")),
                samtykke(text(form, "samtykke")),
                text(form, "nodvendig"),
                text(form, "kjent"),
                text(form, "fare"),
                text(form, "foresporsel"));
    }

    static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    private static @Nullable SamtykkeId samtykke(String path) {
        try {
            return SamtykkeId.valueOf(path);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
