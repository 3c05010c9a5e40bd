package no.helhet.laering.uttrekk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A data set, from the day it is asked for.
///
/// @param vurdering as it was when it was asked for
/// @param avgjort null while nobody has decided
/// @param fil null until it is made; kept when the file itself is gone
record Uttrekk(
        UttrekkId id,
        Uttrekksinnhold innhold,
        Uttrekksvurdering vurdering,
        UUID bedtAv,
        String bedtNavn,
        Instant bedt,
        Uttrekksstatus status,
        int versjon,
        @Nullable Avgjort avgjort,
        @Nullable Fil fil) {
    /// @param grunn why not; empty when it was approved
    record Avgjort(UUID av, String navn, Instant tidspunkt, String grunn) {}

    /// @param dempet persons some of whose traits were blanked because too few share them
    /// @param utelatt persons who were left out because nothing else hid them
    record Fil(
            Instant laget,
            long storrelse,
            String sha256,
            int personer,
            long rader,
            int dempet,
            int utelatt) {}

    boolean isOpen() {
        return status == Uttrekksstatus.BEDT_OM;
    }

    /// May it be fetched on that day?
    boolean isFetchable(LocalDate today) {
        return status == Uttrekksstatus.LAGET && !today.isAfter(innhold.slutt());
    }

    boolean isDue(LocalDate today) {
        return today.isAfter(innhold.slutt())
                && status != Uttrekksstatus.AVSLUTTET
                && status != Uttrekksstatus.AVSLATT;
    }
}
