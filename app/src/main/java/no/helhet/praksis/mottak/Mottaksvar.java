package no.helhet.praksis.mottak;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act in the reception.
sealed interface Mottaksvar {
    /// Done, or done already.
    record Gjort(Henvendelse henvendelse) implements Mottaksvar {}

    /// Done, and what was done has become a service that needs a decision (sotjl § 17).
    record GjortMedForslag(Henvendelse henvendelse) implements Mottaksvar {}

    /// The person already waits or is in conversation, with this enquiry.
    record StarAlt(Henvendelse henvendelse) implements Mottaksvar {}

    /// What was sent is not whole.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Mottaksvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// Somebody else has come first; this is how it stands now.
    record Opptatt(Henvendelse henvendelse) implements Mottaksvar {}

    /// Registered as close to the person (fvl § 6): a colleague must do it.
    record Inhabil() implements Mottaksvar {}

    /// Nobody waits whom the user may meet.
    record IngenVenter() implements Mottaksvar {}

    /// No such enquiry, out of scope, or closed to the user.
    record Lukket() implements Mottaksvar {}
}
