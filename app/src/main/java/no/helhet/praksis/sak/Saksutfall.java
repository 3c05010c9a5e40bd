package no.helhet.praksis.sak;

/// The outcome of an act on a case. A refusal is an answer, not a failure: nothing was changed.
public sealed interface Saksutfall {
    /// @param sak the case as it now is
    record Utfort(Sak sak) implements Saksutfall {}

    /// The case already was as asked; a double click or a repeated event.
    record Uendret(Sak sak) implements Saksutfall {}

    /// Somebody changed the case after the user read it.
    ///
    /// @param sak the case as it now is
    /// @param read the version the user had read
    record Utdatert(Sak sak, int read) implements Saksutfall {}

    record Avvist(Grunn grunn, Sak sak) implements Saksutfall {}

    /// No such case in the user's scope.
    record FinnesIkke() implements Saksutfall {}

    enum Grunn {
        /// The case's status does not allow the act.
        FEIL_STATUS,
        /// Another worker took the case first.
        ALLEREDE_TILDELT,
        /// The worker is the person or close family (fvl § 6).
        INHABIL,
        /// The person has a protected address, and the worker is not cleared.
        IKKE_KLARERT,
        /// The worker has no role as `VEILEDER` at the case's office.
        IKKE_VED_KONTORET,
        /// Nobody has the case, so nobody can answer for what is sent.
        MANGLER_SAKSBEHANDLER,
        /// The interim reply has already been sent.
        ALLEREDE_SENDT,
        /// A text that must be there is empty.
        MANGLER_TEKST,
        /// A day that must lie ahead does not.
        UGYLDIG_FRIST,
        /// A day that has not come yet.
        UGYLDIG_DATO,
        /// A benefit is the main livelihood, and none is named.
        MANGLER_TRYGD
    }

    /// Whether the case now is as asked.
    default boolean isDone() {
        return this instanceof Utfort || this instanceof Uendret;
    }
}
