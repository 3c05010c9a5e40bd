package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Verdinavn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;

import java.time.LocalDate;
import java.util.function.LongFunction;

/// The values that the rules of one paragraph are tried against, on one day.
///
/// @param anker where on the page what they find is put right
record Regelverdi(Parametre parametre, LocalDate day, String hjemmel, String anker) {

    /// What the rule says of the value. One that is not known leaves the rule open: it never counts
    /// as met.
    Utfall with(String id, LongFunction<Utfall> rule) {
        return switch (parametre.find(id, day)) {
            case Funnet funnet -> rule.apply(funnet.value());
            case Ukjent ukjent -> missing("grunn.kvp.ukjent-verdi", Verdinavn.of(id), day);
        };
    }

    /// Met, or refused with the text.
    Utfall require(boolean met, String key, Object... arguments) {
        return met ? new Oppfylt() : refuse(key, arguments);
    }

    Utfall refuse(String key, Object... arguments) {
        return new IkkeOppfylt(Tekst.of(key, arguments), hjemmel, anker);
    }

    Utfall missing(String key, Object... arguments) {
        return new ManglerOpplysning(Tekst.of(key, arguments), hjemmel, anker);
    }
}
