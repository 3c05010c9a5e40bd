package no.helhet.praksis.minside.web;

import no.helhet.formats.digisos.innsyn.Hendelse.Utbetaling.Status;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A payment.
///
/// @param dag when it was paid, or is to be
/// @param mottaker null when it goes to the resident
public record MinBetaling(LocalDate dag, @Nullable String mottaker, long belopOre, Status status) {
    public String text(Texts t) {
        var to =
                mottaker == null
                        ? t.get("minside.penger.deg")
                        : t.get("minside.penger.til", mottaker);
        return t.get("minside.penger." + status, t.dateWithYear(dag), to);
    }

    /// Only text that names nobody: this may reach a log.
    @Override
    public String toString() {
        return "MinBetaling[" + status + "]";
    }
}
