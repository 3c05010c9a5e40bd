package no.helhet.praksis.klage;

import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Sends what is upheld on to statsforvalteren (fvl § 33 fourth paragraph): the documents are made
/// ready once, and a person says when they were sent.
@Service
@Transactional
class Oversending {
    private final KlageRepository klager;
    private final DokumentRepository dokumenter;
    private final Dokumentsamling samling;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;
    private final Klagbare saker;

    Oversending(
            KlageRepository klager,
            DokumentRepository dokumenter,
            Dokumentsamling samling,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor,
            Klagbare saker) {
        this.klager = klager;
        this.dokumenter = dokumenter;
        this.samling = samling;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
        this.saker = saker;
    }

    /// Makes the covering letter and gathers the documents. Done once; later calls change nothing.
    Klagesvar prepare(KlageId id) {
        return gang.perform(
                id,
                klage ->
                        switch (klage.tilstand()) {
                            case Tilstand.Besluttet(var svar)
                                    when svar.konklusjon().isForwarded() ->
                                    prepare(klage, svar);
                            case Tilstand.Klargjort done -> new Klagesvar.Gjort(klage);
                            default -> new Klagesvar.FeilTilstand();
                        });
    }

    private Klagesvar prepare(Klage klage, Klageavgjorelse svar) {
        // What is changed must be seen by the one who tries the rest.
        if (svar.konklusjon() == Konklusjon.DELVIS_OMGJORT && !isChanged(klage)) {
            return Klagesvar.Mangler.of("nytt-vedtak", "klage.feil.nyttvedtak");
        }
        var nr = 1;
        for (var d : samling.gather(klage, svar)) {
            dokumenter.insert(klage, nr++, d.type(), d.navn(), d.fil());
        }
        klager.move(klage.id(), new Tilstand.Klargjort(svar));
        spor.write(klage, "KLAGE_KLARGJORT", Map.of());
        return gang.done(klage.id());
    }

    private boolean isChanged(Klage klage) {
        return !saker.corrections(klage).isEmpty();
    }

    /// @param day it was sent: from the day of the answer to today
    Klagesvar markSent(KlageId id, LocalDate day) {
        return gang.perform(
                id,
                klage -> {
                    if (klage.tilstand() instanceof Tilstand.Oversendt) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (!(klage.tilstand() instanceof Tilstand.Klargjort(var svar))) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (day.isBefore(Klageregler.day(svar.besluttet()))
                            || day.isAfter(regler.today())) {
                        return Klagesvar.Mangler.of("dag", "klage.feil.dag");
                    }
                    var actor = Klagegang.actor();
                    var sent = new Oversendelse(day, actor.navn());
                    klager.insert(klage, sent, regler.now(), actor);
                    klager.move(id, new Tilstand.Oversendt(svar, sent));
                    saker.complete(klage.sakId(), klage.svaroppgave());
                    spor.write(klage, "KLAGE_OVERSENDT", Map.of("dag", day.toString()));
                    return gang.done(id);
                });
    }

    /// What is made ready, in order.
    List<Klagedokument> findDocuments(KlageId id) {
        return dokumenter.findByKlage(id);
    }
}
