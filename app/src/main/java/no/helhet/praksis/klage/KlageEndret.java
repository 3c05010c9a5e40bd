package no.helhet.praksis.klage;

/// An appeal was received, or has moved. What stands now is asked of [Klagetelling].
public record KlageEndret(KlageId klageId) {}
