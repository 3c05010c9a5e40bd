package no.helhet.regelverk.radgivning;

import no.helhet.regelverk.parametre.Oppslag.Ukjent;

import java.time.LocalDate;

/// Whether advice has become a service.
public sealed interface Tjenestesvar {
    /// A short answer: no decision is needed.
    record KortSvar() implements Tjenestesvar {}

    /// A service: a decision is needed (sotjl §§ 17 and 41).
    ///
    /// @param startet the first of the talks it is made of
    record Tjeneste(LocalDate startet, Hvorfor hvorfor) implements Tjenestesvar {}

    /// No rule is known for the day.
    record IkkeKjent(Ukjent ukjent) implements Tjenestesvar {}

    /// What made it a service.
    enum Hvorfor {
        FLERE_MOTER,
        GJENTATT
    }
}
