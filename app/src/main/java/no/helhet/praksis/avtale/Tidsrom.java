package no.helhet.praksis.avtale;

import java.time.Instant;

/// From a moment to another, which is not in it.
record Tidsrom(Instant start, Instant slutt) {}
