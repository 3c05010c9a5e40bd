package no.helhet.praksis.klage;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtakene;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the page that registers an appeal, for a case with a decision that the reader may open.
@Service
@Transactional
class Klageskjemaer {
    private final KlageRepository klager;
    private final Saker saker;
    private final Personer personer;
    private final Vedtakene vedtakene;
    private final Klageregler regler;
    private final Audit audit;

    Klageskjemaer(
            KlageRepository klager,
            Saker saker,
            Personer personer,
            Vedtakene vedtakene,
            Klageregler regler,
            Audit audit) {
        this.klager = klager;
        this.saker = saker;
        this.personer = personer;
        this.vedtakene = vedtakene;
        this.regler = regler;
        this.audit = audit;
    }

    /// An empty form, received today.
    Optional<Klageskjemaside> open(SakId id, Texts t) {
        return show(
                id,
                new Klageskjema(
                        Map.of(
                                "nokkel", Klagemottak.nextId().toString(),
                                "mottatt", regler.today().toString())),
                List.of(),
                t);
    }

    /// @param feil the fields and what to do
    Optional<Klageskjemaside> show(SakId id, Klageskjema skjema, List<Problem> feil, Texts t) {
        var sak = saker.find(id).orElse(null);
        if (sak == null || !personer.checkAccess(sak.personId()).erTillatt()) {
            return Optional.empty();
        }
        var decisions = vedtakene.findBySak(id);
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        audit.read("klage.skjema", Klagespor.FORMAL, List.of(sak.personId()), id.id());
        return Optional.of(
                new Klageskjemaside(
                        sak,
                        personer.find(sak.personId()).orElseThrow(),
                        decisions.stream().map(v -> choice(v, t)).toList(),
                        skjema,
                        klager.findBySak(id),
                        feil));
    }

    static Choice choice(Vedtak v, Texts t) {
        return new Choice(
                v.id().path(),
                t.get(
                        "klage.vedtaket",
                        t.dateWithYear(Klageregler.day(v.vedtatt())),
                        t.get("vedtak.utfall." + v.utfall()),
                        t.period(v.fom(), v.tom())));
    }
}
