package no.helhet.praksis.henvisning;

import no.helhet.platform.web.Problem;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// The answer to an act on a referral.
sealed interface Henvisningssvar {
    /// Done, or done already.
    record Gjort(Henvisning henvisning) implements Henvisningssvar {}

    /// What was sent in is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Henvisningssvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// The ground does not let it be sent.
    record Stengt(List<Utfall> utfall) implements Henvisningssvar {}

    /// Changed since it was read; nothing is saved.
    record Utdatert() implements Henvisningssvar {}

    /// The referral has not come so far, or is past it.
    record FeilTilstand() implements Henvisningssvar {}

    /// No such referral, out of scope, or closed to the user.
    record Lukket() implements Henvisningssvar {}
}
