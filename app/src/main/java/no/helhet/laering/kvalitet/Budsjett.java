package no.helhet.laering.kvalitet;

import java.time.Instant;

/// The budget of a year for financial assistance, as it was set.
///
/// @param nr 1, 2, ... of those of the year; the last holds
/// @param grunn which decision, or why it was changed
public record Budsjett(
        int ar, int nr, long belopOre, String grunn, Instant satt, String sattNavn) {}
