package no.helhet.regelverk.frister;

import no.helhet.regelverk.parametre.Oppslag;

import java.time.LocalDate;

/// The answer to when a time limit ends.
public sealed interface Frist {
    /// The limit is counted.
    ///
    /// @param type which limit
    /// @param start the day it is counted from; the limit of a period counts it, others do not
    /// @param lastDay the last day in time
    /// @param forskjovet was it moved because it would have ended on a day of rest?
    /// @param length the legal value that was used
    /// @param lovensAr the year of the forvaltningslov in force on the day of the start
    record Beregnet(
            Fristtype type,
            LocalDate start,
            LocalDate lastDay,
            boolean forskjovet,
            Oppslag.Funnet length,
            int lovensAr)
            implements Frist {

        /// Is the limit over on this day?
        public boolean isOver(LocalDate day) {
            return day.isAfter(lastDay);
        }
    }

    /// No limit is known for this start.
    record Ukjent(Fristtype type, Oppslag.Ukjent ukjent) implements Frist {}
}
