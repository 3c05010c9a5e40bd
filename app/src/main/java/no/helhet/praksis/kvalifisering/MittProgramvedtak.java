package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.klage.MinKlage;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A decision on a programme as its receiver sees it.
///
/// @param slag last word of the key of what it decides
/// @param brev id of the letter's file
/// @param frist the last day to appeal (fvl § 29), null when it cannot be told
/// @param rettet a later decision stands in its place, or it is set aside
/// @param klager the resident's appeals against it, oldest first
public record MittProgramvedtak(
        VedtakId id,
        String slag,
        Instant vedtatt,
        UUID brev,
        @Nullable LocalDate frist,
        boolean rettet,
        List<MinKlage> klager) {
    public boolean isOver(LocalDate today) {
        return frist != null && today.isAfter(frist);
    }

    /// Whether it waits while an appeal is treated (fvl § 42).
    public boolean venter() {
        return klager.stream().anyMatch(k -> k.klage().utsatt() != null);
    }

    /// It was to interrupt the programme or to end it.
    public boolean isStop() {
        return slag.equals(Programstans.Slag.AVBRUTT.name())
                || slag.equals(Programstans.Slag.AVSLUTTET.name());
    }

    public boolean mayAppeal() {
        return klager.isEmpty() && !rettet && frist != null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "MittProgramvedtak[" + id + "]";
    }
}
