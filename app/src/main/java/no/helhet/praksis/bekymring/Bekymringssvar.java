package no.helhet.praksis.bekymring;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// The answer to an act on a notice of concern.
sealed interface Bekymringssvar {
    /// Done, or done already.
    record Gjort(Bekymringsmelding melding) implements Bekymringssvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Bekymringssvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// What the law asks for is not there, or the duty does not lift secrecy.
    record Stengt(List<Utfall> utfall) implements Bekymringssvar {}

    /// Changed since it was read; nothing is saved.
    record Utdatert() implements Bekymringssvar {}

    /// It has not come so far, or is past it.
    record FeilTilstand() implements Bekymringssvar {}

    /// No such notice, out of scope, or closed to the user.
    record Lukket() implements Bekymringssvar {}
}
