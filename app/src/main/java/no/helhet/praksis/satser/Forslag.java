package no.helhet.praksis.satser;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// A value somebody proposes for the municipality. It never changes: what is wrong in it is sent
/// back, or replaced by another.
///
/// @param sats the parameter
/// @param verdi as the rules hold it, money in øre; null when the municipality shall have no value
///     of its own
/// @param tom last day, or null when it holds until another is approved
/// @param saksnr the council's decision, `vedtatt` its day
/// @param tilbakegrunn why it holds back in time, empty when it did not as it was proposed
record Forslag(
        ForslagId id,
        String sats,
        @Nullable Long verdi,
        LocalDate fom,
        @Nullable LocalDate tom,
        String saksnr,
        LocalDate vedtatt,
        String begrunnelse,
        String tilbakegrunn,
        UUID foreslattAv,
        String foreslattNavn,
        Instant foreslatt,
        @Nullable Avgjorelse avgjorelse) {

    boolean isOpen() {
        return avgjorelse == null;
    }

    boolean isApproved() {
        return avgjorelse != null && avgjorelse.isApproval();
    }

    /// Why it holds back in time, whoever said it.
    String hvorforTilbake() {
        return tilbakegrunn.isEmpty() && isApproved()
                ? Objects.requireNonNull(avgjorelse).grunn()
                : tilbakegrunn;
    }

    /// Does the other ask for the same? Then it is the same form, sent twice.
    boolean asksTheSame(Forslag other) {
        return sats.equals(other.sats)
                && Objects.equals(verdi, other.verdi)
                && fom.equals(other.fom)
                && Objects.equals(tom, other.tom)
                && saksnr.equals(other.saksnr)
                && vedtatt.equals(other.vedtatt)
                && begrunnelse.equals(other.begrunnelse)
                && tilbakegrunn.equals(other.tilbakegrunn)
                && foreslattAv.equals(other.foreslattAv);
    }
}
