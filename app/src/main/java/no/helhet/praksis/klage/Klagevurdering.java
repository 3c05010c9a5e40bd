package no.helhet.praksis.klage;

import no.helhet.praksis.klage.Tilstand.Mottatt;
import no.helhet.regelverk.porter.Klageporter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/// The office's own review (fvl § 33): written, and sent to a decision maker when every gate but
/// the decision maker's own is open.
@Service
@Transactional
class Klagevurdering {
    private final KlageRepository klager;
    private final VurderingRepository vurderinger;
    private final Klageprove prove;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;

    Klagevurdering(
            KlageRepository klager,
            VurderingRepository vurderinger,
            Klageprove prove,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor) {
        this.klager = klager;
        this.vurderinger = vurderinger;
        this.prove = prove;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
    }

    Vurderingsutkast find(KlageId id) {
        return vurderinger.find(id);
    }

    /// @param version of the review that was read
    Vurderingslagring save(KlageId id, int version, Vurdering vurdering) {
        var answer = new Vurderingslagring[] {new Vurderingslagring.Lukket()};
        gang.perform(
                id,
                klage -> {
                    if (klage.tilstand() instanceof Mottatt) {
                        answer[0] = save(klage, version, vurdering);
                    }
                    return new Klagesvar.Gjort(klage);
                });
        return answer[0];
    }

    private Vurderingslagring save(Klage klage, int version, Vurdering vurdering) {
        var now = vurderinger.find(klage.id());
        // The same sent twice (a line that fell after the save) is no conflict, and nothing new.
        if (now.innhold().equals(vurdering)) {
            return new Vurderingslagring.Lagret(now);
        }
        if (now.version() != version) {
            return new Vurderingslagring.Konflikt(now);
        }
        vurderinger.save(klage.id(), vurdering, regler.now(), Klagegang.actor().navn());
        spor.write(klage, "KLAGE_VURDERING_ENDRET", Map.of());
        return new Vurderingslagring.Lagret(vurderinger.find(klage.id()));
    }

    /// @param version of the review that was read
    Klagesvar send(KlageId id, int version) {
        return gang.perform(
                id,
                klage -> {
                    if (!(klage.tilstand() instanceof Mottatt)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    var draft = vurderinger.find(id);
                    if (draft.version() != version) {
                        return new Klagesvar.Utdatert();
                    }
                    var actor = Klagegang.actor();
                    var porter = prove.check(klage, draft.innhold(), actor.id(), null);
                    if (!Klageporter.isReadyToSend(porter)) {
                        return new Klagesvar.Stengt(porter);
                    }
                    klager.move(
                            id, new Tilstand.TilBeslutning(actor.id(), actor.navn(), regler.now()));
                    spor.write(klage, "KLAGE_TIL_BESLUTNING", Map.of());
                    return gang.done(id);
                });
    }
}
