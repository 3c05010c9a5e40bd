package no.helhet.praksis.klage;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Saker;

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
    private final Klagbare klagbare;
    private final Klageregler regler;
    private final Audit audit;

    Klageskjemaer(
            KlageRepository klager,
            Saker saker,
            Personer personer,
            Klagbare klagbare,
            Klageregler regler,
            Audit audit) {
        this.klager = klager;
        this.saker = saker;
        this.personer = personer;
        this.klagbare = klagbare;
        this.regler = regler;
        this.audit = audit;
    }

    /// An empty form, received today.
    ///
    /// @param vedtak the decision that is chosen, empty for none
    /// @param action where the form is sent
    Optional<Klageskjemaside> open(KlagesakId id, String vedtak, String action, Texts t) {
        return show(
                id,
                action,
                new Klageskjema(
                        Map.of(
                                "vedtak", vedtak,
                                "nokkel", Klagemottak.nextId().toString(),
                                "mottatt", regler.today().toString())),
                List.of(),
                t);
    }

    /// @param feil the fields and what to do
    Optional<Klageskjemaside> show(
            KlagesakId id, String action, Klageskjema skjema, List<Problem> feil, Texts t) {
        var sak = klagbare.of(id).find(id).orElse(null);
        if (sak == null || !personer.checkAccess(sak.personId()).erTillatt()) {
            return Optional.empty();
        }
        var decisions = klagbare.findVedtak(id);
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        audit.read("klage.skjema", Klagespor.FORMAL, List.of(sak.personId()), id.sak());
        return Optional.of(
                new Klageskjemaside(
                        sak,
                        id.isProgram() ? null : saker.find(id.toSak()).orElseThrow(),
                        personer.find(sak.personId()).orElseThrow(),
                        decisions.stream().map(v -> choice(v, t)).toList(),
                        action,
                        skjema,
                        klager.findBySak(id),
                        feil));
    }

    static Choice choice(PaklagetVedtak v, Texts t) {
        return new Choice(v.id().path(), v.title(t));
    }
}
