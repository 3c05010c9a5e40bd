package no.helhet.praksis.klage;

import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Oversitting;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Reads the form of a review. A choice that is none of ours is no choice.
final class Vurderingsskjema {
    private Vurderingsskjema() {}

    static Vurdering read(Map<String, String> form) {
        return new Vurdering(
                choice(Oversitting.class, text(form, "oversitting")),
                text(form, "oversittingsgrunn"),
                text(form, "nytt"),
                text(form, "vurdert"),
                choice(Konklusjon.class, text(form, "konklusjon")),
                text(form, "begrunnelse"),
                choice(Utsettelse.class, text(form, "utsettelse")),
                text(form, "utsettelsesgrunn"));
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
