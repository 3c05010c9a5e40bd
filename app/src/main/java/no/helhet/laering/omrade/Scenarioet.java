package no.helhet.laering.omrade;

import java.time.Instant;

/// A need as it was worked out and kept.
record Scenarioet(
        String navn,
        Omradesporsmal sporsmal,
        Forutsetninger forutsetninger,
        Behov behov,
        Instant laget,
        String av) {}
