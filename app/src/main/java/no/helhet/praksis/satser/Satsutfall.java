package no.helhet.praksis.satser;

import no.helhet.praksis.satser.Forslagskontroll.Feil;

import java.util.List;

/// What came of proposing a value, or of deciding about one.
sealed interface Satsutfall {
    /// Stored; sent twice, it is stored once.
    record Foreslatt(ForslagId id) implements Satsutfall {}

    record Godkjent(Forslag forslag) implements Satsutfall {}

    record Returnert(Forslag forslag) implements Satsutfall {}

    /// The form has faults, or has been sent before and said something else.
    record Avvist(List<Feil> feil) implements Satsutfall {}

    /// It has been decided about already.
    record AlleredeAvgjort(Forslag forslag) implements Satsutfall {}

    /// It may not be decided as it was asked.
    record Nektet(Grunn grunn) implements Satsutfall {}

    record FinnesIkke() implements Satsutfall {}

    /// Why not. Its text is `satser.nektet.<name>`.
    enum Grunn {
        SAMME_PERSON,
        /// The office serves districts, and the council decides for the whole.
        BYDEL,
        UTDATERT,
        MANGLER_TILBAKEGRUNN,
        MANGLER_GRUNN
    }
}
