package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.mottak.Henvendelsestelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Enquiries at the reception, of unknown persons too.
@Component
class Henvendelsesregisterkilde implements Registerkilde<Faktum.Henvendelse> {
    private final Henvendelsestelling henvendelser;

    Henvendelsesregisterkilde(Henvendelsestelling henvendelser) {
        this.henvendelser = henvendelser;
    }

    @Override
    public Class<Faktum.Henvendelse> type() {
        return Faktum.Henvendelse.class;
    }

    @Override
    public List<Kilde<Faktum.Henvendelse>> find(String kommunenr, Selection selection) {
        return henvendelser.find(kommunenr, selection).stream()
                .map(
                        r ->
                                Kilde.of(
                                        r.id(),
                                        r.bydel(),
                                        r.personId(),
                                        whose ->
                                                new Faktum.Henvendelse(
                                                        r.id(),
                                                        whose,
                                                        r.enhetsnr(),
                                                        r.dag(),
                                                        r.kanal(),
                                                        r.gjelder(),
                                                        r.hast(),
                                                        r.tolk(),
                                                        r.ankom(),
                                                        r.ventet(),
                                                        r.samtale(),
                                                        r.utfall())))
                .toList();
    }
}
