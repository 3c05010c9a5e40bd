package no.helhet.praksis.person;

/// Whether the present user may open a person's case and card.
public sealed interface Persontilgang {
    record Tillatt() implements Persontilgang {}

    /// @param grunn why not; the page says whom to ask and never what it holds
    record Nektet(Grunn grunn) implements Persontilgang {}

    enum Grunn {
        /// The person is the user or the user's registered family (fvl § 6).
        INHABIL,
        /// Protected address, and the user is not cleared.
        SKJERMET,
        /// No such person in the user's scope.
        FINNES_IKKE
    }

    default boolean erTillatt() {
        return this instanceof Tillatt;
    }
}
