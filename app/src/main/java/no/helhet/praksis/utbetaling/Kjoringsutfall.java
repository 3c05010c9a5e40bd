package no.helhet.praksis.utbetaling;

/// What came of an act on a run or a payment.
public sealed interface Kjoringsutfall {
    record Utfort(KjoringId id) implements Kjoringsutfall {}

    /// It is already so; nothing was done.
    record Uendret(KjoringId id) implements Kjoringsutfall {}

    /// Somebody has changed it since it was shown.
    record Utdatert() implements Kjoringsutfall {}

    record FinnesIkke() implements Kjoringsutfall {}

    record Avvist(Grunn grunn) implements Kjoringsutfall {}

    /// Why not. Its text is `utbetaling.avvist.<name>`.
    enum Grunn {
        INGENTING_FORFALT,
        ALLE_HOLDT_TILBAKE,
        DATO_PASSERT,
        KONTOR_UTEN_KONTO,
        FEIL_STATUS,
        SAMME_PERSON,
        FEIL_KONTROLLSUM,
        RADER_ENDRET,
        UTEN_FULLMAKT,
        OVER_FULLMAKT,
        ER_MOTTAKER,
        HABILITET_IKKE_BEKREFTET,
        MANGLER_GRUNN,
        UGYLDIG_KONTO
    }
}
