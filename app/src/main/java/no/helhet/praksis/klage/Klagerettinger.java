package no.helhet.praksis.klage;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.frister.Rettidighet;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;
import no.helhet.regelverk.porter.Klagemangel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An appeal that lacks something: the appellant is told what, and until when it can be mended; it
/// is mended, or a dismissal is prepared when the time is over (fvl §§ 32 and 33).
@Service
@Transactional
class Klagerettinger {
    private final RettingRepository rettinger;
    private final VurderingRepository vurderinger;
    private final Klagepost post;
    private final Klagebrev brev;
    private final Klageregler regler;
    private final Klagegang gang;
    private final Klagespor spor;
    private final Klagbare saker;

    Klagerettinger(
            RettingRepository rettinger,
            VurderingRepository vurderinger,
            Klagepost post,
            Klagebrev brev,
            Klageregler regler,
            Klagegang gang,
            Klagespor spor,
            Klagbare saker) {
        this.rettinger = rettinger;
        this.vurderinger = vurderinger;
        this.post = post;
        this.brev = brev;
        this.regler = regler;
        this.gang = gang;
        this.spor = spor;
        this.saker = saker;
    }

    /// Tells the appellant, once.
    ///
    /// @param version of the appeal that was read
    Klagesvar ask(KlageId id, int version, Set<Klagemangel> mangler) {
        return gang.perform(
                id,
                klage -> {
                    if (klage.retting() != null) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (!(klage.tilstand() instanceof Tilstand.Mottatt)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    if (klage.version() != version) {
                        return new Klagesvar.Utdatert();
                    }
                    if (mangler.isEmpty()) {
                        return Klagesvar.Mangler.of("mangler", "klage.feil.mangler");
                    }
                    if (mangler.contains(Klagemangel.FULLMAKT) && !klage.skriv().byFullmektig()) {
                        return Klagesvar.Mangler.of("mangler", "klage.feil.mangler.fullmakt");
                    }
                    open(klage, mangler);
                    return gang.done(id);
                });
    }

    /// @param klage held by the caller, and it lacks nothing yet
    void open(Klage klage, Set<Klagemangel> mangler) {
        var frist = regler.frist(Fristtype.KLAGE_RETTING, regler.today());
        var letter = post.storeMangler(klage, mangler, frist);
        var task = saker.remember(klage.sakId(), Klageoppgaver.Type.RETTING, frist);
        rettinger.insert(
                klage,
                new Klageretting(mangler, regler.today(), frist, letter, task, null),
                regler.now(),
                Klagegang.actor());
        spor.write(
                klage,
                "KLAGE_MANGLER",
                Map.of(
                        "mangler",
                        mangler.stream().map(Enum::name).sorted().toList(),
                        "frist",
                        frist.toString()));
    }

    /// The appellant has mended it. After the limit too, as long as it is not dismissed: nothing
    /// stands in the way of treating it.
    Klagesvar mend(KlageId id, Rettet rettet) {
        return gang.perform(
                id,
                klage -> {
                    var retting = klage.retting();
                    if (retting != null && retting.isMended()) {
                        return new Klagesvar.Gjort(klage);
                    }
                    if (retting == null || !(klage.tilstand() instanceof Tilstand.Mottatt)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    var vedtak = vedtak(klage, rettet);
                    var wrong = check(klage, retting, rettet, vedtak);
                    if (!wrong.isEmpty() || vedtak == null) {
                        return new Klagesvar.Mangler(wrong);
                    }
                    if (!vedtak.id().equals(klage.vedtakId())) {
                        move(klage, vedtak);
                    }
                    rettinger.mend(
                            id,
                            rettet.dag(),
                            rettet.onsket().strip(),
                            rettet.fullmakt().strip(),
                            Klagegang.actor().navn());
                    saker.complete(klage.sakId(), retting.oppgave());
                    spor.write(klage, "KLAGE_RETTET", Map.of("dag", rettet.dag().toString()));
                    return gang.done(id);
                });
    }

    private @Nullable PaklagetVedtak vedtak(Klage klage, Rettet rettet) {
        return saker.findVedtak(klage.sakId()).stream()
                .filter(
                        v ->
                                v.id().equals(
                                                rettet.vedtak() == null
                                                        ? klage.vedtakId()
                                                        : rettet.vedtak()))
                .findFirst()
                .orElse(null);
    }

    private List<Problem> check(
            Klage klage, Klageretting retting, Rettet rettet, @Nullable PaklagetVedtak vedtak) {
        var wrong = new ArrayList<Problem>();
        if (rettet.dag().isBefore(klage.skriv().mottatt())
                || rettet.dag().isAfter(regler.today())) {
            wrong.add(new Problem("rettet", "klage.feil.rettet"));
        }
        if (vedtak == null) {
            wrong.add(new Problem("vedtak", "klage.feil.vedtak"));
        } else if (!vedtak.id().equals(klage.vedtakId())) {
            if (klage.utsatt() != null) {
                wrong.add(new Problem("vedtak", "klage.feil.vedtak.utsatt"));
            }
            if (Klageregler.day(vedtak.vedtatt()).isAfter(klage.skriv().mottatt())) {
                wrong.add(new Problem("vedtak", "klage.feil.vedtak.etter"));
            }
        }
        if (retting.mangler().contains(Klagemangel.ENDRING) && rettet.onsket().isBlank()) {
            wrong.add(new Problem("onsket", "klage.feil.onsket"));
        }
        if (retting.mangler().contains(Klagemangel.FULLMAKT) && rettet.fullmakt().isBlank()) {
            wrong.add(new Problem("fullmakt", "klage.feil.fullmakt"));
        }
        return wrong;
    }

    /// Notice of the other decision is taken to have come the day it was made.
    private void move(Klage klage, PaklagetVedtak vedtak) {
        var day = Klageregler.day(vedtak.vedtatt());
        var late = regler.assess(day, klage.skriv().noticed(day, ""));
        rettinger.setVedtak(
                klage.id(), vedtak.id(), day, day, !(late instanceof Rettidighet.ITide));
    }

    /// Prepares the dismissal of an appeal that was not mended in time; what is written of the
    /// review is kept.
    Klagesvar proposeDismissal(KlageId id) {
        return gang.perform(
                id,
                klage -> {
                    var mangel = klage.mangel(regler.today());
                    if (mangel == null
                            || !mangel.isOver()
                            || !(klage.tilstand() instanceof Tilstand.Mottatt)) {
                        return new Klagesvar.FeilTilstand();
                    }
                    var draft = vurderinger.find(id).innhold();
                    if (draft.konklusjon() == Konklusjon.AVVIST) {
                        return new Klagesvar.Gjort(klage);
                    }
                    vurderinger.save(
                            id,
                            new Vurdering(
                                    null,
                                    "",
                                    draft.nytt(),
                                    draft.vurdert(),
                                    Konklusjon.AVVIST,
                                    brev.proposedDismissal(klage),
                                    Utsettelse.IKKE_AKTUELT,
                                    ""),
                            regler.now(),
                            Klagegang.actor().navn());
                    spor.write(klage, "KLAGE_VURDERING_ENDRET", Map.of());
                    return gang.done(id);
                });
    }
}
