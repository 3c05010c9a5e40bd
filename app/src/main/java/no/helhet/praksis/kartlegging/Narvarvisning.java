package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Sees where the reader is, and tells what others do.
@Service
@Transactional
class Narvarvisning {
    private final KartleggingRepository kartlegginger;
    private final Kartleggingsleser leser;
    private final SvarRepository svar;
    private final Narvar narvar;
    private final Barnenavn navn;
    private final Kartleggingsspor spor;
    private final Kartleggingsdag dag;

    Narvarvisning(
            KartleggingRepository kartlegginger,
            Kartleggingsleser leser,
            SvarRepository svar,
            Narvar narvar,
            Barnenavn navn,
            Kartleggingsspor spor,
            Kartleggingsdag dag) {
        this.kartlegginger = kartlegginger;
        this.leser = leser;
        this.svar = svar;
        this.narvar = narvar;
        this.navn = navn;
        this.spor = spor;
        this.dag = dag;
    }

    /// @param gra lines where others were
    /// @param siden when the reader last asked
    Narvarside see(
            Kartlegging seen,
            String sporsmal,
            String barn,
            Set<String> gra,
            Instant siden,
            Texts t) {
        var now = dag.now();
        var actor = Kartleggingsdag.actor();
        var k = kartlegginger.share(seen.id()).orElseThrow();
        if (!k.isOpen()) {
            return new Narvarside(k.id(), sporsmal, barn, List.of(), List.of(), List.of(), now);
        }
        narvar.see(k, actor, sporsmal, Narvarside.child(barn), now);
        var others = narvar.findOthers(k.id(), actor.id(), now);
        var v = leser.read(k);
        var names = navn.find(k, t.language());
        var rows = new Radliste(v, svar.findKnown(k.id()), others, t, dag.today());
        var shown = new ArrayList<Kjentrad>();
        for (var tema : Tema.values()) {
            for (var one : tema == Tema.BARN ? v.barn() : List.of(Svarsted.INGEN)) {
                rows.rows(tema, one).stream()
                        .filter(
                                r ->
                                        r.annen() != null
                                                || gra.contains(r.id())
                                                || isNew(v.svarene(), r, actor.id(), siden))
                        .forEach(shown::add);
            }
        }
        if (!shown.isEmpty()) {
            spor.read("kartlegging.side", List.<PersonId>of(k.personId()));
        }
        return new Narvarside(
                k.id(),
                sporsmal,
                barn,
                others.stream().map(a -> Kartleggingsvisning.presence(a, v, names, t)).toList(),
                shown,
                shown.stream().filter(r -> r.annen() != null).map(Kjentrad::id).toList(),
                now);
    }

    private static boolean isNew(Svarene svarene, Kjentrad row, UUID me, Instant siden) {
        var answer = svarene.find(new Svarsted(row.sporsmal(), row.barn()));
        return answer != null && !answer.endretAv().equals(me) && answer.endret().isAfter(siden);
    }
}
