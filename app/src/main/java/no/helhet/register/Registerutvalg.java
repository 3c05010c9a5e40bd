package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Which rows and columns of one table are read.
///
/// @param tabell the table's name
/// @param kolonner the columns' names, in the order they are wanted; none for the keys alone
/// @param fom first day; rows are taken by the day they are about
/// @param tom last day
/// @param fodtFra earliest year of birth, null for any
/// @param fodtTil latest year of birth, null for any
/// @param rekkefolge a text that decides the order of rows of the same day, so that it does not
///     tell in which order persons came
public record Registerutvalg(
        String kommunenr,
        String tabell,
        List<String> kolonner,
        LocalDate fom,
        LocalDate tom,
        Populasjon populasjon,
        @Nullable Integer fodtFra,
        @Nullable Integer fodtTil,
        String rekkefolge) {
    /// Whose rows.
    public enum Populasjon {
        /// All, enquiries by persons unknown too.
        ALLE,
        /// Those to whom a grant or a loan was paid in the period.
        MOTTAKERE,
        /// Those in the qualification programme in the period.
        PROGRAM
    }

    public Registerutvalg {
        kolonner = List.copyOf(kolonner);
    }
}
