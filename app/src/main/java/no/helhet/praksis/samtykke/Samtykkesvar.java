package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// The answer to an act on a consent.
public sealed interface Samtykkesvar {
    /// Done, or done already.
    record Gjort() implements Samtykkesvar {}

    /// What was sent in can not be read.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Samtykkesvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// The rules say no.
    record Stengt(List<Utfall> grunner) implements Samtykkesvar {}

    /// No such question or consent, out of scope, or closed to the user.
    record Lukket() implements Samtykkesvar {}
}
