package no.helhet.praksis.klage;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.porter.Portsvar;

import java.util.List;

/// The answer to an act on an appeal.
sealed interface Klagesvar {
    /// Done, or done already.
    record Gjort(Klage klage) implements Klagesvar {}

    /// What was sent is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Klagesvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// Gates that are not open.
    record Stengt(List<Portsvar> porter) implements Klagesvar {}

    /// Changed since it was read.
    record Utdatert() implements Klagesvar {}

    /// The appeal has not come so far, or is past it.
    record FeilTilstand() implements Klagesvar {}

    /// Registered as close to the person (fvl § 6).
    record Inhabil() implements Klagesvar {}

    /// No such appeal, out of scope, or closed to the user.
    record Lukket() implements Klagesvar {}
}
