package no.helhet.praksis.person;

/// What came of proposing, answering or parting.
sealed interface Dobbeltsvar {
    record Gjort(Dobbeltforing dobbeltforing) implements Dobbeltsvar {}

    /// The user may not open one of the two, or it is not in the user's scope.
    record Nektet(Persontilgang.Nektet nektet) implements Dobbeltsvar {}

    record Avslag(Hindring hindring) implements Dobbeltsvar {
        /// Each with a text of its own, `person.dobbelt.hindring.<name>`.
        enum Hindring {
            GRUNN,
            SAMME_ID,
            KOMMUNE,
            BYDEL,
            KJEDE,
            APENT_FORSLAG,
            ULIKE_NUMMER,
            EGET_FORSLAG,
            BESVART,
            IKKE_DIN
        }
    }
}
