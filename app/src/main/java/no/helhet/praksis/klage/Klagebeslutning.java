package no.helhet.praksis.klage;

import no.helhet.praksis.klage.Tilstand.TilBeslutning;
import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.porter.Klageporter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/// The decision maker's answer to an appeal: decided by another than the one who prepared it, or
/// sent back. Every gate is checked again here.
@Service
@Transactional
class Klagebeslutning {
    private final KlageRepository klager;
    private final VurderingRepository vurderinger;
    private final Klageprove prove;
    private final Klagepost brev;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;
    private final Klagbare saker;
    private final Iverksetting iverksetting;

    Klagebeslutning(
            KlageRepository klager,
            VurderingRepository vurderinger,
            Klageprove prove,
            Klagepost brev,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor,
            Klagbare saker,
            Iverksetting iverksetting) {
        this.klager = klager;
        this.vurderinger = vurderinger;
        this.prove = prove;
        this.brev = brev;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
        this.saker = saker;
        this.iverksetting = iverksetting;
    }

    /// @param version of the appeal that was read
    /// @param confirmsHabil the decision maker confirms being impartial (fvl § 6)
    Klagesvar decide(KlageId id, int version, boolean confirmsHabil) {
        return gang.perform(
                id,
                klage -> {
                    if (klage.tilstand() instanceof Tilstand.Besluttet) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (!(klage.tilstand() instanceof TilBeslutning sent)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (klage.version() != version) {
                        return new Klagesvar.Utdatert();
                    }
                    if (!confirmsHabil) {
                        return Klagesvar.Mangler.of("habil", "klage.feil.habil");
                    }
                    return decide(klage, sent);
                });
    }

    private Klagesvar decide(Klage klage, TilBeslutning sent) {
        var actor = Klagegang.actor();
        var review = vurderinger.find(klage.id()).innhold();
        var porter = prove.check(klage, review, sent.forberedtAv(), actor.id());
        if (!Klageporter.isReadyToDecide(porter)) {
            return new Klagesvar.Stengt(porter);
        }
        var now = regler.now();
        var unsigned =
                new Klageavgjorelse(
                        review,
                        sent.forberedtAv(),
                        sent.forberedtNavn(),
                        actor.id(),
                        actor.navn(),
                        now,
                        null);
        var made =
                unsigned.konklusjon().isForwarded()
                        ? unsigned
                        : unsigned.with(brev.storeAnswer(klage, unsigned));
        klager.insert(klage, made);
        klager.move(klage.id(), new Tilstand.Besluttet(made));
        saker.complete(klage.sakId(), klage.vurderingsoppgave());
        if (!made.konklusjon().isForwarded()) {
            saker.complete(klage.sakId(), klage.svaroppgave());
        }
        var retting = klage.retting();
        if (retting != null) {
            saker.drop(klage.sakId(), retting.oppgave());
        }
        if (made.konklusjon().leadsToNewDecision()) {
            saker.remember(
                    klage.sakId(),
                    Klageoppgaver.Type.NYTT_VEDTAK,
                    regler.frist(Fristtype.KLAGE_OPPFOLGING, regler.today()));
        }
        iverksetting.follow(klage, review);
        spor.write(
                klage,
                "KLAGE_" + made.konklusjon(),
                Map.of("konklusjon", made.konklusjon().name()));
        return gang.done(klage.id());
    }

    /// Sends the review back to be written further.
    ///
    /// @param merknad what must be done; required
    Klagesvar giveBack(KlageId id, int version, String merknad) {
        return gang.perform(
                id,
                klage -> {
                    if (!(klage.tilstand() instanceof TilBeslutning)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (klage.version() != version) {
                        return new Klagesvar.Utdatert();
                    }
                    if (merknad.isBlank()) {
                        return Klagesvar.Mangler.of("merknad", "klage.feil.merknad");
                    }
                    klager.move(id, new Tilstand.Mottatt(merknad.strip()));
                    spor.write(klage, "KLAGE_RETURNERT", Map.of());
                    return gang.done(id);
                });
    }
}
