package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.utbetaling.Betalingstelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Payments that have gone to the bank.
@Component
class Betalingsregisterkilde implements Registerkilde<Faktum.Betaling> {
    private final Betalingstelling betalinger;

    Betalingsregisterkilde(Betalingstelling betalinger) {
        this.betalinger = betalinger;
    }

    @Override
    public Class<Faktum.Betaling> type() {
        return Faktum.Betaling.class;
    }

    @Override
    public List<Kilde<Faktum.Betaling>> find(String kommunenr, Selection selection) {
        return betalinger.find(kommunenr, selection).stream()
                .map(
                        b ->
                                Kilde.of(
                                        b.id(),
                                        b.bydel(),
                                        b.personId(),
                                        whose ->
                                                new Faktum.Betaling(
                                                        b.id(),
                                                        whose,
                                                        b.enhetsnr(),
                                                        b.sakId(),
                                                        b.vedtakId(),
                                                        b.form(),
                                                        b.maned(),
                                                        b.belopOre(),
                                                        b.dag(),
                                                        b.status())))
                .toList();
    }
}
