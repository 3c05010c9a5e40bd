package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.kvalifisering.Programkalender.Dagtype;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The attendance of a month as it is shown.
///
/// @param mangler days to be registered or approved
/// @param valg the months that may be chosen, newest first
public record Programmaned(
        YearMonth maned, List<Rute> dager, int mangler, int ikkeGodkjent, List<YearMonth> valg) {

    /// A weekday.
    ///
    /// @param dag null when not registered
    /// @param arrangor what its providers registered
    /// @param merknader what the rules say of an absence
    public record Rute(
            LocalDate dato,
            Dagtype type,
            @Nullable Programdag dag,
            Arrangordager arrangor,
            List<String> merknader) {
        public boolean isMeeting() {
            return type == Dagtype.MOTEDAG;
        }

        /// Whether the office has to say what holds.
        public boolean isDisputed() {
            return isMeeting() && arrangor.disagrees(dag);
        }
    }

    /// The days registered differently, or as absent by a provider alone.
    public List<Rute> disputed() {
        return dager.stream().filter(Rute::isDisputed).toList();
    }

    public boolean isReady() {
        return mangler == 0;
    }
}
