package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.henvisning.Henvisningstelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Referrals that were sent.
@Component
class Henvisningsregisterkilde implements Registerkilde<Faktum.Henvisning> {
    private final Henvisningstelling henvisninger;

    Henvisningsregisterkilde(Henvisningstelling henvisninger) {
        this.henvisninger = henvisninger;
    }

    @Override
    public Class<Faktum.Henvisning> type() {
        return Faktum.Henvisning.class;
    }

    @Override
    public List<Kilde<Faktum.Henvisning>> find(String kommunenr, Selection selection) {
        return henvisninger.find(kommunenr, selection).stream()
                .map(
                        r ->
                                Kilde.of(
                                        r.id(),
                                        r.bydel(),
                                        r.personId(),
                                        whose ->
                                                new Faktum.Henvisning(
                                                        r.id(),
                                                        whose,
                                                        r.enhetsnr(),
                                                        r.slag(),
                                                        r.sendt(),
                                                        r.avsluttet(),
                                                        r.utfall())))
                .toList();
    }
}
