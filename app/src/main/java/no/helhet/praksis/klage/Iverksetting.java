package no.helhet.praksis.klage;

import no.helhet.praksis.klage.Klageutfall.Utfall;
import no.helhet.praksis.sak.SakId;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/// Lets a decision wait while the appeal is treated, and lets it go on again (fvl § 42). What the
/// decision pays and has not been sent to the bank is held meanwhile; what it takes away goes on.
@Service
@Transactional
class Iverksetting {
    private final KlageRepository klager;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;
    private final Klagbare klagbare;
    private final ApplicationEventPublisher events;

    Iverksetting(
            KlageRepository klager,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor,
            Klagbare klagbare,
            ApplicationEventPublisher events) {
        this.klager = klager;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
        this.klagbare = klagbare;
        this.events = events;
    }

    /// A request is decided at once, before the review is done: the decision waits from now on.
    ///
    /// @param grunn required
    Klagesvar suspend(KlageId id, int version, String grunn) {
        return gang.perform(
                id,
                klage -> {
                    if (klage.utsatt() != null) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (!klage.tilstand().isOpen()) {
                        return new Klagesvar.FeilTilstand();
                    }
                    return act(klage, version, grunn, () -> begin(klage, grunn.strip()));
                });
    }

    /// The decision is carried out again.
    ///
    /// @param grunn required
    Klagesvar lift(KlageId id, int version, String grunn) {
        return gang.perform(
                id,
                klage ->
                        klage.utsatt() == null
                                ? new Klagesvar.Gjort(klage)
                                : act(klage, version, grunn, () -> end(klage)));
    }

    private Klagesvar act(Klage klage, int version, String grunn, Runnable change) {
        if (klage.version() != version) {
            return new Klagesvar.Utdatert();
        }
        if (grunn.isBlank()) {
            return Klagesvar.Mangler.of("utsattGrunn", "klage.feil.utsattGrunn");
        }
        change.run();
        return gang.done(klage.id());
    }

    /// The office's review says whether the decision waits, and it is the later word.
    void follow(Klage klage, Vurdering review) {
        if (review.utsettelse() == Utsettelse.UTSATT) {
            if (klage.utsatt() == null) {
                begin(klage, review.utsettelsesgrunn());
            }
        } else if (klage.utsatt() != null) {
            end(klage);
        }
    }

    /// Statsforvalteren has answered. What it has changed or annulled is not carried out: it waits
    /// until the new decision takes its place, or a decision maker lets it go.
    void follow(Klage klage, Utfall utfall) {
        if (klage.utsatt() != null && !utfall.leadsToWork()) {
            end(klage);
        }
    }

    private void begin(Klage klage, String grunn) {
        var version = klager.setUtsatt(klage.id(), regler.now(), grunn);
        spor.write(klage, "KLAGE_VEDTAK_UTSATT", Map.of());
        publish(klage, true, version);
    }

    private void end(Klage klage) {
        var version = klager.setUtsatt(klage.id(), null, null);
        spor.write(klage, "KLAGE_UTSETTELSE_OPPHEVET", Map.of());
        publish(klage, false, version);
    }

    /// The kind of decision does its part; payments follow when it says so. Those of a programme
    /// bear its id where those of a case bear the case's.
    private void publish(Klage klage, boolean utsatt, int version) {
        if (!klagbare.letWait(klage, utsatt, version)) {
            return;
        }
        events.publishEvent(
                new IverksettingEndret(
                        klage.id(),
                        klage.vedtakId(),
                        new SakId(klage.sakId().kommunenr(), klage.sakId().id()),
                        klage.personId(),
                        gang.bydel(klage),
                        klage.enhetsnr(),
                        regler.now(),
                        utsatt,
                        version));
    }
}
