package no.helhet.praksis.utbetaling;

/// What the payments of a run come to.
///
/// @param kontrollsum twelve digits computed from the payments' ids, amounts and accounts; empty
///     for none
record Kjoringssum(int antall, long sumOre, String kontrollsum) {}
