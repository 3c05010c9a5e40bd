package no.helhet.praksis.soknad;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/// A message at its municipality.
///
/// @param svarfrist the last day for an interim reply (fvl § 11 a), counted from [#mottatt]
/// @param version for the optimistic check
record Meldingsrad(
        MeldingId id,
        String bydel,
        String enhetsnr,
        byte[] sha256,
        Instant mottatt,
        Kanal kanal,
        String avsender,
        @Nullable UUID digisosId,
        Status status,
        @Nullable Avvik avvik,
        LocalDate svarfrist,
        @Nullable PersonId personId,
        @Nullable Avvisning avvisning,
        @Nullable UUID kobletAv,
        int version) {

    enum Status {
        TIL_SOKNAD,
        MA_AVKLARES,
        AVVISNING_FORESLATT,
        AVVIST
    }

    /// A rejection, proposed by one and confirmed by another.
    ///
    /// @param tekst what the applicant is told
    record Avvisning(
            String grunn, String tekst, @Nullable UUID foreslattAv, @Nullable UUID bekreftetAv) {}

    /// The fingerprint's ends, enough to recognise it.
    String shortPrint() {
        var hex = HexFormat.of().formatHex(sha256);
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " … " + hex.substring(60);
    }

    boolean isOpen() {
        return status == Status.MA_AVKLARES || status == Status.AVVISNING_FORESLATT;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Meldingsrad[" + id + "]";
    }
}
