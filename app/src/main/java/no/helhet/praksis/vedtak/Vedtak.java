package no.helhet.praksis.vedtak;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A signed decision; it never changes.
///
/// @param type OKONOMISK_STONAD or NODHJELP
/// @param utfall INNVILGET, DELVIS_INNVILGET, AVSLATT or AVVIST
/// @param form BIDRAG or LAN, null when nothing is granted
/// @param spor the trace as JSON: rule version, parameters, inputs, steps, result
/// @param brev the letter
public record Vedtak(
        VedtakId id,
        SakId sakId,
        PersonId personId,
        UtkastId utkastId,
        String type,
        String utfall,
        @Nullable String form,
        long belopOre,
        LocalDate fom,
        LocalDate tom,
        Innhold innhold,
        String spor,
        String forberedtNavn,
        UUID besluttetAv,
        String besluttetNavn,
        Instant vedtatt,
        String malform,
        FilId brev,
        @Nullable VedtakId korrigerer) {

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Vedtak[" + id + "]";
    }
}
