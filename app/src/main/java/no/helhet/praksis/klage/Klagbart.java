package no.helhet.praksis.klage;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A kind of decision that can be appealed against (sotjl § 47): one bean for each. Callers check
/// access and audit what they show.
public interface Klagbart {
    KlagesakId.Type type();

    Optional<Klagesak> find(KlagesakId id);

    /// Holds it until the transaction ends. What is written from here on lies in its district.
    Optional<Klagesak> hold(KlagesakId id);

    Optional<PaklagetVedtak> findVedtak(VedtakId id);

    /// Its decisions, newest first.
    List<PaklagetVedtak> findVedtak(KlagesakId id);

    /// What the decision was made from, in the order statsforvalteren reads it.
    ///
    /// @param kontor the office, on top of what is printed
    List<Bilag> findBilag(PaklagetVedtak vedtak, String kontor, Instant now, Texts t);

    /// The decision is to wait while an appeal against it is treated, or no longer (fvl § 42). The
    /// caller holds its case.
    ///
    /// @param versjon of the appeal
    /// @return whether what is planned to be paid, and not sent, is held or let go with it
    boolean letWait(PaklagetVedtak vedtak, KlageId klage, boolean utsatt, int versjon);

    /// Sets a task with its time limit, where the kind has tasks; null where the list of appeals
    /// is what reminds.
    default @Nullable UUID remember(KlagesakId id, Klageoppgaver.Type type, LocalDate frist) {
        return null;
    }

    /// The task is done, or done already.
    default void complete(KlagesakId id, UUID oppgave) {}

    /// Nobody is to do the task any more.
    default void drop(KlagesakId id, UUID oppgave) {}
}
