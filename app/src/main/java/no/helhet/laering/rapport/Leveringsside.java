package no.helhet.laering.rapport;

/// A delivery's receipt, and what has changed since.
public record Leveringsside(Levering levering, String kommunenavn, Leveringsendring endring) {}
