package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.regelverk.porter.Mangel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// An appeal against a decision.
///
/// @param vedtatt the day the decision was made
/// @param forSen it came after the time limit
/// @param sakId the case or the programme that the decision lies in
/// @param vurderingsoppgave the case's task to review it, null where there are no tasks
/// @param svaroppgave the case's task to send an interim reply, null likewise
/// @param forelopigSvar the letter of the interim reply, null when none is sent
/// @param retting what it lacked when it came, null for nothing
/// @param utsatt set while the decision waits
/// @param version of the whole; moves with each act
public record Klage(
        KlageId id,
        VedtakId vedtakId,
        KlagesakId sakId,
        PersonId personId,
        String enhetsnr,
        Klageskriv skriv,
        LocalDate vedtatt,
        boolean forSen,
        Tilstand tilstand,
        @Nullable UUID vurderingsoppgave,
        @Nullable UUID svaroppgave,
        @Nullable FilId forelopigSvar,
        @Nullable Klageretting retting,
        @Nullable UtsattIverksetting utsatt,
        Instant registrert,
        String registrertNavn,
        int version) {

    /// What it lacks still, with the time to mend it; null when it lacks nothing.
    @Nullable Mangel mangel(LocalDate today) {
        return retting == null || retting.isMended() ? null : retting.mangel(today);
    }

    /// Whether what has been answered, here or by statsforvalteren, asks for a new decision.
    public boolean leadsToNewDecision() {
        return tilstand.avgjorelse().stream().anyMatch(a -> a.konklusjon().leadsToNewDecision())
                || tilstand instanceof Tilstand.Avgjort(var svar, var sent, var utfall)
                        && utfall.utfall().leadsToWork();
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Klage[" + id + "]";
    }
}
