package no.helhet.praksis.person;

/// The outcome of identifying an applicant by number.
public sealed interface Identifisering {
    record Funnet(PersonId id) implements Identifisering {}

    /// @param feil why the number is no identity: UGYLDIG_LENGDE, IKKE_SIFRE, UGYLDIG_DATO,
    ///     KONTROLLSIFFER, SYNTETISK_IKKE_TILLATT, UKJENT_I_REGISTERET, REGISTER_UTILGJENGELIG,
    ///     ANNEN_BYDEL (registered in a district that this office does not serve)
    record IkkeFunnet(String feil) implements Identifisering {}
}
