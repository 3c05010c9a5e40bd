package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.klage.Klagetelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Appeals, on decisions and on programmes.
@Component
class Klageregisterkilde implements Registerkilde<Faktum.Klage> {
    private final Klagetelling klager;

    Klageregisterkilde(Klagetelling klager) {
        this.klager = klager;
    }

    @Override
    public Class<Faktum.Klage> type() {
        return Faktum.Klage.class;
    }

    @Override
    public List<Kilde<Faktum.Klage>> find(String kommunenr, Selection selection) {
        return klager.find(kommunenr, selection).stream()
                .map(
                        r ->
                                Kilde.of(
                                        r.id(),
                                        r.bydel(),
                                        r.personId(),
                                        whose ->
                                                new Faktum.Klage(
                                                        r.id(),
                                                        whose,
                                                        r.enhetsnr(),
                                                        r.vedtakId(),
                                                        r.program() ? "PROGRAM" : "STONAD",
                                                        r.mottatt(),
                                                        r.forSen(),
                                                        r.oversendt(),
                                                        r.avgjort(),
                                                        r.utfall())))
                .toList();
    }
}
