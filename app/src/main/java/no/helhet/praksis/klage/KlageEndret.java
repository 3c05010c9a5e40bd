package no.helhet.praksis.klage;

/// An appeal was received, or has moved. What stands now is asked of [Klagefakta].
public record KlageEndret(KlageId klageId) {}
