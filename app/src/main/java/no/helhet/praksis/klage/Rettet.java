package no.helhet.praksis.klage;

import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// How an appeal that lacked something was mended.
///
/// @param dag the day it reached the office
/// @param vedtak the decision it is against, null when it named one before
/// @param onsket the change asked for, empty when it said so before
/// @param fullmakt the authority shown, empty when it was shown before or is not called for
record Rettet(LocalDate dag, @Nullable VedtakId vedtak, String onsket, String fullmakt) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Rettet[" + dag + "]";
    }
}
