package no.helhet.laering.apnetall;

import java.time.Instant;

/// A release of a municipality's figures of a year, frozen.
///
/// @param versjon 1, 2, ...
/// @param navn of the municipality
/// @param sisteManed the last month it holds, 1 to 12
/// @param grunn why it corrects the one before; empty when it is the first, or adds a month
/// @param sha256 of its cells, hexadecimal
public record Utgave(
        String kommunenr,
        int ar,
        int versjon,
        String navn,
        int sisteManed,
        Instant publisert,
        String publisertNavn,
        String grunn,
        String sha256) {
    private static final int MONTHS = 12;

    /// Whether the whole year is in it.
    public boolean isWhole() {
        return sisteManed == MONTHS;
    }
}
