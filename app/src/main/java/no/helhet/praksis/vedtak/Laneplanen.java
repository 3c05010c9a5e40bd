package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.stonadsform.Avdragsplan;
import no.helhet.regelverk.stonadsform.Avdragsplan.Avdrag;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The instalments of a loan as pages and letters show them.
///
/// @param avdrag in order of time, empty when there is no plan
/// @param rente whole percent a year
/// @param sumOre all that is paid, interest included
public record Laneplanen(List<Avdrag> avdrag, long rente, long sumOre) {
    public Laneplanen {
        avdrag = List.copyOf(avdrag);
    }

    static Laneplanen of(@Nullable Avdragsplan plan) {
        return plan instanceof Avdragsplan.Beregnet beregnet
                ? new Laneplanen(beregnet.avdrag(), beregnet.rente().value(), beregnet.sum().ore())
                : new Laneplanen(List.of(), 0, 0);
    }

    public String interest(Texts t) {
        return rente == 0 ? t.get("vedtak.lan.rentefritt") : t.get("vedtak.lan.rente", rente);
    }
}
