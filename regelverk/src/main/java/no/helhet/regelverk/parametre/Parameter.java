package no.helhet.regelverk.parametre;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// One legal value through time. [Parameterkontroll] says what makes one sound; this record only
/// carries it.
///
/// @param id lower case words joined by hyphens, the same as the name of the file
/// @param unit the unit of every row
/// @param hjemmel the paragraph the value stands in
/// @param description one line in Norwegian
/// @param alder the ages a rate for children is for, or null
/// @param kommunal may a municipality set its own?
/// @param gaps periods between rows that are known to have no known value
/// @param rows in order of time
public record Parameter(
        String id,
        Enhet unit,
        String hjemmel,
        String description,
        @Nullable Aldersgruppe alder,
        boolean kommunal,
        List<Hull> gaps,
        List<Rad> rows) {
    public Parameter {
        gaps = List.copyOf(gaps);
        rows = List.copyOf(rows);
    }

    /// A value for which it is not said that a municipality may set its own.
    public Parameter(
            String id,
            Enhet unit,
            String hjemmel,
            String description,
            @Nullable Aldersgruppe alder,
            List<Hull> gaps,
            List<Rad> rows) {
        this(id, unit, hjemmel, description, alder, false, gaps, rows);
    }

    /// The value in one period.
    ///
    /// @param from first day
    /// @param to last day, or null when it still holds
    /// @param value in the unit of the parameter as it is held: øre when that is money, see [Enhet]
    /// @param source where it was read
    /// @param certainty how sure it is
    public record Rad(
            LocalDate from,
            @Nullable LocalDate to,
            long value,
            String source,
            Sikkerhet certainty) {}

    /// A period, both days included, with no known value.
    public record Hull(LocalDate from, LocalDate to, String reason) {}

    /// Ages in whole years, both included.
    public record Aldersgruppe(int from, int to) {
        boolean contains(int age) {
            return from <= age && age <= to;
        }
    }
}
