package no.helhet.praksis.avtale;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to an act on an appointment.
sealed interface Avtalesvar {
    /// Done, or done already.
    record Gjort(Avtale avtale) implements Avtalesvar {}

    /// What was sent is not whole, or can not be.
    ///
    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Avtalesvar {
        static Mangler of(String field, String key) {
            return new Mangler(List.of(new Problem(field, key)));
        }
    }

    /// Somebody else has taken the slot.
    ///
    /// @param ledige the free ones nearest to it
    record Opptatt(List<Luke> ledige) implements Avtalesvar {}

    /// Changed by somebody else since it was read; this is how it stands now.
    record Endret(Avtale avtale) implements Avtalesvar {}

    /// Registered as close to the person (fvl § 6): a colleague must do it.
    record Inhabil() implements Avtalesvar {}

    /// No such appointment or person, out of scope, or closed to the user.
    record Lukket() implements Avtalesvar {}
}
