package no.helhet.praksis.klage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An appeal as it was received (fvl § 32).
///
/// @param mottatt the day it reached the office
/// @param postlagt the day a letter was handed to the post, null when unknown (fvl § 30)
/// @param fullmektig who appeals for the person, empty when the person does
/// @param fullmakt the authority the representative has shown, empty for none
/// @param onsket the change that is asked for
/// @param grunner the reasons given, empty for none
/// @param underrettet the day notice of the decision reached the person (fvl § 29)
/// @param underrettetGrunn why that day is another than the letter's, empty when it is not
public record Klageskriv(
        LocalDate mottatt,
        Mate mate,
        @Nullable LocalDate postlagt,
        String fullmektig,
        String fullmakt,
        String onsket,
        String grunner,
        LocalDate underrettet,
        String underrettetGrunn) {

    public enum Mate {
        BREV,
        /// Written down by the office (fvl § 32 first paragraph a).
        MUNTLIG,
        DIGITAL
    }

    public boolean byFullmektig() {
        return !fullmektig.isEmpty();
    }

    /// The day that counts against the time limit.
    public LocalDate fremsatt() {
        return mate == Mate.BREV && postlagt != null ? postlagt : mottatt;
    }

    /// The same, with another day of notice.
    Klageskriv noticed(LocalDate day, String grunn) {
        return new Klageskriv(
                mottatt, mate, postlagt, fullmektig, fullmakt, onsket, grunner, day, grunn);
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Klageskriv[" + mate + "]";
    }
}
