package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.regelverk.kvalifisering.Opphold;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// Leave or interruption.
///
/// @param tom last day, null while it lasts
public record Programopphold(
        UUID id,
        UUID programId,
        Frammote.Grunn grunn,
        LocalDate fom,
        @Nullable LocalDate tom,
        String begrunnelse,
        String registrertNavn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(fom) && (tom == null || !day.isAfter(tom));
    }

    boolean meets(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !fom.isAfter(to)) && (tom == null || !tom.isBefore(from));
    }

    Opphold forRules() {
        return new Opphold(grunn, fom, tom);
    }
}
