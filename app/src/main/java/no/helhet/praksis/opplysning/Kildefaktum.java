package no.helhet.praksis.opplysning;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One line of what the source says, in its words.
///
/// @param hva what it is about, empty where the kind says it
/// @param verdi `JA` or `NEI` for whether the work ability is reduced, else a text
/// @param fra first day of an agreed activity, or null
/// @param til last day of an agreed activity, or null
public record Kildefaktum(
        Slag slag, String hva, String verdi, @Nullable LocalDate fra, @Nullable LocalDate til) {

    public enum Slag {
        NEDSATT_ARBEIDSEVNE,
        HVORFOR,
        BEHOV,
        MAL,
        AKTIVITET,
        ANNET
    }

    static Kildefaktum of(Slag slag, String verdi) {
        return new Kildefaktum(slag, "", verdi, null, null);
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Kildefaktum[" + slag + "]";
    }
}
