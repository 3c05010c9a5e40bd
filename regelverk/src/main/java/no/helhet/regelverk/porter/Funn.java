package no.helhet.regelverk.porter;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Utfall.GjelderIkke;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;

import java.util.ArrayList;
import java.util.List;

/// Collects what one gate finds missing.
final class Funn {
    private final List<Utfall> missing = new ArrayList<>();

    Funn require(boolean there, String hjemmel, String anker, String key, Object... arguments) {
        if (!there) {
            missing.add(new ManglerOpplysning(Tekst.of(key, arguments), hjemmel, anker));
        }
        return this;
    }

    Funn requireText(String text, String hjemmel, String anker, String key, Object... arguments) {
        return require(!text.isBlank(), hjemmel, anker, key, arguments);
    }

    Funn refuse(String hjemmel, String anker, String key, Object... arguments) {
        missing.add(new IkkeOppfylt(Tekst.of(key, arguments), hjemmel, anker));
        return this;
    }

    /// What is missing, or one [Oppfylt].
    List<Utfall> all() {
        return missing.isEmpty() ? List.of(new Oppfylt()) : List.copyOf(missing);
    }

    static List<Utfall> notRelevant(String key, Object... arguments) {
        return List.of(new GjelderIkke(Tekst.of(key, arguments)));
    }
}
