package no.helhet.regelverk.parametre;

import no.helhet.regelverk.Tekst;

/// What legal values are called, in the message files under `verdi.`.
public final class Verdinavn {
    private Verdinavn() {}

    /// The name of a national value; the id of one that only a municipality or a file has.
    public static Tekst of(String id) {
        return Parametre.nasjonale().isKnown(id)
                ? Tekst.of("verdi." + id)
                : Tekst.of("tekst.fri", id);
    }
}
