package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.klage.IverksettingEndret;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.vedtak.VedtakId;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds the payments of a decision that waits while an appeal is treated (fvl § 42), and plans
/// them again when it no longer does. A payment is taken out of a run that is not approved, which
/// must then be signed again; what is approved goes to the bank, and its history says that it did.
@Service
@Transactional
class Iverksettingsstans {
    private final UtsettelseRepository utsettelser;
    private final KjoringRepository kjoringer;
    private final Kjoringsrader rader;
    private final Saker saker;
    private final Utbetalingsspor spor;

    Iverksettingsstans(
            UtsettelseRepository utsettelser,
            KjoringRepository kjoringer,
            Kjoringsrader rader,
            Saker saker,
            Utbetalingsspor spor) {
        this.utsettelser = utsettelser;
        this.kjoringer = kjoringer;
        this.rader = rader;
        this.saker = saker;
        this.spor = spor;
    }

    @Component
    static class Listener {
        private final Iverksettingsstans stans;
        private final Directory directory;

        Listener(Iverksettingsstans stans, Directory directory) {
            this.stans = stans;
            this.directory = directory;
        }

        /// A run may hold all the districts of its office, and its sum is taken of all.
        @ModuleListener
        void on(IverksettingEndret endret) {
            var kontor = directory.findKontor(endret.enhetsnr()).orElseThrow();
            Scopes.run(
                    Filskriving.scope(endret.klageId().kommunenr(), kontor),
                    () -> stans.follow(endret));
        }
    }

    /// Told twice, or late, it does nothing more.
    void follow(IverksettingEndret endret) {
        // No run is gathered meanwhile: what is gathered later sees what is written here.
        rader.lockGathering(endret.klageId().kommunenr());
        var sak = saker.hold(endret.sakId());
        if (!utsettelser.record(endret)) {
            return;
        }
        if (sak.isPresent()) {
            change(endret.vedtakId(), endret.utsatt());
        } else {
            // A course without a case, whose payments are each by a month of their own.
            utsettelser
                    .findByForlop(endret.sakId())
                    .forEach(month -> change(month, endret.utsatt()));
        }
    }

    private void change(VedtakId id, boolean utsatt) {
        if (utsatt) {
            holdInRuns(id);
            spor.write("UTBETALING_HOLDT_TILBAKE", utsettelser.hold(id));
        } else {
            spor.write("UTBETALING_PLANLAGT_PA_NYTT", utsettelser.release(id));
        }
    }

    private void holdInRuns(VedtakId id) {
        utsettelser.findInRun(id).stream()
                .map(Utbetalingsrad::kjoring)
                .distinct()
                .forEach(kjoring -> holdInRun(kjoring, id));
    }

    private void holdInRun(KjoringId id, VedtakId vedtak) {
        var kjoring = kjoringer.lock(id).orElseThrow();
        // Read when the run is held: it may just have been approved, sent or discarded.
        var payments =
                utsettelser.findInRun(vedtak).stream().filter(p -> p.kjoring().equals(id)).toList();
        if (payments.isEmpty()) {
            return;
        }
        if (!kjoring.status().isOpen()) {
            spor.note("UTBETALING_GODKJENT_FOR_UTSETTELSE", payments);
            return;
        }
        spor.write(
                "UTBETALING_HOLDT_TILBAKE",
                rader.hold(
                        id,
                        payments.stream().map(p -> p.id().id()).toList(),
                        Holdegrunn.IVERKSETTING_UTSATT));
        var sum = rader.sum(id);
        kjoringer.setContents(id, sum);
        if (sum.antall() == 0) {
            kjoringer.discard(id, Kjoringsutfall.Grunn.ALLE_HOLDT_TILBAKE.name());
        }
    }
}
