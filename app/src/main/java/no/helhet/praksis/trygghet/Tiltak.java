package no.helhet.praksis.trygghet;

/// What is done to meet a person safely. Its text is `trygghet.tiltak.<name>`.
public enum Tiltak {
    TO_SAMMEN,
    TO_DORER,
    BARE_AVTALE,
    VEKTER,
    LEDER_VET,
    IKKE_HJEMMEBESOK
}
