package no.helhet.praksis.bekymring;

import no.helhet.regelverk.bekymring.Bekymringsgrunnlag;
import no.helhet.regelverk.bekymring.Meldegrunn;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Reads the form of a notice. A choice that is none of ours is no choice.
final class Bekymringsskjema {
    private Bekymringsskjema() {}

    static Bekymringsgrunnlag read(Map<String, String> form) {
        return new Bekymringsgrunnlag(
                yesOrNo(text(form, "fareNa")),
                text(form, "vakt"),
                text(form, "barnet"),
                text(form, "observert"),
                text(form, "hvem"),
                text(form, "vurdering"),
                grunn(text(form, "grunn")),
                text(form, "palegg"),
                yesOrNo(text(form, "foreldreVet")),
                text(form, "foreldregrunn"));
    }

    static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    private static @Nullable Boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Meldegrunn grunn(String value) {
        for (var grunn : Meldegrunn.values()) {
            if (grunn.name().equals(value)) {
                return grunn;
            }
        }
        return null;
    }
}
